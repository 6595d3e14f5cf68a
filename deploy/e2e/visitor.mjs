import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { join } from 'node:path'

const AXE = await readFile(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

export const PATIENCE = 30_000

/** Somebody in front of a browser of their own. */
export class Visitor {
  /** What the browser complained about: scripts that failed, what the content policy kept back. */
  troubles = []

  constructor(page, settings) {
    this.page = page
    this.settings = settings
    page.on('pageerror', (error) => this.troubles.push(`error: ${error.message}`))
    page.on('dialog', async (dialog) => {
      this.troubles.push(`dialog: ${dialog.message()}`)
      await dialog.dismiss()
    })
    page.on('console', (message) => {
      if (message.type() === 'error' && /Content Security Policy|Uncaught/.test(message.text())) {
        this.troubles.push(message.text())
      }
    })
    page.on('request', (request) => {
      const host = new URL(request.url()).hostname
      if (host !== '' && host !== '127.0.0.1') {
        this.troubles.push(`asks ${request.url()}`)
      }
    })
  }

  static async enter(browser, settings, phone) {
    const context = await browser.newContext({
      locale: 'zh-CN',
      timezoneId: 'Asia/Shanghai',
      reducedMotion: 'reduce',
      viewport: phone ? { width: 390, height: 844 } : { width: 1440, height: 900 },
    })
    const page = await context.newPage()
    page.setDefaultTimeout(PATIENCE)
    return new Visitor(page, settings)
  }

  async open(path) {
    await this.page.goto(this.settings.gateway + path)
  }

  /** Signs in on the Chinese page of Keycloak that comes instead of the page asked for. */
  async signIn({ username, password }, path = '/') {
    await this.open(path)
    const button = this.page.getByRole('button', { name: '登录', exact: true })
    await button.waitFor()
    const language = await this.page.locator('html').getAttribute('lang')
    await this.shot('sign-in')
    await this.page.getByLabel('用户名').fill(username)
    await this.page.locator('input[type=password]').fill(password)
    await button.click()
    await this.page.waitForURL((url) => url.origin === this.settings.gateway)
    return language
  }

  async shot(name) {
    await this.page.evaluate(() => document.fonts.ready)
    await this.page.screenshot({ path: join(this.settings.screenshots, `${name}.png`), fullPage: true })
  }

  /** Rules of accessibility that the page breaks badly. */
  async violations() {
    await this.page.evaluate(AXE)
    const found = await this.page.evaluate(() => globalThis.axe.run(document, { resultTypes: ['violations'] }))
    return found.violations
      .filter(({ impact }) => impact === 'serious' || impact === 'critical')
      .map(({ id, impact, nodes }) => `${impact} ${id}: ${nodes.map(({ target }) => target.join(' ')).join('; ')}`)
  }

  async close() {
    await this.page.context().close()
  }
}
