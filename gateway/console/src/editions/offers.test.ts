import { describe, expect, it } from 'vitest'
import type { Edition } from '@/editions/api'
import { awaitsAnother, awaitsFollowers, isMoving, isStuck, left, namesNoRegion, needsAnother, offered, ordersInTheWay, reasonKey, takesBack, undecided } from '@/editions/offers'
import { ProblemError } from '@/shared/problem'

function edition(more: Partial<Edition>): Edition {
  return {
    id: 'e', on: '2022-10-31', state: 'OPEN', regions: 12, unchanged: 8, steps: 0, applied: 0, undone: 0, withdrawn: 0, followed: 0,
    draftedBy: 'drafter', version: 1, updatedAt: '2026-11-26T01:00:00Z', ...more,
  }
}

describe('what is offered on an edition', () => {
  it('is no approval to who submitted it', () => {
    const submitted = edition({ state: 'SUBMITTED', submittedBy: 'first' })
    expect(offered(submitted, 'first')).toEqual(['OPEN', 'WITHDRAWN'])
    expect(needsAnother(submitted, 'first')).toBe(true)
    expect(offered(submitted, 'second')).toEqual(['APPROVED', 'OPEN', 'WITHDRAWN'])
    expect(needsAnother(submitted, 'second')).toBe(false)
  })

  it('waits for whoever has not submitted it', () => {
    const submitted = edition({ state: 'SUBMITTED', submittedBy: 'first' })
    expect(awaitsAnother(submitted, 'second')).toBe(true)
    expect(awaitsAnother(submitted, 'first')).toBe(false)
    expect(awaitsAnother(edition({ state: 'APPROVED', submittedBy: 'first' }), 'second')).toBe(false)
  })

  it('counts what nobody has decided', () => {
    const counted = { kind: 'RENAMED', confidence: 'HIGH', count: 2 } as const
    expect(undecided([{ ...counted, decision: 'OPEN' }, { ...counted, decision: 'CONFIRMED' }, { ...counted, kind: 'MOVED', decision: 'OPEN' }])).toBe(4)
    expect(undecided([])).toBe(0)
  })

  it('is a way out while it is being applied, and none afterwards', () => {
    expect(offered(edition({ state: 'APPROVED', submittedBy: 'first' }), 'first')).toEqual(['WITHDRAWN'])
    expect(offered(edition({ state: 'APPLIED' }), 'first')).toEqual([])
    expect(offered(edition({ state: 'WITHDRAWN' }), 'first')).toEqual([])
  })

  it('is no way back to who submitted it, or brought it when nobody did', () => {
    expect(takesBack(edition({ submittedBy: 'first' }), 'first')).toBe(false)
    expect(takesBack(edition({ submittedBy: 'first' }), 'drafter')).toBe(true)
    expect(takesBack(edition({}), 'drafter')).toBe(false)
  })
})

describe('an edition that is given up', () => {
  it('has steps that others have yet to follow, forth or back', () => {
    expect(awaitsFollowers({ state: 'UNDONE', followed: false })).toBe(true)
    expect(awaitsFollowers({ state: 'APPLIED', followed: true })).toBe(false)
    expect(awaitsFollowers({ state: 'APPROVED', followed: false })).toBe(false)
  })

  it('moves until what is left is withdrawn and what was applied is followed', () => {
    const giving = edition({ state: 'WITHDRAWN', steps: 9, applied: 4, withdrawn: 2, followed: 4 })
    expect(left(giving)).toBe(3)
    expect(isMoving(giving)).toBe(true)
    expect(isMoving(edition({ state: 'WITHDRAWN', steps: 9, applied: 4, withdrawn: 5, followed: 3 }))).toBe(true)
    expect(isMoving(edition({ state: 'WITHDRAWN', steps: 9, applied: 4, withdrawn: 5, followed: 4 }))).toBe(false)
  })

  it('is stuck only when nobody works on it', () => {
    expect(isStuck(edition({ state: 'APPROVED', job: { state: 'FAILED' } }))).toBe(true)
    expect(isStuck(edition({ state: 'APPROVED', job: { state: 'RUNNING' } }))).toBe(false)
    expect(isStuck(edition({ state: 'WITHDRAWN', steps: 2, job: { state: 'CANCELLED' } }))).toBe(true)
    expect(isStuck(edition({ state: 'WITHDRAWN', steps: 2, withdrawn: 2, job: { state: 'DONE' } }))).toBe(false)
    expect(isStuck(edition({ state: 'APPROVED' }))).toBe(true)
  })
})

describe('orders that an edition waits for', () => {
  const errors = [{ pointer: '/change-orders/o1', code: 'edition-order-draft', detail: '甲县的草稿' }, { pointer: '/change-orders/o2', code: 'edition-order-approved' }]

  it('are those that the refusal names, in words', () => {
    expect(ordersInTheWay(new ProblemError({ status: 409, code: 'edition-orders-open', errors }))).toEqual([{ id: 'o1', says: '甲县的草稿' }])
  })

  it('are none of any other failure', () => {
    expect(ordersInTheWay(new ProblemError({ status: 409, code: 'edition-tree-changed', errors }))).toEqual([])
    expect(ordersInTheWay(new Error('offline'))).toEqual([])
  })
})

describe('a proposal', () => {
  it('says why the region goes where it does, not why it went where it was proposed', () => {
    expect((['OPEN', 'CONFIRMED', 'REJECTED', 'CHANGED'] as const).map((decision) => reasonKey({ decision, reason: 'CODE_ALONE' })))
      .toEqual(['edition.reason.CODE_ALONE', 'edition.reason.CODE_ALONE', 'edition.because.REJECTED', 'edition.because.CHANGED'])
  })

  it('is decided anew where the code leads nowhere', () => {
    expect(['edition-target-unknown', 'region-not-found', 'stale'].map((code) => namesNoRegion(new ProblemError({ status: 422, code })))).toEqual([true, true, false])
  })
})
