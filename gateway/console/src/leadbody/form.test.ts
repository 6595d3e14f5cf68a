import { describe, expect, it } from 'vitest'
import type { LeadBody } from '@/leadbody/api'
import { faultsOf, fieldsOf, ownOf } from '@/leadbody/form'

const CITY = {
  regionCode: '510100000000', regionName: '成都市', validFrom: '2024-01-01',
  kind: 'SOCIAL_WORK', kindName: '党委社会工作部门', kindNameEn: 'Social work', name: '市委社会工作部', phone: null,
}
const LEADING: LeadBody = {
  regionCode: '510104000000', on: '2026-11-27', kind: 'SOCIAL_WORK', kindName: '党委社会工作部门', kindNameEn: 'Social work',
  inheritedFrom: '510100000000', inheritedFromName: '成都市', bodies: [CITY], version: 0,
}

describe('a lead body', () => {
  it('begins with the kind that is inherited and no name of another office', () => {
    expect(ownOf(LEADING)).toBeUndefined()
    expect(fieldsOf(LEADING, '2026-11-27')).toEqual({ validFrom: '2026-11-27', kind: 'SOCIAL_WORK', name: '', phone: '' })
  })

  it('begins with the own one where there is one', () => {
    const own = { ...CITY, regionCode: LEADING.regionCode, kind: 'CIVIL_AFFAIRS', name: '区民政局', phone: '028-1' }
    expect(fieldsOf({ ...LEADING, bodies: [CITY, own] }, '2026-11-27'))
      .toEqual({ validFrom: '2024-01-01', kind: 'CIVIL_AFFAIRS', name: '区民政局', phone: '028-1' })
  })

  it('needs a day, a kind and a name', () => {
    expect(faultsOf({ validFrom: '2026-11-27', kind: 'OTHER', name: '某办', phone: '' })).toEqual({})
    expect(Object.keys(faultsOf({ validFrom: null, kind: '', name: ' ', phone: '' }))).toEqual(['validFrom', 'kind', 'name'])
  })
})
