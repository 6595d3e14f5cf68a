import type { Job, JobState } from '@/jobs/api'
import { problemOf } from '@/shared/problem'

export function isOpen({ state }: Job): boolean {
  return state === 'WAITING' || state === 'RUNNING'
}

/** Whether anything new can come of asking for a job again: not once it has ended, nor where there is none. */
export function isWatched(job: Job | undefined, error: unknown): boolean {
  if (job) {
    return isOpen(job)
  }
  return !error || ![400, 403, 404].includes(problemOf(error).status)
}

/** Those that have ended since somebody looked last. */
export function unseen(jobs: readonly Job[], seenUntil: string): Job[] {
  return jobs.filter(({ finishedAt }) => finishedAt !== null && finishedAt !== undefined && finishedAt > seenUntil)
}

/** The moment up to which everything is seen, once these have been. */
export function seenWith(jobs: readonly Job[], seenUntil: string): string {
  return jobs.reduce((latest, { finishedAt }) => (finishedAt && finishedAt > latest ? finishedAt : latest), seenUntil)
}

/** How much is done, 0 to 1; null while nobody knows how much there is, or no number moves yet. */
export function partOf({ state, total, done }: Job): number | null {
  if (state === 'DONE') {
    return 1
  }
  return total > 0 && done > 0 ? Math.min(1, done / total) : null
}

/** Whether rows come in from a sheet, so that some may be sent back. */
export function isImport({ kind }: Pick<Job, 'kind'>): boolean {
  return kind.endsWith('.import') || kind === 'edition.decisions'
}

/** Whether it works on the tree of regions: nothing is written to a sheet. */
export function isTreeWork({ kind }: Pick<Job, 'kind'>): boolean {
  return kind === 'edition.compare' || kind === 'edition.apply' || kind === 'edition.withdraw'
}

/** Whether accounts came of it, whose slips are handed out where it was begun. */
export function hasSlips(job: Job): boolean {
  return job.kind === 'account.import' && !job.dryRun && !isOpen(job) && job.done > job.failed
}

/** The newest run that may have slips, running ones too. */
export function lastOpening(jobs: readonly Job[]): Job | undefined {
  return jobs.find((job) => job.kind === 'account.import' && !job.dryRun && (isOpen(job) || hasSlips(job)))
}

/** The newest comparison of a new edition that goes on. */
export function comparing(jobs: readonly Job[]): Job | undefined {
  return jobs.find((job) => job.kind === 'edition.compare' && isOpen(job))
}

export const TONES = {
  WAITING: 'plain', RUNNING: 'accent', DONE: 'good', FAILED: 'bad', CANCELLED: 'plain',
} as const satisfies Record<JobState, string>

export const SHAPES: Record<JobState, string> = {
  WAITING: 'M7 2a5 5 0 1 0 0 10A5 5 0 0 0 7 2M7 4.500v2.700l1.800 1.100',
  RUNNING: 'M12 7a5 5 0 1 1-2-4M10 1v2.300h-2.300',
  DONE: 'M2.500 7.500l3 3 6-7',
  FAILED: 'M3.500 3.500l7 7M10.500 3.500l-7 7',
  CANCELLED: 'M7 2a5 5 0 1 0 0 10A5 5 0 0 0 7 2M3.500 10.500l7-7',
}
