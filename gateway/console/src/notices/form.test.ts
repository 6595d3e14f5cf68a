import { describe, expect, it } from 'vitest'
import { draftOf, emptyForm, faultsOf, tiersBelow } from '@/notices/form'

describe('a notice', () => {
  it('goes to the tiers below alone', () => {
    expect(tiersBelow('county')).toEqual(['street', 'community'])
    expect(tiersBelow('community')).toEqual([])
    expect(emptyForm('province').tiers).toEqual(['city'])
  })

  it('needs a title, a text and somebody to read it', () => {
    expect(faultsOf({ ...emptyForm('county'), title: '好', body: '', tiers: [] }))
      .toEqual({ title: 'notice.titleLength', body: 'notice.bodyLength', tiers: 'notice.tiersMissing' })
    expect(faultsOf({ ...emptyForm('county'), title: '通知', body: '请按时报送。' })).toEqual({})
  })

  it('leaves out what is not said', () => {
    expect(draftOf({ ...emptyForm('county'), title: ' 通知 ', body: '请报送' }))
      .toEqual({ title: '通知', body: '请报送', important: false, tiers: ['street'] })
  })
})
