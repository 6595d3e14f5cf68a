import { together, Visitor } from './visitor.mjs'

/** A county gives a community another code, by keyboard: four steps, then the preview, then it is submitted. */
async function drafts(county, { street, community, to, reason, today }) {
  await county.open(`/changes?region=${street}`)
  const { page } = county
  await county.press(page.getByRole('main').getByRole('link', { name: '起草变更令' }))
  await page.getByRole('radio', { name: /^改码/ }).focus()
  await page.keyboard.press('Space')
  await page.keyboard.press('Enter')
  await county.choose(page.getByRole('combobox', { name: '原地区' }), community)
  await county.press(page.getByRole('button', { name: '下一步' }))
  // Each step begins at its first control; the parent's digits stand there already.
  await page.getByRole('textbox', { name: '新代码' }).and(page.locator(':focus')).waitFor()
  await page.keyboard.press('End')
  await page.keyboard.type(to.slice(9, 11))
  await page.keyboard.press('Enter')
  await page.getByText('代码须为 12 位数字').waitFor()
  await county.look('change-to')
  await page.keyboard.type(to.slice(11))
  await page.keyboard.press('Enter')
  await page.locator('#change-on').and(page.locator(':focus')).waitFor()
  await page.keyboard.type(today)
  await page.keyboard.press('Tab')
  await page.getByRole('textbox', { name: '依据' }).fill(reason)
  await county.press(page.getByRole('button', { name: '保存并预览' }))
  await page.getByRole('region', { name: '预览：将随之迁移' }).getByText('涉及代码', { exact: true }).waitFor()
  await county.look('change-draft')
  await county.press(page.getByRole('button', { name: '提交审批' }))
  await county.confirm()
  await page.getByText('等待上一级审批。').waitFor()
  await county.look('change-submitted')
}

/** The city finds it among what waits, and approves: it is applied at once, and all services follow. */
async function approves(city, { name }) {
  const { page } = city
  await city.press(page.getByRole('region', { name: '待办' }).getByRole('link', { name: /变更令待审批/ }))
  const listed = page.getByRole('table', { name: '区划变更' }).getByRole('link', { name }).first()
  const approval = page.getByRole('button', { name: '批准', exact: true })
  // The only one that waits is opened at once.
  await listed.or(approval).first().waitFor()
  if (await listed.isVisible()) {
    await city.look('change-list')
    await city.press(listed)
  }
  await city.press(approval)
  await city.confirm()
  await city.told('已批准并生效。')
  await page.getByText('各服务的数据都已迁移到位。').waitFor()
  await city.look('change-applied')
}

/** A link of before leads on to the region that followed. */
async function followsOldLink(county, { community, to, name }) {
  const { page } = county
  await county.open(`/?region=${community}`)
  await page.getByRole('heading', { level: 1, name: '地区代码已变更' }).waitFor()
  await county.look('change-old-code')
  await county.press(page.getByRole('main').getByRole('link', { name: to }))
  await page.getByRole('heading', { level: 1, name: `${name}总览` }).waitFor()
  return new URL(page.url()).searchParams.get('region')
}

async function takesBack(city, { remark }) {
  await city.press(city.page.getByRole('button', { name: '撤销已生效的变更' }))
  await city.confirm(remark)
  await city.told('已撤销。')
  await city.page.getByRole('article').getByText(remark).waitFor()
  return city.page.getByRole('article').innerText()
}

/** A community gets another code: drafted by its county, approved by the city, followed by old links, and taken back. */
export async function changes(browser, settings, parameters) {
  const county = await Visitor.comes(browser, settings, parameters.county)
  await drafts(county, parameters)
  const city = await Visitor.comes(browser, settings, parameters.city)
  await approves(city, parameters)
  const led = await followsOldLink(county, parameters)
  const undone = await takesBack(city, parameters)
  const result = { led, undone, ...together(county, city) }
  await Promise.all([county.close(), city.close()])
  return result
}
