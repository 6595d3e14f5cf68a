import { beforeEach, expect, it, vi } from 'vitest'
import { ref } from 'vue'
import Plans from '@/plans/Plans.vue'
import { today } from '@/shared/format'
import { i18n } from '@/shared/i18n'
import { mount } from '@/shared/testing/mount'

const { route, replace } = vi.hoisted(() => ({ route: { path: '/plans', query: {} as Record<string, string> }, replace: vi.fn() }))

vi.mock('@/jobs/api', () => ({ exportPlan: vi.fn() }))
vi.mock('@/jobs/ExportButton.vue', async () => (await import('@/shared/testing/elements')).field('export'))
vi.mock('@/plans/usePlan', () => ({ usePlan: () => ({ own: { data: ref(null), error: ref(null), isPending: ref(false) }, below: { data: ref(), error: ref(null) }, refresh: vi.fn() }) }))
vi.mock('@/regions/RegionHeading.vue', async () => (await import('@/shared/testing/elements')).field('heading'))
vi.mock('@/regions/useRegion', () => ({ useRegion: () => ({ code: ref('510000000000'), own: ref('510104000000'), tier: ref('province') }) }))
vi.mock('@/session/useSession', () => ({ useSession: () => ({ session: ref({ username: 'county' }), rights: ref({ plan: false }) }) }))
vi.mock('@/shared/useRefusal', () => ({ useRefusal: () => () => undefined }))
vi.mock('vue-router', () => ({ useRouter: () => ({ replace }), useRoute: () => route }))
vi.mock('element-plus', async () => (await import('@/shared/testing/elements')).elements())

beforeEach(() => replace.mockReset())

it('names in the address the year that is shown', () => {
  route.query = { year: '1999', region: '510000000000' }
  mount(Plans, [i18n])
  expect(replace).toHaveBeenCalledExactlyOnceWith({ query: { year: today().slice(0, 4), region: '510000000000' } })
})

it('leaves an address alone that names a year of plans, or none', () => {
  route.query = { year: '2020' }
  mount(Plans, [i18n])
  route.query = {}
  mount(Plans, [i18n])
  expect(replace).not.toHaveBeenCalled()
})
