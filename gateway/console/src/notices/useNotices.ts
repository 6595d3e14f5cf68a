import { useQuery, useQueryClient } from '@tanstack/vue-query'
import { computed, ref, type Ref } from 'vue'
import { inbox, received, receipts, sentNotice, sentNotices, unreadCount } from '@/notices/api'
import { usePages } from '@/shared/usePages'

const MINUTE = 60_000

/** How much the own office has not read; asked again each minute. */
export function useUnread(may: Ref<boolean> = ref(true)) {
  const query = useQuery({ queryKey: ['notices', 'unread'], queryFn: unreadCount, refetchInterval: MINUTE, retry: false, enabled: may })
  const count = computed(() => query.data.value?.count ?? 0)
  const text = computed(() => (query.data.value?.more ? '99+' : String(count.value)))
  return { count, text, questions: [query] }
}

export function useInbox(unread: Ref<boolean>) {
  return usePages(() => ['notices', 'inbox', unread.value], (after) => inbox(unread.value, after))
}

export function useReceived(id: () => string) {
  return useQuery({ queryKey: computed(() => ['notices', 'received', id()]), queryFn: () => received(id()) })
}

export function useSentNotices(enabled: Ref<boolean>) {
  return usePages(() => ['notices', 'sent'], (after) => sentNotices(after), { enabled })
}

export function useSentNotice(id: () => string) {
  return useQuery({ queryKey: computed(() => ['notices', 'sent', id()]), queryFn: () => sentNotice(id()), enabled: computed(() => id() !== '') })
}

export function useReceipts(id: () => string, read: Ref<boolean>) {
  return usePages(() => ['notices', 'receipts', id(), read.value], (after) => receipts(id(), read.value, after))
}

/** All that is known of notices is read anew. */
export function useNoticeRefresh() {
  const queries = useQueryClient()
  return () => queries.invalidateQueries({ queryKey: ['notices'] })
}
