import type { ChangeState, DayRefusal, Order, Place } from '@/changes/api'
import type { Ruled } from '@/changes/offers'
import { type Named, namedBy } from '@/shared/problem'

/** Ends that others, or time, bring to an order. */
export const ENDS = ['REJECTED', 'WITHDRAWN', 'LAPSED', 'UNDONE'] as const

/** So long an order that has ended is worth a line. */
const RECENT = 30 * 24 * 60 * 60_000

/** What can be done about a refusal on the day: the order itself can no longer be changed. */
export function wayOut({ code }: Pick<DayRefusal, 'code'>): 'names' | 'any' {
  return code === 'change-order-names-clash' ? 'names' : 'any'
}

/** The stations, or some of them, for whose names an order was not taken back. */
export function namesReturn(failure: unknown): Named[] {
  return namedBy(failure, 'change-order-names-return')
}

/** Where goes first what a region has that is split: to who keeps the code, else to the first. */
export function heirOf({ kind, from, to }: Pick<Order, 'kind' | 'from' | 'to'>): Place | null {
  return kind === 'SPLIT' ? to.find(({ code }) => code === from[0]?.code) ?? to[0] ?? null : null
}

/**
 * Whether an order has ended without its drafter's doing: left untouched, or sent back, withdrawn or undone by an office above.
 * The steps of an edition end with it.
 */
export function endedByOthers({ kind, state, decidedBy }: Pick<Ruled, 'kind' | 'state'> & Pick<Order, 'decidedBy'>, drafter: string): boolean {
  return kind !== 'EDITION' && isEnd(state) && (state === 'LAPSED' || (!!decidedBy && decidedBy !== drafter))
}

function isEnd(state: ChangeState): boolean {
  return ENDS.some((end) => end === state)
}

/** Whether its drafter has still to be told that an order has ended. */
export function isNews({ id, updatedAt }: Pick<Order, 'id' | 'updatedAt'>, seen: readonly string[], now = Date.now()): boolean {
  return !seen.includes(id) && now - Date.parse(updatedAt) < RECENT
}
