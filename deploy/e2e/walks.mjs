import { changes } from './changes.mjs'
import { editions } from './editions.mjs'
import { inspections } from './inspections.mjs'
import { lists } from './lists.mjs'
import { Visitor } from './visitor.mjs'

const SHEET = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'

/** A picture as a telephone would take it, drawn by the browser itself. */
async function picture(page, text) {
  const url = await page.evaluate((words) => {
    const canvas = document.createElement('canvas')
    canvas.width = 960
    canvas.height = 720
    const context = canvas.getContext('2d')
    context.fillStyle = '#b5382b'
    context.fillRect(0, 0, 960, 720)
    context.strokeStyle = '#f2d9a0'
    context.lineWidth = 12
    context.strokeRect(40, 40, 880, 640)
    context.fillStyle = '#fff3d6'
    context.font = '64px "Noto Sans SC Variable", sans-serif'
    context.textAlign = 'center'
    context.fillText(words, 480, 380)
    return canvas.toDataURL('image/png')
  }, text)
  return Buffer.from(url.slice(url.indexOf(',') + 1), 'base64')
}

async function drawer(visitor, kind) {
  const { page } = visitor
  const panel = page.getByRole('dialog', { name: '任务' })
  await panel.getByRole('listitem').filter({ hasText: kind }).first().getByText('已完成').waitFor()
  return panel.getByRole('listitem').filter({ hasText: kind }).first()
}

/** Fetches what came of a job; tells the first bytes and the size of the file. */
async function fetched(page, item) {
  const [file] = await Promise.all([page.waitForEvent('download'), item.getByRole('button', { name: '下载' }).click()])
  const chunks = []
  for await (const chunk of await file.createReadStream()) {
    chunks.push(chunk)
  }
  const bytes = Buffer.concat(chunks)
  return { name: file.suggestedFilename(), sheet: bytes.subarray(0, 2).toString('latin1') === 'PK', size: bytes.length }
}

/** Assesses a station with the keyboard alone. */
async function assesses(visitor, station) {
  await visitor.open(`/stations/${station}`)
  const { page } = visitor
  const card = page.getByRole('region', { name: /建设标准/ })
  const begin = card.getByRole('button', { name: '核对' })
  await begin.focus()
  await page.keyboard.press('Enter')
  await card.getByRole('group').first().waitFor()
  const items = await card.locator('fieldset').count()
  for (let item = 0; item < items; item++) {
    await page.keyboard.press('Space')
    // Past the note and the evidence to the next item, at the end to the button that saves.
    for (let stop = 0; stop < 3; stop++) {
      await page.keyboard.press('Tab')
    }
  }
  const last = await page.evaluate(() => document.activeElement?.textContent?.trim())
  await visitor.shot('walk-standard-form')
  const violations = await visitor.violations()
  await page.keyboard.press('Enter')
  await card.getByText('最近核对').waitFor()
  await visitor.shot('walk-standard-card')
  return { items, last, violations }
}

