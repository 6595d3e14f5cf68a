import type { Job } from '@/jobs/api'
import type { components } from '@/shared/contract/registry'
import { body, once, registry } from '@/shared/http'
import { type Page, pageOf } from '@/shared/usePages'
import type { StationKind } from '@/stations/states'

export const PLAN_STATES = ['DRAFT', 'OPEN', 'CLOSED'] as const
export const METHODS = ['ON_SITE', 'UNANNOUNCED', 'RECORDS', 'VIDEO'] as const
export const VISIT_STATES = ['PLANNED', 'VISITED', 'RECTIFYING', 'RECHECKED', 'CLOSED'] as const
export const SEVERITIES = ['SERIOUS', 'GENERAL', 'MINOR'] as const
export const LEDGER_STATES = ['OPEN', 'ANSWERED', 'PASSED', 'NOTED', 'ENDED'] as const

export type PlanState = typeof PLAN_STATES[number]
export type Method = typeof METHODS[number]
export type VisitState = typeof VISIT_STATES[number]
/** What the list can be narrowed to beside one state: what waits, of whatever year. */
export const WAITING = ['OVERDUE', 'ANSWERED'] as const
export type Severity = typeof SEVERITIES[number]
export type FindingState = 'FOUND' | typeof LEDGER_STATES[number]
export type SizeUnit = 'NUMBER' | 'PERCENT'

export interface Plan {
  id: string
  officeCode: string
  officeName: string
  name: string
  from: string
  until: string
  regionCode: string
  regionName: string
  kind: StationKind | null
  sizeUnit: SizeUnit
  sizeValue: number
  method: Method
  state: PlanState
  seed: string | null
  drawnAt: string | null
  population: number | null
  sampled: number | null
  /** The change order that left its region several successors before it was drawn. */
  closedByOrder: string | null
  /** Whether the own office may change it and make its visits. */
  own: boolean
  version: number
}

export interface Progress {
  regionCode: string
  regionName: string
  population: number | null
  sampled: number
  visited: number
  rectifying: number
  closed: number
  open: number
  overdue: number
}

/** A visit in a list. */
export interface VisitRow {
  id: string
  planId: string
  stationId: string
  stationName: string
  regionCode: string
  regionName: string
  state: VisitState
  visitedOn: string | null
  findings: number
  open: number
  overdue: number
  dueOn: string | null
  /** Whether the station is in the state 整改 for it, or was. */
  stationHeld: boolean
  /** Whether the own office makes this visit. */
  inspects: boolean
}

export interface VisitItem {
  code: string
  name: string
  nameEn: string
  met: boolean | null
  note: string | null
}

export interface Round {
  number: number
  dueOn: string
  answer: string | null
  answeredBy: string | null
  answeredAt: string | null
  passed: boolean | null
  note: string | null
  recheckedBy: string | null
  recheckedAt: string | null
}

export interface Finding {
  id: string
  number: number
  severity: Severity
  item: string | null
  text: string
  dueOn: string | null
  state: FindingState
  overdue: boolean
  closedOn: string | null
  rounds: Round[]
}

export interface Visit {
  id: string
  planId: string
  stationId: string
  stationName: string
  regionCode: string
  regionName: string
  state: VisitState
  visitedOn: string | null
  visitedBy: string | null
  edition: number
  note: string | null
  items: VisitItem[]
  findings: Finding[]
  stationHeld: boolean
  stationWithdrawn: boolean
  publishedOn: string | null
  closedOn: string | null
  closedReason: string | null
  /** Whether the own office makes this visit. */
  inspects: boolean
  /** Whether the own community answers. */
  answers: boolean
  version: number
}

export interface LedgerLine {
  id: string
  visitId: string
  regionCode: string
  regionName: string
  stationName: string
  severity: Severity
  text: string
  foundOn: string
  dueOn: string | null
  state: FindingState
  overdue: boolean
  closedOn: string | null
  publishedOn: string | null
}

export interface LedgerFilter {
  year: number
  region: string
  state?: FindingState | undefined
  severity?: Severity | undefined
  overdue?: boolean | undefined
}

export interface Waiting {
  open: number
  overdue: number
  answered: number
  more: boolean
}

export type Terms = components['schemas']['InspectionTerms']
export type Report = components['schemas']['VisitReport']

const LIMIT = 50

function seen({ id, version }: { id: string, version: number }) {
  return { path: { id }, header: { 'If-Match': `"${version}"` } }
}

/** Plans of a year, those that concern a region below the own one where it is named. */
export async function plans(year: number, region?: string, after?: string): Promise<Page<Plan>> {
  return pageOf(await body(registry.GET('/api/v1/registry/inspection-plans', { params: { query: { year, region, limit: LIMIT, after } } })))
}

