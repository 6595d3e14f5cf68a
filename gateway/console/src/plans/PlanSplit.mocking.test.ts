import { beforeEach, expect, it, vi } from 'vitest'
import { h, nextTick, reactive } from 'vue'
import { proposal, split, type Target } from '@/plans/api'
import PlanSplit from '@/plans/PlanSplit.vue'
import { draft } from '@/session/draft'
import { i18n } from '@/shared/i18n'
import { ProblemError } from '@/shared/problem'
import { all, click, mount, type Shown, textOf } from '@/shared/testing/mount'

vi.mock('@/plans/api', () => ({ proposal: vi.fn(), split: vi.fn().mockResolvedValue(undefined) }))
vi.mock('@/session/draft', () => {
  let kept: unknown = null
  return { draft: () => ({ load: () => kept, save: (content: object) => kept = { ...content }, drop: () => kept = null }) }
})
vi.mock('@/session/useSession', () => ({ useSession: () => ({ session: { value: { username: 'county' } } }) }))
vi.mock('@/stations/useLeaving', () => ({ useLeaving: () => undefined }))
vi.mock('element-plus', async () => (await import('@/shared/testing/elements')).elements())

function target(regionCode: string, more: Partial<Target>): Target {
  return { id: regionCode, year: 2026, regionCode, regionName: regionCode, communities: 3, built: 0, missing: 3, dueOn: '2026-12-31', split: true, version: 1, standing: 'UNDER_WAY', ...more }
}

const whole = target('510104000000', { communities: 6 })
const parts = [target('510104017000', { dueOn: '2026-11-20', built: 1, missing: 1 }), target('510104018000', { dueOn: '2026-11-20' })]

const reload = vi.fn()

async function shown(present: Target[]): Promise<Shown> {
  const { root } = mount(() => h(PlanSplit, { whole, present, reload }), [i18n])
  await vi.waitFor(() => expect(all(root, 'form')).toHaveLength(1))
  return root
}

beforeEach(() => {
  vi.mocked(split).mockReset().mockResolvedValue(undefined)
  reload.mockReset()
  draft('', '').drop()
  vi.mocked(proposal).mockResolvedValue(parts.map(({ regionCode, regionName, communities }) => ({ regionCode, regionName, communities })))
})

function send(root: Shown) {
  (all(root, 'form')[0]?.props['onSubmit'] as (event: object) => void)({ preventDefault: () => undefined })
}

function figures(root: Shown) {
  return all(root, 'input').filter(({ props: { id } }) => String(id).startsWith('part-')).map(({ props }) => props['modelValue'])
}

function type(root: Shown, region: string, value: string) {
  const input = all(root, 'input').find(({ props: { id } }) => id === `part-${region}`)
  ;(input?.props['onUpdate:modelValue'] as (value: string) => void)(value)
}

it('leaves the day until which the parts are to be done as it is', async () => {
  const root = await shown(parts)

  send(root)

  await vi.waitFor(() => expect(split).toHaveBeenCalledWith(whole, '2026-11-20', expect.anything()))
})

it('says where more is asked for than can be built', async () => {
  expect(textOf(await shown(parts)).match(/合计只有 \d+ 个/g)).toEqual(['合计只有 2 个'])
  expect(textOf(await shown([]))).not.toContain('合计只有')
})

it('sends once more where the target was only measured meanwhile', async () => {
  const props = reactive({ whole, present: parts })
  reload.mockImplementation(async () => Object.assign(props, { whole: { ...whole, version: 2 } }))
  vi.mocked(split).mockRejectedValueOnce(new ProblemError({ status: 412, code: 'stale' }))
  const { root } = mount(() => h(PlanSplit, { ...props, reload }), [i18n])
  await vi.waitFor(() => expect(all(root, 'form')).toHaveLength(1))

  send(root)

  await vi.waitFor(() => expect(split).toHaveBeenLastCalledWith(expect.objectContaining({ version: 2 }), '2026-11-20', expect.anything()))
  expect(textOf(root)).not.toContain('以我填写的为准')
})

it.each([['以我填写的为准', ['4', '2']], ['改用最新内容', ['1', '5']]])('asks whose figures shall stay where somebody else has changed them: %s', async (choice, kept) => {
  const props = reactive({ whole, present: parts })
  reload.mockImplementation(async () => Object.assign(props, { present: [target('510104017000', { communities: 1 }), target('510104018000', { communities: 5 })] }))
  vi.mocked(split).mockRejectedValueOnce(new ProblemError({ status: 412, code: 'stale' }))
  const { root } = mount(() => h(PlanSplit, { ...props, reload }), [i18n])
  await vi.waitFor(() => expect(figures(root)).toEqual(['3', '3']))
  type(root, '510104017000', '4')
  type(root, '510104018000', '2')
  await nextTick()

  send(root)
  await vi.waitFor(() => expect(textOf(root)).toContain(choice))
  expect(split).toHaveBeenCalledOnce()
  click(all(root, 'button').find((button) => textOf(button).includes(choice)))

  await vi.waitFor(() => expect(figures(root)).toEqual(kept))
  expect(textOf(root)).not.toContain(choice)
})
