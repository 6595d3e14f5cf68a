import { describe, expect, it } from 'vitest'
import { isNews, stuckOf, wayOut } from '@/changes/told'

describe('what is told of orders that nobody asked for', () => {
  it('is a refusal on the day, to the office and the drafter', () => {
    const ours = { regionCode: '510104000000', draftedBy: 'colleague' }
    const mine = { regionCode: '510105000000', draftedBy: 'me' }
    const others = { regionCode: '510106000000', draftedBy: 'somebody' }

    expect(stuckOf([ours, mine, others], '510104000000', 'me')).toEqual([ours, mine])
  })

  it('is a way out of the refusal, as the order can no longer be changed', () => {
    expect(wayOut({ code: 'change-order-names-clash' })).toBe('names')
    expect(wayOut({ code: 'change-order-outdated' })).toBe('any')
  })

  it('is a lapse, for a month and until it was looked at', () => {
    const now = Date.parse('2026-11-27T00:00:00Z')
    const lapsed = { id: 'o1', updatedAt: '2026-11-01T00:00:00Z' }

    expect(isNews(lapsed, [], now)).toBe(true)
    expect(isNews(lapsed, ['o1'], now)).toBe(false)
    expect(isNews({ ...lapsed, updatedAt: '2026-10-01T00:00:00Z' }, [], now)).toBe(false)
  })
})
