import { useQueries, useQuery } from '@tanstack/vue-query'
import { computed, ref, watch } from 'vue'
import { children, type Region, region, search } from '@/regions/api'
import { covers, parentOf, type Step, tierOf } from '@/regions/code'
import { useAsOf } from '@/regions/useRegion'
import { useSession } from '@/session/useSession'

export interface Option extends Step {
  kind: 'self' | 'up' | 'below' | 'found'
}

export interface Choosing {
  root: Step
  /** Walk down to a community, and give only such a one; else any region can be chosen. */
  drill: boolean
  /** Of a walk down: each region on the way can be chosen, too. */
  any: boolean
}

const KEPT = 10 * 60_000

const PAUSE = 200

/** What can be chosen: the regions below where somebody stands, or those that are found by what was typed. */
export function useRegionChoice(choosing: () => Choosing) {
  const { session } = useSession()
  const on = useAsOf()
  const typed = ref('')
  const asked = ref('')
  const at = ref<Step>(choosing().root)
  const communities = computed(() => choosing().drill && !choosing().any)

  let waiting: ReturnType<typeof setTimeout> | undefined
  watch(typed, (text) => {
    clearTimeout(waiting)
    waiting = setTimeout(() => asked.value = text.trim(), text.trim() === '' ? 0 : PAUSE)
  })

  const below = useQuery({
    queryKey: computed(() => ['children', at.value.code, ...(on.value ? [on.value] : [])]),
    queryFn: () => children(at.value.code, on.value),
    staleTime: KEPT,
    enabled: computed(() => tierOf(at.value.code) !== 'community'),
  })
  const found = useQuery({
    queryKey: computed(() => ['region-search', asked.value, communities.value]),
    queryFn: () => search(asked.value, communities.value ? 'COMMUNITY' : undefined),
    staleTime: 60_000,
    enabled: computed(() => asked.value !== ''),
  })

  /** Many places have the same name: a result also says where it lies. */
  const parents = computed(() => {
    const scope = session.value.regionCode ?? ''
    const codes = (asked.value === '' ? [] : found.data.value ?? []).map(({ code }) => parentOf(code))
    return [...new Set(codes)].filter((code): code is string => code !== null && covers(scope, code))
  })
  const parentViews = useQueries({
    queries: computed(() => parents.value.map((code) => ({
      queryKey: ['region', code, ...(on.value ? [on.value] : [])], queryFn: () => region(code, on.value), staleTime: KEPT,
    }))),
  })
  const places = computed(() => new Map(parentViews.value.flatMap(({ data }) => (data ? [[data.code, whereabouts(data)]] : []))))

  function hint({ code, kind }: Option): string {
    const place = kind === 'found' ? places.value.get(parentOf(code) ?? '') : ''
    return place ? place : code
  }

  const options = computed<Option[]>(() => {
    if (asked.value !== '') {
      return (found.data.value ?? []).map(({ code, displayName }) => ({ code, displayName, kind: 'found' }))
    }
    const { root, drill, any } = choosing()
    return [
      ...(drill && at.value.code !== root.code ? [{ ...at.value, kind: 'up' as const }] : []),
      ...(!drill || any ? [{ ...at.value, kind: 'self' as const }] : []),
      ...(below.data.value ?? []).map(({ code, displayName }) => ({ code, displayName, kind: 'below' as const })),
    ]
  })

  const pending = computed(() => (asked.value === '' ? below.isLoading.value : found.isLoading.value))
  const failure = computed(() => (asked.value === '' ? below.error.value : found.error.value))

  /** Walks on, or says that this is what was meant. */
  async function isMeant({ code, displayName, kind }: Option): Promise<boolean> {
    const { root, drill, any } = choosing()
    if (drill && kind === 'up') {
      const above = parentOf(at.value.code)
      at.value = above === null || above === root.code ? root : await region(above, on.value)
      return false
    }
    if (drill && tierOf(code) !== 'community' && !(any && kind !== 'below')) {
      at.value = { code, displayName }
      return false
    }
    return true
  }

  return { on, typed, asked, at, communities, options, hint, pending, failure, isMeant }
}

function whereabouts({ path }: Region): string {
  return path.slice(1).map(({ displayName }) => displayName).join(' › ')
}
