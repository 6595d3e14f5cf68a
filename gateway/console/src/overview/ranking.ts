import type { CoverageView } from '@/overview/coverage'

export const COLUMNS = ['rate', 'covered', 'communities', 'stations', 'points'] as const

export type Column = typeof COLUMNS[number] | 'code'

export interface Sorting {
  column: Column
  descending: boolean
}

/** The rows in the order asked for; those without a value come last, equal ones by code. */
export function sorted(rows: readonly CoverageView[], { column, descending }: Sorting): CoverageView[] {
  const sign = descending ? -1 : 1
  return [...rows].sort((a, b) => compare(a[column], b[column], sign) || a.code.localeCompare(b.code))
}

function compare(a: string | number | null, b: string | number | null, sign: number): number {
  if (a === null || b === null) {
    return a === b ? 0 : a === null ? 1 : -1
  }
  return sign * (typeof a === 'string' ? a.localeCompare(String(b)) : a - Number(b))
}

/** The place of each region by coverage, whatever the table is sorted by; equal rates share it. */
export function places(rows: readonly CoverageView[]): Map<string, number | null> {
  const rates = rows.map(({ rate }) => rate)
  return new Map(rows.map(({ code, rate }) => [
    code,
    rate === null ? null : 1 + rates.filter((other) => other !== null && other > rate).length,
  ]))
}
