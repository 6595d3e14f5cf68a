import type { components } from '@/shared/contract/registry'
import { body, registry, type Told } from '@/shared/http'
import { type Page, pageOf } from '@/shared/usePages'

export const KINDS = ['MERGE', 'SPLIT', 'RENAME', 'RECODE', 'TRANSFER'] as const

export type Kind = typeof KINDS[number]

export const STATES = ['DRAFT', 'SUBMITTED', 'APPROVED', 'APPLIED', 'UNDONE', 'REJECTED', 'WITHDRAWN', 'LAPSED'] as const

export type ChangeState = typeof STATES[number]

export interface Place {
  code: string
  name: string
}

type OrderWire = components['schemas']['OrderView']

/** Why an order was not applied on its day. */
export type DayRefusal = Told<components['schemas']['DayRefusalView'], 'code' | 'detail' | 'at'>

/** A state that an order came to. */
export type OrderStep = Omit<Told<components['schemas']['OrderStepView'], 'at'>, 'state'> & { state: ChangeState }

/** What shall become of regions, and where the order stands. */
export type Order = Omit<Told<OrderWire, 'id' | 'regionCode' | 'regionName' | 'on' | 'draftedBy' | 'version' | 'updatedAt'>, 'kind' | 'state' | 'from' | 'to' | 'refused' | 'steps'> & {
  refused?: DayRefusal | null
  kind: Kind | 'EDITION'
  state: ChangeState
  from: Place[]
  to: Place[]
  /** The first one first. */
  steps: OrderStep[]
}

export type Move = Told<components['schemas']['MoveView'], 'from' | 'to' | 'name' | 'fromName'>

export type Clash = Told<components['schemas']['ClashView'], 'regionCode' | 'name' | 'stationIds'>

export type Neighbour = Told<components['schemas']['NeighbourView'], 'service' | 'subject'>

export type Rename = Told<components['schemas']['StationRenameView'], 'stationId' | 'name'>

export type Crowd = Told<components['schemas']['CrowdView'], 'regionCode' | 'stations'>

export type SharedName = Told<components['schemas']['SharedNameView'], 'name' | 'regionCodes'>

type PreviewWire = components['schemas']['PreviewView']

/** What an order will move, in every service. */
export type Preview = Omit<Told<PreviewWire, 'regions' | 'stations' | 'points' | 'managers' | 'contacts' | 'files' | 'visits' | 'inspectionPlans' | 'posts' | 'targets' | 'populations'>, 'others' | 'clashes' | 'renames' | 'crowds' | 'sharedNames'> & {
  others: Neighbour[]
  clashes: Clash[]
  renames: Rename[]
  crowds: Crowd[]
  sharedNames: SharedName[]
}

export type Follower = Told<components['schemas']['FollowerView'], 'service' | 'followed'>

export interface Followers {
  settled: boolean
  items: Follower[]
}

export type Draft = components['schemas']['Drafting']

function seen({ id, version }: Order) {
  return { path: { id }, header: { 'If-Match': `"${version}"` } }
}

/** Those of a state, those of one's own, those of the own office, those that are due and could not be applied, those to decide. */
export interface OrderFilter {
  /** Only those of offices in this region. */
  region?: string
  state?: ChangeState | undefined
  own?: boolean
  office?: boolean
  refused?: boolean
  toDecide?: boolean
}

export async function orders(filter: OrderFilter, after?: string): Promise<Page<Order>> {
  return pageOf(await body(registry.GET('/api/v1/registry/change-orders', { params: { query: { ...filter, limit: 50, after } } })))
}

export async function order(id: string): Promise<Order> {
  return await body(registry.GET('/api/v1/registry/change-orders/{id}', { params: { path: { id } } })) as Order
}

export async function moves(id: string, after?: string, limit = 50): Promise<Page<Move>> {
  return pageOf(await body(registry.GET('/api/v1/registry/change-orders/{id}/moves', { params: { path: { id }, query: { limit, after } } })))
}

/** All of them: an order that is changed says again what it has said. */
export async function allMoves(id: string): Promise<Move[]> {
  const found: Move[] = []
  let after: string | undefined
  do {
    const slice = await moves(id, after, 200)
    found.push(...slice.items)
    after = slice.next ?? undefined
  } while (after)
  return found
}

export async function preview(id: string): Promise<Preview> {
  return await body(registry.GET('/api/v1/registry/change-orders/{id}/preview', { params: { path: { id } } })) as Preview
}

export async function followers(id: string): Promise<Followers> {
  return await body(registry.GET('/api/v1/registry/change-orders/{id}/followers', { params: { path: { id } } })) as Followers
}

export async function draft(text: Draft, key: string): Promise<Order> {
  return await body(registry.POST('/api/v1/registry/change-orders', { params: { header: { 'Idempotency-Key': key } }, body: text })) as Order
}

export async function redraft(before: Order, text: Draft): Promise<Order> {
  return await body(registry.PUT('/api/v1/registry/change-orders/{id}', { params: seen(before), body: text })) as Order
}

export async function step(before: Order, to: ChangeState, remark: string): Promise<Order> {
  return await body(registry.POST('/api/v1/registry/change-orders/{id}/transitions', {
    params: seen(before), body: { to, ...(remark ? { remark } : {}) },
  })) as Order
}
