import { describe, expect, it } from 'vitest'
import { draft } from '@/session/draft'
import { faceOf, rightsOf } from '@/session/useSession'

describe('what a role is offered', () => {
  it('is all for officers, changing for managers, nothing for viewers', () => {
    expect(rightsOf(['tier-admin'])).toEqual({ register: true, transition: true, change: true, plan: true, notify: true, unmask: false })
    expect(rightsOf(['tier-officer'])).toEqual({ register: true, transition: true, change: true, plan: false, notify: true, unmask: false })
    expect(rightsOf(['station-manager'])).toEqual({ register: false, transition: false, change: true, plan: false, notify: false, unmask: false })
    expect(rightsOf(['tier-viewer', 'unmasker']).unmask).toBe(true)
    expect(rightsOf(['unmasker']).unmask).toBe(false)
    expect(rightsOf(['tier-viewer', 'resident'])).toEqual({ register: false, transition: false, change: false, plan: false, notify: false, unmask: false })
  })
})

describe('where someone belongs', () => {
  const nobody = { username: 'x', tier: null, regionCode: null, homeRegionCode: null, roles: [] }

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
