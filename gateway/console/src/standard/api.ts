import type { components } from '@/shared/contract/registry'
import { body, registry, type Told } from '@/shared/http'

export const COMPLIANCES = ['COMPLIANT', 'NON_COMPLIANT', 'UNASSESSED'] as const

export type Compliance = typeof COMPLIANCES[number]

export type Derivation = 'ENTERED' | 'MANAGERS' | 'PLAQUE' | 'SAME' | 'PROJECTS' | 'ACTIVITIES'

/** Projects or activities that are counted for an item; `withinDays` is 0 for projects. */
export interface Tally {
  count: number
  wanted: number
  withinDays: number
  regularOnly: boolean
}

type WireItem = components['schemas']['StandardItemView']

/** An item of the checklist and what was found. */
export type Item = Omit<Told<WireItem, 'code' | 'list' | 'name' | 'nameEn' | 'weight' | 'met'>, 'derivation' | 'tally'> & { derivation: Derivation, tally?: Tally | null }

/** How a station stands today. */
export interface Standard {
  stationId: string
  edition: number
  compliance: Compliance | null
  score: number | null
  managers: number
  turnsOn: string | null
  items: Item[]
  missing: { code: string, name: string, nameEn: string }[]
  assessedAt: string | null
  version: number
}

export interface FoundItem {
  code: string
  met: boolean
  note?: string
  on?: string
  files?: string[]
}

export async function standard(stationId: string): Promise<Standard> {
  return await body(registry.GET('/api/v1/registry/stations/{id}/standard', { params: { path: { id: stationId } } })) as Standard
}

export async function assess({ stationId, version, edition }: Standard, items: FoundItem[]): Promise<Standard> {
  return await body(registry.PUT('/api/v1/registry/stations/{id}/standard', {
    params: { path: { id: stationId }, header: { 'If-Match': `"${version}"` } }, body: { edition, items },
  })) as Standard
}
