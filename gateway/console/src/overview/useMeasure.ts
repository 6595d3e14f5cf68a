import { useQuery } from '@tanstack/vue-query'
import { computed, type Ref } from 'vue'
import { useRoute, useRouter } from 'vue-router'
import { compliance, complianceShare, type Measure, MEASURES, type Share } from '@/overview/measure'
import { type Station, stations } from '@/stations/api'
import { LIVING_STATES } from '@/stations/states'

/** The measure, kept in the URL: a link shows a colleague the same map. */
export function useMeasure() {
  const route = useRoute()
  const router = useRouter()
  return computed<Measure>({
    get: () => MEASURES.find((each) => each === route.query['measure']) ?? 'coverage',
    set: (measure) => {
      const query = { ...route.query }
      delete query['measure']
      void router.replace({ query: measure === 'coverage' ? query : { ...query, measure } })
    },
  })
}

export function useCompliance(code: Ref<string>, wanted: Ref<boolean>) {
  const { data, error, refetch } = useQuery({
    queryKey: computed(() => ['compliance', code.value]),
    queryFn: ({ signal }) => compliance(code.value, signal),
    enabled: wanted,
    refetchInterval: 30_000,
  })
  const shares = computed<Share[] | undefined>(() => data.value?.children.map(complianceShare))
  return { shares, error, refetch }
}

const PAGES = 5

const PAGE = 200

/** The stations of a region for drawing; of very many the first thousand. */
export function useSites(code: Ref<string>, counted: Ref<string>) {
  return useQuery({
    queryKey: computed(() => ['stations', 'sites', code.value, counted.value]),
    queryFn: async () => {
      const found: Station[] = []
      let after: string | undefined
      for (let page = 0; page < PAGES; page++) {
        const slice = await stations({ region: code.value, limit: PAGE, state: LIVING_STATES, after })
        found.push(...slice.items)
        if (!slice.next) {
          return { found, whole: true }
        }
        after = slice.next
      }
      return { found, whole: false }
    },
    placeholderData: (before, query) => (query?.queryKey[2] === code.value ? before : undefined),
    staleTime: 60_000,
  })
}
