import { beforeEach, expect, it, vi } from 'vitest'
import { h } from 'vue'
import { proposal, split, type Target } from '@/plans/api'
import PlanSplit from '@/plans/PlanSplit.vue'
import { i18n } from '@/shared/i18n'
import { all, mount, type Shown, textOf } from '@/shared/testing/mount'

vi.mock('@/plans/api', () => ({ proposal: vi.fn(), split: vi.fn().mockResolvedValue(undefined) }))
vi.mock('@/session/draft', () => ({ draft: () => ({ load: () => null, save: () => undefined, drop: () => undefined }) }))
vi.mock('@/session/useSession', () => ({ useSession: () => ({ session: { value: { username: 'county' } } }) }))
vi.mock('@/stations/useLeaving', () => ({ useLeaving: () => undefined }))
vi.mock('element-plus', async () => (await import('@/shared/testing/elements')).elements())

function target(regionCode: string, more: Partial<Target>): Target {
  return { id: regionCode, year: 2026, regionCode, regionName: regionCode, communities: 3, built: 0, missing: 3, dueOn: '2026-12-31', split: true, version: 1, standing: 'UNDER_WAY', ...more }
}

const whole = target('510104000000', { communities: 6 })
const parts = [target('510104017000', { dueOn: '2026-11-20', built: 1, missing: 1 }), target('510104018000', { dueOn: '2026-11-20' })]

async function shown(present: Target[]): Promise<Shown> {
  const { root } = mount(() => h(PlanSplit, { whole, present }), [i18n])
  await vi.waitFor(() => expect(all(root, 'form')).toHaveLength(1))
  return root
}

beforeEach(() => {
  vi.mocked(split).mockClear()
  vi.mocked(proposal).mockResolvedValue(parts.map(({ regionCode, regionName, communities }) => ({ regionCode, regionName, communities })))
})

it('leaves the day until which the parts are to be done as it is', async () => {
  const root = await shown(parts)

  ;(all(root, 'form')[0]?.props['onSubmit'] as (event: object) => void)({ preventDefault: () => undefined })

  await vi.waitFor(() => expect(split).toHaveBeenCalledWith(whole, '2026-11-20', expect.anything()))
})

it('says where more is asked for than can be built', async () => {
  expect(textOf(await shown(parts)).match(/合计只有 \d+ 个/g)).toEqual(['合计只有 2 个'])
  expect(textOf(await shown([]))).not.toContain('合计只有')
})
