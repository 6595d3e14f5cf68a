import { describe, expect, it } from 'vitest'
import { filterOf, placeOf, queryOf, STUCK, TO_DECIDE } from '@/changes/listed'

describe('the list that a link asks for', () => {
  it('is that of the own office where orders could not be applied, whatever else the link says', () => {
    expect(filterOf({ refused: 'true', state: 'DRAFT' })).toEqual({ refused: true, office: true })
    expect(filterOf({ refused: 'x' })).toEqual({})
  })

  it('is that of a state, and of those that one has drafted', () => {
    expect(filterOf({ state: 'LAPSED', own: 'true' })).toEqual({ state: 'LAPSED', own: true })
    expect(filterOf({ state: 'nonsense' })).toEqual({})
  })

  it('is said by a link that keeps the rest and drops the choice before', () => {
    const before = { region: '510104000000', state: 'DRAFT', own: 'true' }
    expect(queryOf(STUCK, before)).toEqual({ region: '510104000000', refused: 'true' })
    expect(queryOf({ state: 'APPLIED' }, { region: '510104000000', refused: 'true' })).toEqual({ region: '510104000000', state: 'APPLIED' })
    expect(queryOf({}, before)).toEqual({ region: '510104000000' })
  })

  it('is that of the orders to decide, whatever else the link says', () => {
    expect(filterOf({ toDecide: 'true', state: 'DRAFT' })).toEqual({ toDecide: true })
    expect(queryOf(TO_DECIDE, { region: '510104000000', own: 'true' })).toEqual({ region: '510104000000', toDecide: 'true' })
    expect(queryOf({}, { toDecide: 'true' })).toEqual({})
    expect(placeOf([{ id: 'a' }, { id: 'b' }], TO_DECIDE)).toBe('/changes?toDecide=true')
  })

  it('shows what was counted', () => {
    expect(placeOf([{ id: 'a' }], STUCK)).toBe('/changes/a')
    expect(placeOf([{ id: 'a' }, { id: 'b' }], STUCK)).toBe('/changes?refused=true')
    expect(placeOf([{ id: 'a' }, { id: 'b' }], { state: 'LAPSED', own: true })).toBe('/changes?state=LAPSED&own=true')
  })
})
