import type { components } from '@/shared/contract/registry'
import { body, registry, type Told } from '@/shared/http'
import { type Page, pageOf } from '@/shared/usePages'
import type { Compliance } from '@/standard/api'
import type { StationKind, StationState } from '@/stations/states'

type Wire = components['schemas']['StationView']

export type Station = Omit<Told<Wire, 'id' | 'regionCode' | 'regionName' | 'name' | 'version' | 'createdAt' | 'updatedAt'>, 'kind' | 'state' | 'compliance'> & {
  compliance?: Compliance | null
  kind: StationKind
  state: StationState
}

/** A station with the version that a change is based on. */
export interface Seen {
  station: Station
  etag: string
}

/** Who entered something: an office and a role; none for what was entered before they were kept. */
export type Actor = Told<components['schemas']['ActorView'], 'role'>

/** A stage of a station's life, as its history shows it. */
export type Stage = Omit<Told<components['schemas']['StageView'], 'version' | 'since' | 'enteredAt'>, 'state' | 'by'> & { state: StationState, by?: Actor | null }

export async function stages(id: string): Promise<Page<Stage>> {
  return pageOf(await body(registry.GET('/api/v1/registry/stations/{id}/stages', { params: { path: { id }, query: { limit: 200 } } })))
}

/** A move by hand to another community, or of a point to another station of its own. */
export type StationMove = Omit<Told<components['schemas']['StationMoveView'], 'version' | 'fromCode' | 'fromName' | 'toCode' | 'toName' | 'reason' | 'movedAt'>, 'by'> & { by?: Actor | null }

export async function stationMoves(id: string): Promise<Page<StationMove>> {
  return pageOf(await body(registry.GET('/api/v1/registry/stations/{id}/moves', { params: { path: { id }, query: { limit: 200 } } })))
}

/** A value that was changed; of a telephone neither side is kept. */
export type EditedValue = Told<components['schemas']['EditedValueView'], 'field'>

/** A change of a station, with the values before and after. */
export interface StationEdit {
  version: number
  editedAt: string
  values: EditedValue[]
  by?: Actor | null
}

export async function stationEdits(id: string): Promise<Page<StationEdit>> {
  return pageOf(await body(registry.GET('/api/v1/registry/stations/{id}/edits', { params: { path: { id }, query: { limit: 200 } } })))
}

export type Relocation = components['schemas']['Relocation']
export type Registration = components['schemas']['Registration']
export type Change = components['schemas']['Change']
export type Transition = components['schemas']['Transition']

export interface StationQuery {
  region: string
  state?: StationState[]
  kind?: StationKind
  compliance?: Compliance
  q?: string
  /** Points of this station. */
  parent?: string
  after?: string
  limit?: number
}

export interface StationSlice {
  items: Station[]
  next: string | null
}

function seen(answer: { data?: Wire, response: Response }): Seen {
  const station = answer.data as Station
  return { station, etag: answer.response.headers.get('ETag') ?? `"${station.version}"` }
}

export async function stations(query: StationQuery): Promise<StationSlice> {
  return pageOf(await body(registry.GET('/api/v1/registry/stations', { params: { query } })))
}

export async function station(id: string): Promise<Seen> {
  return seen(await registry.GET('/api/v1/registry/stations/{id}', { params: { path: { id } } }))
}

export async function register(registration: Registration, key: string): Promise<Seen> {
  return seen(await registry.POST('/api/v1/registry/stations', {
    params: { header: { 'Idempotency-Key': key } },
    body: registration,
  }))
}

export async function change(id: string, etag: string, changed: Change): Promise<Seen> {
  return seen(await registry.PUT('/api/v1/registry/stations/{id}', {
    params: { path: { id }, header: { 'If-Match': etag } },
    body: changed,
  }))
}

export async function transition(id: string, etag: string, step: Transition): Promise<Seen> {
  return seen(await registry.POST('/api/v1/registry/stations/{id}/transitions', {
    params: { path: { id }, header: { 'If-Match': etag } },
    body: step,
  }))
}

export async function relocate(id: string, etag: string, move: Relocation, key: string): Promise<Seen> {
  return seen(await registry.POST('/api/v1/registry/stations/{id}/moves', {
    params: { path: { id }, header: { 'If-Match': etag, 'Idempotency-Key': key } },
    body: move,
  }))
}
