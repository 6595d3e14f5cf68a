import { type Contact, search as searchContacts } from '@/contacts/api'
import { type Manager, search as searchManagers } from '@/managers/api'
import type { Clear } from '@/people/api'
import { personFaults } from '@/people/form'
import type { Page } from '@/shared/usePages'

/** What somebody is at a station. */
export const KINDS = ['manager', 'contact'] as const

export type Kind = typeof KINDS[number]

/** Whom to look for: a whole name, a whole number, or both. */
export interface Wanted extends Clear {
  kind: Kind
}

/** Somebody who was found, masked. */
export type Found = { kind: 'manager', person: Manager } | { kind: 'contact', person: Contact }

/** What can be seen without the server; the key of a text. */
export function wantedFaults({ name, phone }: Wanted): Record<string, string> {
  return name.trim() || phone.trim() ? personFaults({ name, phone }, true) : { name: 'person.searchEmpty' }
}

export async function find({ kind, name, phone }: Wanted, after?: string): Promise<Page<Found>> {
  const person = { name, phone }
  if (kind === 'manager') {
    const { items, next } = await searchManagers(person, after)
    return { items: items.map((found) => ({ kind, person: found })), next }
  }
  const { items, next } = await searchContacts(person, after)
  return { items: items.map((found) => ({ kind, person: found })), next }
}
