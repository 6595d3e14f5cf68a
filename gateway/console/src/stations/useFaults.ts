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

/** The library shows what is wrong with a field a moment after it is told. */
const SHOWN = 120

const CONTROL = ':is(input, textarea, button)'

const START = 'fault-'

let number = 0

/** Leads the keyboard to the first field that is wrong; what is wrong is read out with it. */
export function focusFirstFault(form: HTMLElement | null) {
  setTimeout(() => {
    form?.querySelectorAll('.el-form-item').forEach(tieFault)
    form?.querySelector<HTMLElement>(`.is-error ${CONTROL}`)?.focus()
  }, SHOWN)
}

/** The library ties what it says of a field to nothing that a screen reader would read. */
function tieFault(item: Element) {
  const control = item.querySelector(CONTROL)
  const fault = item.querySelector('.el-form-item__error')
  const others = (control?.getAttribute('aria-describedby') ?? '').split(' ').filter((id) => id && !id.startsWith(START))
  if (fault) {
    fault.id ||= START + ++number
    control?.setAttribute('aria-invalid', 'true')
    control?.setAttribute('aria-describedby', [...others, fault.id].join(' '))
  }
  else if (control?.getAttribute('aria-describedby')?.includes(START)) {
    control.setAttribute('aria-invalid', 'false')
    control.setAttribute('aria-describedby', others.join(' '))
  }
}
