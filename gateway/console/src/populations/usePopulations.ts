import { useQuery, useQueryClient } from '@tanstack/vue-query'
import { computed, type Ref } from 'vue'
import { history, valid } from '@/populations/api'
import { usePages } from '@/shared/usePages'

/** The counts of a region: the one of a day, and all that were entered. */
export function usePopulations(code: Ref<string>, on: Ref<string>) {
  const queries = useQueryClient()
  const today = useQuery({
    queryKey: computed(() => ['population', code.value, 'on', on.value]),
    queryFn: () => valid(code.value, on.value),
  })
  const entries = usePages(() => ['population', code.value, 'history'], (after) => history(code.value, after))

  async function refresh() {
    await queries.invalidateQueries({ queryKey: ['population'] })
    await queries.invalidateQueries({ queryKey: ['region'] })
  }

  return { today, entries, refresh }
}
