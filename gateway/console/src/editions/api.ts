import type { components } from '@/shared/contract/registry'
import type { ChangeState } from '@/changes/api'
import type { Job, JobState } from '@/jobs/api'
import { body, registry, type Told } from '@/shared/http'
import { type Page, pageOf } from '@/shared/usePages'

export type EditionState = 'OPEN' | 'SUBMITTED' | 'APPROVED' | 'APPLIED' | 'WITHDRAWN'

export const KINDS = ['RENAMED', 'REUSED', 'MOVED', 'TRANSFERRED', 'MERGED', 'VANISHED', 'NEW'] as const

export type Kind = typeof KINDS[number]

export const CONFIDENCES = ['HIGH', 'MEDIUM', 'LOW'] as const

export type Confidence = typeof CONFIDENCES[number]

export const DECISIONS = ['OPEN', 'CONFIRMED', 'CHANGED', 'REJECTED'] as const

export type Decision = typeof DECISIONS[number]

type EditionWire = components['schemas']['EditionView']

/** The newest job that applies an edition or withdraws what is left of it, whoever asked for it. */
export type Work = Omit<Told<components['schemas']['EditionJobView'], 'state'>, 'state'> & { state: JobState }

/** A new edition of the codes on its way into the tree. */
export type Edition = Omit<Told<EditionWire, 'id' | 'on' | 'regions' | 'unchanged' | 'steps' | 'applied' | 'undone' | 'withdrawn' | 'followed' | 'draftedBy' | 'version' | 'updatedAt'>, 'state' | 'job'> & {
  state: EditionState
  job?: Work | null
}

type StepWire = components['schemas']['EditionStepView']

/** A step that an edition is applied by; its order is what is taken back. */
export type Step = Omit<Told<StepWire, 'number' | 'orderId' | 'regionCode' | 'changes' | 'followed' | 'version' | 'updatedAt'>, 'state'> & {
  state: ChangeState
}

export interface Side {
  code: string
  name: string
}

type ProposalWire = components['schemas']['ProposalView']

/** What is proposed for a code that differs, and what was decided. */
export type Proposal = Omit<Told<ProposalWire, 'key' | 'reason' | 'version'>, 'kind' | 'confidence' | 'decision' | 'from' | 'to' | 'fallback' | 'chosen'> & {
  kind: Kind
  confidence: Confidence
  decision: Decision
  from?: Side | null
  to: Side
  fallback?: Side | null
  chosen?: Side | null
}

export interface Count {
  kind: Kind
  confidence: Confidence
  decision: Decision
  count: number
}

export interface Filter {
  region?: string | undefined
  kind?: Kind | undefined
  confidence?: Confidence | undefined
  decision?: Decision | undefined
}

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'

/** A file goes as it is. */
function file(content: File, type: string) {
  return { body: content as unknown as never, bodySerializer: (sent: unknown) => sent as File, headers: { 'Content-Type': type } }
}

export async function editions(after?: string): Promise<Page<Edition>> {
  return pageOf(await body(registry.GET('/api/v1/registry/editions', { params: { query: { limit: 50, after } } })))
}

export async function edition(id: string): Promise<Edition> {
  return await body(registry.GET('/api/v1/registry/editions/{id}', { params: { path: { id } } })) as Edition
}

export async function summary(id: string, region: string): Promise<Count[]> {
  return (await body(registry.GET('/api/v1/registry/editions/{id}/summary', { params: { path: { id }, query: { region } } }))).items as Count[]
}

export async function compare(on: string, content: File): Promise<Job> {
  return await body(registry.POST('/api/v1/registry/edition-imports', { params: { query: { on } }, ...file(content, 'text/csv') })) as Job
}

export async function step({ id, version }: Edition, to: EditionState, remark: string): Promise<Edition> {
  return await body(registry.POST('/api/v1/registry/editions/{id}/transitions', {
    params: { path: { id }, header: { 'If-Match': `"${version}"` } }, body: { to, ...(remark ? { remark } : {}) },
  })) as Edition
}

export async function steps(id: string, after?: string): Promise<Page<Step>> {
  return pageOf(await body(registry.GET('/api/v1/registry/editions/{id}/steps', { params: { path: { id }, query: { limit: 50, after } } })))
}

export async function takeBack({ orderId, version }: Step, remark: string): Promise<void> {
  await body(registry.POST('/api/v1/registry/change-orders/{id}/transitions', {
    params: { path: { id: orderId }, header: { 'If-Match': `"${version}"` } }, body: { to: 'UNDONE', remark },
  }))
}

export async function resume({ id }: Edition): Promise<Job> {
  return await body(registry.POST('/api/v1/registry/editions/{id}/applications', { params: { path: { id } } })) as Job
}

export async function proposals(id: string, filter: Filter, after?: string): Promise<Page<Proposal>> {
  return pageOf(await body(registry.GET('/api/v1/registry/editions/{id}/proposals', {
    params: { path: { id }, query: { ...filter, limit: 50, after } },
  })))
}

export async function decide(id: string, { key, version }: Proposal, decision: Decision, to?: string): Promise<Proposal> {
  return await body(registry.PUT('/api/v1/registry/editions/{id}/proposals/{key}', {
    params: { path: { id, key }, header: { 'If-Match': `"${version}"` } }, body: { decision, ...(to ? { to } : {}) },
  })) as Proposal
}

export async function confirmAll(id: string, region: string, confidence: Confidence): Promise<number> {
  const answer = await body(registry.POST('/api/v1/registry/editions/{id}/confirmations', {
    params: { path: { id } }, body: { region, confidence },
  }))
  return answer.confirmed ?? 0
}

export async function giveOut(id: string, region: string): Promise<Job> {
  return await body(registry.POST('/api/v1/registry/editions/{id}/proposal-exports', { params: { path: { id } }, body: { region } })) as Job
}

export async function takeIn(content: File, dryRun: boolean): Promise<Job> {
  return await body(registry.POST('/api/v1/registry/edition-decisions', { params: { query: { mode: 'GOOD_ROWS', dryRun } }, ...file(content, XLSX) })) as Job
}
