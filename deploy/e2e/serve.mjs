import { createInterface } from 'node:readline'
import { start } from './chromium.mjs'
import { scenarios } from './scenarios.mjs'

/** Plays one scenario for each line that comes in, each in windows of its own, and tells in one line how it went. */
const settings = JSON.parse(process.argv[2])
let browser

async function play({ scenario, ...parameters }) {
  if (!browser?.isConnected()) {
    browser = await start()
  }
  try {
    return { result: await scenarios[scenario](browser, settings, parameters) }
  }
  catch (error) {
    const pages = browser.contexts().flatMap((context) => context.pages())
    await Promise.all(pages.map((page) => page.screenshot({ path: `${settings.screenshots}/failed-${scenario}.png`, fullPage: true }).catch(() => undefined)))
    return { error: String(error.stack ?? error), at: pages.map((page) => page.url().split('?')[0]) }
  }
  finally {
    await Promise.all(browser.contexts().map((context) => context.close().catch(() => undefined)))
  }
}

console.log(JSON.stringify({ ready: true }))
for await (const line of createInterface({ input: process.stdin })) {
  console.log(JSON.stringify(await play(JSON.parse(line))))
}
await browser?.close()
