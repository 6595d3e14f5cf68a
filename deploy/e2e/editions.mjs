import { together, Visitor } from './visitor.mjs'

/** The province brings a file that is not whole, and is told in words what is missing. */
async function bringsTooLittle(province, { today }) {
  const { page } = province
  await province.open('/editions')
  const form = page.getByRole('region', { name: '导入新版' })
  await province.press(form.getByRole('button', { name: '导入并比对' }))
  await form.locator('.el-form-item__error', { hasText: '请选择文件' }).waitFor()
  await page.locator('#edition-on').focus()
  await page.keyboard.type(today)
  await page.keyboard.press('Tab')
  await form.getByLabel('选择文件').setInputFiles({ name: '区划代码.csv', mimeType: 'text/csv', buffer: Buffer.from('code,name\n51,四川省\n') })
  await province.press(form.getByRole('button', { name: '导入并比对' }))
  const line = form.getByRole('status').filter({ hasText: '没有成功' })
  await line.waitFor()
  await province.look('edition-refused')
  return line.innerText()
}

/** A county decides on what is proposed for it: all sure ones at once, another one by one. */
async function decides(county, { edition, name }) {
  const { page } = county
  await county.open('/editions')
  await county.press(page.getByRole('main').getByRole('link', { name }).first())
  await page.waitForURL((url) => url.pathname.startsWith('/editions/'))
  await county.open(`/editions/${edition}`)
  await page.getByRole('table', { name: '承接关系' }).locator('tbody tr').first().waitFor()
  await county.press(page.getByRole('button', { name: '确认全部把握高的' }))
  await county.confirm()
  await county.told('已确认 1 条。')
  const row = page.getByRole('table', { name: '承接关系' }).locator('tbody tr').filter({ hasText: '县内换码' })
  await county.press(row.getByRole('button', { name: '确认' }))
  await row.getByText('已确认').waitFor()
  // The button has gone, the keyboard has not.
  await row.locator('button:focus').waitFor()
  await county.look('edition-decided')
}

async function withdraws(province, { edition }) {
  const { page } = province
  await province.open(`/editions/${edition}`)
  await page.getByRole('table', { name: '变化汇总' }).waitFor()
  await province.press(page.getByRole('button', { name: '撤回' }))
  await province.confirm()
  await page.getByRole('main').getByText('已撤回').first().waitFor()
}

/** The province gives up what it has approved: what is applied stays, the rest is withdrawn one by one. */
async function givesUp(province, { journal }) {
  const { page } = province
  await province.open('/editions')
  await province.press(page.getByRole('main').getByRole('link', { name: journal }))
  await page.waitForURL((url) => url.pathname.startsWith('/editions/'))
  const standing = page.getByRole('region', { name: '状态', exact: true })
  await standing.getByText('已执行 45 / 60 步').waitFor()
  await province.press(standing.getByRole('button', { name: '停止执行并撤回' }))
  await province.confirm('与现状不符')
  await province.told('已办理。')
  await standing.getByText('15 步未执行即撤回，45 步已执行并保留').waitFor()
  await standing.getByText('正在撤回').waitFor({ state: 'hidden' })
  return standing.innerText()
}

/** The province looks at what an edition was applied by that was given up on its way, page by page. */
async function looksThroughTheSteps(province, { journal }) {
  const { page } = province
  await province.open('/editions')
  await province.press(page.getByRole('main').getByRole('link', { name: journal }))
  await page.waitForURL((url) => url.pathname.startsWith('/editions/'))
  const address = page.url()
  const part = page.getByRole('region', { name: '执行步骤' })
  const rows = part.getByRole('table', { name: '执行步骤' }).locator('tbody tr')
  await rows.first().waitFor()
  const pages = [await rows.count()]
  await province.press(part.getByRole('button', { name: '加载更多' }))
  await rows.nth(pages[0]).waitFor()
  pages.push(await rows.count())
  await part.getByText('共 60 个').waitFor()
  await province.look('edition-steps')
  await province.press(rows.last().getByRole('link'))
  await page.waitForURL((url) => url.pathname.startsWith('/changes/'))
  await page.getByRole('list', { name: '办理进度' }).waitFor()
  await province.look('edition-step')
  await page.goBack()
  await page.waitForURL(address)
  await rows.first().waitFor()
  return pages
}

/** A new edition of the codes: a bad file is refused, a county decides on its part, the province withdraws it, gives up another one on its way and looks through its steps. */
export async function editions(browser, settings, parameters) {
  const province = await Visitor.comes(browser, settings, parameters.province)
  const refused = await bringsTooLittle(province, parameters)
  const county = await Visitor.comes(browser, settings, parameters.county)
  await decides(county, parameters)
  await withdraws(province, parameters)
  const givenUp = await givesUp(province, parameters)
  const pages = await looksThroughTheSteps(province, parameters)
  const result = { refused, givenUp, pages, ...together(province, county) }
  await Promise.all([province.close(), county.close()])
  return result
}
