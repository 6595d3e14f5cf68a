import { QueryClient, VueQueryPlugin } from '@tanstack/vue-query'
import { ElMessageBox, type MessageBoxState } from 'element-plus'
import { beforeEach, expect, it, vi } from 'vitest'
import { h, ref } from 'vue'
import { decide, type Proposal, proposals } from '@/editions/api'
import ProposalList from '@/editions/ProposalList.vue'
import { i18n } from '@/shared/i18n'
import { ProblemError } from '@/shared/problem'
import { all, click, mount, textOf } from '@/shared/testing/mount'

vi.mock('@/editions/api', async (original) => ({ ...await original<object>(), proposals: vi.fn(), decide: vi.fn() }))
vi.mock('@/regions/useRegion', () => ({ useRegion: () => ({ code: ref('510104000000') }) }))
vi.mock('@/shared/useRefusal', () => ({ useRefusal: () => () => undefined }))
vi.mock('vue-router', () => ({ useRouter: () => ({ replace: vi.fn() }), useRoute: () => ({ query: {} }) }))
vi.mock('element-plus', async () => ({ ...(await import('@/shared/testing/elements')).elements(), ElMessageBox: { prompt: vi.fn() } }))

const proposal = {
  key: 'k', kind: 'RENAMED', confidence: 'LOW', reason: 'CODE_ALONE', decision: 'OPEN', version: 1,
  from: { code: '510104017001', name: '水井坊社区' }, to: { code: '510104017001', name: '崇德里社区' }, fallback: { code: '510104017002', name: '点将台社区' },
} as Proposal

type Ask = (action: string, box: MessageBoxState, close: () => void) => void

async function shown(row: Proposal) {
  vi.mocked(proposals).mockResolvedValue({ items: [row], next: null })
  const { root } = mount(() => h(ProposalList, { id: 'e', open: true }), [i18n, { install: (app) => void app.use(VueQueryPlugin, { queryClient: new QueryClient() }) }])
  await vi.waitFor(() => expect(all(root, 'button').length).toBeGreaterThan(0))
  return root
}

beforeEach(() => {
  vi.mocked(decide).mockReset()
})

it('says of a rejected proposal why it goes elsewhere, and what was proposed', async () => {
  const text = textOf(await shown({ ...proposal, decision: 'REJECTED' }))

  expect(text).toContain('点将台社区')
  expect(text).toContain('原拟已否决，取其次')
  expect(text).toContain('原拟：更名，仅代码相同')
})

it('keeps the dialog open for a code that the edition has not, and closes it for one that it has', async () => {
  let ask: Ask = () => undefined
  vi.mocked(ElMessageBox.prompt).mockImplementation(((_text: string, _title: string, { beforeClose }: { beforeClose: Ask }) => {
    ask = beforeClose
    return new Promise(() => undefined)
  }) as never)
  const root = await shown(proposal)
  click(all(root, 'button').find((button) => textOf(button).includes('改为')))
  const box = { inputValue: '510104017099', editorErrorMessage: '' } as MessageBoxState
  const close = vi.fn()
  vi.mocked(decide).mockRejectedValueOnce(new ProblemError({ status: 422, code: 'edition-target-unknown' })).mockResolvedValue(proposal)

  ask('confirm', box, close)
  await vi.waitFor(() => expect(box.editorErrorMessage).toContain('没有此代码'))
  expect(close).not.toHaveBeenCalled()

  ask('confirm', { ...box, inputValue: '510104017002' }, close)
  await vi.waitFor(() => expect(close).toHaveBeenCalledOnce())
  expect(decide).toHaveBeenLastCalledWith('e', proposal, 'CHANGED', '510104017002')
})
