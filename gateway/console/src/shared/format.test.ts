import { describe, expect, it } from 'vitest'
import { clock, count, dateTime, dialled, fileSize, people, percent, today } from '@/shared/format'

describe('figures', () => {
  it('are grouped, and absent ones are no zeros', () => {
    expect(count(34412)).toBe('34,412')
    expect(count(0)).toBe('0')
    expect(count(null)).toBe('—')
  })

  it('never round a rate up to what is not reached', () => {
    expect(percent(0.4998)).toBe('49.9%')
    expect(percent(0.99999)).toBe('99.9%')
    expect(percent(1)).toBe('100.0%')
    expect(percent(0.29)).toBe('29.0%')
    expect(percent(null)).toBe('—')
  })

  it('count people as each language does', () => {
    expect(people(20937757, 'zh')).toBe('2,093.8 万')
    expect(people(20937757, 'en')).toBe('20.94 million')
    expect(people(5120, 'zh')).toBe('5,120')
    expect(people(null, 'zh')).toBeNull()
  })
})

describe('times', () => {
  it('are those of China', () => {
    expect(dateTime('2026-11-24T17:30:00Z')).toBe('2026-11-25 01:30')
    expect(clock('2026-11-24T17:30:05Z')).toBe('01:30:05')
    expect(today(new Date('2026-11-24T17:30:00Z'))).toBe('2026-11-25')
    expect(dateTime(null)).toBe('—')
  })
})

describe('telephone numbers', () => {
  it('are dialled without what people write between the digits', () => {
    expect(dialled('(028) 8666-0000, 86660001')).toBe('tel:02886660000')
    expect(dialled('+86 28 8666 0000')).toBe('tel:+862886660000')
  })
})

describe('the size of a file', () => {
  it('is never nothing', () => {
    expect([0, 820_400, 2_449_000].map(fileSize)).toEqual(['1 KB', '820 KB', '2.4 MB'])
  })
})
