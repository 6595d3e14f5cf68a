import { describe, expect, it } from 'vitest'
import { type Grant, grantable, isKept, letsUnmask } from '@/accounts/matrix'

const KEPT = ['open', 'add-post', 'end-post', 'end-unmasking']
const MATRIX: Grant[] = [
  { by: 'tier-admin', role: 'tier-admin', tiers: ['city', 'county', 'street', 'community'], place: 'BELOW', actions: KEPT },
  { by: 'tier-admin', role: 'tier-officer', tiers: ['province', 'city', 'county', 'street', 'community'], place: 'HERE_OR_BELOW', actions: KEPT },
  { by: 'tier-admin', role: 'station-manager', tiers: ['community'], place: 'BELOW', actions: KEPT },
  { by: 'tier-admin', role: 'tier-officer', tiers: ['city', 'county', 'street', 'community'], place: 'BELOW', actions: ['give-unmasking'] },
]
const COUNTY = { roles: ['tier-admin'], region: '510104000000' }

describe('the roles that can be given', () => {
  it('are fewer in the own region than below it', () => {
    expect(grantable(MATRIX, COUNTY, '510104000000')).toEqual(['tier-officer'])
    expect(grantable(MATRIX, COUNTY, '510104017000')).toEqual(['tier-admin', 'tier-officer'])
    expect(grantable(MATRIX, COUNTY, '510104017001')).toEqual(['tier-admin', 'tier-officer', 'station-manager'])
  })

  it('are none beside, above, or without the role', () => {
    expect(grantable(MATRIX, COUNTY, '510107000000')).toEqual([])
    expect(grantable(MATRIX, COUNTY, '510100000000')).toEqual([])
    expect(grantable(MATRIX, { ...COUNTY, roles: ['tier-officer'] }, '510104017001')).toEqual([])
  })

  it('are not those that can be let see personal data', () => {
    const trusted = { ...COUNTY, roles: ['tier-admin', 'unmasker'] }
    expect(letsUnmask(MATRIX, trusted, 'tier-officer', '510104017000')).toBe(true)
    expect(letsUnmask(MATRIX, trusted, 'tier-officer', '510104000000')).toBe(false)
    expect(letsUnmask(MATRIX, trusted, 'station-manager', '510104017001')).toBe(false)
    expect(letsUnmask(MATRIX, COUNTY, 'tier-officer', '510104017000')).toBe(false)
    expect(grantable(MATRIX.slice(-1), COUNTY, '510104017000')).toEqual([])
  })

  it('decide who keeps an account', () => {
    expect(isKept(MATRIX, COUNTY, [{ role: 'tier-admin', regionCode: '510104017000' }])).toBe(true)
    expect(isKept(MATRIX, COUNTY, [{ role: 'tier-admin', regionCode: '510104000000' }])).toBe(false)
  })
})
