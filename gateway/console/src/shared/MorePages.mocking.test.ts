import { beforeEach, describe, expect, it, vi } from 'vitest'
import { h, nextTick, reactive } from 'vue'
import { i18n } from '@/shared/i18n'
import MorePages from '@/shared/MorePages.vue'
import { all, click, mount, page, textOf } from '@/shared/testing/mount'

vi.mock('element-plus', async () => {
  const { h: element } = await import('vue')
  return {
    ElButton: (_props: object, { attrs, slots }: { attrs: Record<string, unknown>, slots: { default?: () => [] } }) => element('button', attrs, slots.default?.()),
    ElIcon: () => element('i'),
  }
})

function shown(state: { shown: number, more: boolean, loading?: boolean, failed?: boolean }) {
  const props = reactive({ loading: false, failed: false, ...state })
  const next = vi.fn()
  const { root } = mount(() => h(MorePages, { ...props, onNext: next }), [i18n])
  return { root, props, next }
}

beforeEach(() => {
  page.activeElement = null
  vi.stubGlobal('document', page)
})

describe('the end of a list', () => {
  it('leads to more, once at a time', async () => {
    const { root, props, next } = shown({ shown: 50, more: true })
    expect(textOf(root)).toContain('已显示 50 个，还有更多')

    click(all(root, 'button')[0])
    expect(next).toHaveBeenCalledOnce()

    props.loading = true
    await nextTick()
    click(all(root, 'button')[0])
    expect(next).toHaveBeenCalledOnce()
    expect(all(root, 'button')[0]?.props['aria-disabled']).toBe(true)
  })

  it('says when that is all, and keeps the keyboard that was at its button', async () => {
    const { root, props } = shown({ shown: 50, more: true })
    all(root, 'button')[0]?.focus()

    Object.assign(props, { shown: 60, more: false })
    await nextTick()
    await nextTick()

    expect(textOf(root)).toContain('共 60 个')
    expect(all(root, 'button')).toHaveLength(0)
    expect(page.activeElement && textOf(page.activeElement)).toContain('共 60 个')
  })

  it('leaves the keyboard alone that is elsewhere', async () => {
    const { props } = shown({ shown: 50, more: true })

    props.more = false
    await nextTick()
    await nextTick()

    expect(page.activeElement).toBeNull()
  })

  it('says that a page failed, and lets it be asked for again', () => {
    const { root, next } = shown({ shown: 50, more: true, failed: true })

    expect(all(root, 'span').find(({ props }) => props['role'] === 'alert')).toBeDefined()
    click(all(root, 'button')[0])
    expect(next).toHaveBeenCalledOnce()
  })
})
