import type { ChangeState, Kind } from '@/changes/api'
import { covers, parentOf, tierOf } from '@/regions/code'

/** Who looks at an order. */
export interface Looker {
  subject: string
  region: string
  plans: boolean
}

/** What the rules ask of an order. */
export interface Ruled {
  kind: Kind | 'EDITION'
  state: ChangeState
  regionCode: string
  draftedBy: string
}

/** Why the next step is another's: the drafter's, another official's, or the edition's as a whole. */
export type Reason = 'othersDraft' | 'ownOrder' | 'ownEdition' | 'wholeEdition'

/** What an official may do with an order, and why not what they might look for. */
export interface Offer {
  actions: ChangeState[]
  edits: boolean
  reason: Reason | null
}

/** Whether an office decides on an order: one tier above the drafting one, for the province and its editions itself. */
export function decides(own: string, { kind, regionCode }: Pick<Ruled, 'kind' | 'regionCode'>): boolean {
  if (kind === 'EDITION') {
    return tierOf(own) === 'province'
  }
  return tierOf(regionCode) === 'province' ? own === regionCode : own === parentOf(regionCode)
}

/**
 * Nothing is offered that the rules tellRefusal: who wrote an order neither approves it nor takes it back. While it is open, every
 * office above may end it; where it may be returned, that is what is offered.
 */
export function offered(order: Ruled, { subject, region, plans }: Looker): Offer {
  const ours = plans && order.regionCode === region
  const deciding = plans && decides(region, order)
  const own = order.draftedBy === subject
  const withdraw: ChangeState[] = plans && covers(region, order.regionCode) && order.kind !== 'EDITION' ? ['WITHDRAWN'] : []
  switch (order.state) {
    case 'DRAFT':
      return own && ours
        ? { actions: ['SUBMITTED', 'WITHDRAWN'], edits: true, reason: null }
        : { actions: withdraw, edits: false, reason: ours ? 'othersDraft' : null }
    case 'SUBMITTED':
      return deciding && !own
        ? { actions: ['APPROVED', 'REJECTED', ...(ours ? withdraw : [])], edits: false, reason: null }
        : { actions: withdraw, edits: false, reason: deciding ? 'ownOrder' : null }
    case 'APPROVED':
      return { actions: withdraw, edits: false, reason: order.kind === 'EDITION' && deciding ? 'wholeEdition' : null }
    case 'APPLIED':
      return deciding && !own
        ? { actions: ['UNDONE'], edits: false, reason: null }
        : { actions: [], edits: false, reason: deciding ? reasonOf(order) : null }
    default:
      return { actions: [], edits: false, reason: null }
  }
}

function reasonOf({ kind }: Ruled): Reason {
  return kind === 'EDITION' ? 'ownEdition' : 'ownOrder'
}
