import type { DayRefusal, Order } from '@/changes/api'

/** So long a draft that has lapsed is worth a line. */
const RECENT = 30 * 24 * 60 * 60_000

/** What can be done about a refusal on the day: the order itself can no longer be changed. */
export function wayOut({ code }: Pick<DayRefusal, 'code'>): 'names' | 'any' {
  return code === 'change-order-names-clash' ? 'names' : 'any'
}

/** Whether its drafter has still to be told that an order has lapsed. */
export function isNews({ id, updatedAt }: Pick<Order, 'id' | 'updatedAt'>, seen: readonly string[], now = Date.now()): boolean {
  return !seen.includes(id) && now - Date.parse(updatedAt) < RECENT
}
