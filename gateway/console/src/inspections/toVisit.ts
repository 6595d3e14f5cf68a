import { visits, plans, type Plan } from '@/inspections/api'

/** More plans than an office has under way at a time are not looked at. */
const MOST = 10

/** How many visits wait, and of which plan when it is a single one. */
export interface ToVisit {
  count: number
  more: boolean
  plan: string
}

/** Plans of the own office whose stations are drawn and whose days have come. */
export function due(found: readonly Plan[], office: string, today: string): Plan[] {
  return found.filter(({ officeCode, state, drawnAt, from }) => officeCode === office && state === 'OPEN' && drawnAt && from <= today).slice(0, MOST)
}

/** Visits that the own office has drawn and not made: an index range for each plan that is due. */
export async function toVisit(office: string, today: string): Promise<ToVisit> {
  const { items } = await plans(Number(today.slice(0, 4)))
  const waiting = await Promise.all(due(items, office, today).map(async ({ id }) => ({ id, page: await visits({ plan: id, state: 'PLANNED' }) })))
  const left = waiting.filter(({ page }) => page.items.length > 0)
  return {
    count: left.reduce((sum, { page }) => sum + page.items.length, 0),
    more: left.some(({ page }) => page.next !== null),
    plan: left.length === 1 ? left[0]?.id ?? '' : '',
  }
}
