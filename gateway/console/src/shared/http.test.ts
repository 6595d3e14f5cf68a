import { describe, expect, it } from 'vitest'
import { fileName } from '@/shared/http'

describe('the name of a file', () => {
  it('is the one that it comes with', () => {
    expect(fileName('attachment; filename="=?UTF-8?Q?x?="; filename*=UTF-8\'\'%E7%AB%99%E7%82%B9-2026-11-28.xlsx')).toBe('站点-2026-11-28.xlsx')
  })

  it('is left to the browser where none comes', () => {
    expect(fileName(null)).toBe('')
    expect(fileName('attachment')).toBe('')
  })
})
