import { expect, it } from 'vitest'
import { placeBelow } from '@/regions/place'

const ABOVE = [
  { code: '510000000000', displayName: '四川省' }, { code: '510100000000', displayName: '成都市' },
  { code: '510104000000', displayName: '锦江区' }, { code: '510104017000', displayName: '锦官驿街道' },
]

it('tells where something lies below the region that one looks at', () => {
  expect(placeBelow(ABOVE, '510000000000')).toBe('成都市 › 锦江区 › 锦官驿街道')
  expect(placeBelow(ABOVE, '510104000000')).toBe('锦官驿街道')
  expect(placeBelow(ABOVE, '510104017000')).toBe('')
  expect(placeBelow(ABOVE, '510104017001')).toBe('')
  expect(placeBelow([], '510000000000')).toBe('')
})
