import { ref } from 'vue'
import { useI18n } from 'vue-i18n'
import { sessionEnded } from '@/shared/http'
import { isStale, problemOf, problemText } from '@/shared/problem'

/**
 * Something that is sent to the server, once at a time: whether it is on its way, and in which words it was refused, and
 * whether that is because somebody was faster. An ended session says so itself.
 */
export function useAttempt() {
  const { t, te } = useI18n()
  const sending = ref(false)
  const refused = ref('')
  const overtaken = ref(false)

  async function attempt(step: () => Promise<unknown>) {
    if (sending.value) {
      return
    }
    sending.value = true
    refused.value = ''
    overtaken.value = false
    try {
      await step()
    }
    catch (error) {
      overtaken.value = isStale(error)
      if (!sessionEnded.value) {
        refused.value = problemText(problemOf(error), { t, te })
      }
    }
    finally {
      sending.value = false
    }
  }

  return { sending, refused, overtaken, attempt }
}
