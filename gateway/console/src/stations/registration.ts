import type { Step } from '@/regions/code'
import type { Registration } from '@/stations/api'
import { changeOf, emptyFields, type Faults, faultsOf, FIELDS, type SiteFields } from '@/stations/form'
import { needsPlaque, type StationKind, type StationState } from '@/stations/states'

/** What is typed of a new station or point. */
export interface RegistrationForm {
  /** One key for one intention: a second click or another try never makes two stations. */
  key: string
  community: Step | null
  kind: StationKind
  state: StationState
  parentStationId: string
  /** Whether the name is somebody's own, not the proposed one. */
  named: boolean
  site: SiteFields
}

export const REGISTRATION_FIELDS = ['regionCode', 'kind', 'state', 'parentStationId', ...FIELDS] as const

export function emptyRegistration(key: string, today: string): RegistrationForm {
  return { key, community: null, kind: 'STATION', state: 'PLAQUED', parentStationId: '', named: false, site: emptyFields(today) }
}

/** Whether anything was typed that would be missed; a community that came with the page was not. */
export function isTouched({ community, kind, state, named, site }: RegistrationForm, today: string, preset: string | undefined): boolean {
  return community?.code !== preset || kind !== 'STATION' || state !== 'PLAQUED' || named || site.plaqueOn !== today
    || FIELDS.some((field) => field !== 'name' && field !== 'plaqueOn' && Boolean(site[field]))
}

/** What can be seen without the server; the key of a text. */
export function registrationFaults({ site, state, community, kind, parentStationId }: RegistrationForm, today: string): Faults {
  return {
    ...faultsOf(site, kind, needsPlaque(state), today),
    ...(community ? {} : { regionCode: 'form.communityMissing' }),
    ...(kind === 'POINT' && !parentStationId ? { parentStationId: 'form.parentMissing' } : {}),
  }
}

/** Of what was typed, that which belongs to the kind and the state that were chosen last. */
export function registrationOf({ community, kind, state, parentStationId, named, site }: RegistrationForm): Registration {
  const { name, ...change } = changeOf(kind === 'POINT' ? site : { ...site, hostName: '', hostCreditCode: '' })
  return {
    ...change,
    // The points of a community that nobody named are numbered by the service, which knows them all.
    name: named || kind === 'STATION' ? name : undefined,
    regionCode: community?.code ?? '',
    kind,
    state,
    plaqueOn: needsPlaque(state) ? site.plaqueOn ?? undefined : undefined,
    parentStationId: kind === 'POINT' ? parentStationId : undefined,
  }
}
