import { describe, expect, it } from 'vitest'
import { emptyRegistration, isTouched, registrationFaults, registrationOf } from '@/stations/registration'

const TODAY = '2026-11-27'
const community = { code: '510104017001', displayName: '水井坊社区' }

function typed(change: Partial<ReturnType<typeof emptyRegistration>> = {}) {
  return { ...emptyRegistration('key', TODAY), community, ...change }
}

describe('a new station', () => {
  it('is worth a question once something is typed', () => {
    expect(isTouched(emptyRegistration('key', TODAY), TODAY, undefined)).toBe(false)
    expect(isTouched(typed(), TODAY, community.code)).toBe(false)
    expect(isTouched(typed(), TODAY, undefined)).toBe(true)
    expect(isTouched(typed({ site: { ...typed().site, address: '芳草街' } }), TODAY, community.code)).toBe(true)
  })

  it('needs a community, a point a station besides', () => {
    const faults = registrationFaults({ ...typed({ kind: 'POINT' }), community: null }, TODAY)

    expect(faults).toMatchObject({ regionCode: 'form.communityMissing', parentStationId: 'form.parentMissing' })
    expect(registrationFaults(typed({ site: { ...typed().site, name: '水井坊社区志愿服务站' } }), TODAY)).toEqual({})
  })

  it('takes along nothing of a kind or state that was chosen before', () => {
    const site = { ...typed().site, name: '站', hostName: '物业', hostCreditCode: '91510100MA62K0000X' }

    expect(registrationOf(typed({ parentStationId: '7', state: 'BUILDING', site }))).toMatchObject({
      regionCode: community.code, kind: 'STATION', plaqueOn: undefined, parentStationId: undefined, hostName: undefined, hostCreditCode: undefined,
    })
    expect(registrationOf(typed({ kind: 'POINT', parentStationId: '7', site }))).toMatchObject({
      kind: 'POINT', plaqueOn: TODAY, parentStationId: '7', hostName: '物业',
    })
  })

  it('leaves the name of a point to the service unless somebody named it', () => {
    const site = { ...typed().site, name: '水井坊社区志愿服务点' }

    expect(registrationOf(typed({ kind: 'POINT', site })).name).toBeUndefined()
    expect(registrationOf(typed({ kind: 'POINT', named: true, site })).name).toBe(site.name)
    expect(registrationOf(typed({ site })).name).toBe(site.name)
  })
})
