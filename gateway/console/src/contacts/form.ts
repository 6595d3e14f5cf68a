import type { Contact, Place } from '@/contacts/api'
import type { Clear } from '@/people/api'

/** What is typed of a contact. */
export interface ContactFields extends Clear {
  position: string
  first: boolean
}

export const CONTACT_FIELDS = ['name', 'phone', 'position', 'first'] as const

/** The only contact of a station is its first one. */
export function fieldsOf(contact: Contact | null, alone: boolean): ContactFields {
  return { name: '', phone: '', position: contact?.position ?? '', first: contact?.first ?? alone }
}

/** Being first is taken from somebody, not given up. */
export function mustBeFirst(contact: Contact | null, alone: boolean): boolean {
  return contact ? contact.first : alone
}

export function placeOf({ position, first }: ContactFields): Place {
  return { position: position.trim() || undefined, first }
}
