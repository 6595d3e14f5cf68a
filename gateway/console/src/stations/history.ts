import type { Page } from '@/shared/usePages'
import type { Actor, EditedValue, Stage, StationEdit, StationMove } from '@/stations/api'

/** What a station's history shows at one version: a state that began, a move, or a change. */
export type Happening = { version: number, by?: Actor | null } & (
  | { stage: Stage, move?: never, edit?: never }
  | { stage?: never, move: StationMove, edit?: never }
  | { stage?: never, move?: never, edit: StationEdit }
)

interface Versioned { version: number }

/** Up to which version nothing is left out: lists that go on say nothing of what lies before their last row. */
function completeFrom(pages: readonly Page<Versioned>[]): number {
  return Math.max(0, ...pages.filter(({ next }) => next).map(({ items }) => items.at(-1)?.version ?? 0))
}

/** All in one line of time, the newest first, without holes; and whether there is more before it. */
export function happenings(stages: Page<Stage>, moves: Page<StationMove>, edits: Page<StationEdit>): { rows: Happening[], more: boolean } {
  const from = completeFrom([stages, moves, edits])
  const rows: Happening[] = [
    ...stages.items.map((stage) => ({ version: stage.version, by: stage.by, stage })),
    ...moves.items.map((move) => ({ version: move.version, by: move.by, move })),
    ...edits.items.map((edit) => ({ version: edit.version, by: edit.by, edit })),
  ].filter(({ version }) => version >= from)
  return { rows: rows.sort((one, other) => other.version - one.version), more: from > 0 }
}

type Translate = (key: string, named?: Record<string, unknown>) => string

/** Office and role; what was entered before they were kept has neither. */
export function whoOf(by: Actor | null | undefined, t: Translate): string {
  if (!by) return t('station.by.unknown')
  if (by.role === 'change-order') return t('station.by.order')
  return by.officeName ? t('station.by.office', { office: by.officeName, role: t(`role.${by.role}`) }) : t('station.by.platform')
}

/** A value in words: of a telephone no number is kept. */
export function editOf({ field, before, after }: EditedValue, t: Translate): string {
  const named = t(`station.edited.${field}`)
  if (field === 'PHONE') return t('station.edit.unkept', { field: named })
  const told = (value: string | null | undefined) => {
    if (field === 'PRACTICE_STATION') return t(value === 'true' ? 'station.practiceShared' : 'station.practiceAlone')
    return value ?? t('station.edit.none')
  }
  return t('station.edit.changed', { field: named, before: told(before), after: told(after) })
}

/** From where to where; places of one name are told apart by their codes. */
export function wayOf({ fromCode, fromName, toCode, toName, order }: StationMove, t: Translate): string {
  if (fromCode === toCode) return t('move.within')
  const alike = fromName === toName
  const named = { from: alike ? `${fromName} ${fromCode}` : fromName, to: alike ? `${toName} ${toCode}` : toName }
  return t(order ? 'move.ordered' : 'move.moved', named)
}

/** From which station to which one a point was moved; one that lies elsewhere has no name here. */
export function parentsOf({ parents }: StationMove, t: Translate): string {
  const name = (told: string | null | undefined) => told ?? t('station.edit.elsewhere')
  return parents ? t('station.edit.changed', { field: t('station.parent'), before: name(parents.fromName), after: name(parents.toName) }) : ''
}
