import { useQuery } from '@tanstack/vue-query'
import { computed, ref, type Ref, watch } from 'vue'
import type { ChangeForm } from '@/changes/form'
import { children } from '@/regions/api'
import { covers, parentOf, tierOf } from '@/regions/code'
import { useRegion, useRegionView } from '@/regions/useRegion'

const KEPT = 600_000

/** The regions that an order can be about, and those that a region can be transferred to. */
export function useDraftRegions(form: Ref<ChangeForm>) {
  const { own, code } = useRegion()
  const region = useRegionView(() => code.value)
  /** Whose regions below may be chosen. */
  const place = ref(code.value)

  const below = useQuery({
    queryKey: computed(() => ['children', place.value]),
    queryFn: () => children(place.value),
    enabled: computed(() => tierOf(place.value) !== 'community'),
    staleTime: KEPT,
  })
  const above = computed(() => {
    const parent = parentOf(place.value)
    return parent !== null && covers(own.value, parent) ? parent : ''
  })
  const besides = useQuery({
    queryKey: computed(() => ['children', above.value]),
    queryFn: () => children(above.value),
    enabled: computed(() => above.value !== ''),
    staleTime: KEPT,
  })
  const parents = computed(() => (besides.data.value ?? []).filter((each) => each.code !== place.value))
  /** The region itself can be renamed, by its own office too. */
  const known = computed(() => {
    const self = region.data.value
    const rows = below.data.value ?? []
    return form.value.kind === 'RENAME' && self?.code === place.value ? [self, ...rows] : rows
  })

  watch(code, (now) => place.value = now)

  /** Where the regions of a form lie that was written before. */
  function goTo({ from: [first] }: ChangeForm) {
    place.value = parentOf(first ?? '') ?? code.value
  }

  return { place, region, known, parents, isLoading: below.isLoading, goTo }
}
