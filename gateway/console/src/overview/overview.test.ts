import { describe, expect, it } from 'vitest'
import type { CoverageView } from '@/overview/coverage'
import { gradeOf } from '@/overview/grade'
import { hasShapes, shortName } from '@/overview/map/shapes'
import { places, ranked, sorted } from '@/overview/ranking'
import { changes } from '@/overview/useCoverage'

function row(code: string, rate: number | null, more: Partial<CoverageView> = {}): CoverageView {
  return {
    code, name: code, displayName: code, tier: 'county', communities: 10, covered: 5, stations: 5, points: 0, projects: 0,
    regularProjects: 0, activities: 0, rate, coveringStations: 5, assessed: 3, compliant: 2, nonCompliant: 1, complianceRate: 0.4, built: 1, plan: null,
    population: null, volunteersWanted: null, asOf: '2026-11-25T00:00:00Z', ...more,
  }
}

describe('a grade', () => {
  it('follows the aims of the founding document', () => {
    expect([1, 0.999, 0.4, 0.399, 0, null].map(gradeOf)).toEqual(['full', 'under-way', 'under-way', 'behind', 'behind', 'none'])
  })
})

describe('the ranking', () => {
  const shares = [['a', 0.2], ['b', 0.6], ['c', null]] as const
  const rows = ranked(
    [row('a', 0.5), row('b', null), row('c', 0.9), row('d', 0.5)],
    shares.map(([code, rate]) => ({ code, name: code, part: 1, whole: 5, rate })),
  )

  it('puts those without a value last, whichever way it is sorted', () => {
    expect(sorted(rows, { column: 'rate', descending: true }).map(({ code }) => code)).toEqual(['c', 'a', 'd', 'b'])
    expect(sorted(rows, { column: 'rate', descending: false }).map(({ code }) => code)).toEqual(['a', 'd', 'c', 'b'])
  })

  it('gives equal rates the same place', () => {
    expect(Object.fromEntries(places(rows, 'rate'))).toEqual({ a: 2, b: null, c: 1, d: 2 })
  })

  it('is one of compliance, where that is looked at', () => {
    expect(sorted(rows, { column: 'compliance', descending: true }).map(({ code }) => code)).toEqual(['b', 'a', 'c', 'd'])
    expect(sorted(rows, { column: 'compliance', descending: false }).map(({ code }) => code)).toEqual(['a', 'b', 'c', 'd'])
    expect(Object.fromEntries(places(rows, 'compliance'))).toEqual({ a: 2, b: 1, c: null, d: null })
  })
})

describe('changes', () => {
  it('are found between two looks at one region', () => {
    expect(changes(row('a', 0.5), row('a', 0.6, { stations: 6 }))).toEqual([{ figure: 'stations', from: 5, to: 6 }])
    expect(changes(row('a', 0.5), row('b', 0.6, { stations: 6 }))).toEqual([])
    expect(changes(undefined, row('a', 0.5))).toEqual([])
    expect(changes(row('a', 0.5), row('a', 0.5, { compliant: 3, nonCompliant: 0 })).map(({ figure }) => figure)).toEqual(['compliant', 'nonCompliant'])
  })
})

describe('the map', () => {
  it('is there for the province alone', () => {
    expect(hasShapes('510000000000')).toBe(true)
    expect(hasShapes('510100000000')).toBe(false)
    expect(hasShapes('500000000000')).toBe(false)
  })

  it('has short names', () => {
    expect(['成都市', '阿坝藏族羌族自治州', '凉山彝族自治州', '甘孜藏族自治州'].map(shortName)).toEqual(['成都', '阿坝', '凉山', '甘孜'])
  })
})
