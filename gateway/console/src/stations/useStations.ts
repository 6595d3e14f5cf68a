import { useInfiniteQuery, useQueries, useQuery } from '@tanstack/vue-query'
import { computed, type Ref } from 'vue'
import { region } from '@/regions/api'
import { ancestor, covers, TIERS, tierOf } from '@/regions/code'
import { useSession } from '@/session/useSession'
import { station, type Station, type StationQuery, stations } from '@/stations/api'

/** Pages by key: the next one starts where the last one ended, however many rows have come meanwhile. */
export function useStationPages(query: Ref<Omit<StationQuery, 'after'>>) {
  return useInfiniteQuery({
    queryKey: computed(() => ['stations', query.value]),
    queryFn: ({ pageParam }) => stations({ ...query.value, after: pageParam ?? undefined }),
    initialPageParam: null as string | null,
    getNextPageParam: ({ next }) => next,
  })
}

export function useStation(id: () => string) {
  return useQuery({
    queryKey: computed(() => ['station', id()]),
    queryFn: () => station(id()),
    enabled: computed(() => id() !== ''),
  })
}

/** In which county or street of the own subtree each station lies; nothing is asked about what lies above it. */
export function useWhereabouts(rows: Ref<Station[]>) {
  const { session } = useSession()
  const codes = computed(() => {
    const own = session.value.regionCode ?? ''
    const tier = TIERS.indexOf(tierOf(own)) > TIERS.indexOf('county') ? tierOf(own) : 'county'
    return tier === 'community' ? [] : [...new Set(rows.value.map(({ regionCode }) => ancestor(regionCode, tier)))].filter((code) => covers(own, code))
  })
  const views = useQueries({
    queries: computed(() => codes.value.map((code) => ({
      queryKey: ['region', code], queryFn: () => region(code), staleTime: 10 * 60_000,
    }))),
  })
  const names = computed(() => new Map(views.value.flatMap(({ data }) => (
    data ? [[data.code, data.path.slice(1).map(({ displayName }) => displayName).join(' › ')] as const] : []
  ))))
  return (code: string) => [...names.value].find(([above]) => covers(above, code))?.[1] ?? ''
}
