import type { Job } from '@/jobs/api'
import type { Step } from '@/regions/code'
import type { components } from '@/shared/contract/registry'
import { body, once, registry, type Told } from '@/shared/http'
import { type Page, pageOf } from '@/shared/usePages'

type Wire = components['schemas']['UncoveredView']

/** A community that no station covers today, with the station that is being built there. */
export type Uncovered = Omit<Told<Wire, 'code' | 'name' | 'displayName' | 'pseudoTown'>, 'above' | 'building'> & {
  above: Step[]
  building?: { id: string, name: string } | null
}

export interface UncoveredQuery {
  region: string
  withoutPseudoTowns: boolean
}

export async function uncovered(query: UncoveredQuery, after?: string): Promise<Page<Uncovered>> {
  return pageOf(await body(registry.GET('/api/v1/registry/uncovered-communities', { params: { query: { ...query, limit: 50, after } } })))
}

export async function exportUncovered(query: UncoveredQuery): Promise<Job> {
  return await body(registry.POST('/api/v1/registry/uncovered-communities/exports', {
    params: once(), body: query,
  })) as Job
}
