import type { ChangeState, Order, OrderStep } from '@/changes/api'

/** The way that leads to what an order is for. */
const WAY: ChangeState[] = ['DRAFT', 'SUBMITTED', 'APPROVED', 'APPLIED']

/** A state on the way of an order; one that is still to come has no time. */
export type Stop = Pick<OrderStep, 'state' | 'remark'> & { at?: string }

/** What an order went through, and what comes next as long as it is on its way. */
export function wayOf({ state, steps }: Pick<Order, 'state' | 'steps'>): Stop[] {
  const reached = WAY.indexOf(state)
  return [...steps, ...(reached < 0 ? [] : WAY.slice(reached + 1).map((next) => ({ state: next })))]
}
