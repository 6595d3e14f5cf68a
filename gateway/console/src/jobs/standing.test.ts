import { describe, expect, it } from 'vitest'
import { type Job, KINDS } from '@/jobs/api'
import { isImport, isOpen, isTreeWork, isWatched, partOf, seenWith, unseen } from '@/jobs/standing'
import zh from '@/shared/locales/zh'
import { ProblemError } from '@/shared/problem'

function job(more: Partial<Job>): Job {
  return {
    id: 'j', kind: 'station.export', state: 'RUNNING', total: 0, done: 0, failed: 0, hasResult: false, dryRun: false,
    createdAt: '2026-11-26T01:00:00Z', ...more,
  }
}

describe('a job', () => {
  it('tells its progress only when somebody knows how much there is', () => {
    expect(partOf(job({ done: 400 }))).toBeNull()
    expect(partOf(job({ total: 1000, done: 250 }))).toBe(0.25)
    expect(partOf(job({ state: 'DONE' }))).toBe(1)
  })

  it('is asked for until it has ended, and no more where there is none', () => {
    expect(isWatched(undefined, null)).toBe(true)
    expect(isWatched(job({ state: 'RUNNING' }), null)).toBe(true)
    expect(isWatched(job({ state: 'DONE' }), null)).toBe(false)
    expect(isWatched(undefined, new ProblemError({ status: 503, code: 'unavailable' }))).toBe(true)
    expect(isWatched(undefined, new ProblemError({ status: 404, code: 'job-not-found' }))).toBe(false)
    expect(isWatched(job({ state: 'RUNNING' }), new ProblemError({ status: 0, code: 'offline' }))).toBe(true)
  })

  it('is open until it has ended', () => {
    expect((['WAITING', 'RUNNING', 'DONE', 'FAILED', 'CANCELLED'] as const).map((state) => isOpen(job({ state }))))
      .toEqual([true, true, false, false, false])
  })
})

describe('a kind of job', () => {
  it('has its name in the drawer', () => {
    const names = new Map(Object.entries(zh.job.kind))

    for (const kind of KINDS) {
      expect(names.get(kind.replace('.', '-')), kind).toBeTruthy()
    }
  })

  it('takes rows in, gives them out, or works on the tree', () => {
    expect(KINDS.filter((kind) => isImport({ kind }))).toEqual(['station.import', 'station-correction.import', 'population.import', 'manager.import', 'account.import', 'edition.decisions'])
    expect(KINDS.filter((kind) => isTreeWork({ kind }))).toEqual(['edition.compare', 'edition.apply', 'edition.withdraw'])
  })
})

describe('the badge', () => {
  const jobs = [job({ id: 'a' }), job({ id: 'b', finishedAt: '2026-11-26T02:00:00Z' }), job({ id: 'c', finishedAt: '2026-11-26T03:00:00Z' })]

  it('counts what has ended since the last look', () => {
    expect(unseen(jobs, '').map(({ id }) => id)).toEqual(['b', 'c'])
    expect(unseen(jobs, '2026-11-26T02:00:00Z').map(({ id }) => id)).toEqual(['c'])
  })

  it('is gone after a look', () => {
    expect(unseen(jobs, seenWith(jobs, ''))).toEqual([])
    expect(seenWith([], '2026-11-26T02:00:00Z')).toBe('2026-11-26T02:00:00Z')
  })
})
