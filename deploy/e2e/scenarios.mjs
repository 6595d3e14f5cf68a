import { PATIENCE, Visitor } from './visitor.mjs'
import { walks } from './walks.mjs'

const figure = (page, name) => page.getByRole('listitem').filter({ has: page.getByRole('heading', { level: 2, name, exact: true }) })

async function coverage(page) {
  const text = await figure(page, '覆盖率').innerText()
  const [, covered, communities] = /([\d,]+) \/ ([\d,]+)/.exec(text) ?? []
  return { covered: Number(covered?.replaceAll(',', '')), communities: Number(communities?.replaceAll(',', '')) }
}

async function overview(visitor) {
  const { page } = visitor
  await figure(page, '覆盖率').getByText(' / ').waitFor()
  return coverage(page)
}

/** Figures of the region itself and, as they stand in the ranking, of those one tier below. */
async function shown(visitor, name) {
  const { page } = visitor
  await page.getByRole('heading', { level: 1, name: `${name}总览`, exact: true }).waitFor()
  const { covered, communities } = await overview(visitor)
  const value = async (card) => (await figure(page, card).getByRole('paragraph').first().innerText()).split('\n')[0].trim()
  const own = {
    rate: await value('覆盖率'), covered, communities, communitiesCard: await value('社区（村）数'),
    stations: await value('志愿服务站'), points: await value('志愿服务点'), projects: await value('项目'),
  }
  const isCommunity = await page.getByRole('heading', { level: 2, name: '下级地区排名' }).count() === 0
  if (isCommunity) {
    return { own, rows: [] }
  }
  await page.getByRole('table', { name: '下级地区的覆盖率排名' }).locator('tbody tr').first().waitFor()
  const rows = await page.getByRole('table', { name: '下级地区的覆盖率排名' }).locator('tbody tr').evaluateAll((lines) => lines.map((line) => ({
    code: line.querySelector('th a').title,
    name: line.querySelector('th').innerText.trim(),
    rate: line.querySelector('.percent').innerText.trim(),
    counts: [...line.querySelectorAll('td.number:not(.place)')].map((cell) => cell.innerText.trim()),
  })))
  return { own, rows }
}

async function chooseCommunity(page, { code, name }) {
  await page.getByRole('button', { name: /社区（村）/ }).click()
  await page.getByRole('combobox', { name: '搜索社区（村）名称或代码' }).fill(code)
  await page.getByRole('option', { name }).first().click()
}

