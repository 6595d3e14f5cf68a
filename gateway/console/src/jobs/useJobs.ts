import { useQuery, useQueryClient } from '@tanstack/vue-query'
import { computed, ref, type Ref, watch } from 'vue'
import { type Job, job, jobs } from '@/jobs/api'
import { isOpen, isWatched, seenWith, unseen } from '@/jobs/standing'
import { useSession } from '@/session/useSession'
import { sessionEnded } from '@/shared/http'
import { remembered } from '@/shared/remembered'
import { useRefusal } from '@/shared/useRefusal'

const SOON = 1_000

const OPENED = 'jobs.open'

/** Whether the drawer is open: it is so again after a reload. */
const drawer = ref(sessionStorage.getItem(OPENED) === 'true')
watch(drawer, (open) => sessionStorage.setItem(OPENED, String(open)))

export function useDrawer(): Ref<boolean> {
  return drawer
}

/** The own jobs, asked again while one of them is being worked on. */
export function useJobs() {
  return useQuery({
    queryKey: ['jobs'],
    queryFn: jobs,
    enabled: computed(() => !sessionEnded.value),
    refetchInterval: ({ state }) => ((state.data ?? []).some(isOpen) ? SOON : false),
    staleTime: SOON,
  })
}

/** One job until it has ended. */
export function useJob(id: Ref<string | null>) {
  return useQuery({
    queryKey: computed(() => ['job', id.value]),
    queryFn: () => job(id.value ?? ''),
    enabled: computed(() => id.value !== null && !sessionEnded.value),
    refetchInterval: ({ state }) => (isWatched(state.data, state.error) ? SOON : false),
  })
}

/** How many have ended that nobody has seen in the drawer; each account's own, in this browser. */
export function useUnseen(list: Ref<readonly Job[]>) {
  const { session } = useSession()
  const seen = remembered(`jobs.seen:${session.value.username}`, '')
  const count = computed(() => (drawer.value ? 0 : unseen(list.value, seen.value).length))
  watch([drawer, list], () => {
    if (drawer.value) {
      seen.value = seenWith(list.value, seen.value)
    }
  }, { immediate: true })
  return count
}

/** Starts a job and shows it; what is refused is told at once. */
export function useStart() {
  const tellRefusal = useRefusal()
  const queries = useQueryClient()
  return async (begin: () => Promise<Job>): Promise<Job | null> => {
    try {
      const begun = await begin()
      queries.setQueryData<Job[]>(['jobs'], (before) => [begun, ...(before ?? []).filter(({ id }) => id !== begun.id)])
      void queries.invalidateQueries({ queryKey: ['jobs'] })
      drawer.value = true
      return begun
    }
    catch (error) {
      tellRefusal(error)
      return null
    }
  }
}
