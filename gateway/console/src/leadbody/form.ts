import type { LeadBody, OwnLeadBody } from '@/leadbody/api'

/** What is typed of a lead body. */
export interface LeadFields {
  validFrom: string | null
  kind: string
  name: string
  phone: string
}

export const LEAD_FIELDS = ['validFrom', 'kind', 'name', 'phone'] as const

/** The own one of the region; not that which it inherits. */
export function ownOf(leading: LeadBody): OwnLeadBody | undefined {
  return leading.bodies.find(({ regionCode }) => regionCode === leading.regionCode)
}

export function fieldsOf(leading: LeadBody, today: string): LeadFields {
  const own = ownOf(leading)
  return { validFrom: own?.validFrom ?? today, kind: own?.kind ?? leading.kind ?? '', name: own?.name ?? '', phone: own?.phone ?? '' }
}

/** What can be seen without the server; the key of a text. */
export function faultsOf({ validFrom, kind, name }: LeadFields): Record<string, string> {
  return {
    ...(validFrom ? {} : { validFrom: 'form.chooseDate' }),
    ...(kind ? {} : { kind: 'leadBody.kindMissing' }),
    ...(name.trim() ? {} : { name: 'leadBody.nameMissing' }),
  }
}
