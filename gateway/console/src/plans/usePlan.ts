import { useQuery, useQueryClient } from '@tanstack/vue-query'
import { computed, type Ref } from 'vue'
import { target, targetsBelow } from '@/plans/api'

/** The target of a region and those one tier below it. */
export function usePlan(year: Ref<number>, code: Ref<string>) {
  const queries = useQueryClient()
  const own = useQuery({
    queryKey: computed(() => ['plan', year.value, code.value]),
    queryFn: () => target(year.value, code.value),
  })
  const below = useQuery({
    queryKey: computed(() => ['plan', year.value, code.value, 'below']),
    queryFn: () => targetsBelow(year.value, code.value),
    enabled: computed(() => own.data.value?.split === true),
  })

  async function refresh() {
    await queries.invalidateQueries({ queryKey: ['plan'] })
  }

  return { own, below, refresh }
}
