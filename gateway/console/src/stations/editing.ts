import { type Draft, draft } from '@/session/draft'
import type { Seen } from '@/stations/api'
import { fieldsOf, isSame, type SiteFields } from '@/stations/form'

/** What is being changed, and from what. */
export interface Editing {
  etag: string
  base: SiteFields
  mine: SiteFields
}

export function editingOf({ station, etag }: Seen, mine = fieldsOf(station)): Editing {
  return { etag, base: fieldsOf(station), mine }
}

export function isChanged({ base, mine }: Editing): boolean {
  return !isSame(base, mine)
}

export function stationDraft(id: string, username: string): Draft<Editing> {
  return draft<Editing>(`station:${id}`, username)
}

/** What was typed before the session ended, if anything was. */
export function leftOf(typed: Draft<Editing>): Editing | null {
  const left = typed.load()
  return left && isChanged(left) ? left : null
}
