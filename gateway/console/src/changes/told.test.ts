import { describe, expect, it } from 'vitest'
import { endedByOthers, heirOf, isNews, namesReturn, wayOut } from '@/changes/told'
import { ProblemError } from '@/shared/problem'

describe('what is told of orders that nobody asked for', () => {
  it('is a way out of the refusal, as the order can no longer be changed', () => {
    expect(wayOut({ code: 'change-order-names-clash' })).toBe('names')
    expect(wayOut({ code: 'change-order-outdated' })).toBe('any')
  })

  it('is the stations whose names keep it from being taken back', () => {
    const errors = [{ pointer: '/stations/s1', code: 'change-order-name-returns', detail: '“东站”，现在东九社区' }]
    expect(namesReturn(new ProblemError({ status: 409, code: 'change-order-names-return', errors }))).toEqual([{ id: 's1', says: '“东站”，现在东九社区' }])
    expect(namesReturn(new ProblemError({ status: 409, code: 'change-order-in-use' }))).toEqual([])
  })

  it('is the end that others have brought, not the own withdrawal', () => {
    const kind = 'MERGE'
    expect(endedByOthers({ kind, state: 'LAPSED' }, 'me')).toBe(true)
    expect(endedByOthers({ kind, state: 'WITHDRAWN', decidedBy: 'above' }, 'me')).toBe(true)
    expect(endedByOthers({ kind, state: 'WITHDRAWN', decidedBy: 'me' }, 'me')).toBe(false)
    expect(endedByOthers({ kind, state: 'WITHDRAWN', decidedBy: null }, 'me')).toBe(false)
    expect(endedByOthers({ kind, state: 'REJECTED', decidedBy: 'above' }, 'me')).toBe(true)
    expect(endedByOthers({ kind, state: 'UNDONE', decidedBy: 'above' }, 'me')).toBe(true)
    expect(endedByOthers({ kind, state: 'APPLIED', decidedBy: 'above' }, 'me')).toBe(false)
  })

  it('is nothing of the steps of an edition, which end with it', () => {
    expect(endedByOthers({ kind: 'EDITION', state: 'WITHDRAWN', decidedBy: 'above' }, 'me')).toBe(false)
  })

  it('is a lapse, for a month and until it was looked at', () => {
    const now = Date.parse('2026-11-27T00:00:00Z')
    const lapsed = { id: 'o1', updatedAt: '2026-11-01T00:00:00Z' }

    expect(isNews(lapsed, [], now)).toBe(true)
    expect(isNews(lapsed, ['o1'], now)).toBe(false)
    expect(isNews({ ...lapsed, updatedAt: '2026-10-01T00:00:00Z' }, [], now)).toBe(false)
  })
})

describe('who inherits what a split region has', () => {
  const place = (code: string) => ({ code, name: code })

  it('is who keeps the code, else the first', () => {
    const from = [place('1')]
    expect(heirOf({ kind: 'SPLIT', from, to: [place('2'), place('1')] })?.code).toBe('1')
    expect(heirOf({ kind: 'SPLIT', from, to: [place('2'), place('3')] })?.code).toBe('2')
  })

  it('is nobody in particular of another order, or of one that is not shown', () => {
    expect(heirOf({ kind: 'MERGE', from: [place('1'), place('2')], to: [place('1')] })).toBeNull()
    expect(heirOf({ kind: 'SPLIT', from: [], to: [] })).toBeNull()
  })
})
