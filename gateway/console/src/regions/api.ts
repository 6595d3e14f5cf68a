import type { components } from '@/shared/contract/registry'
import { body, registry, type Told } from '@/shared/http'
import type { Tier } from '@/regions/code'

type Wire = components['schemas']['RegionView']

export type Region = Omit<Told<Wire, 'code' | 'name' | 'displayName' | 'pseudoTown'>, 'tier' | 'path'> & {
  tier: Tier
  path: { code: string, name: string, displayName: string }[]
}

/** A region of today, or as it was on a day of the past. */
export async function region(code: string, on?: string): Promise<Region> {
  return await body(registry.GET('/api/v1/registry/regions/{code}', { params: { path: { code }, query: { on } } })) as Region
}

/** All regions one tier below; no region has so many that a second page is worth a button. */
export async function children(code: string, on?: string): Promise<Region[]> {
  const found: Region[] = []
  let after: string | undefined
  do {
    const slice = await body(registry.GET('/api/v1/registry/regions/{code}/children', {
      params: { path: { code }, query: { limit: 200, after, on } },
    }))
    found.push(...slice.items as Region[])
    after = slice.next ?? undefined
  } while (after)
  return found
}

export async function search(q: string, tier?: 'COMMUNITY'): Promise<Region[]> {
  const slice = await body(registry.GET('/api/v1/registry/regions', { params: { query: { q, tier, limit: 20 } } }))
  return slice.items as Region[]
}
