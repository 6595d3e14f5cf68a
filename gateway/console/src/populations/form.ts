import type { Entry } from '@/populations/api'

export type Doing = 'enter' | 'correct' | 'withdraw'

/** What is typed of a count. */
export interface CountFields {
  on: string | null
  residents: number | undefined
  source: string
  reason: string
}

export const COUNT_FIELDS = ['on', 'residents', 'source', 'reason'] as const

export function fieldsOf(entry: Entry | null): CountFields {
  return { on: entry?.on ?? null, residents: entry?.residents ?? undefined, source: entry?.source ?? '', reason: '' }
}

/** What can be seen without the server; the key of a text. */
export function faultsOf({ on, residents, source, reason }: CountFields, doing: Doing, today: string): Record<string, string> {
  const faults: Record<string, string> = {}
  if (doing === 'enter' && (!on || on > today)) {
    faults['on'] = on ? 'form.dateInFuture' : 'form.chooseDate'
  }
  if (doing !== 'withdraw' && residents === undefined) {
    faults['residents'] = 'population.residentsMissing'
  }
  if (doing !== 'withdraw' && !source.trim()) {
    faults['source'] = 'population.sourceMissing'
  }
  if (doing !== 'enter' && !reason.trim()) {
    faults['reason'] = 'population.reasonMissing'
  }
  return faults
}
