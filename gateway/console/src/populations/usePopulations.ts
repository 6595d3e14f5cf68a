import { useInfiniteQuery, useQuery, useQueryClient } from '@tanstack/vue-query'
import { computed, type Ref } from 'vue'
import { history, valid } from '@/populations/api'

/** The counts of a region: the one of a day, and all that were entered. */
export function usePopulations(code: Ref<string>, on: Ref<string>) {
  const queries = useQueryClient()
  const today = useQuery({
    queryKey: computed(() => ['population', code.value, 'on', on.value]),
    queryFn: () => valid(code.value, on.value),
  })
  const entries = useInfiniteQuery({
    queryKey: computed(() => ['population', code.value, 'history']),
    queryFn: ({ pageParam }) => history(code.value, pageParam ?? undefined),
    initialPageParam: null as string | null,
    getNextPageParam: ({ next }) => next,
  })

  async function refresh() {
    await queries.invalidateQueries({ queryKey: ['population'] })
    await queries.invalidateQueries({ queryKey: ['region'] })
  }

  return { today, entries, refresh }
}
