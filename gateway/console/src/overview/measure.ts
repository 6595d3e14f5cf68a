import type { CoverageView } from '@/overview/coverage'
import type { components } from '@/shared/contract/registry'
import { readChanging, type Told } from '@/shared/http'

export const MEASURES = ['coverage', 'compliance'] as const

/** By what regions are coloured: communities with a station, or stations that comply. */
export type Measure = typeof MEASURES[number]

type Wire = components['schemas']['ComplianceCountView']

export type ComplianceCount = Omit<Told<Wire, Exclude<keyof Wire, 'rate'>>, 'rate'> & { rate: number | null }

export interface Compliance {
  node: ComplianceCount
  children: ComplianceCount[]
}

/** A region by the measure chosen; the rate is null where there is nothing to divide by. */
export interface Share {
  code: string
  name: string
  part: number
  whole: number
  rate: number | null
}

export function compliance(code: string, signal?: AbortSignal): Promise<Compliance> {
  return readChanging(`/api/v1/registry/regions/${code}/compliance`, signal)
}

export function coverageShare({ code, displayName, covered, communities, rate }: CoverageView): Share {
  return { code, name: displayName, part: covered, whole: communities, rate }
}

export function complianceShare({ code, name, compliant, stations, rate }: ComplianceCount): Share {
  return { code, name, part: compliant, whole: stations, rate: rate ?? null }
}

/** As {@link complianceShare}, of a day of the past. */
export function pastComplianceShare({ code, displayName, compliant, coveringStations, complianceRate }: CoverageView): Share {
  return { code, name: displayName, part: compliant, whole: coveringStations, rate: complianceRate }
}

/** The best last, as a chart of bars draws from below; without a value before all others. */
export function byRate(shares: readonly Share[]): Share[] {
  return [...shares].sort((a, b) => (a.rate ?? -1) - (b.rate ?? -1) || b.code.localeCompare(a.code))
}
