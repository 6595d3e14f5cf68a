import { useQuery, useQueryClient } from '@tanstack/vue-query'
import { computed, type Ref } from 'vue'
import { edition, editions, type Filter, proposals, steps, summary } from '@/editions/api'
import { awaitsAnother, awaitsFollowers, isMoving, undecided } from '@/editions/offers'
import { useSession } from '@/session/useSession'
import { usePages } from '@/shared/usePages'

const OFTEN = 2_000

export function useEditions() {
  return usePages(() => ['editions', 'list'], (after) => editions(after))
}

/** An edition; asked again and again while it is being applied or followed. */
export function useEdition(id: () => string) {
  return useQuery({
    queryKey: computed(() => ['editions', 'one', id()]),
    queryFn: () => edition(id()),
    refetchInterval: ({ state: { data } }) => (data && isMoving(data) ? OFTEN : false),
  })
}

/** The journal; asked again and again while it moves, or others have yet to follow a step. */
export function useSteps(id: () => string, moving: () => boolean) {
  return usePages(() => ['editions', 'steps', id()], (after) => steps(id(), after), {
    refetchInterval: ({ state: { data } }) => (moving() || data?.pages.some(({ items }) => items.some(awaitsFollowers)) ? OFTEN : false),
  })
}

export function useSummary(id: () => string, region: Ref<string>) {
  return useQuery({ queryKey: computed(() => ['editions', 'summary', id(), region.value]), queryFn: () => summary(id(), region.value) })
}

export function useProposals(id: () => string, filter: Ref<Filter>) {
  return usePages(() => ['editions', 'proposals', id(), filter.value], (after) => proposals(id(), filter.value, after))
}

/** Editions that wait for another official of the province. */
export function useAwaiting(may: Ref<boolean>) {
  const { session } = useSession()
  const query = useNewest(may)
  const found = computed(() => (may.value ? (query.data.value?.items ?? []).filter((each) => awaitsAnother(each, session.value.subject)) : []))
  return { found, questions: [query] }
}

/** The open edition, if a region has proposals of it to decide. */
export function useToDecide(region: Ref<string>, may: Ref<boolean>) {
  const newest = useNewest(may)
  const open = computed(() => newest.data.value?.items.find(({ state }) => state === 'OPEN')?.id ?? '')
  const counts = useQuery({
    queryKey: computed(() => ['editions', 'summary', open.value, region.value]),
    queryFn: () => summary(open.value, region.value),
    enabled: computed(() => may.value && open.value !== ''),
    retry: false,
  })
  const found = computed(() => ({ edition: open.value, count: may.value && open.value ? undecided(counts.data.value ?? []) : 0 }))
  return { found, questions: [newest, counts] }
}

function useNewest(may: Ref<boolean>) {
  return useQuery({ queryKey: ['editions', 'newest'], queryFn: () => editions(), enabled: may, retry: false })
}

/** All that is known of editions is read anew. */
export function useEditionRefresh() {
  const queries = useQueryClient()
  return () => queries.invalidateQueries({ queryKey: ['editions'] })
}
