import { computed, ref, type Ref, shallowRef, watch } from 'vue'
import { draft } from '@/session/draft'
import { useSession } from '@/session/useSession'
import { problemOf } from '@/shared/problem'
import { useSending } from '@/shared/useSending'
import type { Faults } from '@/stations/form'
import { useLeaving } from '@/stations/useLeaving'

/** What a page says of its draft. */
interface Writing<Form, Thing> {
  /** what it is called among all that is being written */
  name: string
  /** whether it writes something new, and so waits for nothing */
  fresh: boolean
  /** what a new one begins with */
  empty: Form
  /** the stored one, once it is there */
  before: Ref<Thing | undefined>
  /** reads it again */
  reload: () => Promise<unknown>
  formOf: (thing: Thing) => Form
  /** the fields that a refusal may point at */
  fields: readonly string[]
  faultsOf: (form: Form) => Faults
  /** stores it and goes on to its page */
  store: (form: Form, base: Thing | undefined) => Promise<unknown>
}

/**
 * A page that writes something new or changes a draft: `ref="element"` is its frame. What was typed is not lost by
 * leaving unasked, by a refusal, by an ended session or by the stored one arriving late.
 */
export function useDraftForm<Form extends object, Thing extends { version: number }>(
  { name, fresh, empty, before, reload, formOf, fields, faultsOf, store }: Writing<Form, Thing>,
) {
  const { session } = useSession()
  const form = ref(empty) as Ref<Form>
  /** What the form was filled from: what is sent changes that version, and is refused when somebody was faster. */
  const base = shallowRef<Thing>()
  const untouched = ref(JSON.stringify(empty))
  const restored = ref(false)
  /** Whether somebody was faster: the person decides which of both shall stay. */
  const stale = ref(false)
  const ready = computed(() => fresh || base.value !== undefined)
  const { element, sending, faults, general, clear, isWhole, submit } = useSending(fields)
  const changed = computed(() => !sending.value && JSON.stringify(form.value) !== untouched.value)
  /** What is left of another version is not taken for a change of this one. */
  const typed = computed(() => draft<Form>(base.value ? `${name}@${base.value.version}` : name, session.value.username))

  function restore() {
    const left = typed.value.load()
    if (left && JSON.stringify(left) !== untouched.value) {
      form.value = left
      restored.value = true
    }
  }

  function begin(thing: Thing) {
    base.value = thing
    form.value = formOf(thing)
    untouched.value = JSON.stringify(form.value)
  }

  watch(before, (thing) => {
    if (thing && !changed.value) {
      begin(thing)
      restore()
    }
  }, { immediate: true })

  if (fresh) {
    restore()
  }

  watch(form, (now) => {
    if (changed.value) {
      typed.value.save(now)
    }
    else if (!sending.value) {
      typed.value.drop()
    }
  }, { deep: true })

  useLeaving(changed, () => typed.value.drop())

  function startOver() {
    typed.value.drop()
    restored.value = false
    form.value = JSON.parse(untouched.value) as Form
    clear()
  }

  /** Goes on from what somebody else has stored meanwhile, with what was typed here or with theirs. */
  async function goOn(mine: Form | null) {
    typed.value.drop()
    await reload()
    stale.value = false
    clear()
    if (before.value) {
      begin(before.value)
      form.value = mine ?? form.value
    }
  }

  async function keepMine() {
    await goOn(form.value)
  }

  async function takeTheirs() {
    await goOn(null)
  }

  async function send() {
    const kept = typed.value
    stale.value = false
    await submit(faultsOf(form.value), async () => {
      await store(form.value, base.value)
      kept.drop()
    }, (error) => stale.value = problemOf(error).status === 412)
  }

  return { element, form, base, ready, restored, stale, startOver, keepMine, takeTheirs, sending, faults, general, isWhole, send }
}
