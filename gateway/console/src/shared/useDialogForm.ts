import { computed, ref, type Ref, watch } from 'vue'
import { idempotencyKey } from '@/shared/http'
import { useSending } from '@/shared/useSending'
import { useLeaving } from '@/stations/useLeaving'

/** What a dialog says of its form. */
interface Dialog<Form> {
  open: Ref<boolean>
  /** what it begins with, each time that it opens; what changes meanwhile is taken over where nothing was typed */
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
  const fieldsOfForm = () => Object.keys(form.value) as (keyof Form)[]
  const isTyped = (field: keyof Form) => (base.value[field] ?? '') !== (form.value[field] ?? '')
  const changed = computed(() => open.value && fieldsOfForm().some(isTyped))

  useLeaving(changed, () => open.value = false)

  watch(open, (opened) => {
    if (opened) {
      base.value = begin()
      form.value = { ...base.value }
      key.value = idempotencyKey()
      clear()
    }
  })

  watch(begin, (now) => {
    if (open.value) {
      const typed = Object.fromEntries(fieldsOfForm().filter(isTyped).map((field) => [field, form.value[field]])) as Partial<Form>
      base.value = now
      form.value = { ...now, ...typed }
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
