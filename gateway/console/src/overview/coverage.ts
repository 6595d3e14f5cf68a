import type { Standing } from '@/plans/api'
import type { Tier } from '@/regions/code'
import type { components } from '@/shared/contract/analytics'
import { readChanging, type Told } from '@/shared/http'

type Schemas = components['schemas']

type Uncertain = 'rate' | 'population' | 'volunteersWanted' | 'complianceRate' | 'plan'

/** A region's own target of the year, not the sum of those below it. */
export type PlanFigure = Omit<Told<Schemas['PlanFigureView'], 'year' | 'communities' | 'dueOn' | 'built'>, 'standing'> & { standing: Standing }

/**
 * `rate` is null without communities (no value, not 0 %), `complianceRate` without covering stations, `plan` without a
 * target of its own, `population` until it is entered for this very region.
 */
export type CoverageView = Omit<Told<Schemas['CoverageView'], Exclude<keyof Schemas['CoverageView'], Uncertain>>, 'tier' | Uncertain> & {
  tier: Tier
  rate: number | null
  population: number | null
  volunteersWanted: number | null
  complianceRate: number | null
  plan: PlanFigure | null
}

export interface Coverage {
  node: CoverageView
  children: CoverageView[]
}

type UncertainMonth = 'rate' | 'complianceRate' | 'planned'

export type TrendMonth = Omit<Told<Schemas['MonthView'], Exclude<keyof Schemas['MonthView'], UncertainMonth>>, UncertainMonth> & {
  rate: number | null
  complianceRate: number | null
  planned: number | null
}

/** The figures of today, or those of a day of the past by the tree of that day. */
export function coverage(code: string, withoutPseudoTowns: boolean, on: string | undefined, signal?: AbortSignal): Promise<Coverage> {
  const query = new URLSearchParams({ ...(withoutPseudoTowns && { withoutPseudoTowns: 'true' }), ...(on && { on }) }).toString()
  return readChanging(`/api/v1/analytics/coverage/${code}${query && `?${query}`}`, signal)
}

export async function trend(code: string, signal?: AbortSignal): Promise<TrendMonth[]> {
  return (await readChanging<{ items: TrendMonth[] }>(`/api/v1/analytics/trends/${code}?months=12`, signal)).items
}
