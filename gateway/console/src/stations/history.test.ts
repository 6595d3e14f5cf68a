import { describe, expect, it } from 'vitest'
import type { Stage, StationEdit, StationMove } from '@/stations/api'
import { editOf, happenings, parentsOf, wayOf, whoOf } from '@/stations/history'

const stage = (version: number) => ({ version, state: 'RUNNING', since: '2026-01-02', enteredAt: '' }) as Stage
const move = (version: number) => ({ version, fromCode: '', fromName: '甲', toCode: '', toName: '乙', reason: '拆分', movedAt: '' }) as StationMove

const page = <Row>(items: Row[], next: string | null = null) => ({ items, next })
const edit = (version: number) => ({ version, editedAt: '', values: [] }) as StationEdit
const t = (key: string, named?: Record<string, unknown>) => [key, ...Object.values(named ?? {})].join('|')

describe('the history of a station', () => {
  it('has states and moves in one line, the newest first', () => {
    const { rows, more } = happenings(page([stage(4), stage(1)]), page([move(3)]), page([edit(2)]))
    expect(rows.map(({ version, move: moved }) => [version, moved?.toName])).toEqual([[4, undefined], [3, '乙'], [2, undefined], [1, undefined]])
    expect(more).toBe(false)
  })

  it('has no holes where a list goes on, and says that there is more', () => {
    const { rows, more } = happenings(page([stage(9), stage(1)]), page([move(3)]), page([edit(8), edit(5)], '5'))
    expect(rows.map(({ version }) => version)).toEqual([9, 8, 5])
    expect(more).toBe(true)
  })

  it('names office and role, and says so where nobody is known', () => {
    expect(whoOf({ role: 'tier-officer', officeName: '锦江区' }, t)).toBe('station.by.office|锦江区|role.tier-officer')
    expect(whoOf({ role: 'change-order' }, t)).toBe('station.by.order')
    expect(whoOf({ role: 'system' }, t)).toBe('station.by.platform')
    expect(whoOf(null, t)).toBe('station.by.unknown')
  })

  it('says what was before and after, of a telephone nothing', () => {
    expect(editOf({ field: 'NAME', before: '甲站', after: '乙站' }, t)).toBe('station.edit.changed|station.edited.NAME|甲站|乙站')
    expect(editOf({ field: 'ADDRESS', after: '东大街' }, t)).toBe('station.edit.changed|station.edited.ADDRESS|station.edit.none|东大街')
    expect(editOf({ field: 'PHONE' }, t)).toBe('station.edit.unkept|station.edited.PHONE')
    expect(editOf({ field: 'PRACTICE_STATION', before: 'false', after: 'true' }, t))
      .toBe('station.edit.changed|station.edited.PRACTICE_STATION|station.practiceAlone|station.practiceShared')
  })

  it('keeps a move and a new name of one order apart', () => {
    const { rows } = happenings(page([stage(1)]), page([move(2)]), page([edit(2)]))
    expect(rows.map((row) => [row.version, row.move ? 'move' : row.edit ? 'edit' : 'stage'])).toEqual([[2, 'move'], [2, 'edit'], [1, 'stage']])
  })

  it('says from where to where, by code where both are called the same', () => {
    const between = { ...move(3), fromCode: '519901001001', toCode: '519901009001' } as StationMove
    expect(wayOf(between, t)).toBe('move.moved|甲|乙')
    expect(wayOf({ ...between, order: { id: '1', undone: false } }, t)).toBe('move.ordered|甲|乙')
    expect(wayOf({ ...between, toName: '甲', order: { undone: true } }, t)).toBe('move.ordered|甲 519901001001|甲 519901009001')
    expect(wayOf(move(3), t)).toBe('move.within')
  })

  it('calls a station elsewhere so', () => {
    expect(parentsOf({ ...move(3), parents: { fromId: '1', toId: '2', toName: '西站' } } as StationMove, t))
      .toBe('station.edit.changed|station.parent|station.edit.elsewhere|西站')
    expect(parentsOf(move(3), t)).toBe('')
  })
})
