import { useQuery, useQueryClient } from '@tanstack/vue-query'
import { computed, ref } from 'vue'
import { useI18n } from 'vue-i18n'
import { type FileOwner, files, type Purpose, type StoredFile, upload } from '@/files/api'
import { problemOf, problemText } from '@/shared/problem'

export function useFiles(owner: () => FileOwner) {
  return useQuery({
    queryKey: computed(() => keyOf(owner())),
    queryFn: () => files(owner()),
  })
}

/** Under which the files of an owner are kept in the browser. */
export function keyOf({ type, id }: FileOwner): string[] {
  return ['files', type, id]
}

/** A file on its way, or one that was refused. */
export interface Upload {
  key: number
  name: string
  part: number
  refused: string
}

let number = 0

/** Sends files one after the other; a refusal stands beside the file's name until it is dismissed. */
export function useUploads(owner: () => FileOwner, purpose: (file: File) => Purpose, stored: (file: StoredFile) => void = () => undefined) {
  const { t, te } = useI18n()
  const queries = useQueryClient()
  const uploads = ref<Upload[]>([])

  function change(key: number, to: Partial<Upload>) {
    uploads.value = uploads.value.map((each) => (each.key === key ? { ...each, ...to } : each))
  }

  function dismiss(key: number) {
    uploads.value = uploads.value.filter((each) => each.key !== key)
  }

  async function one(key: number, file: File) {
    try {
      const kept = await upload(owner(), purpose(file), file, (part) => change(key, { part }))
      dismiss(key)
      stored(kept)
    }
    catch (error) {
      change(key, { refused: problemText(problemOf(error), { t, te }) })
    }
  }

  async function add(chosen: readonly File[]) {
    const queue = chosen.map((file) => ({ file, key: ++number }))
    uploads.value = [...uploads.value.filter(({ refused }) => !refused), ...queue.map(({ file, key }) => ({ key, name: file.name, part: 0, refused: '' }))]
    for (const { file, key } of queue) {
      await one(key, file)
    }
    await queries.invalidateQueries({ queryKey: keyOf(owner()) })
  }

  return { uploads, add, dismiss }
}
