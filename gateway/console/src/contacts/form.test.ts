import { describe, expect, it } from 'vitest'
import type { Contact } from '@/contacts/api'
import { fieldsOf, mustBeFirst, placeOf } from '@/contacts/form'
import { personFaults, personOf } from '@/people/form'

const contact: Contact = { id: 'c', stationId: 's', name: '欧阳*', phone: '139****8456', position: '社区书记', first: true, version: 2 }

describe('a contact', () => {
  it('is the first one when there is no other', () => {
    expect(fieldsOf(null, true).first).toBe(true)
    expect(fieldsOf(null, false).first).toBe(false)
    expect(mustBeFirst(null, true)).toBe(true)
    expect(mustBeFirst(contact, false)).toBe(true)
    expect(mustBeFirst({ ...contact, first: false }, false)).toBe(false)
  })

  it('stays who it was when nothing is typed', () => {
    const fields = fieldsOf(contact, false)

    expect(personFaults(fields, true)).toEqual({})
    expect(personFaults(fields, false)).toEqual({ name: 'person.nameLength', phone: 'form.phoneWrong' })
    expect(personOf(fields)).toEqual({ name: undefined, phone: undefined })
    expect(placeOf({ ...fields, position: ' ' })).toEqual({ position: undefined, first: true })
  })
})
