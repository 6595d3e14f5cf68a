import type { AccountQuery } from '@/accounts/api'
import type { OrderFilter } from '@/changes/api'
import type { VisitFilter } from '@/inspections/api'
import type { components } from '@/shared/contract/registry'
import { body, download, idempotencyKey, once, registry, send, type Sending, type Told } from '@/shared/http'
import type { Compliance } from '@/standard/api'
import type { StationKind, StationState } from '@/stations/states'

/** All long work that a person can have begun; each has its name in both languages. */
export const KINDS = [
  'station.import', 'station-correction.import', 'population.import', 'station.export', 'standard.export', 'manager.import', 'manager.export', 'plan.export', 'notice-receipts.export', 'check.export',
  'inspection.ledger', 'account.import', 'edition.compare', 'edition.proposals', 'edition.decisions', 'edition.apply', 'edition.withdraw',
  'account.export', 'contact.export', 'population.export', 'inspection-plan.export', 'change-order.export', 'region.export', 'edition.steps',
  'edition.export', 'change-order.moves',
  'notice.export', 'sent-notice.export', 'inspection-visit.export', 'station.history', 'region.ranking', 'uncovered-community.export',
] as const

export type JobState = 'WAITING' | 'RUNNING' | 'DONE' | 'FAILED' | 'CANCELLED'

type Wire = components['schemas']['JobView']

/** Long work of one's own. `total` is 0 while nobody knows it. */
export type Job = Omit<Told<Wire, 'id' | 'kind' | 'total' | 'done' | 'failed' | 'hasResult' | 'dryRun' | 'createdAt'>, 'state'> & { state: JobState }

export type ImportMode = 'GOOD_ROWS' | 'ALL_OR_NOTHING'

const REGISTRY = '/api/v1/registry'

const SHEET = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'

/** The newest of the own jobs; older ones than these nobody looks for in a drawer. */
export async function jobs(): Promise<Job[]> {
  return (await body(registry.GET('/api/v1/registry/jobs', { params: { query: { limit: 30 } } }))).items as Job[]
}

export async function job(id: string): Promise<Job> {
  return await body(registry.GET('/api/v1/registry/jobs/{id}', { params: { path: { id } } })) as Job
}

export async function cancel(id: string): Promise<Job> {
  return await body(registry.POST('/api/v1/registry/jobs/{id}/cancellation', { params: { path: { id } } })) as Job
}

export function fetchResult({ id }: Job): Promise<void> {
  return download(`${REGISTRY}/jobs/${id}/result`)
}

/** What comes in as a sheet. */
export type SheetOf = 'stations' | 'stations/corrections' | 'managers' | 'populations' | 'accounts'

export function fetchTemplate(of: SheetOf): Promise<void> {
  return download(`${REGISTRY}/${of}/template`)
}

export function importSheet(of: SheetOf, file: File, mode: ImportMode, dryRun: boolean, progress: NonNullable<Sending['progress']>): Promise<Job> {
  return send(`${REGISTRY}/${of}/imports?mode=${mode}&dryRun=${dryRun}`, file, { contentType: SHEET, key: idempotencyKey(), progress })
}

export interface StationOrder {
  region: string
  states: StationState[]
  kind?: StationKind
  compliance?: Compliance
  nameStart?: string
}

export async function exportStations(order: StationOrder): Promise<Job> {
  return await body(registry.POST('/api/v1/registry/stations/exports', { params: once(), body: order })) as Job
}

/** What a station went through: its states and its moves. */
export async function exportHistory(id: string): Promise<Job> {
  return await body(registry.POST('/api/v1/registry/stations/{id}/history-exports', { params: { ...once(), path: { id } } })) as Job
}

export async function exportStandard(order: Pick<StationOrder, 'region' | 'kind' | 'compliance'>): Promise<Job> {
  return await body(registry.POST('/api/v1/registry/standard/exports', { params: once(), body: order })) as Job
}

export async function exportManagers(region: string): Promise<Job> {
  return await body(registry.POST('/api/v1/registry/managers/exports', { params: once(), body: { region } })) as Job
}

export async function exportContacts(region: string): Promise<Job> {
  return await body(registry.POST('/api/v1/registry/contacts/exports', { params: once(), body: { region } })) as Job
}

/** Counts of a region and of all below it. */
export async function exportPopulations(region: string): Promise<Job> {
  return await body(registry.POST('/api/v1/registry/populations/exports', { params: once(), body: { region } })) as Job
}

/** A region and those one tier below, as the overview shows them; `on` is a day of the past. */
export async function exportRanking(order: { region: string, withoutPseudoTowns: boolean, on?: string }): Promise<Job> {
  return await body(registry.POST('/api/v1/registry/rankings/exports', { params: once(), body: order })) as Job
}

/** A region with all below it, as the tree is today. */
export async function exportRegions(region: string): Promise<Job> {
  return await body(registry.POST('/api/v1/registry/regions/exports', { params: once(), body: { region } })) as Job
}

export async function exportAccounts(query: AccountQuery): Promise<Job> {
  return await body(registry.POST('/api/v1/registry/accounts/exports', { params: once(), body: query })) as Job
}

export async function exportOrders(filter: OrderFilter): Promise<Job> {
  return await body(registry.POST('/api/v1/registry/change-orders/exports', { params: once(), body: filter })) as Job
}

/** Plans of a year that concern a region, with the visits there. */
export async function exportInspections(year: number, region: string): Promise<Job> {
  return await body(registry.POST('/api/v1/registry/inspection-plans/exports', { params: once(), body: { year, region } })) as Job
}

/** Visits of a region, as the list shows them. */
export async function exportVisits(filter: VisitFilter): Promise<Job> {
  return await body(registry.POST('/api/v1/registry/inspection-visits/exports', { params: once(), body: filter })) as Job
}

export async function exportEditions(): Promise<Job> {
  return await body(registry.POST('/api/v1/registry/editions/exports', { params: once() })) as Job
}

/** The regions below that move along with an order. */
export async function exportMoves(id: string): Promise<Job> {
  return await body(registry.POST('/api/v1/registry/change-orders/{id}/move-exports', { params: { ...once(), path: { id } } })) as Job
}

export async function exportSteps(id: string): Promise<Job> {
  return await body(registry.POST('/api/v1/registry/editions/{id}/step-exports', { params: { ...once(), path: { id } }, body: {} })) as Job
}

export async function exportPlan(year: number, region: string): Promise<Job> {
  return await body(registry.POST('/api/v1/registry/plans/{year}/exports', { params: { ...once(), path: { year } }, body: { region } })) as Job
}

/** What the own office was sent, as the list shows it. */
export async function exportNotices(unread: boolean): Promise<Job> {
  return await body(registry.POST('/api/v1/registry/notices/exports', { params: once(), body: { unread } })) as Job
}

/** What the own office sends, drafts included. */
export async function exportSentNotices(): Promise<Job> {
  return await body(registry.POST('/api/v1/registry/notices/sent/exports', { params: once() })) as Job
}

/** Everybody whom the notice reaches, whether read or not. */
export async function exportReceipts(id: string): Promise<Job> {
  return await body(registry.POST('/api/v1/registry/notices/sent/{id}/receipts/exports', { params: { ...once(), path: { id } }, body: {} })) as Job
}

export async function exportFindings(code: string, region: string): Promise<Job> {
  return await body(registry.POST('/api/v1/registry/checks/{code}/exports', { params: { ...once(), path: { code } }, body: { region } })) as Job
}
