import type { Stage, StationMove } from '@/stations/api'

/** What a station's history shows at one version: a state that began, or a move. */
export type Happening = { version: number, stage: Stage, move?: never } | { version: number, stage?: never, move: StationMove }

/** Both in one line of time, the newest first. */
export function happenings(stages: readonly Stage[], moves: readonly StationMove[]): Happening[] {
  return [
    ...stages.map((stage) => ({ version: stage.version, stage })),
    ...moves.map((move) => ({ version: move.version, move })),
  ].sort((one, other) => other.version - one.version)
}
