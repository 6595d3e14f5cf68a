import { describe, expect, it } from 'vitest'
import { byRate, complianceShare } from '@/overview/measure'
import { frameOf, groupOf, planeOf, squareOf } from '@/overview/sites'
import type { Station } from '@/stations/api'

function station(more: Partial<Station>): Station {
  return {
    id: 's', regionCode: '510104017001', regionName: '', name: '', kind: 'STATION', state: 'RUNNING', version: 1,
    createdAt: '', updatedAt: '', ...more,
  }
}

describe('the plane', () => {
  it('leaves out who has no coordinates and lies around the middle', () => {
    const plane = planeOf([station({}), station({ longitude: 104, latitude: 30 }), station({ longitude: 104.02, latitude: 30.01 })])

    expect(plane.sites).toHaveLength(2)
    expect(plane.longitude).toBeCloseTo(104.01)
    expect(plane.sites[0]?.x).toBeCloseTo(-0.964, 2)
    expect(plane.sites[1]?.y).toBeCloseTo(0.557, 2)
  })

  it('draws a kilometre as long in both directions', () => {
    const { width, height } = frameOf(planeOf([station({ longitude: 104, latitude: 30 }), station({ longitude: 104.2, latitude: 30.01 })]), 2)

    expect(width / height).toBeCloseTo(2)
    expect(width).toBeGreaterThan(9.6)
  })

  it('has squares of a round width', () => {
    expect([0.5, 2, 8, 30].map(squareOf)).toEqual([0.2, 1, 5, 10])
  })

  it('is not empty with a single site', () => {
    expect(frameOf(planeOf([station({ longitude: 104, latitude: 30 })]), 2).height).toBeGreaterThan(0)
  })
})

describe('a site', () => {
  it('is drawn by the measure', () => {
    expect(groupOf(station({ compliance: 'NON_COMPLIANT' }), 'compliance')).toBe('NON_COMPLIANT')
    expect(groupOf(station({ compliance: 'NON_COMPLIANT' }), 'coverage')).toBe('covering')
    expect(groupOf(station({ state: 'BUILDING' }), 'compliance')).toBe('building')
    expect(groupOf(station({ kind: 'POINT' }), 'coverage')).toBe('point')
  })
})

describe('shares', () => {
  it('without a value come before the worst', () => {
    const counts = [0.5, null, 1].map((rate, index) => complianceShare({
      code: `${index}`, name: '', stations: 2, compliant: 1, nonCompliant: 1, unassessed: 0, rate,
    }))

    expect(byRate(counts).map(({ code }) => code)).toEqual(['1', '0', '2'])
  })
})
