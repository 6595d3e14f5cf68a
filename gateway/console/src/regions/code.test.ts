import { describe, expect, it } from 'vitest'
import { ancestor, covers, crumbs, isCode, parentOf, tierOf } from '@/regions/code'

describe('a region\'s code', () => {
  it('tells its tier', () => {
    expect(['510000000000', '510100000000', '510104000000', '510104017000', '510104017001'].map(tierOf))
      .toEqual(['province', 'city', 'county', 'street', 'community'])
    expect(tierOf('513400000000')).toBe('city')
    expect(tierOf('510110000000')).toBe('county')
  })

  it('tells what lies above', () => {
    expect(ancestor('510104017001', 'county')).toBe('510104000000')
    expect(parentOf('510104017001')).toBe('510104017000')
    expect(parentOf('510000000000')).toBeNull()
  })

  it('covers its subtree and nothing else', () => {
    expect(covers('510100000000', '510104017001')).toBe(true)
    expect(covers('510100000000', '510100000000')).toBe(true)
    expect(covers('510104000000', '510100000000')).toBe(false)
    expect(covers('510104017001', '510104017002')).toBe(false)
  })

  it('is twelve digits', () => {
    expect(isCode('510104017001')).toBe(true)
    expect(isCode('5101')).toBe(false)
    expect(isCode(['510104017001'])).toBe(false)
    expect(isCode(null)).toBe(false)
  })
})

describe('the breadcrumb', () => {
  const path = [
    { code: '510000000000', displayName: '四川省' },
    { code: '510100000000', displayName: '成都市' },
    { code: '510104000000', displayName: '锦江区' },
  ]

  it('only names what lies above the own subtree', () => {
    expect(crumbs(path, '510100000000').map(({ open }) => open)).toEqual([false, true, true])
  })

  it('marks where one is', () => {
    expect(crumbs(path, '510000000000').map(({ current }) => current)).toEqual([false, false, true])
  })
})
