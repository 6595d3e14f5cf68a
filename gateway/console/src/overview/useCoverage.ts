import { useQuery } from '@tanstack/vue-query'
import { computed, type Ref, ref, watch } from 'vue'
import { coverage, type CoverageView, trend } from '@/overview/coverage'
import { sessionEnded } from '@/shared/http'

const POLL = 1_000
const POLL_AFTER_FAILURE = 10_000

/** The figures of a region and of those below it, asked every second while someone looks; those of a past day once. */
export function useCoverage(code: Ref<string>, withoutPseudoTowns: Ref<boolean>, on: Ref<string | undefined>) {
  return useQuery({
    queryKey: computed(() => ['coverage', code.value, withoutPseudoTowns.value, on.value]),
    queryFn: ({ signal }) => coverage(code.value, withoutPseudoTowns.value, on.value, signal),
    enabled: computed(() => !sessionEnded.value),
    refetchInterval: (query) => (on.value ? false : query.state.status === 'error' ? POLL_AFTER_FAILURE : POLL),
    staleTime: POLL,
    retry: false,
  })
}

export function useTrend(code: Ref<string>) {
  return useQuery({
    queryKey: computed(() => ['trend', code.value]),
    queryFn: ({ signal }) => trend(code.value, signal),
    enabled: computed(() => !sessionEnded.value),
    refetchInterval: 60_000,
    retry: false,
  })
}

export type Figure = 'covered' | 'communities' | 'stations' | 'points' | 'projects' | 'activities' | 'compliant' | 'nonCompliant' | 'built'

const WATCHED: Figure[] = ['covered', 'communities', 'stations', 'points', 'projects', 'activities', 'compliant', 'nonCompliant', 'built']

export interface Change {
  figure: Figure
  from: number
  to: number
}

/** What has changed in a region's figures since the last look; moving to another region changes nothing. */
export function changes(before: CoverageView | undefined, after: CoverageView | undefined): Change[] {
  if (!before || before.code !== after?.code) {
    return []
  }
  return WATCHED.filter((figure) => before[figure] !== after[figure])
    .map((figure) => ({ figure, from: before[figure], to: after[figure] }))
}

/** Figures that have just changed, for as long as they shall be marked. */
export function useChanges(node: Ref<CoverageView | undefined>, counted: Ref<unknown>) {
  const changed = ref<Change[]>([])
  let counting = counted.value
  let over: ReturnType<typeof setTimeout> | undefined
  watch(node, (after, before) => {
    const found = counting === counted.value ? changes(before, after) : []
    counting = counted.value
    if (found.length) {
      clearTimeout(over)
      changed.value = found
      over = setTimeout(() => changed.value = [], 4_000)
    }
  })
  return changed
}
