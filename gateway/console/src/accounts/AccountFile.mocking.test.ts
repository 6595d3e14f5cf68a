import { QueryClient, VueQueryPlugin } from '@tanstack/vue-query'
import { beforeEach, expect, it, vi } from 'vitest'
import { h } from 'vue'
import AccountFile from '@/accounts/AccountFile.vue'
import { type Account, account, grants } from '@/accounts/api'
import { i18n } from '@/shared/i18n'
import { ProblemError } from '@/shared/problem'
import { all, click, links, mount, type Shown, textOf } from '@/shared/testing/mount'

vi.mock('@/accounts/api', () => ({ account: vi.fn(), grants: vi.fn() }))
vi.mock('@/accounts/HandoverDialog.vue', () => ({ default: () => null }))
vi.mock('@/accounts/PostDialog.vue', () => ({ default: () => null }))
vi.mock('@/regions/useRegion', () => ({ useRegion: () => ({ kept: { value: {} } }) }))
vi.mock('@/session/useSession', () => ({
  useSession: () => ({ session: { value: { username: 'county', roles: ['tier-admin'], regionCode: '510104000000' } } }),
}))
vi.mock('vue-router', () => ({ useRouter: () => ({ push: vi.fn() }) }))
vi.mock('element-plus', async () => (await import('@/shared/testing/elements')).elements())

const POST = { id: 'p', regionCode: '510104017000', regionName: '锦官驿街道', role: 'tier-admin', unmasks: false, active: true }
const MATRIX = [{ by: 'tier-admin', role: 'tier-admin', tiers: ['street'], place: 'BELOW', actions: ['add-post'] }] as const

function file(): Shown {
  vi.mocked(account).mockResolvedValue({ id: '7', username: 'street', state: 'ACTIVE', ready: true, version: 1, posts: [POST] } as unknown as Account)
  const queryClient = new QueryClient({ defaultOptions: { queries: { retry: false } } })
  return mount(() => h(AccountFile, { id: '7' }), [i18n, links, { install: (app) => void app.use(VueQueryPlugin, { queryClient }) }]).root
}

beforeEach(() => {
  vi.mocked(grants).mockReset()
})

it('does not say that an account is beyond somebody while the matrix cannot be read', async () => {
  vi.mocked(grants).mockRejectedValueOnce(new ProblemError({ status: 503, code: 'unavailable' })).mockResolvedValue([...MATRIX] as never)
  const root = file()

  await vi.waitFor(() => expect(textOf(root)).toContain('授权矩阵暂时读不到'))
  expect(textOf(root)).not.toContain('该账号有您不能授予的岗位')

  click(all(root, 'button').find((button) => textOf(button) === '重试'))
  await vi.waitFor(() => expect(textOf(root)).toContain('锁定'))
  expect(textOf(root)).not.toContain('授权矩阵暂时读不到')
})

it('says so of one that is', async () => {
  vi.mocked(grants).mockResolvedValue([{ ...MATRIX[0], role: 'tier-officer' }] as never)
  const root = file()

  await vi.waitFor(() => expect(textOf(root)).toContain('该账号有您不能授予的岗位'))
})
