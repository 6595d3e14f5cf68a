import { QueryClient, VueQueryPlugin } from '@tanstack/vue-query'
import { expect, it, vi } from 'vitest'
import { h } from 'vue'
import { files } from '@/files/api'
import FileBox from '@/inspections/FileBox.vue'
import { i18n } from '@/shared/i18n'
import { ProblemError } from '@/shared/problem'
import { all, click, mount, textOf } from '@/shared/testing/mount'
import EvidencePicker from '@/standard/EvidencePicker.vue'

vi.mock('@/files/api', async (original) => ({ ...await original<object>(), files: vi.fn() }))
vi.mock('@/files/DropZone.vue', () => ({ default: () => null }))
vi.mock('element-plus', async () => (await import('@/shared/testing/elements')).elements())

const read = vi.mocked(files)
const PHOTO = { id: '1', name: '门牌.jpg', mediaType: 'image/jpeg', purpose: 'EVIDENCE', size: 1, createdAt: '2026-11-27T00:00:00Z' }

const CASES = {
  'photos of a visit': () => h(FileBox, { type: 'inspection-visit', owner: '7', open: false, title: '现场照片和佐证' }),
  'evidence of an item': () => h(EvidencePicker, { stationId: '7', name: '场所', modelValue: [] }),
}

it.each(Object.entries(CASES))('says of %s that they could not be read, and reads them again', async (_what, shown) => {
  read.mockReset().mockRejectedValueOnce(new ProblemError({ status: 503, code: 'unavailable' })).mockResolvedValue([PHOTO as never])
  const queryClient = new QueryClient({ defaultOptions: { queries: { retry: false } } })
  const { root } = mount({ render: shown }, [i18n, { install: (app) => void app.use(VueQueryPlugin, { queryClient }) }])

  await vi.waitFor(() => expect(textOf(root)).toContain('附件暂时读不到'))
  expect(textOf(root)).not.toContain('还没有佐证材料')

  click(all(root, 'button').find((button) => textOf(button) === '重试'))
  await vi.waitFor(() => expect(all(root, 'li')).toHaveLength(1))
  expect(textOf(root)).not.toContain('附件暂时读不到')
})
