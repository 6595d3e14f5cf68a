import { successorsOf } from '@/regions/successors'
import { problemOf } from '@/shared/problem'

/** Why a region is not shown: another code has followed, the code was none on the day that is looked at, or nobody answers. */
export type Unread = 'succeeded' | 'notThen' | 'unknown'

export function whyUnread(error: unknown, on: string | undefined): Unread {
  if (successorsOf(error).length) {
    return 'succeeded'
  }
  return on !== undefined && problemOf(error).status === 404 ? 'notThen' : 'unknown'
}
