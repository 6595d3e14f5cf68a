import { describe, expect, it } from 'vitest'
import { decides, offered, type Looker, type Ruled } from '@/changes/offers'

const COUNTY: Looker = { subject: 'drafter', region: '510104000000', plans: true }
const CITY: Looker = { subject: 'other', region: '510100000000', plans: true }
const PROVINCE: Looker = { subject: 'other', region: '510000000000', plans: true }

function order(more: Partial<Ruled>): Ruled {
  return { kind: 'MERGE', state: 'DRAFT', regionCode: '510104000000', draftedBy: 'drafter', ...more }
}

describe('what is offered on an order', () => {
  it('is the draft\'s to its drafter alone, giving it up to the whole office', () => {
    expect(offered(order({}), COUNTY)).toEqual({ actions: ['SUBMITTED', 'WITHDRAWN'], edits: true, reason: null })
    expect(offered(order({}), { ...COUNTY, subject: 'colleague' })).toEqual({ actions: ['WITHDRAWN'], edits: false, reason: 'othersDraft' })
  })

  it('is the end of an open one to every office above, with the right to plan', () => {
    for (const state of ['DRAFT', 'APPROVED'] as const) {
      expect(offered(order({ state }), CITY)).toEqual({ actions: ['WITHDRAWN'], edits: false, reason: null })
      expect(offered(order({ state }), PROVINCE).actions).toEqual(['WITHDRAWN'])
      expect(offered(order({ state }), { ...PROVINCE, plans: false }).actions).toEqual([])
    }
    expect(offered(order({ state: 'SUBMITTED' }), PROVINCE).actions).toEqual(['WITHDRAWN'])
    expect(offered(order({}), { ...CITY, region: '510105000000' }).actions).toEqual([])
    expect(offered(order({}), { ...CITY, region: '510104001000' }).actions).toEqual([])
    expect(offered(order({}), { ...CITY, subject: 'drafter' })).toEqual({ actions: ['WITHDRAWN'], edits: false, reason: null })
  })

  it('is the decision to the tier above, never to who wrote it', () => {
    const submitted = order({ state: 'SUBMITTED' })
    expect(offered(submitted, CITY).actions).toEqual(['APPROVED', 'REJECTED'])
    expect(offered(submitted, { ...CITY, subject: 'drafter' })).toEqual({ actions: ['WITHDRAWN'], edits: false, reason: 'ownOrder' })
    expect(offered(submitted, { ...CITY, plans: false })).toEqual({ actions: [], edits: false, reason: null })
    expect(offered(submitted, COUNTY)).toEqual({ actions: ['WITHDRAWN'], edits: false, reason: null })
  })

  it('is the province\'s own order to a second official of it', () => {
    const own = order({ state: 'SUBMITTED', regionCode: '510000000000' })
    expect(offered(own, PROVINCE).actions).toEqual(['APPROVED', 'REJECTED', 'WITHDRAWN'])
    expect(offered(own, { ...PROVINCE, subject: 'drafter' })).toEqual({ actions: ['WITHDRAWN'], edits: false, reason: 'ownOrder' })
  })

  it('is the way back to whoever decides and did not write it', () => {
    const applied = order({ state: 'APPLIED' })
    expect(offered(applied, CITY).actions).toEqual(['UNDONE'])
    expect(offered(applied, { ...CITY, subject: 'drafter' }).reason).toBe('ownOrder')
    expect(offered(applied, COUNTY)).toEqual({ actions: [], edits: false, reason: null })
  })

  it('is a step of an edition back to another official of the province than submitted it', () => {
    const step = order({ kind: 'EDITION', state: 'APPLIED' })
    expect(offered(step, PROVINCE).actions).toEqual(['UNDONE'])
    expect(offered(step, { ...PROVINCE, subject: 'drafter' })).toEqual({ actions: [], edits: false, reason: 'ownEdition' })
    expect(offered(order({ kind: 'EDITION', state: 'APPROVED' }), COUNTY).actions).toEqual([])
    expect(offered(order({ kind: 'EDITION', state: 'APPROVED' }), PROVINCE).reason).toBe('wholeEdition')
  })

  it('is nothing once it has ended', () => {
    for (const state of ['UNDONE', 'REJECTED', 'WITHDRAWN', 'LAPSED'] as const) {
      expect(offered(order({ state }), COUNTY)).toEqual({ actions: [], edits: false, reason: null })
    }
  })
})

it('belongs to the tier above', () => {
  expect(decides('510100000000', order({}))).toBe(true)
  expect(decides('510000000000', order({}))).toBe(false)
})
