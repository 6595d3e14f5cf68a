import { describe, expect, it } from 'vitest'
import type { Stage, StationMove } from '@/stations/api'
import { happenings } from '@/stations/history'

const stage = (version: number) => ({ version, state: 'RUNNING', since: '2026-01-02', enteredAt: '' }) as Stage
const move = (version: number) => ({ version, fromCode: '', fromName: '甲', toCode: '', toName: '乙', reason: '拆分', movedAt: '' }) as StationMove

describe('the history of a station', () => {
  it('has states and moves in one line, the newest first', () => {
    expect(happenings([stage(4), stage(1)], [move(3)]).map(({ version, move: moved }) => [version, moved?.toName]))
      .toEqual([[4, undefined], [3, '乙'], [1, undefined]])
  })
})
