import { ElMessage } from 'element-plus'
import { useI18n } from 'vue-i18n'
import { sessionEnded } from '@/shared/http'
import { problemOf, problemText } from '@/shared/problem'

/** Tells why something was refused that has no place of its own to say so. An ended session says so itself. */
export function useRefusal() {
  const { t, te } = useI18n()
  return (error: unknown) => {
    if (!sessionEnded.value) {
      ElMessage.error(problemText(problemOf(error), { t, te }))
    }
  }
}
