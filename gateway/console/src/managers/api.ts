import type { Clear, FoundAt } from '@/people/api'
import { personOf } from '@/people/form'
import type { components } from '@/shared/contract/registry'
import { body, registry, type Told } from '@/shared/http'
import { type Page, pageOf } from '@/shared/usePages'

type Wire = components['schemas']['ManagerView']

export type Engagement = 'FULL_TIME' | 'PART_TIME'

/** A manager as everybody sees one: name and phone are masks. */
export type Manager = Omit<Told<Wire, 'id' | 'stationId' | 'name' | 'phone' | 'from' | 'current' | 'version'>, 'engagement' | 'foundAt'> & { engagement: Engagement, foundAt?: FoundAt | null }

export interface Post {
  engagement: Engagement
  duty?: string
  from: string
  to?: string
}

export async function managers(stationId: string): Promise<Manager[]> {
  const slice = await body(registry.GET('/api/v1/registry/stations/{id}/managers', { params: { path: { id: stationId }, query: { limit: 200 } } }))
  return slice.items as Manager[]
}

export async function add(stationId: string, person: Clear, post: Post, key: string): Promise<void> {
  await registry.POST('/api/v1/registry/stations/{id}/managers', {
    params: { path: { id: stationId }, header: { 'Idempotency-Key': key } }, body: { ...person, ...post },
  })
}

function seen({ id, version }: Manager) {
  return { path: { id }, header: { 'If-Match': `"${version}"` } }
}

/** What is left empty of the person stays as it was. */
export async function change(manager: Manager, person: Partial<Clear>, post: Post): Promise<void> {
  await registry.PUT('/api/v1/registry/managers/{id}', { params: seen(manager), body: { ...person, ...post } })
}

export async function end(manager: Manager, on: string): Promise<void> {
  await registry.POST('/api/v1/registry/managers/{id}/end', { params: seen(manager), body: { on } })
}

/** Who has exactly this name or number, in the own subtree; a body, as neither belongs into an address. There are only so many an hour. */
export async function search(person: Clear, after?: string): Promise<Page<Manager>> {
  return pageOf(await body(registry.POST('/api/v1/registry/managers/searches', { params: { query: { after, limit: 20 } }, body: personOf(person) })))
}

/** Asks for clear values; it is audited, and there are only so many an hour. */
export async function clear(id: string, purpose: string): Promise<Clear> {
  return await body(registry.POST('/api/v1/registry/managers/{id}/clear', { params: { path: { id } }, body: { purpose } })) as Clear
}
