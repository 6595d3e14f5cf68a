import type { Environment } from 'vitest/runtime'

/** Components compiled as for a browser, without one: what they render is a tree of plain nodes. */
export default {
  name: 'browserless',
  viteEnvironment: 'client',
  setup: () => ({ teardown: () => undefined }),
} satisfies Environment
