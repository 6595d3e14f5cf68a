import { computed, ref, type Ref, watch } from 'vue'
import { useSending } from '@/shared/useSending'
import { useLeaving } from '@/stations/useLeaving'

/** What a page says of its draft. */
interface Draft<Form, Thing> {
  /** what a new one begins with */
  empty: Form
  /** the stored one, once it is there */
  before: Ref<Thing | undefined>
  formOf: (thing: Thing) => Form
  /** the fields that a refusal may point at */
  fields: string[]
  faultsOf: (form: Form) => Record<string, string>
  /** stores it and goes on to its page */
  store: (form: Form, before: Thing | undefined) => Promise<unknown>
}

/**
 * A page that writes something new or changes a draft: `ref="element"` is its frame. What was typed is not lost by
 * leaving unasked, by a refusal or by the stored one arriving late.
 */
export function useDraftForm<Form extends object, Thing>({ empty, before, formOf, fields, faultsOf, store }: Draft<Form, Thing>) {
  const form = ref(empty) as Ref<Form>
  const untouched = ref(JSON.stringify(empty))
  const { sending, faults, general, submit } = useSending(fields)
  const changed = computed(() => !sending.value && JSON.stringify(form.value) !== untouched.value)

  watch(before, (thing) => {
    if (thing && !changed.value) {
      form.value = formOf(thing)
      untouched.value = JSON.stringify(form.value)
    }
  }, { immediate: true })

  useLeaving(changed, () => undefined)

  async function send() {
    await submit(faultsOf(form.value), () => store(form.value, before.value))
  }

  return { form, sending, faults, general, send }
}
