import type { DayRefusal, Order } from '@/changes/api'

/** So long a draft that has lapsed is worth a line. */
const RECENT = 30 * 24 * 60 * 60_000

/** What can be done about a refusal on the day: the order itself can no longer be changed. */
export function wayOut({ code }: Pick<DayRefusal, 'code'>): 'names' | 'any' {
  return code === 'change-order-names-clash' ? 'names' : 'any'
}

/** Whether an order has ended without its drafter's doing: left untouched, or withdrawn by an office above. */
export function endedByOthers({ state, decidedBy }: Pick<Order, 'state' | 'decidedBy'>, drafter: string): boolean {
  return state === 'LAPSED' || (state === 'WITHDRAWN' && !!decidedBy && decidedBy !== drafter)
}

/** Whether its drafter has still to be told that an order has ended. */
export function isNews({ id, updatedAt }: Pick<Order, 'id' | 'updatedAt'>, seen: readonly string[], now = Date.now()): boolean {
  return !seen.includes(id) && now - Date.parse(updatedAt) < RECENT
}