/** Adds photos and evidence, looks at them large, and is told why a file is refused. */
async function files(visitor, station) {
  await visitor.open(`/stations/${station}`)
  const { page } = visitor
  const card = page.getByRole('region', { name: '照片与材料' })
  await card.getByText('还没有牌匾照片。').waitFor()
  const png = (name, buffer) => ({ name, mimeType: 'image/png', buffer })
  await card.getByLabel('添加照片').setInputFiles([
    png('牌匾正面.png', await picture(page, '水井坊社区志愿服务站')), png('牌匾侧面.png', await picture(page, '志愿服务 与你同行'))])
  await card.getByRole('button', { name: /牌匾照片 2/ }).waitFor()
  await card.getByLabel('添加材料').setInputFiles([
    { name: '制度.pdf', mimeType: 'application/pdf', buffer: Buffer.from('%PDF-1.4\n1 0 obj\n<< >>\nendobj\ntrailer\n<< >>\n%%EOF\n') },
    { name: '网页.pdf', mimeType: 'application/pdf', buffer: Buffer.from('<html><script>1</script>') }])
  await card.getByRole('link', { name: '制度.pdf' }).waitFor()
  const refusal = await card.getByRole('alert').innerText()
  await page.waitForFunction(() => [...document.querySelectorAll('.gallery img')].every((image) => image.complete && image.naturalWidth > 0))
  const violations = { card: await visitor.violations() }
  await visitor.shot('walk-files')
  await card.getByRole('button', { name: /牌匾照片 1/ }).focus()
  await page.keyboard.press('Enter')
  const dialog = page.getByRole('dialog')
  await dialog.getByRole('img', { name: /牌匾照片/ }).waitFor()
  await page.keyboard.press('ArrowRight')
  await dialog.getByText('2 / 2').waitFor()
  await page.waitForFunction(() => [...document.querySelectorAll('figure img')].every((image) => image.complete && image.naturalWidth > 0))
  violations.viewer = await visitor.violations()
  await visitor.shot('walk-photo')
  await dialog.getByRole('button', { name: '删除' }).click()
  await page.getByRole('dialog', { name: '删除文件？' }).getByRole('button', { name: '删除' }).click()
  await card.getByRole('button', { name: /牌匾照片 2/ }).waitFor({ state: 'detached' })
  const left = await card.getByRole('button', { name: /牌匾照片/ }).count()
  return { refusal, left, violations }
}

/** Looks for somebody by the whole name, and is told at which station. */
async function finds(visitor, name) {
  await visitor.open('/stations/people')
  const { page } = visitor
  await page.getByLabel('姓名').fill(name)
  await visitor.press(page.getByRole('button', { name: '查找', exact: true }))
  const row = page.getByRole('table').locator('tbody tr').first()
  await row.waitFor()
  await visitor.look('county-people')
  return row.innerText()
}

/** From the figure to the communities that have no station, and from one of them to the form. */
async function uncovered(visitor, region) {
  await visitor.open(`/?region=${region}`)
  const { page } = visitor
  await visitor.press(page.getByRole('link', { name: /个尚未覆盖/ }))
  await page.getByRole('heading', { level: 1, name: /未建站的社区/ }).waitFor()
  const here = page.getByRole('link', { name: /^在此登记：/ })
  await here.first().waitFor()
  const row = await page.getByRole('table').locator('tbody tr').filter({ has: here }).first().innerText()
  await visitor.look('county-uncovered')
  await visitor.press(here.first())
  await page.getByRole('heading', { level: 1, name: '登记站点' }).waitFor()
  const { search, searchParams } = new URL(page.url())
  const form = page.locator('#station-region-value').filter({ hasText: searchParams.get('community') })
  await form.waitFor()
  return { search, row, form: await form.innerText() }
}

/** Takes lists out and a sheet in, and finds all of it in the drawer, also after a reload. */
async function jobs(visitor, region, sheet) {
  await visitor.open(`/stations?region=${region}`)
  const { page } = visitor
  await page.getByRole('table').getByRole('link').first().waitFor()
  const shown = await page.getByRole('table').locator('tbody tr').count()
  await page.getByRole('button', { name: '导出', exact: true }).click()
  await page.getByRole('button', { name: '站点列表（按当前筛选）' }).click()
  const item = await drawer(visitor, '导出站点列表')
  const counts = await item.innerText()
  const violations = { drawer: await visitor.violations() }
  await visitor.shot('walk-jobs')
  const file = await fetched(page, item)
  await page.reload()
  const kept = await page.getByRole('dialog', { name: '任务' }).getByRole('listitem').first().innerText()
  await page.keyboard.press('Escape')
  await page.getByRole('dialog', { name: '任务' }).waitFor({ state: 'hidden' })
  await page.getByRole('link', { name: '导入站点' }).click()
  await page.getByLabel('选择表格').setInputFiles({ name: '站点.xlsx', mimeType: SHEET, buffer: Buffer.from(sheet, 'base64') })
  await page.getByRole('button', { name: '试运行' }).click()
  await page.getByRole('main').getByText(/已检查 .* 行/).waitFor()
  const run = page.getByRole('button', { name: /^导入 \d+ 行$/ })
  await run.waitFor()
  violations.import = await visitor.violations()
  await visitor.shot('walk-import')
  const tried = await page.getByRole('main').getByText(/已检查 .* 行/).innerText()
  await run.click()
  await page.getByRole('main').getByText(/已处理 .* 行/).waitFor()
  await page.getByRole('link', { name: '查看站点列表' }).waitFor()
  const taken = await page.getByRole('main').getByText(/已处理 .* 行/).innerText()
  await page.getByRole('banner').getByText(/^2\s*个已结束，尚未查看/).waitFor({ state: 'attached' })
  const badge = await page.getByRole('banner').getByRole('button', { name: /任务/ }).innerText()
  return { shown, counts, file, kept, tried, taken, badge, violations }
}

