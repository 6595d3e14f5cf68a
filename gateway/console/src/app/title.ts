import { onScopeDispose, ref, watchEffect } from 'vue'

/** What the open page is about, beside its own name: a station, a notice. */
export const subject = ref('')

/** What the window is called: several open ones are told apart by what they show. */
export function titleOf(...parts: readonly string[]): string {
  return [...new Set(parts)].filter(Boolean).join(' · ')
}

/** Says what the page is about, as soon as it is known. Never a person: windows are listed, and titles stay in the history. */
export function useSubject(told: () => string | undefined): void {
  watchEffect(() => {
    subject.value = told() ?? ''
  })
  onScopeDispose(() => {
    subject.value = ''
  })
}
