import type { components } from '@/shared/contract/registry'
import { body, registry, type Told } from '@/shared/http'

type Schemas = components['schemas']

/** The lead body that a region has of its own. */
export type OwnLeadBody = Told<Schemas['OwnLeadBodyView'], 'regionCode' | 'regionName' | 'validFrom' | 'kind' | 'kindName' | 'kindNameEn' | 'name'>

/** Which body leads in a region; without an own one it has the kind of the nearest above. */
export type LeadBody = Omit<Told<Schemas['LeadBodyView'], 'regionCode' | 'on' | 'version'>, 'bodies'> & { bodies: OwnLeadBody[] }

export interface Kind {
  code: string
  name: string
  nameEn: string
}

export async function leadBody(code: string): Promise<LeadBody> {
  return await body(registry.GET('/api/v1/registry/regions/{code}/lead-body', { params: { path: { code } } })) as LeadBody
}

export async function kinds(): Promise<Kind[]> {
  const slice = await body(registry.GET('/api/v1/registry/code-lists/{list}', { params: { path: { list: 'lead-body-kind' } } }))
  return slice.items as Kind[]
}

export async function setLeadBody({ regionCode, version }: LeadBody, setting: Schemas['LeadBodySetting']): Promise<void> {
  await registry.PUT('/api/v1/registry/regions/{code}/lead-body', {
    params: { path: { code: regionCode }, header: { 'If-Match': `"${version}"` } }, body: setting,
  })
}
