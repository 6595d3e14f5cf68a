import type { Tier } from '@/regions/code'
import { readChanging } from '@/shared/http'

// The two answers of analytics-service that the overview reads.

export interface CoverageView {
  code: string
  name: string
  displayName: string
  tier: Tier
  communities: number
  covered: number
  stations: number
  points: number
  projects: number
  regularProjects: number
  activities: number
  /** null without communities: no value, not 0 % */
  rate: number | null
  population: number | null
  asOf: string
}

export interface Coverage {
  node: CoverageView
  children: CoverageView[]
}

export interface TrendMonth {
  month: string
  communities: number
  covered: number
  rate: number | null
  stations: number
  points: number
  projects: number
  activities: number
}

export function coverage(code: string, withoutPseudoTowns: boolean, signal?: AbortSignal): Promise<Coverage> {
  return readChanging(`/api/v1/analytics/coverage/${code}${withoutPseudoTowns ? '?withoutPseudoTowns=true' : ''}`, signal)
}

export async function trend(code: string, signal?: AbortSignal): Promise<TrendMonth[]> {
  return (await readChanging<{ items: TrendMonth[] }>(`/api/v1/analytics/trends/${code}?months=12`, signal)).items
}
