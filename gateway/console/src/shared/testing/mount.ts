import { type Component, createRenderer, type FunctionalComponent, h, type Plugin } from 'vue'

/** What stands where an element of a page would. */
export interface Shown {
  tag: string
  props: Record<string, unknown>
  text: string
  children: Shown[]
  parent: Shown | null
  contains: (other: Shown | null) => boolean
  addEventListener: () => void
  focus: () => void
}

/** Where the keyboard is; to be put in the place of `document`. */
export const page = { activeElement: null as Shown | null }

function node(tag: string, text = '', parent: Shown | null = null): Shown {
  const made: Shown = {
    tag, text, parent, props: {}, children: [],
    addEventListener: () => undefined,
    contains: (other) => other === made || made.children.some((child) => child.contains(other)),
    focus: () => page.activeElement = made,
  }
  return made
}

function take(child: Shown) {
  const { parent } = child
  if (parent) {
    parent.children.splice(parent.children.indexOf(child), 1)
    child.parent = null
  }
}

const { createApp } = createRenderer<Shown, Shown>({
  createElement: (tag) => node(tag),
  createText: (text) => node('', text),
  createComment: () => node('!'),
  setText: (of, text) => of.text = text,
  setElementText: (of, text) => of.children = [node('', text, of)],
  patchProp: (of, name, _before, now) => of.props[name] = now,
  parentNode: ({ parent }) => parent,
  nextSibling: (of) => of.parent?.children[of.parent.children.indexOf(of) + 1] ?? null,
  remove: take,
  insert(child, parent, before) {
    take(child)
    parent.children.splice(before ? parent.children.indexOf(before) : parent.children.length, 0, child)
    child.parent = parent
  },
})

export function textOf({ tag, text, children }: Shown): string {
  return tag === '!' ? '' : text + children.map(textOf).join('')
}

/** All elements of a kind, in the order of the page. */
export function all(of: Shown, tag: string): Shown[] {
  return of.children.flatMap((child) => [...(child.tag === tag ? [child] : []), ...all(child, tag)])
}

/** Does what a click on it would. */
export function click(on: Shown | undefined): void {
  const handlers = [on?.props['onClick']].flat() as ((() => void) | undefined)[]
  handlers.forEach((handler) => handler?.())
}

/** Links as plain elements that know where they lead, without a router. */
const link: FunctionalComponent = (_props, { attrs, slots }) => h('a', attrs, slots['default']?.({ href: '', navigate: () => undefined }))

export const links: Plugin = { install: (app) => void app.component('RouterLink', link) }

/** Shows a component. */
export function mount(component: Component, plugins: readonly Plugin[] = []) {
  const root = node('root')
  const app = createApp(component)
  plugins.forEach((plugin) => app.use(plugin))
  app.mount(root)
  return { root, app }
}
