import { describe, expect, it } from 'vitest'
import { type Standing, waitingFor } from './standing'

const settled: Standing = { asOf: '2026-11-26', orders: 0, missing: [] }
const name = (service: string) => service.toUpperCase()

describe('the hint while a change is on its way', () => {
  it('says nothing before the answer and when all have followed', () => {
    expect(waitingFor(undefined, name)).toBeNull()
    expect(waitingFor(settled, name)).toBeNull()
  })

  it('names those that have not followed', () => {
    expect(waitingFor({ ...settled, orders: 2, missing: [{ service: 'a', orders: 2 }, { service: 'b', orders: 1 }] }, name)).toEqual(['A', 'B'])
  })
})
