import { ref, type Ref, watch } from 'vue'

/** A choice that this browser keeps. */
export function remembered<T>(key: string, initial: T): Ref<T> {
  const choice = ref(read(key) ?? initial) as Ref<T>
  watch(choice, (value) => {
    try {
      localStorage.setItem(key, JSON.stringify(value))
    }
    catch {
      // Storage is forbidden here: the choice lasts as long as the page.
    }
  }, { deep: true })
  return choice
}

function read<T>(key: string): T | null {
  try {
    return JSON.parse(localStorage.getItem(key) ?? 'null') as T | null
  }
  catch {
    return null
  }
}
