import { isCode } from '@/regions/code'
import { problemOf } from '@/shared/problem'

export interface Successor {
  code: string
  name: string
}

/** The regions that followed the one asked for, when that is why it was not found. */
export function successorsOf(error: unknown): Successor[] {
  const { code, errors } = problemOf(error)
  if (code !== 'region-succeeded') {
    return []
  }
  return (errors ?? []).flatMap(({ pointer, detail }) => {
    const successor = pointer?.split('/').at(-1)
    return isCode(successor) ? [{ code: successor, name: (detail ?? '').replace(successor, '').trim() }] : []
  })
}
