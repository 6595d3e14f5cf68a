import { useInfiniteQuery } from '@tanstack/vue-query'
import { computed, type Ref } from 'vue'

export interface Page<Row> {
  items: Row[]
  next: string | null
}

/** A slice as it came. */
export function pageOf<Row>({ items, next }: { items?: unknown, next?: string | null }): Page<Row> {
  return { items: items as Row[], next: next ?? null }
}

interface Options<Row> {
  enabled?: Ref<boolean>
  refetchInterval?: (query: { state: { data: { pages: Page<Row>[] } | undefined } }) => number | false
  /** Asked when it is told to and never by itself, and not kept when it is not looked at. */
  once?: boolean
}

const ONCE = { staleTime: Infinity, gcTime: 0, retry: false, refetchOnWindowFocus: false, refetchOnReconnect: false } as const

/** A list that is read page by page: the next page starts where the last one ended, however many rows have come meanwhile. */
export function usePages<Row>(key: () => readonly unknown[], read: (after?: string) => Promise<Page<Row>>, { once = false, ...options }: Options<Row> = {}) {
  return useInfiniteQuery({
    queryKey: computed(key),
    queryFn: ({ pageParam }) => read(pageParam ?? undefined),
    initialPageParam: null as string | null,
    getNextPageParam: ({ next }) => next,
    ...options,
    ...(once ? ONCE : {}),
  })
}
