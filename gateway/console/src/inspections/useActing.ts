import { ElMessage, ElMessageBox } from 'element-plus'
import { ref } from 'vue'
import { useI18n } from 'vue-i18n'
import { useInspectionRefresh } from '@/inspections/useInspections'
import { useRefusal } from '@/shared/useRefusal'

/** Steps of plans and visits: asked for, done, told, and all read anew. */
export function useActing() {
  const { t } = useI18n()
  const tellRefusal = useRefusal()
  const refresh = useInspectionRefresh()
  const acting = ref(false)

  async function act(step: () => Promise<unknown>, told: string): Promise<boolean> {
    acting.value = true
    try {
      await step()
      ElMessage.success(t(told))
      return true
    }
    catch (failure) {
      tellRefusal(failure)
      return false
    }
    finally {
      acting.value = false
      await refresh()
    }
  }

  async function sure(text: string): Promise<boolean> {
    try {
      await ElMessageBox.confirm(t(text), t('plan.sure'), { confirmButtonText: t('plan.yes'), cancelButtonText: t('form.cancel'), type: 'warning' })
      return true
    }
    catch {
      return false
    }
  }

  async function asked(text: string, title: string): Promise<string | null> {
    return ElMessageBox.prompt(t(text), t(title), {
      confirmButtonText: t('plan.yes'), cancelButtonText: t('form.cancel'), inputPattern: /^.{2,200}$/, inputErrorMessage: t('inspection.reasonMissing'),
    }).then(({ value }) => value, () => null)
  }

  return { acting, act, sure, asked }
}
