const STEP = 500

const PATIENCE = 15_000

/** Tokens say when they were issued by the second: one of the same second would be void as well. */
const NEXT_SECOND = 1200

/**
 * Waits until the token of the old post is void, which it is once Keycloak issues those of the new one.
 * After a while the person signs in all the same: the platform catches up by itself.
 */
export async function awaitVoid(
  ask: () => Promise<number> = () => fetch('/api/v1/registry/own-posts').then(({ status }) => status),
  wait: (ms: number) => Promise<void> = (ms) => new Promise((resolve) => setTimeout(resolve, ms)),
): Promise<void> {
  for (let waited = 0; waited < PATIENCE; waited += STEP) {
    await wait(STEP)
    if (await ask().catch(() => 0) === 401) {
      break
    }
  }
  await wait(NEXT_SECOND)
}
