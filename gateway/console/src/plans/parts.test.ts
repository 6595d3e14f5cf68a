import { describe, expect, it } from 'vitest'
import { dueOnOf, figure, laterTree, left, roomOf, share, shareOf, takenUp, typedOf } from '@/plans/parts'

describe('parts of a target', () => {
  const parts = [
    { regionCode: '510100000000', regionName: '成都市', communities: 7 },
    { regionCode: '510300000000', regionName: '自贡市', communities: 3 },
  ]

  it('are held against the whole while they are typed', () => {
    expect(left(10, typedOf(parts))).toBe(0)
    expect(left(10, { ...typedOf(parts), 510300000000: '1' })).toBe(2)
    expect(left(10, { ...typedOf(parts), 510300000000: '4' })).toBe(-1)
  })

  it('are no figures while they are half typed or nonsense', () => {
    expect(left(10, { ...typedOf(parts), 510300000000: '' })).toBeNull()
    expect([figure('-1'), figure('1.5'), figure('1e3'), figure(undefined), figure(' 12 ')]).toEqual([null, null, null, null, 12])
  })

  it('take up what was typed before, for those that there are still', () => {
    expect(takenUp(typedOf(parts), { 510300000000: '1', 519900000000: '9' })).toEqual({ 510100000000: '7', 510300000000: '1' })
    expect(takenUp(typedOf(parts), null)).toEqual(typedOf(parts))
  })

  it('are due when they were due before, the whole is due when there are none', () => {
    const whole = { dueOn: '2026-12-31' }

    expect(dueOnOf(whole, [{ dueOn: '2026-11-20' }, { dueOn: '2026-11-20' }])).toBe('2026-11-20')
    expect(dueOnOf(whole, [{ dueOn: '2026-11-20' }, { dueOn: '2026-12-01' }, { dueOn: '2026-10-01' }])).toBe('2026-12-01')
    expect(dueOnOf(whole, [])).toBe('2026-12-31')
    expect(dueOnOf({ dueOn: '2026-11-20' }, [{ dueOn: '2026-12-01' }])).toBe('2026-11-20')
  })

  it('have room for those built and those without a station', () => {
    expect([...roomOf([{ regionCode: '510104017000', built: 2, missing: 1 }])]).toEqual([['510104017000', 3]])
  })

  it('are done when as many are built', () => {
    expect([share(0, 0), share(5, 10), share(12, 10)]).toEqual([1, 0.5, 1])
  })
})

describe('the top of a plan', () => {
  const basis = { percent: 40, minimum: 17000, on: '2020-04-10', treeOn: '2023-06-30', missing: 0 }

  it('says which tree stood for a day before it', () => {
    expect(laterTree(basis)).toBe('2023-06-30')
    expect(laterTree({ ...basis, on: '2024-01-01', treeOn: '2024-01-01' })).toBeNull()
    expect(laterTree({ ...basis, treeOn: null })).toBeNull()
  })

  it('has no share of what could not be counted', () => {
    expect(shareOf({ built: 0, communities: 0, basis })).toBe(1)
    expect(shareOf({ built: 0, communities: 0, basis: { ...basis, missing: null } })).toBeNull()
    expect(shareOf({ built: 1, communities: 2, basis: null })).toBe(0.5)
  })
})
