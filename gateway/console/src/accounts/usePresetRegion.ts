import { computed } from 'vue'
import { type Step, tierOf } from '@/regions/code'
import { useRegion, useRegionView } from '@/regions/useRegion'

/** Where a post lies unless another region is chosen: where the view is narrowed to, or the only region that there is. */
export function usePresetRegion() {
  const { own, code } = useRegion()
  const view = useRegionView(() => code.value)
  return computed<Step | null>(() => (code.value === own.value && tierOf(own.value) !== 'community'
    ? null
    : { code: code.value, displayName: view.data.value?.displayName ?? code.value }))
}
