import { describe, expect, it } from 'vitest'
import { whyUnread } from '@/regions/unread'
import { ProblemError } from '@/shared/problem'

const missing = new ProblemError({ status: 404, code: 'region-not-found' })
const succeeded = new ProblemError({
  status: 404, code: 'region-succeeded', errors: [{ pointer: '/regions/510104000000', code: 'region-succeeded', detail: '510104000000 锦江区' }],
})

describe('a region that is not shown', () => {
  it('was not there on a day of the past', () => {
    expect(whyUnread(missing, '2020-01-01')).toBe('notThen')
  })

  it('has a successor, on whatever day', () => {
    expect(whyUnread(succeeded, undefined)).toBe('succeeded')
    expect(whyUnread(succeeded, '2020-01-01')).toBe('succeeded')
  })

  it('cannot be read now, when nobody answers', () => {
    expect(whyUnread(new ProblemError({ status: 503, code: 'unavailable' }), '2020-01-01')).toBe('unknown')
    expect(whyUnread(new ProblemError({ status: 0, code: 'offline' }), '2020-01-01')).toBe('unknown')
  })

  it('is none, or nobody\'s here any more', () => {
    expect(whyUnread(missing, undefined)).toBe('gone')
    expect(whyUnread(new ProblemError({ status: 404, code: 'region-succeeded', errors: [] }), undefined)).toBe('gone')
  })
})
