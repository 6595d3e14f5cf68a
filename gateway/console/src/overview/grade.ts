/**
 * How far a region is, by the founding document: 40 % of the communities in the first year, every one by the end of the
 * second.
 */
export type Grade = 'full' | 'under-way' | 'behind' | 'none'

export const FIRST_YEAR = 0.4

export function gradeOf(rate: number | null | undefined): Grade {
  if (rate === null || rate === undefined) {
    return 'none'
  }
  if (rate >= 1) {
    return 'full'
  }
  return rate >= FIRST_YEAR ? 'under-way' : 'behind'
}
