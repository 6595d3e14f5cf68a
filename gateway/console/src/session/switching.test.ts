import { expect, it } from 'vitest'
import { awaitVoid } from '@/session/switching'

function asked(...answers: number[]) {
  const waits: number[] = []
  let asks = 0
  const ask = () => Promise.resolve(answers[Math.min(asks++, answers.length - 1)] ?? 0)
  const wait = (ms: number) => {
    waits.push(ms)
    return Promise.resolve()
  }
  return { ask, wait, waits, count: () => asks }
}

it('signs in anew once the old token is void, and a second later', async () => {
  const { ask, wait, waits, count } = asked(200, 200, 401)

  await awaitVoid(ask, wait)

  expect(count()).toBe(3)
  expect(waits.at(-1)).toBeGreaterThan(1000)
})

it('does not wait for ever', async () => {
  const { ask, wait, count } = asked(200)

  await awaitVoid(ask, wait)

  expect(count()).toBeLessThanOrEqual(30)
})

it('goes on when a question fails', async () => {
  const { wait } = asked()
  let asks = 0

  await awaitVoid(() => (asks++ === 0 ? Promise.reject(new Error('offline')) : Promise.resolve(401)), wait)

  expect(asks).toBe(2)
})
