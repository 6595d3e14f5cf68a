import { successorsOf } from '@/regions/successors'
import { problemOf } from '@/shared/problem'

/** Why a region is not shown: another code has followed, the code was none on the day that is looked at, or is none of the own ones, or nobody answers. */
export type Unread = 'succeeded' | 'notThen' | 'gone' | 'unknown'

export function whyUnread(error: unknown, on: string | undefined): Unread {
  if (successorsOf(error).length) {
    return 'succeeded'
  }
  if (problemOf(error).status !== 404) {
    return 'unknown'
  }
  return on === undefined ? 'gone' : 'notThen'
}
