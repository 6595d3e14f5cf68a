import { useQuery, useQueryClient } from '@tanstack/vue-query'
import { computed, type Ref } from 'vue'
import { account, type AccountQuery, accounts, grants } from '@/accounts/api'
import { useSession } from '@/session/useSession'
import { usePages } from '@/shared/usePages'

export function useAccountPages(query: Ref<AccountQuery>) {
  return usePages(() => ['accounts', 'list', query.value], (after) => accounts(query.value, after))
}

/** An account; asked again until Keycloak knows it. */
export function useAccount(id: () => string) {
  return useQuery({
    queryKey: computed(() => ['accounts', 'one', id()]),
    queryFn: () => account(id()),
    refetchInterval: ({ state }) => (state.data && !state.data.ready && !state.data.problem && state.data.state !== 'ENDED' ? 3000 : false),
  })
}

/** The matrix, and who is signed in by it. */
export function useGrants() {
  const { session } = useSession()
  const { data, error, refetch } = useQuery({ queryKey: ['accounts', 'matrix'], queryFn: grants, staleTime: 600_000 })
  const own = computed(() => ({ roles: session.value.roles, region: session.value.regionCode ?? '' }))
  return { matrix: computed(() => data.value ?? []), own, error, refetch }
}

/** All that is known of accounts is read anew. */
export function useAccountRefresh() {
  const queries = useQueryClient()
  return async () => {
    await queries.invalidateQueries({ queryKey: ['accounts', 'list'] })
    await queries.invalidateQueries({ queryKey: ['accounts', 'one'] })
  }
}
