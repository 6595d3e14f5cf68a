import { expect, it } from 'vitest'
import { successorsOf } from '@/regions/successors'
import { ProblemError } from '@/shared/problem'

it('tells which regions followed an old code', () => {
  const error = new ProblemError({
    status: 404, code: 'region-succeeded',
    errors: [
      { pointer: '/regions/519901001009', code: 'region-successor', detail: '519901001009 河东社区' },
      { pointer: '/regions/519901001010', code: 'region-successor', detail: '519901001010 河西社区' },
    ],
  })

  expect(successorsOf(error)).toEqual([{ code: '519901001009', name: '河东社区' }, { code: '519901001010', name: '河西社区' }])
})

it('tells of none when a region was not found for another reason', () => {
  expect(successorsOf(new ProblemError({ status: 404, code: 'region-not-found' }))).toEqual([])
  expect(successorsOf(null)).toEqual([])
})
