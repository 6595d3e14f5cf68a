import { describe, expect, it } from 'vitest'
import { draft } from '@/session/draft'
import { faceOf, rightsOf } from '@/session/useSession'

const ALL = { register: true, transition: true, move: true, change: true, plan: true, notify: true, keepAccounts: true, unmask: true }
const NONE = Object.fromEntries(Object.keys(ALL).map((right) => [right, false]))

describe('what a role is offered', () => {
  it('is all for officers, changing for managers, nothing for viewers', () => {
    expect(rightsOf(['tier-admin'])).toEqual({ ...ALL, unmask: false })
    expect(rightsOf(['tier-officer'])).toEqual({ ...ALL, plan: false, keepAccounts: false, unmask: false })
    expect(rightsOf(['station-manager'])).toEqual({ ...NONE, change: true })
    expect(rightsOf(['tier-viewer', 'unmasker']).unmask).toBe(true)
    expect(rightsOf(['unmasker']).unmask).toBe(false)
    expect(rightsOf(['tier-viewer', 'resident'])).toEqual(NONE)
  })
})

describe('where someone belongs', () => {
  const nobody = { subject: 's', username: 'x', tier: null, regionCode: null, homeRegionCode: null, roles: [] }

  it('follows from the session', () => {
    expect(faceOf({ ...nobody, tier: 'city', regionCode: '510100000000', roles: ['tier-viewer'] })).toBe('console')
    expect(faceOf({ ...nobody, tier: 'province', regionCode: '510000000000', roles: ['auditor'] })).toBe('none')
    expect(faceOf({ ...nobody, homeRegionCode: '510104017001' })).toBe('phone')
    expect(faceOf(nobody)).toBe('none')
  })
})

describe('a draft', () => {
  const kept = new Map<string, string>()
  const storage = {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => void kept.set(key, value),
    removeItem: (key: string) => void kept.delete(key),
  } as Storage

  it('comes back to the one who typed it, and to nobody else', () => {
    draft('form', 'city', storage).save({ name: '站' })

    expect(draft('form', 'city', storage).load()).toEqual({ name: '站' })
    expect(draft('form', 'county', storage).load()).toBeNull()
  })

  it('is gone when dropped or spoilt', () => {
    draft('form', 'city', storage).drop()
    kept.set('draft:other', '{')

    expect(draft('form', 'city', storage).load()).toBeNull()
    expect(draft('other', 'city', storage).load()).toBeNull()
  })
})
