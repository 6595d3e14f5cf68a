import { ref, useTemplateRef } from 'vue'
import { sessionEnded } from '@/shared/http'
import type { Faults } from '@/stations/form'
import { focusFirstFault, useFaults } from '@/stations/useFaults'

/**
 * A form that is sent once at a time: `ref="element"` holds its fields. What can be seen here is told before anything is
 * sent; a refusal stands at its field, or above all; an ended session says so itself.
 */
export function useSending(fields: readonly string[]) {
  const sending = ref(false)
  const element = useTemplateRef<HTMLElement>('element')
  const { here, failure, faults, general, clear } = useFaults(() => fields)

  /** Says what is wrong, and nothing of before; whether that is nothing. */
  function isWhole(wrong: Faults): boolean {
    clear()
    here.value = wrong
    const whole = Object.keys(wrong).length === 0
    if (!whole) {
      focusFirstFault(element.value)
    }
    return whole
  }

  /** Whether it was stored; then it counts as being sent until the caller says otherwise. */
  async function submit(wrong: Faults, store: () => Promise<unknown>, refused?: (error: unknown) => void): Promise<boolean> {
    if (sending.value || !isWhole(wrong)) {
      return false
    }
    sending.value = true
    try {
      await store()
      return true
    }
    catch (error) {
      sending.value = false
      if (!sessionEnded.value) {
        failure.value = error
        focusFirstFault(element.value)
        refused?.(error)
      }
      return false
    }
  }

  return { element, sending, faults, general, clear, isWhole, submit }
}
