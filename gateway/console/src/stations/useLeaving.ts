import { onBeforeUnmount, onMounted, type Ref } from 'vue'
import { onBeforeRouteLeave, onBeforeRouteUpdate } from 'vue-router'
import { ElMessageBox } from 'element-plus'
import { useI18n } from 'vue-i18n'
import { sessionEnded } from '@/shared/http'

/**
 * Asks before what was typed is thrown away, also on the way to another thing of the same kind; a filter or another region
 * throws nothing away. Signing in again keeps it, so nobody is asked then.
 */
export function useLeaving(changed: Ref<boolean>, drop: () => void) {
  const { t } = useI18n()

  async function mayLeave(): Promise<boolean> {
    if (!changed.value) {
      return true
    }
    try {
      await ElMessageBox.confirm(t('form.leaveText'), t('form.leave'), {
        confirmButtonText: t('form.leaveYes'), cancelButtonText: t('form.leaveNo'), type: 'warning',
      })
      drop()
      return true
    }
    catch {
      return false
    }
  }

  onBeforeRouteLeave(mayLeave)
  onBeforeRouteUpdate((to, from) => to.path === from.path || mayLeave())

  function onUnload(event: BeforeUnloadEvent) {
    if (changed.value && !sessionEnded.value) {
      event.preventDefault()
    }
  }
  onMounted(() => window.addEventListener('beforeunload', onUnload))
  onBeforeUnmount(() => window.removeEventListener('beforeunload', onUnload))
}
