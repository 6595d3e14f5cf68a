import type { Count, Edition, EditionState, Proposal, Step } from '@/editions/api'
import { type Named, namedBy, problemOf } from '@/shared/problem'

const STEPS: Record<EditionState, EditionState[]> = {
  OPEN: ['SUBMITTED', 'WITHDRAWN'], SUBMITTED: ['APPROVED', 'OPEN', 'WITHDRAWN'], APPROVED: ['WITHDRAWN'], APPLIED: [], WITHDRAWN: [],
}

type Counted = Pick<Edition, 'state' | 'steps' | 'applied' | 'undone' | 'withdrawn' | 'followed'>

type Signed = Pick<Edition, 'state' | 'submittedBy' | 'draftedBy'>

/** The steps that an official of the province may take: who submitted an edition does not approve it. */
export function offered(edition: Signed, subject: string): EditionState[] {
  return STEPS[edition.state].filter((to) => to !== 'APPROVED' || edition.submittedBy !== subject)
}

/** Whether the approval is another official's. */
export function needsAnother({ state, submittedBy }: Signed, subject: string): boolean {
  return state === 'SUBMITTED' && submittedBy === subject
}

/** Whether it waits for somebody of the province who has not submitted it. */
export function awaitsAnother({ state, submittedBy }: Signed, subject: string): boolean {
  return state === 'SUBMITTED' && submittedBy !== subject
}

/** Proposals that nobody has decided. */
export function undecided(counts: readonly Count[]): number {
  return counts.filter(({ decision }) => decision === 'OPEN').reduce((sum, { count }) => sum + count, 0)
}

/** Whether somebody may take steps back that they have not submitted themselves. */
export function takesBack({ submittedBy, draftedBy }: Signed, subject: string): boolean {
  return (submittedBy ?? draftedBy) !== subject
}

/** Steps that are neither applied nor withdrawn. */
export function left({ steps, applied, undone, withdrawn }: Counted): number {
  return steps - applied - undone - withdrawn
}

/** Whether anything comes of it by itself. */
export function isMoving(edition: Counted): boolean {
  return edition.state === 'APPROVED' || edition.followed < edition.steps - edition.withdrawn
}

/** Whether other services have yet to follow a step, forth or back. */
export function awaitsFollowers({ state, followed }: Pick<Step, 'state' | 'followed'>): boolean {
  return !followed && (state === 'APPLIED' || state === 'UNDONE')
}

/** Whether its work has ended before its end, so that somebody has to go on with it. */
export function isStuck(edition: Counted & Pick<Edition, 'job'>): boolean {
  const unfinished = edition.state === 'APPROVED' || (edition.state === 'WITHDRAWN' && left(edition) > 0)
  return unfinished && edition.job?.state !== 'WAITING' && edition.job?.state !== 'RUNNING'
}

/** The open orders, or some of them, that the approval of an edition was refused for. */
export function ordersInTheWay(failure: unknown): Named[] {
  return namedBy(failure, 'edition-orders-open')
}

/** Whether somebody has decided otherwise than was proposed. */
export function isOverruled({ decision }: Pick<Proposal, 'decision'>): boolean {
  return decision === 'CHANGED' || decision === 'REJECTED'
}

/** Why the region goes where it does, as a key: what was proposed says so only until it is overruled. */
export function reasonKey({ decision, reason }: Pick<Proposal, 'decision' | 'reason'>): string {
  return isOverruled({ decision }) ? `edition.because.${decision}` : `edition.reason.${reason}`
}

/** Whether a decision was refused for a code that the edition has not, or not for this office. */
export function namesNoRegion(failure: unknown): boolean {
  return ['edition-target-unknown', 'region-not-found'].includes(problemOf(failure).code)
}
