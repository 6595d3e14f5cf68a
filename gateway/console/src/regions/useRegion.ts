import { type QueryClient, useQuery } from '@tanstack/vue-query'
import { computed } from 'vue'
import { type RouteLocationRaw, useRoute } from 'vue-router'
import { region } from '@/regions/api'
import { covers, isCode, type Step, tierOf } from '@/regions/code'
import { pastDay } from '@/regions/day'
import { useSession } from '@/session/useSession'
import { today } from '@/shared/format'

/** The region that the view is narrowed to: the URL's, else the own one. */
export function useRegion() {
  const route = useRoute()
  const { session } = useSession()
  const own = computed(() => session.value.regionCode ?? session.value.homeRegionCode ?? '')
  const asked = computed(() => route.query['region'])
  /** Whether the URL names a region that is nobody's or another's. */
  const foreign = computed(() => asked.value !== undefined && !(isCode(asked.value) && covers(own.value, asked.value)))
  const code = computed(() => (isCode(asked.value) && covers(own.value, asked.value) ? asked.value : own.value))
  const tier = computed(() => tierOf(code.value))

  /** The same page, narrowed to another region; what pages through the old region's rows goes. */
  function narrowedTo(other: string): RouteLocationRaw {
    const query = { ...route.query }
    delete query['region']
    return { path: route.path, query: other === own.value ? query : { ...query, region: other }, hash: '' }
  }

  /** Another page that keeps the region. */
  const kept = computed(() => (code.value === own.value ? {} : { region: code.value }))

  return { own, code, tier, foreign, narrowedTo, kept }
}

/** The day of the past that the overview looks at; all other pages know today alone. */
export function useAsOf() {
  const route = useRoute()
  return computed(() => (route.path === '/' ? pastDay(route.query['on'], today()) : undefined))
}

/** Where somebody begins who chooses among the own regions. */
export function useOwnRoot() {
  const { own } = useRegion()
  const view = useRegionView(() => own.value)
  return computed<Step>(() => ({ code: own.value, displayName: view.data.value?.displayName ?? own.value }))
}

/** The same page as it is today. */
export function useToday() {
  const route = useRoute()
  return computed<RouteLocationRaw>(() => {
    const query = { ...route.query }
    delete query['on']
    return { path: route.path, query }
  })
}

const KEPT = 10 * 60_000

/** Asks for a region before any page does: every page names it, and the first answer after a start takes its time. */
export function askEarly(queries: QueryClient, own: string | null, asked: unknown) {
  const code = own && isCode(asked) && covers(own, asked) ? asked : own
  if (code) {
    void queries.prefetchQuery({ queryKey: ['region', code], queryFn: () => region(code), staleTime: KEPT })
  }
}

/** A region with the way down to it, of the day that the page looks at. */
export function useRegionView(code: () => string) {
  const on = useAsOf()
  return useQuery({
    queryKey: computed(() => ['region', code(), ...(on.value ? [on.value] : [])]),
    queryFn: () => region(code(), on.value),
    staleTime: KEPT,
    enabled: computed(() => code() !== ''),
  })
}
