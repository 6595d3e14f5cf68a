import type { components } from '@/shared/contract/registry'
import { body, registry, type Told } from '@/shared/http'
import { pageOf } from '@/shared/usePages'

export type Severity = 'ERROR' | 'WARNING' | 'HINT'

export type Subject = 'STATION' | 'REGION' | 'TARGET' | 'POST' | 'INSPECTION' | 'FILE'

type CheckWire = components['schemas']['CheckView']

/** A check and how much it finds; no count when counting took too long. */
export type Check = Omit<Told<CheckWire, 'code' | 'name' | 'nameEn' | 'description' | 'descriptionEn' | 'lookedAt'>, 'severity' | 'subject'> & {
  severity: Severity
  subject: Subject
}

type FindingWire = components['schemas']['FindingView']

export type Finding = Omit<Told<FindingWire, 'id' | 'regionCode' | 'regionName' | 'name'>, 'subject'> & { subject: Subject }

export interface FindingSlice {
  items: Finding[]
  next: string | null
}

export async function checks(region: string): Promise<Check[]> {
  const slice = await body(registry.GET('/api/v1/registry/checks', { params: { query: { region } } }))
  return slice.items as Check[]
}

export async function findings(code: string, region: string, after?: string): Promise<FindingSlice> {
  return pageOf(await body(registry.GET('/api/v1/registry/checks/{code}/findings', {
    params: { path: { code }, query: { region, limit: 50, after } },
  })))
}
