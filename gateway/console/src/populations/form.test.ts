import { describe, expect, it } from 'vitest'
import { faultsOf, fieldsOf } from '@/populations/form'

const TODAY = '2026-11-26'

describe('a count', () => {
  const count = { on: '2020-11-01', residents: 52_001, source: '第七次全国人口普查', reason: '' }

  it('needs a day that has come, a number and a source', () => {
    expect(faultsOf(count, 'enter', TODAY)).toEqual({})
    expect(faultsOf({ ...count, on: '2026-11-27' }, 'enter', TODAY)).toEqual({ on: 'form.dateInFuture' })
    expect(Object.keys(faultsOf(fieldsOf(null), 'enter', TODAY))).toEqual(['on', 'residents', 'source'])
    expect(faultsOf({ ...count, residents: 0 }, 'enter', TODAY)).toEqual({})
  })

  it('is corrected and taken back with a reason', () => {
    expect(faultsOf(count, 'correct', TODAY)).toEqual({ reason: 'population.reasonMissing' })
    expect(faultsOf({ ...count, source: ' ', reason: '笔误' }, 'correct', TODAY)).toEqual({ source: 'population.sourceMissing' })
    expect(faultsOf({ ...count, residents: undefined, reason: '误录' }, 'withdraw', TODAY)).toEqual({})
  })
})
