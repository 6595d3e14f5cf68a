import { describe, expect, it } from 'vitest'
import type { ChangeState } from '@/changes/api'
import { wayOf } from '@/changes/way'

const step = (state: ChangeState) => ({ state, at: '2026-11-01T00:00:00Z', remark: null })
const states = (order: Parameters<typeof wayOf>[0]) => wayOf(order).map(({ state, at }) => at ? state : `(${state})`).join(' ')

describe('the way of an order', () => {
  it('is what it went through and what comes next', () => {
    expect(states({ state: 'DRAFT', steps: [step('DRAFT')] })).toBe('DRAFT (SUBMITTED) (APPROVED) (APPLIED)')
    expect(states({ state: 'APPROVED', steps: [step('DRAFT'), step('SUBMITTED'), step('APPROVED')] })).toBe('DRAFT SUBMITTED APPROVED (APPLIED)')
  })

  it('ends where the order ended', () => {
    expect(states({ state: 'WITHDRAWN', steps: [step('DRAFT'), step('SUBMITTED'), step('WITHDRAWN')] })).toBe('DRAFT SUBMITTED WITHDRAWN')
    expect(states({ state: 'APPLIED', steps: [step('APPROVED'), step('APPLIED')] })).toBe('APPROVED APPLIED')
    expect(states({ state: 'UNDONE', steps: [step('APPLIED'), step('UNDONE')] })).toBe('APPLIED UNDONE')
  })
})
