import { useInfiniteQuery, useQuery, useQueryClient } from '@tanstack/vue-query'
import { computed, type Ref } from 'vue'
import { edition, editions, type Filter, job, proposals, steps, summary } from '@/editions/api'
import { isMoving } from '@/editions/offers'

const OFTEN = 2_000

export function useEditions() {
  return useInfiniteQuery({
    queryKey: ['editions', 'list'],
    queryFn: ({ pageParam }) => editions(pageParam ?? undefined),
    initialPageParam: null as string | null,
    getNextPageParam: ({ next }) => next,
  })
}

/** An edition; asked again and again while it is being applied or followed. */
export function useEdition(id: () => string) {
  return useQuery({
    queryKey: computed(() => ['editions', 'one', id()]),
    queryFn: () => edition(id()),
    refetchInterval: ({ state: { data } }) => (data && isMoving(data) ? OFTEN : false),
  })
}

/** The journal; asked again and again while it moves. */
export function useSteps(id: () => string, moving: () => boolean) {
  return useInfiniteQuery({
    queryKey: computed(() => ['editions', 'steps', id()]),
    queryFn: ({ pageParam }) => steps(id(), pageParam ?? undefined),
    initialPageParam: null as string | null,
    getNextPageParam: ({ next }) => next,
    refetchInterval: () => (moving() ? OFTEN : false),
  })
}

export function useSummary(id: () => string, region: Ref<string>) {
  return useQuery({ queryKey: computed(() => ['editions', 'summary', id(), region.value]), queryFn: () => summary(id(), region.value) })
}

export function useProposals(id: () => string, filter: Ref<Filter>) {
  return useInfiniteQuery({
    queryKey: computed(() => ['editions', 'proposals', id(), filter.value]),
    queryFn: ({ pageParam }) => proposals(id(), filter.value, pageParam ?? undefined),
    initialPageParam: null as string | null,
    getNextPageParam: ({ next }) => next,
  })
}

/** A job until it has ended. */
export function useJob(id: Ref<string>) {
  return useQuery({
    queryKey: computed(() => ['jobs', id.value]),
    queryFn: () => job(id.value),
    enabled: computed(() => id.value !== ''),
    refetchInterval: ({ state: { data } }) => (data?.finishedAt ? false : OFTEN),
  })
}

/** All that is known of editions is read anew. */
export function useEditionRefresh() {
  const queries = useQueryClient()
  return () => queries.invalidateQueries({ queryKey: ['editions'] })
}
