import { describe, expect, it } from 'vitest'
import { emptyForm, faultsOf, postOf } from '@/accounts/form'

describe('a new account', () => {
  const form = { ...emptyForm(), username: 'jinjiang.sheshi-1', region: { code: '510104000000', displayName: '锦江区' }, role: 'tier-officer' as const }

  it('has a name, a place and a role', () => {
    expect(faultsOf(form, '2026-11-26', false)).toEqual({})
    expect(faultsOf(emptyForm(), '2026-11-26', false))
      .toEqual({ username: 'account.usernameWrong', regionCode: 'account.regionMissing', role: 'account.roleMissing' })
  })

  it.each(['张三', 'Zhang', 'ab', '-ab', 'ab-', 'service-account-x', 'a'.repeat(41)])('is not called %s', (username) => {
    expect(faultsOf({ ...form, username }, '2026-11-26', false)).toHaveProperty('username')
  })

  it('does not end before today, and a further post needs no name', () => {
    expect(faultsOf({ ...form, username: '', endsOn: '2026-11-26' }, '2026-11-26', true)).toEqual({})
    expect(faultsOf({ ...form, endsOn: '2026-11-25' }, '2026-11-26', true)).toEqual({ endsOn: 'account.endsInPast' })
  })

  it('is sent without what is empty', () => {
    expect(postOf(form)).toEqual({ role: 'tier-officer', regionCode: '510104000000' })
    expect(postOf({ ...form, endsOn: '2026-12-31' })).toHaveProperty('endsOn', '2026-12-31')
    expect(postOf({ ...form, unmasks: true })).toHaveProperty('unmasks', true)
  })
})
