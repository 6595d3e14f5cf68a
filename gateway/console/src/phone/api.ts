import type { components } from '@/shared/contract/registry'
import { body, registry, type Told } from '@/shared/http'
import { stations } from '@/stations/api'
import { STATES, type StationKind, type StationState } from '@/stations/states'

export type HomeStation = Omit<Told<components['schemas']['HomeStationView'], 'id' | 'name' | 'regionName'>, 'kind' | 'state'> & {
  kind: StationKind
  state: StationState
}

const OPEN = STATES.filter((state) => state !== 'BUILDING' && state !== 'WITHDRAWN')

/** The stations of the own community; an official looks at those of the own subtree instead. */
export async function homeStations(officialOf: string | null): Promise<HomeStation[]> {
  if (officialOf !== null) {
    return (await stations({ region: officialOf, state: OPEN, limit: 20 })).items
  }
  const slice = await body(registry.GET('/api/v1/registry/home/stations', { params: { query: { limit: 200 } } }))
  return slice.items as HomeStation[]
}
