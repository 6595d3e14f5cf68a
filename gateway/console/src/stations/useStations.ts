import { useQueries, useQuery } from '@tanstack/vue-query'
import { computed, type Ref } from 'vue'
import { type Region, region } from '@/regions/api'
import { ancestor, covers, tierOf } from '@/regions/code'
import { usePages } from '@/shared/usePages'
import { stages, station, type Station, stationEdits, stationMoves, type StationQuery, stations } from '@/stations/api'
import { LIVING_STATES } from '@/stations/states'

export function useStationPages(query: Ref<Omit<StationQuery, 'after'>>) {
  return usePages(() => ['stations', query.value], (after) => stations({ ...query.value, after }))
}

export function useStation(id: () => string) {
  return useQuery({
    queryKey: computed(() => ['station', id()]),
    queryFn: () => station(id()),
    enabled: computed(() => id() !== ''),
  })
}

/** The stages of its life, the newest first; read again with each version. */
export function useStages(id: () => string, version: () => number) {
  return useQuery({
    queryKey: computed(() => ['stages', id(), version()]),
    queryFn: () => stages(id()),
    enabled: computed(() => version() > 0),
  })
}

/** Where it was moved from by hand, the newest first; read again with each version. */
export function useStationMoves(id: () => string, version: () => number) {
  return useQuery({
    queryKey: computed(() => ['station-moves', id(), version()]),
    queryFn: () => stationMoves(id()),
    enabled: computed(() => version() > 0),
  })
}

/** What was changed, with the values before and after; read again with each version. */
export function useStationEdits(id: () => string, version: () => number) {
  return useQuery({
    queryKey: computed(() => ['station-edits', id(), version()]),
    queryFn: () => stationEdits(id()),
    enabled: computed(() => version() > 0),
  })
}

/** Stations of a community that a point can belong to. */
export function useParents(community: () => string) {
  return useQuery({
    queryKey: computed(() => ['stations', 'parents', community()]),
    queryFn: () => stations({ region: community(), kind: 'STATION', state: LIVING_STATES, limit: 200 }),
    select: ({ items }) => items,
    enabled: computed(() => community() !== ''),
  })
}

/** The names that a community's stations and points have, which no other can get there. */
export function useTakenNames(community: () => string) {
  return useQuery({
    queryKey: computed(() => ['stations', 'names', community()]),
    queryFn: () => stations({ region: community(), state: LIVING_STATES, limit: 200 }),
    select: ({ items }) => items.map(({ name }) => name),
    enabled: computed(() => community() !== ''),
  })
}

/** The points of a station: they are in its community. */
export function usePoints(of: () => Station) {
  return usePages(
    () => ['stations', 'points', of().id, of().regionCode],
    (after) => stations({ region: of().regionCode, parent: of().id, limit: 50, ...(after && { after }) }),
  )
}

/** In which county each station lies, within a county in which street; lower down it needs no telling. */
export function useWhereabouts(rows: Ref<Station[]>, narrowed: Ref<string>) {
  const codes = computed(() => {
    const at = tierOf(narrowed.value)
    const tier = at === 'county' ? 'street' : 'county'
    const told = at === 'street' || at === 'community' ? [] : rows.value.map(({ regionCode }) => ancestor(regionCode, tier))
    return [...new Set(told)]
  })
  const views = useQueries({
    queries: computed(() => codes.value.map((code) => ({
      queryKey: ['region', code], queryFn: () => region(code), staleTime: 10 * 60_000,
    }))),
  })
  const names = computed(() => views.value.flatMap(({ data }) => (data ? [[data.code, placeName(data, narrowed.value)] as const] : [])))
  return (code: string) => names.value.find(([above]) => covers(above, code))?.[1] ?? ''
}

/** The way down from the region that the view is narrowed to. */
function placeName({ path }: Region, narrowed: string): string {
  const from = path.findIndex(({ code }) => code === narrowed)
  return path.slice(from + 1).map(({ displayName }) => displayName).join(' › ')
}
