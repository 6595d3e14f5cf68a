export const STATES = ['BUILDING', 'PLAQUED', 'RUNNING', 'RECTIFYING', 'WITHDRAWN'] as const

export type StationState = typeof STATES[number]

export const KINDS = ['STATION', 'POINT'] as const

export type StationKind = typeof KINDS[number]

/** What is offered; the service decides what is allowed, by the same table. */
const NEXT: Record<StationState, StationState[]> = {
  BUILDING: ['PLAQUED', 'WITHDRAWN'],
  PLAQUED: ['RUNNING', 'RECTIFYING', 'WITHDRAWN'],
  RUNNING: ['RECTIFYING', 'WITHDRAWN'],
  RECTIFYING: ['RUNNING', 'WITHDRAWN'],
  WITHDRAWN: [],
}

export function nextStates(state: StationState): StationState[] {
  return NEXT[state]
}

/** What holds a station in the state 整改, as far as it is told here. */
interface Hold {
  inspects: boolean
}

/** One that an office above has put right leaves the state by its second look: those below are not offered the steps. */
export function offeredStates(state: StationState, holds: readonly Hold[]): StationState[] {
  return nextStates(state).filter(() => state !== 'RECTIFYING' || holds.every(({ inspects }) => inspects))
}

/** All that is not over: what figures count, and what a new station can be. */
export const LIVING_STATES = STATES.filter((state) => state !== 'WITHDRAWN')

/** From 挂牌 on the day of the plaque is known, before it cannot be. */
export function needsPlaque(state: StationState): boolean {
  return state !== 'BUILDING'
}

/** The name that the founding document asks for on the plaque; where it is taken, the first number that is free. */
export function proposedName(community: string, kind: StationKind, taken: readonly string[] = []): string {
  const used = new Set(taken.map(compared))
  const suffix = kind === 'STATION' ? '志愿服务站' : '志愿服务点'
  for (let number = 1; ; number++) {
    const end = number === 1 ? suffix : `${suffix}（${number}）`
    const name = community.slice(0, 100 - end.length) + end
    if (!used.has(compared(name))) {
      return name
    }
  }
}

/** Names that differ in the width of a bracket alone are one to the register. */
function compared(name: string): string {
  return name.normalize('NFKC').toLowerCase()
}
