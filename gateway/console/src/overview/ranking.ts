import type { CoverageView } from '@/overview/coverage'
import type { Share } from '@/overview/measure'

export const COLUMNS = ['rate', 'covered', 'communities', 'stations', 'points'] as const

/** What places are given by. */
export type Rate = 'rate' | 'compliance'

export type Column = typeof COLUMNS[number] | 'code' | Rate

export interface Sorting {
  column: Column
  descending: boolean
}

/** A region with the rate of its stations that comply; none where that is not known. */
export type Ranked = CoverageView & { compliance: number | null }

export function ranked(rows: readonly CoverageView[], shares: readonly Share[]): Ranked[] {
  const rates = new Map(shares.map(({ code, rate }) => [code, rate]))
  return rows.map((row) => ({ ...row, compliance: rates.get(row.code) ?? null }))
}

/** The rows in the order asked for; those without a value come last, equal ones by code. */
export function sorted(rows: readonly Ranked[], { column, descending }: Sorting): Ranked[] {
  const sign = descending ? -1 : 1
  return [...rows].sort((a, b) => compare(a[column], b[column], sign) || a.code.localeCompare(b.code))
}

function compare(a: string | number | null, b: string | number | null, sign: number): number {
  if (a === null || b === null) {
    return a === b ? 0 : a === null ? 1 : -1
  }
  return sign * (typeof a === 'string' ? a.localeCompare(String(b)) : a - Number(b))
}

/** The place of each region, whatever the table is sorted by; equal rates share it. */
export function places(rows: readonly Ranked[], by: Rate): Map<string, number | null> {
  const rates = rows.map((row) => row[by])
  return new Map(rows.map(({ code, [by]: rate }) => [
    code,
    rate === null ? null : 1 + rates.filter((other) => other !== null && other > rate).length,
  ]))
}
