import type { components } from '@/shared/contract/registry'
import { body, registry, type Told } from '@/shared/http'
import { problemOf } from '@/shared/problem'

type Wire = components['schemas']['TargetView']

export type Standing = 'REACHED' | 'UNDER_WAY' | 'OVERDUE'

/** How the top of a plan was worked out; what could not be counted is null. */
export interface Basis {
  percent: number
  minimum: number
  on: string
  treeOn?: string | null
  missing?: number | null
}

/** A region's target of a year against what the register says. */
export type Target = Omit<Told<Wire, 'id' | 'year' | 'regionCode' | 'regionName' | 'communities' | 'built' | 'missing' | 'dueOn' | 'split' | 'version'>, 'standing' | 'basis'> & {
  standing: Standing
  basis?: Basis | null
}

export interface Part {
  regionCode: string
  regionName: string
  communities: number
}

export type Beginning = components['schemas']['Beginning']

/** The target of a region; null where the year is not planned. */
export async function target(year: number, region: string): Promise<Target | null> {
  try {
    return await body(registry.GET('/api/v1/registry/plans/{year}', { params: { path: { year }, query: { region } } })) as Target
  }
  catch (error) {
    if (problemOf(error).code === 'plan-not-found') {
      return null
    }
    throw error
  }
}

export async function targetsBelow(year: number, region: string): Promise<Target[]> {
  const found: Target[] = []
  let after: string | undefined
  do {
    const slice = await body(registry.GET('/api/v1/registry/plans/{year}/targets', {
      params: { path: { year }, query: { region, limit: 200, after } },
    }))
    found.push(...slice.items as Target[])
    after = slice.next ?? undefined
  } while (after)
  return found
}

export async function proposal(id: string): Promise<Part[]> {
  const slice = await body(registry.GET('/api/v1/registry/plans/targets/{id}/proposal', { params: { path: { id } } }))
  return slice.items as Part[]
}

export async function begin(beginning: Beginning, key: string): Promise<void> {
  await registry.POST('/api/v1/registry/plans', { params: { header: { 'Idempotency-Key': key } }, body: beginning })
}

function version({ version: number }: Target) {
  return { 'If-Match': `"${number}"` }
}

export async function split(whole: Target, dueOn: string, parts: Part[]): Promise<void> {
  await registry.PUT('/api/v1/registry/plans/targets/{id}/split', {
    params: { path: { id: whole.id }, header: version(whole) },
    body: { dueOn, targets: parts.map(({ regionCode, communities }) => ({ regionCode, communities })) },
  })
}

export async function withdraw(whole: Target): Promise<void> {
  await registry.DELETE('/api/v1/registry/plans/targets/{id}/split', {
    params: { path: { id: whole.id }, header: version(whole) },
  })
}

export async function giveUp(whole: Target): Promise<void> {
  await registry.DELETE('/api/v1/registry/plans/targets/{id}', {
    params: { path: { id: whole.id }, header: version(whole) },
  })
}
