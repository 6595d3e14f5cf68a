import { computed, ref, type Ref, watch } from 'vue'
import { idempotencyKey } from '@/shared/http'
import { useSending } from '@/shared/useSending'
import { useLeaving } from '@/stations/useLeaving'

/** What a dialog says of its form. */
interface Dialog<Form> {
  open: Ref<boolean>
  /** what it begins with, each time that it opens */
  begin: () => Form
  /** the fields that a refusal may point at */
  fields: readonly string[]
  faultsOf: (form: Form) => Record<string, string>
  /** stores it; the key is one for each opening */
  store: (form: Form, key: string) => Promise<unknown>
  done: () => void
  refused?: (error: unknown) => void
}

/** A form in a dialog, which closes once it is stored; nobody leaves the page unasked while something is typed. */
export function useDialogForm<Form extends object>({ open, begin, fields, faultsOf, store, done, refused }: Dialog<Form>) {
  const base = ref(begin()) as Ref<Form>
  const form = ref(begin()) as Ref<Form>
  const key = ref('')
  const { sending, faults, general, clear, submit } = useSending(fields)
  const changed = computed(() => open.value && (Object.keys(form.value) as (keyof Form)[])
    .some((field) => (base.value[field] ?? '') !== (form.value[field] ?? '')))

  useLeaving(changed, () => open.value = false)

  watch(open, (opened) => {
    if (opened) {
      base.value = begin()
      form.value = { ...base.value }
      key.value = idempotencyKey()
      clear()
    }
  })

  async function send() {
    if (await submit(faultsOf(form.value), () => store(form.value, key.value), refused)) {
      sending.value = false
      open.value = false
      done()
    }
  }

  return { form, changed, sending, faults, general, send }
}
