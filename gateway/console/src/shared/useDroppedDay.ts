import { ref, type Ref } from 'vue'
import { today } from '@/shared/format'

/** A day to come that was typed: the field goes back to the day before it, without a word of its own. */
export function useDroppedDay(): { dropped: Ref<string>, typedDay: (event: Event) => void } {
  const dropped = ref('')
  function typedDay({ target }: Event) {
    const day = (target as HTMLInputElement).value.trim()
    dropped.value = /^\d{4}-\d{2}-\d{2}$/.test(day) && day > today() ? day : ''
  }
  return { dropped, typedDay }
}
