import { onBeforeUnmount, onMounted, type Ref } from 'vue'
import { onBeforeRouteLeave } from 'vue-router'
import { ElMessageBox } from 'element-plus'
import { useI18n } from 'vue-i18n'
import { sessionEnded } from '@/shared/http'

/** Asks before what was typed is thrown away; signing in again keeps it, so nobody is asked then. */
export function useLeaving(changed: Ref<boolean>, drop: () => void) {
  const { t } = useI18n()

  onBeforeRouteLeave(async () => {
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
  })

  function onUnload(event: BeforeUnloadEvent) {
    if (changed.value && !sessionEnded.value) {
      event.preventDefault()
    }
  }
  onMounted(() => window.addEventListener('beforeunload', onUnload))
  onBeforeUnmount(() => window.removeEventListener('beforeunload', onUnload))
}
