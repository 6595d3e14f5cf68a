import { type OrderFilter, STATES } from '@/changes/api'

/** Those of the own office that are due and could not be applied. */
export const STUCK: OrderFilter = { refused: true, office: true }

/** Those that wait for the own decision. */
export const TO_DECIDE: OrderFilter = { toDecide: true }

const CHOICES = ['state', 'own', 'refused', 'toDecide']

type Query = Record<string, unknown>

/** What a link to the list asks for; what it does not know, it leaves out. */
export function filterOf(query: Query): OrderFilter {
  if (query['refused'] === 'true') {
    return STUCK
  }
  if (query['toDecide'] === 'true') {
    return TO_DECIDE
  }
  const state = STATES.find((each) => each === query['state'])
  return { ...(state && { state }), ...(query['own'] === 'true' && { own: true }) }
}

/** The same list as a link, with what the link says of other things. */
export function queryOf({ state, own, refused, toDecide }: OrderFilter, query: Query = {}): Query {
  const others = Object.fromEntries(Object.entries(query).filter(([name]) => !CHOICES.includes(name)))
  const alone = refused ? 'refused' : toDecide ? 'toDecide' : ''
  return { ...others, ...(alone ? { [alone]: 'true' } : { ...(state && { state }), ...(own && { own: 'true' }) }) }
}

/** Where to read them: a single one is opened at once. */
export function placeOf(found: readonly { id: string }[], filter: OrderFilter): string {
  const [first, ...others] = found
  return first && others.length === 0 ? `/changes/${first.id}` : `/changes?${new URLSearchParams(queryOf(filter) as Record<string, string>).toString()}`
}
