import { together, Visitor } from './visitor.mjs'

/** A county plans an inspection by keyboard, opens it and has the stations drawn. */
async function plans(county, { plan, street }) {
  const { page } = county
  await county.open('/inspections')
  await page.getByRole('navigation', { name: '站点检查' }).waitFor()
  await county.look('inspections')
  await county.press(page.getByRole('link', { name: '制定检查计划' }))
  await page.getByRole('textbox', { name: '名称' }).fill(plan)
  await county.choose(page.getByRole('combobox', { name: '检查范围' }), street)
  await page.getByRole('spinbutton', { name: '抽取数量' }).fill('100')
  await county.look('inspection-form')
  await county.press(page.getByRole('button', { name: '保存草稿' }))
  await page.getByRole('heading', { level: 1, name: plan }).waitFor()
  await county.press(page.getByRole('button', { name: '启动' }))
  await county.confirm()
  await county.press(page.getByRole('button', { name: '随机抽取站点' }))
  await county.confirm()
  await page.getByRole('table', { name: '站点检查' }).getByRole('link').first().waitFor()
  await county.look('inspection-drawn')
}

/** Writes down what is there with Space, Tab and the arrows; what is missing becomes a finding. */
async function reports(county, { station, dueOn }) {
  const { page } = county
  await county.press(page.getByRole('table', { name: '站点检查' }).getByRole('link', { name: station }))
  const form = page.getByRole('form', { name: '检查记录' })
  const items = form.locator('fieldset:not(.finding)')
  await items.first().waitFor()
  await items.first().getByRole('radio').first().focus()
  const count = await items.count()
  for (let item = 0; item < count; item++) {
    await page.keyboard.press(item === 1 ? 'ArrowRight' : 'Space')
    if (item === 1) {
      await page.keyboard.press('Tab')
    }
    // Past the note to the next item.
    await page.keyboard.press('Tab')
    await page.keyboard.press('Tab')
  }
  await county.press(items.nth(1).getByRole('button', { name: '列为问题' }))
  const finding = form.getByRole('group', { name: /^问题 1/ })
  await finding.getByRole('textbox').and(page.locator(':focus')).waitFor()
  await finding.getByRole('combobox').selectOption({ label: '严重' })
  await county.press(form.getByRole('button', { name: '保存检查记录' }))
  await form.getByText('严重问题须填写整改期限').waitFor()
  await county.look('inspection-report')
  await finding.locator('input[type=date]').fill(dueOn)
  await county.press(form.getByRole('button', { name: '保存检查记录' }))
  await county.press(page.getByRole('button', { name: '下达检查结果' }))
  await county.confirm()
  await county.told('检查结果已下达。')
  await county.press(page.getByRole('button', { name: '公告' }))
  await county.confirm()
  await county.told('已公告。')
  await county.look('inspection-issued')
  return count
}

/** The community finds among what waits what it has to put right, and answers. */
async function answers(community, { station, answer }) {
  const { page } = community
  await community.press(page.getByRole('region', { name: '待办' }).getByRole('link', { name: /待整改/ }))
  await community.press(page.getByRole('table', { name: '站点检查' }).getByRole('link', { name: station }))
  await page.getByRole('textbox', { name: '整改情况' }).fill(answer)
  await community.look('inspection-finding')
  await community.press(page.getByRole('button', { name: '提交整改情况' }))
  await community.told('整改情况已提交，等待复查。')
}

/** The county looks again; the finding is settled, the ledger shows it and goes out as a sheet. */
async function settles(county, { station }) {
  const { page } = county
  await county.open('/')
  await county.press(page.getByRole('region', { name: '待办' }).getByRole('link', { name: /待复查/ }))
  await county.press(page.getByRole('table', { name: '站点检查' }).getByRole('link', { name: station }))
  const passes = page.getByRole('button', { name: '复查通过' })
  await passes.waitFor()
  await county.press(passes)
  await county.told('复查通过。')
  await county.press(page.getByRole('button', { name: '办结', exact: true }))
  await county.told('已办结。')
  await county.look('inspection-closed')
  await county.open('/inspections/ledger')
  const row = page.getByRole('table', { name: '公告台账' }).getByRole('row').filter({ hasText: station })
  await row.waitFor()
  await county.look('inspection-ledger')
  await county.press(page.getByRole('button', { name: '导出', exact: true }))
  const drawer = page.getByRole('dialog', { name: '任务' })
  await drawer.getByRole('listitem').filter({ hasText: '导出检查公告台账' }).first().getByText('已完成').waitFor()
  return row.innerText()
}

/** An inspection from its plan to the ledger, by those who have a part in it. */
export async function inspections(browser, settings, parameters) {
  const county = await Visitor.comes(browser, settings, parameters.county)
  await plans(county, parameters)
  const items = await reports(county, parameters)
  const community = await Visitor.comes(browser, settings, parameters.community)
  await answers(community, parameters)
  const row = await settles(county, parameters)
  const result = { items, row, ...together(county, community) }
  await Promise.all([county.close(), community.close()])
  return result
}
