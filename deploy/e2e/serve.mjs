import { createInterface } from 'node:readline'
import { start } from './chromium.mjs'
import { scenarios } from './scenarios.mjs'

/** Plays one scenario for each line that comes in, and tells in one line how it went. */
const settings = JSON.parse(process.argv[2])
const browser = await start()
console.log(JSON.stringify({ version: browser.version() }))
for await (const line of createInterface({ input: process.stdin })) {
  const { scenario, ...parameters } = JSON.parse(line)
  try {
    console.log(JSON.stringify({ result: await scenarios[scenario](browser, settings, parameters) }))
  }
  catch (error) {
    const pages = browser.contexts().flatMap((context) => context.pages())
    await Promise.all(pages.map((page) => page.screenshot({ path: `${settings.screenshots}/failed-${scenario}.png`, fullPage: true }).catch(() => undefined)))
    console.log(JSON.stringify({ error: String(error.stack ?? error), at: pages.map((page) => page.url().split('?')[0]) }))
    await Promise.all(browser.contexts().map((context) => context.close()))
  }
}
await browser.close()
