import { useQuery } from '@tanstack/vue-query'
import type { components } from '@/shared/contract/registry'
import { body, registry, type Told } from '@/shared/http'

const QUIETLY = 30_000
const SETTLING = 3_000

/** Which state of the tree reports stand on. */
export type Standing = Omit<Told<components['schemas']['EditionStandingView'], 'asOf' | 'orders'>, 'missing'> & {
  missing: { service: string, orders: number }[]
}

async function standing(): Promise<Standing> {
  return await body(registry.GET('/api/v1/registry/editions/standing')) as Standing
}

/** Asked again now and then, and every few seconds while a change is on its way. */
export function useStanding() {
  return useQuery({
    queryKey: ['changes', 'standing'],
    queryFn: standing,
    refetchInterval: ({ state: { data } }) => (data && data.orders > 0 ? SETTLING : QUIETLY),
    retry: false,
  })
}

/** Those that have not followed, by the names that readers know; null when nothing is on its way. */
export function waitingFor(standing: Standing | undefined, name: (service: string) => string): string[] | null {
  return standing && standing.orders > 0 ? standing.missing.map(({ service }) => name(service)) : null
}
