import { Visitor } from './visitor.mjs'

const SHEET = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'

/** Adds a contact to a station and removes it again; what is typed is shown as a mask. */
async function contacts(county, station) {
  const { page } = county
  await county.open(`/stations/${station}`)
  const card = page.getByRole('region', { name: '联系人' })
  await county.press(card.getByRole('button', { name: '添加联系人' }))
  const dialog = page.getByRole('dialog', { name: '添加联系人' })
  await dialog.getByLabel('姓名').focus()
  await county.look('contact-form')
  for (const text of ['欧阳晓红', '139-0013-8456', '社区书记']) {
    await page.keyboard.type(text)
    await page.keyboard.press('Tab')
  }
  await county.press(dialog.getByRole('button', { name: '保存' }))
  await card.getByRole('button', { name: '修改联系人欧阳*' }).waitFor()
  await dialog.waitFor({ state: 'hidden' })
  await county.look('contacts')
  await county.press(card.getByRole('button', { name: '删除联系人欧阳*' }))
  await county.confirm()
  await card.getByText('还没有登记联系人。').waitFor()
}

/** Takes a sheet in: tries it first, reads what the trial found, and lets it run. */
async function takes(county, path, sheet, name) {
  const { page } = county
  await county.open(path)
  await page.getByLabel('选择表格').setInputFiles({ name: `${name}.xlsx`, mimeType: SHEET, buffer: Buffer.from(sheet, 'base64') })
  await county.press(page.getByRole('button', { name: '试运行' }))
  const run = page.getByRole('button', { name: /^导入 \d+ 行$/ })
  await run.and(page.locator(':enabled')).waitFor()
  await county.look(`${name}-tried`)
  await county.press(run)
  await page.getByRole('main').getByText(/已处理 .* 行/).first().waitFor()
}

/** Asks for a list as a sheet and waits for it in the drawer. */
async function exports(county, button, kind) {
  const { page } = county
  await county.press(page.getByRole('button', { name: button, exact: true }))
  const drawer = page.getByRole('dialog', { name: '任务' })
  const item = drawer.getByRole('listitem').filter({ hasText: kind }).first()
  await item.getByText('已完成').waitFor()
  const told = await item.innerText()
  await page.keyboard.press('Escape')
  await drawer.waitFor({ state: 'hidden' })
  return told
}

/** A county keeps its contacts and takes sheets of counts and accounts in by keyboard; the lists go out again. */
export async function lists(browser, settings, { account, station, populations, accounts, region }) {
  const county = await Visitor.comes(browser, settings, account)
  const { page } = county
  await contacts(county, station)
  await takes(county, '/populations/import', populations, 'populations')
  await county.open(`/populations?region=${region}`)
  await page.getByRole('table', { name: '录入与更正记录' }).locator('tbody tr').first().waitFor()
  await county.look('populations')
  const told = [await exports(county, '导出人口数', '导出人口数'), await exports(county, '导出区划', '导出区划')]
  await takes(county, '/accounts/import', accounts, 'accounts')
  await county.press(page.getByRole('button', { name: '领取激活单' }))
  await page.locator('.sheet .code').first().waitFor()
  await county.look('accounts-slips')
  const slips = await page.locator('.sheet .code').count()
  await county.open('/accounts')
  await page.getByRole('table').locator('tbody tr').first().waitFor()
  told.push(await exports(county, '导出', '导出账号'))
  const result = { ...county.seen, told, slips, troubles: county.troubles }
  await county.close()
  return result
}
