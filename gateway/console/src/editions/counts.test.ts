import { expect, it } from 'vitest'
import type { Count } from '@/editions/api'
import { openOf, rowsOf } from '@/editions/counts'

const COUNTS: Count[] = [
  { kind: 'NEW', confidence: 'HIGH', decision: 'OPEN', count: 2 },
  { kind: 'MOVED', confidence: 'HIGH', decision: 'CONFIRMED', count: 5 },
  { kind: 'MOVED', confidence: 'LOW', decision: 'OPEN', count: 3 },
]

it('has a row for each kind that there is, in their order', () => {
  expect(rowsOf(COUNTS)).toEqual([
    { kind: 'MOVED', counts: { HIGH: 5, MEDIUM: 0, LOW: 3 }, open: 3 },
    { kind: 'NEW', counts: { HIGH: 2, MEDIUM: 0, LOW: 0 }, open: 2 },
  ])
})

it('counts what waits for a decision', () => {
  expect(openOf(COUNTS, 'HIGH')).toBe(2)
  expect(openOf(COUNTS, 'MEDIUM')).toBe(0)
})
