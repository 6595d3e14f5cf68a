import { computed, type Ref } from 'vue'

/** What a question says of itself. */
export interface Asked {
  isLoading: Ref<boolean>
  isError: Ref<boolean>
  refetch: () => Promise<unknown>
}

/** Several questions as one: it has no answer until all have, and has failed when one of them has; only those are asked again. */
export function together(questions: readonly Asked[]) {
  const loading = computed(() => questions.some(({ isLoading }) => isLoading.value))
  const failed = computed(() => questions.some(({ isError }) => isError.value))

  async function retry() {
    await Promise.all(questions.filter(({ isError }) => isError.value).map(({ refetch }) => refetch()))
  }

  return { loading, failed, retry }
}