export const scenarios = {
  ...walks,

  /** An official signs in and looks at the own region. */
  async official(browser, settings, { account }) {
    const visitor = await Visitor.enter(browser, settings)
    const language = await visitor.signIn(account)
    const { page } = visitor
    const figures = await overview(visitor)
    const crumbs = page.getByRole('navigation', { name: '辖区导航' })
    const result = {
      language,
      path: new URL(page.url()).pathname,
      heading: await page.getByRole('heading', { level: 1 }).innerText(),
      top: await crumbs.getByRole('button').first().innerText(),
      here: await crumbs.locator('[aria-current]').innerText(),
      ...figures,
      violations: await visitor.violations(),
      troubles: visitor.troubles,
    }
    await visitor.shot(`overview-${account.username}`)
    await visitor.close()
    return result
  },

  /** An official goes down from the own region to a community, a click for each tier, and looks at the figures of each. */
  async drillsDown(browser, settings, { account, names }) {
    const visitor = await Visitor.enter(browser, settings)
    await visitor.signIn(account)
    const { page } = visitor
    const [top, ...below] = names
    const levels = [await shown(visitor, top)]
    await visitor.shot('drill-down-1')
    for (const [step, name] of below.entries()) {
      await page.getByRole('table', { name: '下级地区的覆盖率排名' }).getByRole('link', { name, exact: true }).click()
      if (step === below.length - 1) {
        // A community leads to its stations; its figures stand in the overview, narrowed to it.
        await page.getByRole('heading', { level: 1, name: `${name}的站点` }).waitFor()
        await page.getByRole('navigation', { name: '主导航' }).getByRole('link', { name: '总览' }).click()
      }
      levels.push(await shown(visitor, name))
      await visitor.shot(`drill-down-${step + 2}`)
    }
    const result = {
      levels,
      region: new URL(page.url()).searchParams.get('region'),
      crumbs: await page.getByRole('navigation', { name: '辖区导航' }).getByRole('listitem').allInnerTexts(),
      troubles: visitor.troubles,
    }
    await visitor.close()
    return result
  },

  /** An official looks through the other pages. */
  async pages(browser, settings, { account, station }) {
    const visitor = await Visitor.enter(browser, settings)
    await visitor.signIn(account)
    const { page } = visitor
    const violations = {}
    for (const [name, path, sign] of [
      ['stations', '/stations', () => page.getByRole('table').getByRole('link').first()],
      ['station', `/stations/${station}`, () => page.getByRole('heading', { level: 1 })],
      ['station-new', '/stations/new', () => page.getByRole('button', { name: '登记', exact: true })],
      ['about', '/about', () => page.getByRole('heading', { level: 1 })],
    ]) {
      await visitor.open(path)
      await sign().waitFor()
      violations[name] = await visitor.violations()
      await visitor.shot(name)
    }
    const { troubles } = visitor
    await visitor.close()
    return { violations, troubles }
  },

  /** An administrator opens an account and prints its slip; the person sets a password by it and signs in. */
  async keepsAccounts(browser, settings, { account, username, password, community }) {
    const visitor = await Visitor.enter(browser, settings)
    await visitor.signIn(account)
    const { page } = visitor
    const violations = {}
    await page.getByRole('navigation', { name: '主导航' }).getByRole('link', { name: '账号' }).click()
    await page.getByRole('link', { name: '开通账号' }).first().click()
    await page.getByRole('heading', { name: '开通账号' }).waitFor()
    await page.getByRole('textbox', { name: '用户名' }).fill(username)
    await page.locator('#account-region').click()
    await page.getByRole('combobox', { name: '搜索地区名称或代码' }).fill(community.code)
    await page.getByRole('option', { name: community.name }).first().click()
    // What is chosen lies over the field, and is clicked in its place.
    await page.getByRole('combobox', { name: '角色' }).click({ force: true })
    await page.getByRole('option', { name: '本级工作人员' }).click()
    violations.new = await visitor.violations()
    await visitor.shot('account-new')
    await page.getByRole('button', { name: '开通账号', exact: true }).click()
    await page.getByRole('button', { name: '发放激活码' }).click()
    const code = await page.locator('.code').innerText()
    violations.file = await visitor.violations()
    await visitor.shot('account-slip')
    for (const [name, path] of [['list', '/accounts'], ['import', '/accounts/import'], ['matrix', '/matrix']]) {
      await visitor.open(path)
      await page.getByRole('heading', { level: 1 }).waitFor()
      await page.getByText('正在加载').first().waitFor({ state: 'detached' })
      violations[name] = await visitor.violations()
      await visitor.shot(`accounts-${name}`)
    }
    const person = await Visitor.enter(browser, settings)
    await person.open(`/activation#${code}`)
    await person.page.locator('#password').fill(password)
    await person.page.locator('#again').fill(password)
    violations.activation = await person.violations()
    await person.shot('activation')
    await person.page.getByRole('button', { name: '设置密码' }).click()
    await person.page.getByText('密码已设置').waitFor()
    const kept = person.page.url()
    await person.signIn({ username, password })
    const heading = await person.page.getByRole('heading', { level: 1 }).innerText()
    const troubles = [...visitor.troubles, ...person.troubles]
    await person.close()
    await visitor.close()
    return { violations, troubles, heading, kept }
  },

  /** An official registers a station by the form and goes back to see the figure. */
  async registers(browser, settings, { account, community, name, plaqueOn }) {
    const visitor = await Visitor.enter(browser, settings)
    await visitor.signIn(account)
    const { page } = visitor
    const before = await overview(visitor)
    await page.getByRole('link', { name: '站点', exact: true }).click()
    await page.getByRole('link', { name: '登记站点' }).click()
    await chooseCommunity(page, community)
    await page.getByRole('radiogroup', { name: '状态' }).getByText('挂牌', { exact: true }).click()
    await page.getByRole('textbox', { name: '名称' }).fill(name)
    const day = page.getByLabel('挂牌日期')
    await day.fill(plaqueOn)
    await day.press('Enter')
    await visitor.shot('station-new-filled')
    await page.getByRole('button', { name: '登记', exact: true }).click()
    await page.getByText(`“${name}”登记成功。`).waitFor()
    const registered = Date.now()
    const id = new URL(page.url()).pathname.split('/').pop()
    await page.getByRole('link', { name: '返回总览查看覆盖率' }).click()
    const end = Date.now() + PATIENCE
    let after = await overview(visitor)
    while (after.covered === before.covered && Date.now() < end) {
      await page.waitForFunction((was) => !document.body.innerText.includes(was), `${before.covered.toLocaleString('en')} / `, { timeout: end - Date.now() })
      after = await coverage(page)
    }
    const millis = Date.now() - registered
    await visitor.shot('overview-after-registering')
    await visitor.open(`/stations/${id}`)
    await page.getByRole('heading', { level: 1, name }).waitFor()
    const file = await page.getByRole('main').innerText()
    await visitor.shot('station-registered')
    const { troubles } = visitor
    await visitor.close()
    return { id, before, after, millis, file, troubles }
  },

  /** Somebody puts another's station into the address bar. */
  async foreign(browser, settings, { account, station, region }) {
    const visitor = await Visitor.enter(browser, settings)
    await visitor.signIn(account)
    const { page } = visitor
    await visitor.open(`/stations/${station}`)
    await page.getByRole('heading', { name: '没有找到' }).waitFor()
    const text = await page.getByRole('main').innerText()
    await visitor.shot('foreign-station')
    const violations = await visitor.violations()
    await visitor.open(`/stations?region=${region}`)
    await page.getByRole('heading', { name: '不在您的辖区' }).waitFor()
    await visitor.shot('foreign-region')
    const { troubles } = visitor
    await visitor.close()
    return { text, violations, troubles }
  },

  /** A resident or a volunteer at home. */
  async atHome(browser, settings, { account }) {
    const visitor = await Visitor.enter(browser, settings, true)
    await visitor.signIn(account)
    const { page } = visitor
    await page.getByRole('heading', { level: 2, name: '身边的志愿服务站' }).waitFor()
    await page.getByRole('main').getByRole('listitem').first().waitFor()
    const result = {
      path: new URL(page.url()).pathname,
      community: await page.getByRole('heading', { level: 1 }).innerText(),
      stations: await page.getByRole('heading', { level: 3 }).allInnerTexts(),
      violations: await visitor.violations(),
    }
    await visitor.shot(`phone-${account.username}`)
    await visitor.open('/stations')
    await page.getByRole('heading', { level: 2, name: '身边的志愿服务站' }).waitFor()
    result.pathOfOfficials = new URL(page.url()).pathname
    result.troubles = visitor.troubles
    await visitor.close()
    return result
  },

  /** Script that came in as text stays text. */
  async harmless(browser, settings, { account, station, text }) {
    const visitor = await Visitor.enter(browser, settings)
    await visitor.signIn(account)
    const { page } = visitor
    await visitor.open(`/stations/${station}`)
    await page.getByRole('heading', { level: 1 }).getByText(text).waitFor()
    const shown = await page.getByRole('heading', { level: 1 }).innerText()
    await visitor.open(`/stations?q=${encodeURIComponent(text)}`)
    await page.getByRole('table').getByRole('link', { name: text }).first().waitFor()
    const injected = await page.evaluate(() => globalThis.injected ?? null)
    await visitor.shot('script-as-text')
    const { troubles } = visitor
    await visitor.close()
    return { shown, injected, troubles }
  },

  /** Somebody leaves, and neither the page nor the button for going back lets them in again. */
  async signsOut(browser, settings, { account }) {
    const visitor = await Visitor.enter(browser, settings)
    await visitor.signIn(account)
    const { page } = visitor
    await overview(visitor)
    await page.getByRole('button', { name: account.username }).click()
    await page.getByRole('button', { name: '退出登录' }).click()
    await page.getByRole('heading', { name: '您已退出登录' }).waitFor()
    await visitor.shot('signed-out')
    const session = await page.context().request.get(`${settings.gateway}/api/session`, { headers: { Accept: 'application/json' } })
    await visitor.open('/')
    await page.getByRole('button', { name: '登录', exact: true }).waitFor()
    const asked = new URL(page.url()).port
    await visitor.close()
    return { session: session.status(), asked }
  },
}
