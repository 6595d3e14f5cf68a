import { describe, expect, it } from 'vitest'
import { type Job, KINDS } from '@/jobs/api'
import { comparing, hasSlips, isImport, isOpen, isTreeWork, isWatched, lastOpening, partOf, seenWith, unseen } from '@/jobs/standing'
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
    expect(partOf(job({ total: 1000, done: 0 }))).toBeNull()
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

describe('a run that opened accounts', () => {
  const opened = job({ id: 'o', kind: 'account.import', state: 'DONE', total: 6, done: 6, failed: 4 })

  it('has slips once it has ended, if any account came of it', () => {
    expect(hasSlips(opened)).toBe(true)
    expect([{ dryRun: true }, { failed: 6 }, { state: 'RUNNING' as const }, { kind: 'station.import' }].map((more) => hasSlips({ ...opened, ...more })))
      .toEqual([false, false, false, false])
  })

  it('is found again, the newest of them', () => {
    expect(lastOpening([job({}), { ...opened, id: 't', dryRun: true }, { ...opened, id: 'r', state: 'RUNNING', done: 0, failed: 0 }, opened])?.id).toBe('r')
    expect(lastOpening([{ ...opened, failed: 6 }])).toBeUndefined()
  })
})

describe('a comparison', () => {
  it('is found while it goes on', () => {
    expect(comparing([job({}), job({ id: 'c', kind: 'edition.compare' })])?.id).toBe('c')
    expect(comparing([job({ kind: 'edition.compare', state: 'DONE' })])).toBeUndefined()
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
