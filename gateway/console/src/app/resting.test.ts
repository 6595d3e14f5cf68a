import { environmentManager, QueryClient, QueryObserver } from '@tanstack/vue-query'
import { afterEach, expect, it, vi } from 'vitest'
import { restWhenEnded } from '@/app/resting'
import { sessionEnded } from '@/shared/http'

afterEach(() => {
  vi.useRealTimers()
  sessionEnded.value = false
})

it('asks no more by itself once the session has ended, and again for the next one', async () => {
  vi.useFakeTimers()
  environmentManager.setIsServer(() => false)
  restWhenEnded()
  const ask = vi.fn().mockResolvedValue(0)
  const stop = new QueryObserver(new QueryClient(), { queryKey: ['unread'], queryFn: ask, refetchInterval: 60_000 }).subscribe(() => undefined)
  await vi.advanceTimersByTimeAsync(60_000)
  const before = ask.mock.calls.length
  expect(before).toBeGreaterThan(1)

  sessionEnded.value = true
  await vi.advanceTimersByTimeAsync(300_000)
  expect(ask).toHaveBeenCalledTimes(before)

  sessionEnded.value = false
  await vi.advanceTimersByTimeAsync(60_000)
  expect(ask.mock.calls.length).toBeGreaterThan(before)
  stop()
})
