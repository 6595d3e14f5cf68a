import { expect, it } from 'vitest'
import { effectScope, nextTick, ref } from 'vue'
import { subject, titleOf, useSubject } from '@/app/title'

it('says what a page is about before what it is', () => {
  expect(titleOf('水井坊社区志愿服务站', '站点档案', '社区志愿服务站平台')).toBe('水井坊社区志愿服务站 · 站点档案 · 社区志愿服务站平台')
  expect(titleOf('', '站点', '平台')).toBe('站点 · 平台')
  expect(titleOf('通知', '通知', '平台')).toBe('通知 · 平台')
})

it('is about nothing any more once the page is left', async () => {
  const name = ref<string>()
  const page = effectScope()
  page.run(() => useSubject(() => name.value))
  expect(subject.value).toBe('')

  name.value = '水井坊社区志愿服务站'
  await nextTick()
  expect(subject.value).toBe('水井坊社区志愿服务站')

  page.stop()
  expect(subject.value).toBe('')
})
