import type { components } from '@/shared/contract/registry'
import { body, registry, type Told } from '@/shared/http'
import { problemOf } from '@/shared/problem'
import { pageOf } from '@/shared/usePages'

type Schemas = components['schemas']

export type EntryState = 'VALID' | 'CORRECTED' | 'WITHDRAWN'

/** A count of residents as it was entered; `residents` is null where a change order made it unknown. */
export type Entry = Omit<Told<Schemas['PopulationEntryView'], 'on' | 'source' | 'version'>, 'state'> & { state: EntryState }

/** The count that is valid on a day; no value where none was entered up to it. */
export type Valid = Told<Schemas['PopulationOnView'], 'regionCode' | 'on'>

export interface Page {
  items: Entry[]
  next: string | null
}

export async function valid(code: string, on: string): Promise<Valid> {
  return await body(registry.GET('/api/v1/registry/regions/{code}/population', { params: { path: { code }, query: { on } } })) as Valid
}

export async function history(code: string, after?: string): Promise<Page> {
  return pageOf(await body(registry.GET('/api/v1/registry/regions/{code}/populations', {
    params: { path: { code }, query: { limit: 50, after } },
  })))
}

export async function enter(code: string, count: Schemas['Entering'], key: string): Promise<void> {
  await registry.POST('/api/v1/registry/regions/{code}/populations', {
    params: { path: { code }, header: { 'Idempotency-Key': key } }, body: count,
  })
}

export async function correct(code: string, { on, version }: Entry, right: Schemas['Correcting']): Promise<void> {
  await registry.PUT('/api/v1/registry/regions/{code}/populations/{on}', {
    params: { path: { code, on }, header: { 'If-Match': `"${version}"` } }, body: right,
  })
}

export async function withdraw(code: string, { on, version }: Entry, reason: string): Promise<void> {
  await registry.POST('/api/v1/registry/regions/{code}/populations/{on}/withdrawal', {
    params: { path: { code, on }, header: { 'If-Match': `"${version}"` } }, body: { reason },
  })
}

/** Whether somebody else was faster: the history is old then. */
export function isOld(error: unknown): boolean {
  const { status, code } = problemOf(error)
  return status === 412 || code === 'population-not-found'
}
