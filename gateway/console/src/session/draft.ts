interface Kept<T> {
  username: string
  content: T
}

/**
 * What someone has typed and not sent yet: it outlives an ended session and a reload, in this tab alone, and is never given
 * to somebody else who signs in after.
 */
export interface Draft<T> {
  load: () => T | null
  save: (content: T) => void
  drop: () => void
}

export function draft<T>(name: string, username: string, storage: Storage = sessionStorage): Draft<T> {
  const key = `draft:${name}`
  return {
    load() {
      try {
        const kept = JSON.parse(storage.getItem(key) ?? 'null') as Kept<T> | null
        return kept?.username === username ? kept.content : null
      }
      catch {
        return null
      }
    },
    save(content) {
      storage.setItem(key, JSON.stringify({ username, content } satisfies Kept<T>))
    },
    drop() {
      storage.removeItem(key)
    },
  }
}
