import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { join } from 'node:path'

const AXE = await readFile(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

export const PATIENCE = 30_000

const DESK = { width: 1440, height: 900 }

const TELEPHONE = { width: 390, height: 844 }

/** Cookies of those who have signed in before. */
const sessions = new Map()

/** Somebody in front of a browser of their own. */
export class Visitor {
  /** What the browser complained about: scripts that failed, what the content policy kept back. */
  troubles = []

  /** What was found on the pages looked at, by the name of the look. */
  seen = { violations: {}, texts: {} }

  constructor(page, settings) {
    this.page = page
    this.settings = settings
    page.on('pageerror', (error) => this.troubles.push(`error: ${error.stack ?? error.message}`))
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
      viewport: phone ? TELEPHONE : DESK,
    })
    const page = await context.newPage()
    page.setDefaultTimeout(PATIENCE)
    return new Visitor(page, settings)
  }

  /** Somebody who may have been here before: one sign-in is enough for all walks. */
  static async comes(browser, settings, account, path = '/') {
    const visitor = await Visitor.enter(browser, settings)
    const context = visitor.page.context()
    const known = sessions.get(account.username)
    if (known) {
      await context.addCookies(known)
      await visitor.open(path)
    }
    else {
      await visitor.signIn(account, path)
      sessions.set(account.username, await context.cookies())
    }
    return visitor
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

  /** Looks at what is open now: everybody can use it, it fits a telephone. */
  async look(name) {
    this.seen.violations[name] = [...await this.violations(), ...await this.overflow()]
    this.seen.texts[name] = await this.page.getByRole('main').innerText()
    await this.shot(`walk-${name}`)
  }

  /** What makes a page wider than a telephone's screen: it would have to be read by scrolling to and fro. */
  async overflow() {
    await this.page.setViewportSize(TELEPHONE)
    // Charts are drawn anew a moment later.
    const fits = await this.page.waitForFunction(() => document.documentElement.scrollWidth <= document.documentElement.clientWidth, null, { timeout: 15_000, polling: 50 })
      .then(() => true, () => false)
    await this.page.setViewportSize(DESK)
    return fits ? [] : ['wider than a telephone']
  }

  /** Presses what the keyboard can reach, as somebody without a mouse does. */
  async press(target) {
    await target.focus()
    await this.page.keyboard.press('Enter')
  }

  /** Chooses in a list that is searched by typing. */
  async choose(combobox, text) {
    await combobox.focus()
    await this.page.keyboard.type(text)
    await this.page.getByRole('option', { name: text }).first().waitFor()
    await this.page.keyboard.press('ArrowDown')
    await this.page.keyboard.press('Enter')
  }

  /** Says yes in the dialog that asks, with words where it wants some. */
  async confirm(words = '') {
    const dialog = this.page.getByRole('dialog')
    await dialog.getByRole('button', { name: '确认' }).waitFor()
    if (words) {
      await dialog.getByRole('textbox').fill(words)
    }
    await this.press(dialog.getByRole('button', { name: '确认' }))
    await dialog.waitFor({ state: 'hidden' })
  }

  /** What the page has just said. */
  async told(text) {
    await this.page.getByRole('alert').filter({ hasText: text }).first().waitFor()
  }

  async close() {
    await this.page.context().close()
  }
}

/** What several people have seen. */
export function together(...visitors) {
  return {
    violations: Object.assign({}, ...visitors.map(({ seen }) => seen.violations)),
    texts: Object.assign({}, ...visitors.map(({ seen }) => seen.texts)),
    troubles: visitors.flatMap(({ troubles }) => troubles),
  }
}
