import type { Clear, FoundAt } from '@/people/api'
import { personOf } from '@/people/form'
import type { components } from '@/shared/contract/registry'
import { body, registry, type Told } from '@/shared/http'
import { type Page, pageOf } from '@/shared/usePages'

/** A contact as everybody sees one: name and phone are masks. */
export type Contact = Omit<Told<components['schemas']['ContactView'], 'id' | 'stationId' | 'name' | 'phone' | 'first' | 'version'>, 'foundAt'> & { foundAt?: FoundAt | null }

export interface Place {
  position?: string
  first: boolean
}

/** All contacts of a station, the first one first; there are at most twenty. */
export async function contacts(stationId: string): Promise<Contact[]> {
  const slice = await body(registry.GET('/api/v1/registry/stations/{id}/contacts', { params: { path: { id: stationId } } }))
  return slice.items as Contact[]
}

export async function add(stationId: string, person: Clear, place: Place, key: string): Promise<void> {
  await registry.POST('/api/v1/registry/stations/{id}/contacts', {
    params: { path: { id: stationId }, header: { 'Idempotency-Key': key } }, body: { ...person, ...place },
  })
}

function seen({ id, version }: Contact) {
  return { path: { id }, header: { 'If-Match': `"${version}"` } }
}

/** What is left empty of the person stays as it was. */
export async function change(contact: Contact, person: Partial<Clear>, place: Place): Promise<void> {
  await registry.PUT('/api/v1/registry/contacts/{id}', { params: seen(contact), body: { ...person, ...place } })
}

export async function remove(contact: Contact): Promise<void> {
  await registry.DELETE('/api/v1/registry/contacts/{id}', { params: seen(contact) })
}

/** Who has exactly this name or number, in the own subtree; a body, as neither belongs into an address. There are only so many an hour. */
export async function search(person: Clear, after?: string): Promise<Page<Contact>> {
  return pageOf(await body(registry.POST('/api/v1/registry/contacts/searches', { params: { query: { after, limit: 20 } }, body: personOf(person) })))
}

/** Asks for clear values; it is audited, and there are only so many an hour. */
export async function clear(id: string, purpose: string): Promise<Clear> {
  return await body(registry.POST('/api/v1/registry/contacts/{id}/clear', { params: { path: { id } }, body: { purpose } })) as Clear
}
