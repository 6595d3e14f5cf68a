import type { Basis, Part, Target } from '@/plans/api'
import { type Draft, draft } from '@/session/draft'

/** Figures as they are typed: text, so that half a number is not lost. */
export type Typed = Record<string, string>

export function typedOf(parts: Part[]): Typed {
  return Object.fromEntries(parts.map(({ regionCode, communities }) => [regionCode, String(communities)]))
}

/** Figures that were typed and not handed down yet, of this version of the target. */
export function figuresDraft({ id, version }: Target, username: string): Draft<Typed> {
  return draft<Typed>(`plans/${id}@${version}`, username)
}

/** Figures of before for the parts that there are now. */
export function takenUp(now: Typed, before: Typed | null): Typed {
  return Object.fromEntries(Object.entries(now).map(([code, text]) => [code, before?.[code] ?? text]))
}

/** The figure that was typed; null for what is none. */
export function figure(text: string | undefined): number | null {
  return text !== undefined && /^[0-9]{1,6}$/.test(text.trim()) ? Number(text) : null
}

/** What is left of the whole to be handed down; null while something typed is no figure. */
export function left(whole: number, typed: Typed): number | null {
  const figures = Object.values(typed).map(figure)
  return figures.includes(null) ? null : whole - figures.reduce<number>((sum, each) => sum + (each ?? 0), 0)
}

/** The day until which the parts are to be done: the latest that they have, never later than the whole's, which is theirs before there are any. */
export function dueOnOf(whole: Pick<Target, 'dueOn'>, present: readonly Pick<Target, 'dueOn'>[]): string {
  const latest = present.map(({ dueOn }) => dueOn).sort().at(-1) ?? whole.dueOn
  return latest < whole.dueOn ? latest : whole.dueOn
}

/** How many a region can build in the year, where it was counted: those that it has built, and those that have no station yet. */
export function roomOf(present: readonly Pick<Target, 'regionCode' | 'built' | 'missing'>[]): Map<string, number> {
  return new Map(present.map(({ regionCode, built, missing }) => [regionCode, built + missing]))
}

/** How much of a target is done, 0 to 1; a target of nothing is done. */
export function share(built: number, communities: number): number {
  return communities === 0 ? 1 : Math.min(1, built / communities)
}

/** How much of a target is done; null where nothing was counted that it could follow from. */
export function shareOf({ built, communities, basis }: Pick<Target, 'built' | 'communities' | 'basis'>): number | null {
  return basis && !isCounted(basis) ? null : share(built, communities)
}

export function isCounted({ missing }: Basis): boolean {
  return missing !== null && missing !== undefined
}

/** The first day of the tree, where it stands for a base day before it. */
export function laterTree({ on, treeOn }: Basis): string | null {
  return treeOn && treeOn > on ? treeOn : null
}
