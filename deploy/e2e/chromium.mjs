import bundled from '@sparticuz/chromium'
import { chromium } from 'playwright-core'

// No page draws in three dimensions, so nothing for that needs to be laid out and emulated.
bundled.setGraphicsMode = false

/** Starts the browser that comes with npm: no system package, nothing downloaded, nothing sent out. */
export async function start() {
  return chromium.launch({
    executablePath: await bundled.executablePath(),
    args: [...bundled.args.filter((argument) => argument !== '--single-process'), '--disable-background-networking', '--disable-component-update', '--disable-sync'],
  })
}
