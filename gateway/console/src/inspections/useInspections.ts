import { useQuery, useQueryClient } from '@tanstack/vue-query'
import { computed, type Ref } from 'vue'
import { ledger, type LedgerFilter, plan, plans, progress, visit, type VisitFilter, visits, waiting } from '@/inspections/api'
import { toVisit } from '@/inspections/toVisit'
import { today } from '@/shared/format'
import { usePages } from '@/shared/usePages'

const MINUTE = 60_000

export function usePlans(year: Ref<number>, region: Ref<string>) {
  return usePages(() => ['inspections', 'plans', year.value, region.value], (after) => plans(year.value, region.value, after))
}

export function usePlan(id: () => string) {
  return useQuery({ queryKey: computed(() => ['inspections', 'plan', id()]), queryFn: () => plan(id()), enabled: computed(() => id() !== '') })
}

export function useProgress(id: () => string, region: Ref<string | undefined>, enabled: Ref<boolean>) {
  return useQuery({
    queryKey: computed(() => ['inspections', 'progress', id(), region.value]),
    queryFn: () => progress(id(), region.value),
    enabled,
  })
}

export function useVisits(filter: Ref<VisitFilter>) {
  return usePages(() => ['inspections', 'visits', filter.value], (after) => visits(filter.value, after))
}

/** The visits that hold a station in the state 整改; asked only of one that is in it. */
export function useHolds(station: () => string, rectifying: () => boolean) {
  const query = useQuery({
    queryKey: computed(() => ['inspections', 'holds', station()]),
    queryFn: () => visits({ station: station(), state: 'RECTIFYING' }),
    enabled: computed(rectifying),
    retry: false,
  })
  return computed(() => (rectifying() ? (query.data.value?.items ?? []).filter(({ stationHeld }) => stationHeld) : []))
}

export function useVisit(id: () => string) {
  return useQuery({ queryKey: computed(() => ['inspections', 'visit', id()]), queryFn: () => visit(id()) })
}

export function useLedger(filter: Ref<LedgerFilter>) {
  return usePages(() => ['inspections', 'ledger', filter.value], (after) => ledger(filter.value, after))
}

/** What waits in the own subtree; asked again each minute. */
export function useWaiting() {
  return useQuery({ queryKey: ['inspections', 'waiting'], queryFn: waiting, refetchInterval: MINUTE, retry: false })
}

/** Visits that the own office has yet to make. */
export function useToVisit(office: Ref<string>, may: Ref<boolean>) {
  return useQuery({
    queryKey: computed(() => ['inspections', 'to-visit', office.value]),
    queryFn: () => toVisit(office.value, today()),
    enabled: may,
    retry: false,
  })
}

/** All that is known of inspections is read anew. */
export function useInspectionRefresh() {
  const queries = useQueryClient()
  return () => queries.invalidateQueries({ queryKey: ['inspections'] })
}
