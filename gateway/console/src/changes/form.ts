import { type Draft, type Kind, KINDS, type Move, type Order, type Rename } from '@/changes/api'
import { isCode, parentOf, prefixOf, tierOf } from '@/regions/code'
import { today } from '@/shared/format'

export interface Successor {
  code: string
  name: string
}

export interface ChangeForm {
  kind: Kind
  from: string[]
  to: Successor[]
  /** Of a region that is split: which successor each of its regions below goes to. */
  children: Record<string, string>
  on: string | null
  reason: string
  renames: Rename[]
}

export type ChangeFaults = Partial<Record<'from' | 'to' | 'on', string>>

/** What can be done with the regions below another; below a community there are none, it can only get another name itself. */
export function kindsFor(place: string): readonly Kind[] {
  return tierOf(place) === 'community' ? ['RENAME'] : KINDS
}

export function emptyForm(kind: Kind = 'MERGE'): ChangeForm {
  return { kind, from: [], to: [], children: {}, on: null, reason: '', renames: [] }
}

/** The same number under another parent: 519902001000 under 519901000000 is 519901001000. */
export function under(parent: string, code: string): string {
  const before = prefixOf(parentOf(code) ?? '')
  return (prefixOf(parent) + prefixOf(code).slice(before.length)).padEnd(12, '0')
}

/** What regions become unless another thing is said: of a new code the parent's digits are known. */
export function successors(kind: Kind, from: readonly string[]): Successor[] {
  const first = from[0] ?? ''
  const beside = prefixOf(parentOf(first) ?? '')
  switch (kind) {
    case 'MERGE':
    case 'RENAME':
      return [{ code: first, name: '' }]
    case 'SPLIT':
      return [{ code: first, name: '' }, { code: beside, name: '' }]
    case 'RECODE':
      return [{ code: beside, name: '' }]
    case 'TRANSFER':
      return [{ code: '', name: '' }]
  }
}

/** Codes of the regions below that go to a successor which is not the region itself. */
export function chosenMoves({ kind, from, children }: ChangeForm): { from: string, to: string }[] {
  if (kind !== 'SPLIT') {
    return []
  }
  return Object.entries(children)
    .filter(([, successor]) => successor !== from[0] && isCode(successor))
    .map(([child, successor]) => ({ from: child, to: under(successor, child) }))
}

export function draftOf(form: ChangeForm): Draft {
  const moves = chosenMoves(form)
  const reason = form.reason.trim()
  return {
    kind: form.kind,
    on: form.on ?? '',
    from: form.from,
    to: form.to.map(({ code, name }) => ({ code: code.trim(), ...(name.trim() ? { name: name.trim() } : {}) })),
    ...(reason ? { reason } : {}),
    ...(moves.length ? { moves } : {}),
    ...(form.renames.length ? { renames: form.renames } : {}),
  }
}

/** A name that the order gives; one that stays is left empty. */
export function formOf(order: Order, moves: readonly Move[], renames: readonly Rename[]): ChangeForm {
  const names = new Map(order.from.map(({ code, name }) => [code, name]))
  const kept = order.kind === 'RECODE' || order.kind === 'TRANSFER' ? order.from[0]?.name : undefined
  return {
    // Steps of editions are nobody's drafts.
    kind: order.kind as Kind,
    from: order.from.map(({ code }) => code),
    to: order.to.map(({ code, name }) => ({ code, name: name === (kept ?? names.get(code)) ? '' : name })),
    children: order.kind === 'SPLIT' ? Object.fromEntries(moves.map(({ from, to }) => [from, parentOf(to) ?? ''])) : {},
    on: order.on,
    reason: order.reason ?? '',
    renames: [...renames],
  }
}

/** Whose code it is by now, where that region does not end with the order. */
export function takenBy(code: string, { kind, from }: ChangeForm, known: readonly { code: string, displayName: string }[]): string | undefined {
  const asked = code.trim()
  return kind === 'RENAME' || from.includes(asked) ? undefined : known.find((region) => region.code === asked)?.displayName
}

/** What can be seen to be wrong without asking: keys of texts by field. */
export function faultsOf(form: ChangeForm): ChangeFaults {
  return { ...fromFault(form), ...toFault(form), ...(form.on ? {} : { on: 'form.chooseDate' }) }
}

function fromFault({ kind, from }: ChangeForm): ChangeFaults {
  if (kind === 'MERGE') {
    return from.length >= 2 ? {} : { from: 'change.fromTwo' }
  }
  return from.length === 1 ? {} : { from: 'change.fromOne' }
}

function toFault({ kind, from, to }: ChangeForm): ChangeFaults {
  const tier = from[0] ? tierOf(from[0]) : undefined
  if (to.some(({ code }) => !isCode(code.trim()) || tierOf(code.trim()) !== tier)) {
    return { to: 'change.codeWrong' }
  }
  if (new Set(to.map(({ code }) => code.trim())).size < to.length || (kind === 'SPLIT' && to.length < 2)) {
    return { to: 'change.codesTwice' }
  }
  const nameless = (kind === 'MERGE' || kind === 'SPLIT') && to.some(({ code, name }) => !from.includes(code.trim()) && !name.trim())
  return nameless || (kind === 'RENAME' && !to[0]?.name.trim()) ? { to: 'change.nameMissing' } : {}
}

/** An order takes effect within two years: one for a later day would keep its regions from all others. */
export function isTooFar(day: Date): boolean {
  const now = today()
  return today(day) > `${Number(now.slice(0, 4)) + 2}${now.slice(4)}`
}
