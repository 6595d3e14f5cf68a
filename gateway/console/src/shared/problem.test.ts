import { describe, expect, it } from 'vitest'
import { i18n } from '@/shared/i18n'
import { fieldFaults, parseProblem, type Problem, problemOf, ProblemError, problemText } from '@/shared/problem'

const { t, te } = i18n.global

function text(problem: Problem): string {
  return problemText(problem, { t: (key) => t(key), te: (key) => te(key) })
}

describe('the text of a problem', () => {
  it('is the catalogue\'s for a code that it knows', () => {
    expect(text({ status: 403, code: 'forbidden', detail: 'other' })).toBe(t('problem.forbidden'))
  })

  it('is the server\'s for a refusal that the catalogue does not know', () => {
    expect(text({ status: 409, code: 'station-name-taken', detail: '本社区已有同名的站点' })).toBe('本社区已有同名的站点')
  })

  it('never is what a failed server says about itself', () => {
    expect(text({ status: 500, code: 'odd', detail: 'NullPointerException at …' })).toBe(t('problem.internal'))
    expect(text({ status: 503, code: 'unavailable', detail: 'Connection refused: 10.0.0.1' })).toBe(t('problem.unavailable'))
  })

  it('says something for what is no problem at all', () => {
    expect(text(problemOf(new TypeError('x is undefined')))).toBe(t('problem.internal'))
    expect(text(parseProblem(404, null))).toBe(t('problem.http-404'))
    expect(text(parseProblem(418, '<html>'))).toBe(t('problem.unknown'))
  })
})

describe('an answer that is no problem document', () => {
  it('gets a code from its status', () => {
    expect(parseProblem(502, null)).toEqual({ status: 502, code: 'unavailable' })
    expect(parseProblem(500, 'oops').code).toBe('internal')
  })

  it('keeps what a problem document tells', () => {
    const told = parseProblem(409, { code: 'stale', detail: 'd', status: 1 })

    expect(told).toEqual({ status: 409, code: 'stale', detail: 'd' })
    expect(problemOf(new ProblemError(told))).toBe(told)
  })
})

describe('faults of fields', () => {
  it('come from the pointers', () => {
    const errors = [{ pointer: '/plaqueOn', detail: '缺少挂牌日期' }, { detail: 'of nothing' }, { pointer: '/', detail: 'of all' }]

    expect(fieldFaults({ status: 422, code: 'x', errors })).toEqual([{ field: 'plaqueOn', detail: '缺少挂牌日期' }])
  })

  it('are not taken from a failed server', () => {
    expect(fieldFaults({ status: 500, code: 'x', errors: [{ pointer: '/name', detail: 'stack' }] })).toEqual([])
  })
})
