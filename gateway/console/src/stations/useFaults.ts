import { computed, ref, shallowRef } from 'vue'
import { useI18n } from 'vue-i18n'
import { fieldFaults, problemOf, problemText } from '@/shared/problem'
import type { Faults } from '@/stations/form'

/** What is wrong with a form: what can be seen here, and what the server has said in its own words. */
export function useFaults(known: () => readonly string[]) {
  const { t, te } = useI18n()
  const here = ref<Faults>({})
  const failure = shallowRef<unknown>(null)
  const told = computed<Faults>(() => (failure.value
    ? Object.fromEntries(fieldFaults(problemOf(failure.value)).map(({ field, detail }) => [field, detail]))
    : {}))

  const faults = computed<Faults>(() => ({
    ...told.value,
    ...Object.fromEntries(Object.entries(here.value).map(([field, key]) => [field, key ? t(key) : key])),
  }))

  /** What no field shows. */
  const general = computed(() => {
    if (!failure.value) {
      return ''
    }
    const elsewhere = Object.keys(told.value).filter((field) => known().includes(field))
    return elsewhere.length ? '' : problemText(problemOf(failure.value), { t, te })
  })

  function clear() {
    here.value = {}
    failure.value = null
  }

  return { here, failure, faults, general, clear }
}

/** Leads the keyboard to the first field that is wrong. */
export function focusFirstFault(form: HTMLElement | null) {
  requestAnimationFrame(() => {
    form?.querySelector<HTMLElement>('.is-error :is(input, button)')?.focus()
  })
}
