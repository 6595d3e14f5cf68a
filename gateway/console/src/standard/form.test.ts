import { describe, expect, it } from 'vitest'
import type { Item, Standard } from '@/standard/api'
import { answersOf, entered, found, isSame, lost, numbersOf, sourceKey, unanswered } from '@/standard/form'

function item(code: string, more: Partial<Item>): Item {
  return { code, list: 'station-standard', name: code, nameEn: code, weight: 6, derivation: 'ENTERED', met: false, files: [], ...more }
}

const standard: Standard = {
  stationId: 's', edition: 1, compliance: 'NON_COMPLIANT', score: 60, managers: 1, turnsOn: null, missing: [], assessedAt: null, version: 2,
  items: [item('MANAGER', { derivation: 'MANAGERS', met: true }), item('PLACE', { met: true, on: '2026-01-02', files: ['f'] }), item('RULES', { note: '缺' })],
}

describe('evidence', () => {
  it('that was named and is gone is told from what is there', () => {
    expect(lost(['a', 'b'], [{ id: 'b' }, { id: 'c' }])).toEqual(['a'])
  })
})

describe('an assessment', () => {
  it('asks for what is entered alone', () => {
    expect(entered(standard).map(({ code }) => code)).toEqual(['PLACE', 'RULES'])
    expect(answersOf(standard)).toEqual([{ code: 'PLACE', met: true, note: '', files: ['f'] }, { code: 'RULES', met: false, note: '缺', files: [] }])
  })

  it('neither asks nor sends what projects and activities answer', () => {
    const tally = { count: 1, wanted: 2, withinDays: 0, regularOnly: true }
    const projects = item('PROJECT', { derivation: 'PROJECTS', tally })
    const activities = item('ACTIVITIES', { derivation: 'ACTIVITIES', tally: { ...tally, withinDays: 90, regularOnly: false } })
    const derived = { ...standard, items: [...standard.items, projects, activities] }

    expect(found(derived, answersOf(derived))).toHaveLength(2)
    expect(sourceKey(projects)).toBe('REGULAR_PROJECTS')
    expect(sourceKey(activities)).toBe('ACTIVITIES')
    expect(numbersOf(activities)).toEqual({ count: '1', wanted: '2', days: '90' })
  })

  it('begins without a tick', () => {
    const first = { ...standard, version: 0 }

    expect(unanswered(answersOf(first))).toHaveLength(2)
    expect(unanswered(answersOf(standard))).toEqual([])
  })

  it('counts evidence that was added as a new look', () => {
    const answers = answersOf(standard).map((answer) => (answer.code === 'PLACE' ? { ...answer, files: ['f', 'g'] } : answer))

    expect(isSame(answers, answersOf(standard))).toBe(false)
    expect(found(standard, answers)[0]).toEqual({ code: 'PLACE', met: true, note: undefined, on: undefined, files: ['f', 'g'] })
  })

  it('keeps day and evidence of what did not change', () => {
    const answers = answersOf(standard).map((answer) => (answer.code === 'RULES' ? { ...answer, met: true, note: ' ' } : answer))

    expect(isSame(answers, answersOf(standard))).toBe(false)
    expect(found(standard, answers)).toEqual([
      { code: 'PLACE', met: true, note: undefined, on: '2026-01-02', files: ['f'] },
      { code: 'RULES', met: true, note: undefined, on: undefined, files: [] },
    ])
  })
})
