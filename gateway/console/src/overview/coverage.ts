import type { Tier } from '@/regions/code'
import type { components } from '@/shared/contract/analytics'
import { readChanging, type Told } from '@/shared/http'

type Schemas = components['schemas']

/** `rate` is null without communities (no value, not 0 %), `population` until it is entered for this very region. */
export type CoverageView = Omit<Told<Schemas['CoverageView'], Exclude<keyof Schemas['CoverageView'], 'rate' | 'population'>>, 'tier' | 'rate' | 'population'> & {
  tier: Tier
  rate: number | null
  population: number | null
}

export interface Coverage {
  node: CoverageView
  children: CoverageView[]
}

export type TrendMonth = Omit<Told<Schemas['MonthView'], Exclude<keyof Schemas['MonthView'], 'rate'>>, 'rate'> & { rate: number | null }

export function coverage(code: string, withoutPseudoTowns: boolean, signal?: AbortSignal): Promise<Coverage> {
  return readChanging(`/api/v1/analytics/coverage/${code}${withoutPseudoTowns ? '?withoutPseudoTowns=true' : ''}`, signal)
}

export async function trend(code: string, signal?: AbortSignal): Promise<TrendMonth[]> {
  return (await readChanging<{ items: TrendMonth[] }>(`/api/v1/analytics/trends/${code}?months=12`, signal)).items
}
