import { useQuery } from '@tanstack/vue-query'
import { computed, type Ref } from 'vue'
import { useI18n } from 'vue-i18n'
import { type Check, checks, findings } from '@/checks/api'
import { usePages } from '@/shared/usePages'

/** All checks with what they find in a region, looked at anew when asked. */
export function useChecks(region: Ref<string>) {
  return useQuery({
    queryKey: computed(() => ['checks', region.value]),
    queryFn: () => checks(region.value),
    staleTime: 60_000,
  })
}

export function useFindings(code: () => string, region: Ref<string>) {
  return usePages(() => ['findings', code(), region.value], (after) => findings(code(), region.value, after))
}

/** A check in the language that is read. */
export function useCheckText() {
  const { locale } = useI18n()
  const english = computed(() => locale.value === 'en')
  return {
    name: (check: Check) => (english.value ? check.nameEn : check.name),
    description: (check: Check) => (english.value ? check.descriptionEn : check.description),
  }
}
