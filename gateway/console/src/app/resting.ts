import { focusManager } from '@tanstack/vue-query'
import { watch } from 'vue'
import { sessionEnded } from '@/shared/http'

/** Once nobody is signed in any more, no page asks again by itself: it would be refused each time. */
export function restWhenEnded(): void {
  watch(sessionEnded, (ended) => focusManager.setFocused(ended ? false : undefined), { flush: 'sync' })
}
