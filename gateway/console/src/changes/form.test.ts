import { describe, expect, it } from 'vitest'
import { chosenMoves, draftOf, emptyForm, faultsOf, formOf, isTooFar, kindsFor, successors, takenBy, under } from '@/changes/form'

const split = {
  ...emptyForm(), kind: 'SPLIT' as const, from: ['519901002000'], on: '2026-11-01',
  to: [{ code: '519901002000', name: '' }, { code: '519901003000', name: ' 北镇 ' }],
  children: { 519901002001: '519901002000', 519901002201: '519901003000' },
}

describe('a code under another parent', () => {
  it('keeps its number', () => {
    expect(under('519901000000', '519902001000')).toBe('519901001000')
    expect(under('519901003000', '519901002201')).toBe('519901003201')
    expect(under('520000000000', '519900000000')).toBe('529900000000')
  })
})

describe('what is offered', () => {
  it('is another name alone where there is nothing below', () => {
    expect(kindsFor('519901001001')).toEqual(['RENAME'])
    expect(kindsFor('519901001000')).toContain('MERGE')
  })
})

describe('an order', () => {
  it('says where the regions below a split one go', () => {
    expect(chosenMoves(split)).toEqual([{ from: '519901002201', to: '519901003201' }])
    expect(draftOf(split)).toEqual({
      kind: 'SPLIT', on: '2026-11-01', from: ['519901002000'],
      to: [{ code: '519901002000' }, { code: '519901003000', name: '北镇' }],
      moves: [{ from: '519901002201', to: '519901003201' }],
    })
  })

  it('is what it was when it is opened again', () => {
    const order = {
      id: 'x', kind: 'SPLIT' as const, state: 'DRAFT' as const, regionCode: '519901000000', regionName: '锦江区', draftedBy: 'drafter', on: '2026-11-01', version: 1, steps: [], updatedAt: '',
      from: [{ code: '519901002000', name: '西镇' }],
      to: [{ code: '519901002000', name: '西镇' }, { code: '519901003000', name: '北镇' }],
    }
    const moves = [{ from: '519901002201', to: '519901003201', name: '西村', fromName: '西村' }]

    expect(draftOf(formOf(order, moves, []))).toEqual(draftOf(split))
  })

  it('begins with the code that most often stays', () => {
    expect(successors('MERGE', ['519901001000', '519901002000'])).toEqual([{ code: '519901001000', name: '' }])
  })

  it('fills in what the parent says of a new code', () => {
    expect(successors('RECODE', ['519901001000'])).toEqual([{ code: '519901', name: '' }])
    expect(successors('SPLIT', ['519901001002'])).toEqual([{ code: '519901001002', name: '' }, { code: '519901001', name: '' }])
    expect(successors('RECODE', [])).toEqual([{ code: '', name: '' }])
  })
})

describe('what is wrong with an order', () => {
  it('is seen without asking', () => {
    const right = { ...emptyForm(), from: ['519901001000', '519901002000'], to: [{ code: '519901001000', name: '' }], on: '2026-11-01' }

    expect(faultsOf(right)).toEqual({})
    expect(faultsOf({ ...right, from: ['519901001000'] })).toEqual({ from: 'change.fromTwo' })
    expect(faultsOf({ ...right, on: null })).toEqual({ on: 'form.chooseDate' })
    expect(faultsOf({ ...right, to: [{ code: '5199', name: '' }] })).toEqual({ to: 'change.codeWrong' })
    expect(faultsOf({ ...right, to: [{ code: '519905000000', name: '' }] })).toEqual({ to: 'change.codeWrong' })
    expect(faultsOf({ ...right, to: [{ code: '519901009000', name: '' }] })).toEqual({ to: 'change.nameMissing' })
    expect(faultsOf({ ...split, to: [split.to[0], split.to[0]].flatMap((one) => one ?? []) })).toEqual({ to: 'change.codesTwice' })
    expect(faultsOf({ ...right, kind: 'RENAME', from: ['519901001000'] })).toEqual({ to: 'change.nameMissing' })
  })
})

describe('a code that is there', () => {
  const known = [{ code: '519901001000', displayName: '东街' }, { code: '519901003000', displayName: '北街' }]

  it('is told with its region, unless that one ends with the order', () => {
    const merge = { ...emptyForm(), from: ['519901001000', '519901002000'] }

    expect(takenBy(' 519901003000 ', merge, known)).toBe('北街')
    expect(takenBy('519901001000', merge, known)).toBeUndefined()
    expect(takenBy('519901009000', merge, known)).toBeUndefined()
    expect(takenBy('519901003000', { ...emptyForm('RENAME'), from: ['519901002000'] }, known)).toBeUndefined()
  })
})

describe('the day of an order', () => {
  it('is within two years', () => {
    const now = Date.now()
    const day = 24 * 60 * 60_000

    expect(isTooFar(new Date(now + 729 * day))).toBe(false)
    expect(isTooFar(new Date(now + 733 * day))).toBe(true)
  })
})
