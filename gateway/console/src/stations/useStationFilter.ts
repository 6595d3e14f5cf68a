import { computed } from 'vue'
import { useRoute, useRouter } from 'vue-router'
import { useRegion } from '@/regions/useRegion'
import { COMPLIANCES } from '@/standard/api'
import { KINDS, STATES, type StationState } from '@/stations/states'

type Part = 'state' | 'kind' | 'compliance' | 'q'

/** What narrows the list of stations; it stands in the address, so that a link shows the same rows. */
export function useStationFilter() {
  const route = useRoute()
  const router = useRouter()
  const { code } = useRegion()

  const states = computed(() => [route.query['state']].flat().filter((state): state is StationState => STATES.includes(state as StationState)))
  const kind = computed(() => KINDS.find((known) => known === route.query['kind']))
  const compliance = computed(() => COMPLIANCES.find((known) => known === route.query['compliance']))
  const q = computed(() => (typeof route.query['q'] === 'string' ? route.query['q'] : ''))
  const filtered = computed(() => states.value.length > 0 || kind.value !== undefined || compliance.value !== undefined || q.value !== '')

  const query = computed(() => ({
    region: code.value,
    state: states.value.length ? states.value : undefined,
    kind: kind.value,
    compliance: compliance.value,
    q: q.value || undefined,
    limit: 50,
  }))
  /** What goes out is what the list shows. */
  const order = computed(() => ({
    region: code.value,
    states: states.value,
    ...(kind.value && { kind: kind.value }),
    ...(compliance.value && { compliance: compliance.value }),
    ...(q.value && { nameStart: q.value }),
  }))

  function filter(change: Partial<Record<Part, string | string[] | undefined>>) {
    const next = Object.fromEntries(Object.entries({ ...route.query, ...change }).filter(([, value]) => value !== undefined && value !== ''))
    void router.replace({ query: next })
  }

  function toggleState(state: StationState) {
    const chosen = states.value.includes(state) ? states.value.filter((other) => other !== state) : [...states.value, state]
    filter({ state: chosen.length ? chosen : undefined })
  }

  /** Chooses one of a part, or none when it is chosen already. */
  function toggle(part: 'kind' | 'compliance', value: string) {
    filter({ [part]: route.query[part] === value ? undefined : value })
  }

  function clear() {
    filter({ state: undefined, kind: undefined, compliance: undefined, q: undefined })
  }

  return { states, kind, compliance, q, filtered, query, order, filter, toggleState, toggle, clear }
}