export async function plan(id: string): Promise<Plan> {
  return await body(registry.GET('/api/v1/registry/inspection-plans/{id}', { params: { path: { id } } })) as Plan
}

export async function draftPlan(terms: Terms, key: string): Promise<Plan> {
  return await body(registry.POST('/api/v1/registry/inspection-plans', {
    params: { header: { 'Idempotency-Key': key } }, body: terms,
  })) as Plan
}

export async function revisePlan(before: Plan, terms: Terms): Promise<Plan> {
  return await body(registry.PUT('/api/v1/registry/inspection-plans/{id}', { params: seen(before), body: terms })) as Plan
}

export async function discardPlan(before: Plan): Promise<void> {
  await registry.DELETE('/api/v1/registry/inspection-plans/{id}', { params: seen(before) })
}

export async function openPlan(before: Plan): Promise<void> {
  await registry.POST('/api/v1/registry/inspection-plans/{id}/opening', { params: seen(before) })
}

export async function drawSample({ id }: Plan): Promise<void> {
  await registry.POST('/api/v1/registry/inspection-plans/{id}/sample', { params: { path: { id } } })
}

export async function closePlan(before: Plan): Promise<void> {
  await registry.POST('/api/v1/registry/inspection-plans/{id}/closing', { params: seen(before) })
}

export async function progress(id: string, region?: string): Promise<Progress[]> {
  const slice = await body(registry.GET('/api/v1/registry/inspection-plans/{id}/progress', { params: { path: { id }, query: { region } } }))
  return slice.items as Progress[]
}

export interface VisitFilter {
  plan?: string | undefined
  station?: string | undefined
  region?: string | undefined
  state?: VisitState | undefined
  /** Those with a finding whose day has passed. */
  overdue?: boolean
  /** Those with an answer that waits for the own office or one below. */
  answered?: boolean
}

export async function visits(query: VisitFilter, after?: string): Promise<Page<VisitRow>> {
  return pageOf(await body(registry.GET('/api/v1/registry/inspection-visits', { params: { query: { ...query, limit: LIMIT, after } } })))
}

export async function visit(id: string): Promise<Visit> {
  return await body(registry.GET('/api/v1/registry/inspection-visits/{id}', { params: { path: { id } } })) as Visit
}

export async function recordVisit(before: Visit, report: Report): Promise<Visit> {
  return await body(registry.PUT('/api/v1/registry/inspection-visits/{id}/record', { params: seen(before), body: report })) as Visit
}

export async function issueVisit(before: Visit, rectifyStation: boolean): Promise<Visit> {
  return await body(registry.POST('/api/v1/registry/inspection-visits/{id}/issue', { params: seen(before), body: { rectifyStation } })) as Visit
}

export async function closeVisit(before: Visit, reason?: string): Promise<Visit> {
  return await body(registry.POST('/api/v1/registry/inspection-visits/{id}/closing', { params: seen(before), body: { reason } })) as Visit
}

export async function publishVisit(before: Visit): Promise<Visit> {
  return await body(registry.POST('/api/v1/registry/inspection-visits/{id}/publication', { params: seen(before) })) as Visit
}

export async function answerFinding({ id, version }: Visit, finding: string, text: string): Promise<Visit> {
  return await body(registry.POST('/api/v1/registry/inspection-visits/{id}/findings/{finding}/answers', {
    params: { path: { id, finding }, header: { 'If-Match': `"${version}"` } }, body: { text },
  })) as Visit
}

export interface Look {
  passed: boolean
  note?: string | undefined
  dueOn?: string | undefined
}

export async function recheckFinding({ id, version }: Visit, finding: string, look: Look): Promise<Visit> {
  return await body(registry.POST('/api/v1/registry/inspection-visits/{id}/findings/{finding}/rechecks', {
    params: { path: { id, finding }, header: { 'If-Match': `"${version}"` } }, body: look,
  })) as Visit
}

export async function ledger(filter: LedgerFilter, after?: string): Promise<Page<LedgerLine>> {
  return pageOf(await body(registry.GET('/api/v1/registry/inspection-findings', { params: { query: { ...filter, limit: LIMIT, after } } })))
}

export async function waiting(): Promise<Waiting> {
  return await body(registry.GET('/api/v1/registry/inspection-findings/waiting')) as Waiting
}

export async function exportLedger(filter: LedgerFilter): Promise<Job> {
  return await body(registry.POST('/api/v1/registry/inspection-findings/exports', {
    params: once(), body: filter,
  })) as Job
}
