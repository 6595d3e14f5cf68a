import { useQuery, useQueryClient } from '@tanstack/vue-query'
import { computed, type Ref } from 'vue'
import { allMoves, type ChangeState, followers, moves, order, type OrderFilter, orders, preview } from '@/changes/api'
import { STUCK, TO_DECIDE } from '@/changes/listed'
import { endedByOthers, ENDS, isNews } from '@/changes/told'
import { useSession } from '@/session/useSession'
import { remembered } from '@/shared/remembered'
import { usePages } from '@/shared/usePages'

const SETTLING = 2_000

const MOST_SEEN = 100

/** Orders that have ended and that were looked at in this browser. */
const endsSeen = remembered<string[]>('changes.lapses-seen', [])

export function useOrders(filter: Ref<OrderFilter>, enabled: Ref<boolean>) {
  return usePages(() => ['changes', 'list', filter.value], (after) => orders(filter.value, after), { enabled })
}

export function useOrder(id: () => string) {
  return useQuery({ queryKey: computed(() => ['changes', 'one', id()]), queryFn: () => order(id()), enabled: computed(() => id() !== '') })
}

/** An order with all that its draft said, to be written anew. */
export function useWholeOrder(id: () => string) {
  return useQuery({
    queryKey: computed(() => ['changes', 'whole', id()]),
    queryFn: async () => {
      const [found, all, { renames }] = await Promise.all([order(id()), allMoves(id()), preview(id())])
      return { version: found.version, order: found, moves: all, renames }
    },
    enabled: computed(() => id() !== ''),
  })
}

export function usePreview(id: () => string) {
  return useQuery({ queryKey: computed(() => ['changes', 'preview', id()]), queryFn: () => preview(id()), enabled: computed(() => id() !== '') })
}

export function useMoves(id: () => string) {
  return usePages(() => ['changes', 'moves', id()], (after) => moves(id(), after))
}

/** Asked again until every service has followed. */
export function useFollowers(id: () => string) {
  return useQuery({
    queryKey: computed(() => ['changes', 'followers', id()]),
    queryFn: () => followers(id()),
    refetchInterval: ({ state }) => (state.data?.settled ? false : SETTLING),
  })
}

/** All that is known of orders is read anew; the tree too, as an order may have changed it. */
export function useChangeRefresh() {
  const queries = useQueryClient()
  return async () => {
    await queries.invalidateQueries({ queryKey: ['changes'] })
    await queries.invalidateQueries({ queryKey: ['children'] })
    await queries.invalidateQueries({ queryKey: ['region'] })
  }
}

/** The orders that wait for the own decision; a page of them is enough to know. */
export function useUndecided(may: Ref<boolean>) {
  const query = useQuery({
    queryKey: ['changes', 'undecided'], queryFn: () => orders(TO_DECIDE), enabled: may, retry: false,
  })
  const found = computed(() => ({ orders: query.data.value?.items ?? [], more: !!query.data.value?.next }))
  return { found, questions: [query] }
}

/** Orders of the own office that are due and could not be applied: they wait for somebody to mend or end them. */
export function useStuck(may: Ref<boolean>) {
  const query = useQuery({
    queryKey: ['changes', 'stuck'], queryFn: () => orders(STUCK), enabled: may, retry: false,
  })
  return { found: computed(() => query.data.value?.items ?? []), questions: [query] }
}

/** What one drafted and what has ended without one's doing, by the way it ended, as long as it was not looked at since. */
export function useEnded(may: Ref<boolean>) {
  const ways = ENDS.map((state) => ({ state, ...useEndedAs(state, may) }))
  const found = computed(() => ways.map(({ state, news }) => ({ state, orders: news.value })).filter(({ orders: { length } }) => length > 0))
  return { found, questions: ways.map(({ query }) => query) }
}

function useEndedAs(state: typeof ENDS[number], may: Ref<boolean>) {
  const { session } = useSession()
  const query = useQuery({
    queryKey: ['changes', 'ended', state], queryFn: () => orders({ state, own: true }), enabled: may, retry: false,
  })
  const news = computed(() => (query.data.value?.items ?? [])
    .filter((each) => endedByOthers(each, session.value.subject) && isNews(each, endsSeen.value)))
  return { news, query }
}

/** Looking at an order that has ended is all that it asks for. */
export function noteEndSeen({ id, state }: { id: string, state: ChangeState }) {
  if (ENDS.some((end) => end === state) && !endsSeen.value.includes(id)) {
    endsSeen.value = [id, ...endsSeen.value].slice(0, MOST_SEEN)
  }
}