/** Colours the map by compliance and looks at the sites of a county. */
async function map(visitor, county) {
  await visitor.open('/')
  const { page } = visitor
  await page.getByRole('group', { name: '着色依据' }).getByRole('button', { name: '达标率' }).click()
  await page.getByRole('heading', { name: '下级地区达标率' }).waitFor()
  await page.getByRole('columnheader', { name: '达标率' }).waitFor()
  await page.locator('canvas').first().waitFor()
  const search = new URL(page.url()).search
  const rows = await page.getByRole('table', { name: '下级地区的达标率排名' }).locator('tbody tr').evaluateAll((lines) => lines.map((line) => ({
    code: line.querySelector('th a').title, compliance: line.querySelector('td.compliance').innerText.trim(),
  })))
  await visitor.shot('walk-map-compliance')
  const violations = { map: await visitor.violations() }
  await visitor.open(`/?region=${county}&measure=compliance`)
  await page.getByText('按登记的经纬度').waitFor()
  violations.sites = await visitor.violations()
  await visitor.shot('walk-sites')
  await page.getByRole('region', { name: '站点位置' }).getByText('以表格查看').click()
  const sites = await page.getByRole('region', { name: '站点位置' }).locator('tbody tr').count()
  return { search, rows, sites, violations }
}

/** Looks at pages in turn: each has to show its sign, and to be usable by everybody. */
async function glance(visitor, pages) {
  for (const { name, path, sign } of pages) {
    await visitor.open(path)
    await visitor.page.getByRole('main').getByText(sign).first().waitFor()
    await visitor.look(name)
  }
  return visitor.seen
}

export const walks = {
  changes,
  editions,
  inspections,
  lists,

  /** An official looks through the pages of the own tier. */
  async glance(browser, settings, { account, pages }) {
    const visitor = await Visitor.comes(browser, settings, account)
    const seen = await glance(visitor, pages)
    const { troubles } = visitor
    await visitor.close()
    return { ...seen, troubles }
  },

  /** A county's day: the plan comes first, then somebody is found and a community without a station, a station is assessed, gets its files, lists go out and a sheet comes in. */
  async county(browser, settings, { account, pages, station, person, region, sheet }) {
    const visitor = await Visitor.comes(browser, settings, account, '/plans')
    await visitor.page.getByRole('heading', { level: 1 }).waitFor()
    const waited = await visitor.page.locator('h1 .waiting').count() > 0
    await visitor.page.locator('h1:not(:has(.waiting))').waitFor()
    const heading = await visitor.page.getByRole('heading', { level: 1 }).innerText()
    const seen = await glance(visitor, pages)
    const result = {
      ...seen, waited, heading,
      found: await finds(visitor, person),
      uncovered: await uncovered(visitor, region),
      assessed: await assesses(visitor, station),
      files: await files(visitor, station),
      jobs: await jobs(visitor, region, sheet),
      troubles: visitor.troubles,
    }
    await visitor.close()
    return result
  },

  /** A city looks at compliance on the map and in the ranking, and at the sites of a county. */
  async map(browser, settings, { account, pages, county }) {
    const visitor = await Visitor.comes(browser, settings, account)
    const shown = await map(visitor, county)
    const seen = await glance(visitor, pages)
    const result = { ...seen, shown, troubles: visitor.troubles }
    await visitor.close()
    return result
  },
}
