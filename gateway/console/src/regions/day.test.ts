import { describe, expect, it } from 'vitest'
import { isDay, pastDay } from '@/regions/day'

describe('the day that a link names', () => {
  it('is one of the calendar', () => {
    expect(isDay('2030-01-01')).toBe(true)
    expect(isDay('2026-02-31')).toBe(false)
    expect(isDay(['2026-02-28'])).toBe(false)
  })

  it('is one of the past', () => {
    expect(pastDay('2022-10-30', '2026-11-27')).toBe('2022-10-30')
    expect(pastDay('2026-11-26', '2026-11-27')).toBe('2026-11-26')
  })

  it('is today when it is none, or yet to come', () => {
    for (const named of [undefined, '', '2026-11-27', '2030-01-01', '2022-02-30', '2022-13-01', '2022-1-1', 'x', ['2022-10-30']]) {
      expect(pastDay(named, '2026-11-27')).toBeUndefined()
    }
  })
})
