import { describe, expect, it } from 'vitest'
import { faultsOf, fieldsOf, postOf } from '@/managers/form'

describe('a manager', () => {
  const fields = { ...fieldsOf(null, '2026-11-26'), name: '张晓明', phone: '138 0013 8000' }

  it('has a name, a phone and a first day', () => {
    expect(faultsOf(fields, false)).toEqual({})
    expect(faultsOf({ ...fields, name: '张', phone: '电话', from: null }, false))
      .toEqual({ name: 'person.nameLength', phone: 'form.phoneWrong', from: 'form.chooseDate' })
    expect(faultsOf({ ...fields, to: '2026-11-25' }, false)).toEqual({ to: 'manager.termWrong' })
  })

  it('stays who it was when nothing is typed', () => {
    expect(faultsOf({ ...fields, name: '', phone: '' }, true)).toEqual({})
    expect(faultsOf({ ...fields, name: '', phone: '' }, false)).toHaveProperty('name')
  })

  it('is sent without what is empty', () => {
    expect(postOf(fields)).toEqual({ engagement: 'FULL_TIME', duty: undefined, from: '2026-11-26', to: undefined })
  })
})
