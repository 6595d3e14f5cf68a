import { type Draft, draft } from '@/session/draft'
import { count } from '@/shared/format'
import type { FoundItem, Item, Standard } from '@/standard/api'

/** What is ticked and typed for one item. */
export interface Answer {
  code: string
  met: boolean | null
  note: string
  files: string[]
}

/** What somebody has to look at; the rest follows. */
export function entered({ items }: Standard): Item[] {
  return items.filter(({ derivation }) => derivation === 'ENTERED')
}

/** The text that says where an answer comes from. */
export function sourceKey({ derivation, tally }: Item): string {
  return derivation === 'PROJECTS' && tally?.regularOnly ? 'REGULAR_PROJECTS' : derivation
}

/** What that text counts; nothing for other items. */
export function numbersOf({ tally }: Item): Record<string, string> {
  return tally ? { count: count(tally.count), wanted: count(tally.wanted), days: count(tally.withinDays) } : {}
}

/** Before the first assessment nothing is ticked: nobody shall confirm what nobody has seen. */
export function answersOf(standard: Standard): Answer[] {
  return entered(standard).map(({ code, met, note, files }) => ({
    code, met: standard.version > 0 ? met : null, note: note ?? '', files: [...files ?? []],
  }))
}

export function isSame(a: Answer[], b: Answer[]): boolean {
  return a.every(({ met, note, files }, index) => met === b[index]?.met && note === b[index]?.note && isSameSet(files, b[index]?.files ?? []))
}

function isSameSet(a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && a.every((each) => b.includes(each))
}

/** What was ticked and not sent yet; of another version of the standard nothing is taken over. */
export function answersDraft({ stationId, edition, version }: Standard, username: string): Draft<Answer[]> {
  return draft<Answer[]>(`standard:${stationId}@${edition}.${version}`, username)
}

export function unanswered(answers: Answer[]): Answer[] {
  return answers.filter(({ met }) => met === null)
}

/** What did not change keeps the day on which somebody looked. */
export function found(standard: Standard, answers: Answer[]): FoundItem[] {
  const before = new Map(standard.items.map((item) => [item.code, item]))
  return answers.map(({ code, met, note, files }) => {
    const item = before.get(code)
    const same = standard.version > 0 && met === item?.met && note.trim() === (item.note ?? '')
      && isSameSet(files, item.files ?? [])
    return { code, met: met === true, note: note.trim() || undefined, on: same ? item.on ?? undefined : undefined, files }
  })
}

/** Evidence that was named and whose file is there no more. */
export function lost(named: readonly string[], there: readonly { id: string }[]): string[] {
  return named.filter((id) => !there.some((file) => file.id === id))
}
