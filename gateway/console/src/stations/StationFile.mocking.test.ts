import { QueryClient, VueQueryPlugin } from '@tanstack/vue-query'
import { expect, it, vi } from 'vitest'
import { h, ref } from 'vue'
import { i18n } from '@/shared/i18n'
import { all, links, mount } from '@/shared/testing/mount'
import type { Seen } from '@/stations/api'
import StationFile from '@/stations/StationFile.vue'

vi.mock('@/contacts/ContactCard.vue', async () => (await import('@/shared/testing/elements')).field('contacts'))
vi.mock('@/files/FilesCard.vue', async () => (await import('@/shared/testing/elements')).field('files'))
vi.mock('@/inspections/VisitTable.vue', async () => (await import('@/shared/testing/elements')).field('visits'))
vi.mock('@/managers/ManagerCard.vue', async () => (await import('@/shared/testing/elements')).field('managers'))
vi.mock('@/standard/StandardCard.vue', async () => (await import('@/shared/testing/elements')).field('standard'))
vi.mock('@/stations/HistoryCard.vue', async () => (await import('@/shared/testing/elements')).field('history'))
vi.mock('@/stations/PointsCard.vue', async () => (await import('@/shared/testing/elements')).field('points'))
vi.mock('@/stations/SiteFacts.vue', async () => (await import('@/shared/testing/elements')).field('site'))
vi.mock('@/stations/StationActions.vue', async () => (await import('@/shared/testing/elements')).field('actions'))
vi.mock('@/stations/StationEdit.vue', async () => (await import('@/shared/testing/elements')).field('edit'))
vi.mock('@/inspections/useInspections', () => ({ useHolds: () => [] }))
vi.mock('@/regions/useRegion', () => ({ useRegion: () => ({ kept: ref({}) }) }))
vi.mock('@/session/useSession', () => ({ useSession: () => ({ session: ref({ username: 'county' }), rights: ref({ change: false }) }) }))
vi.mock('@/stations/api', () => ({ station: () => new Promise(() => undefined) }))
vi.mock('@/stations/editing', () => ({ leftOf: () => null, stationDraft: () => null }))
vi.mock('vue-router', () => ({ useRouter: () => ({ replace: vi.fn() }), useRoute: () => ({ query: {} }) }))
vi.mock('element-plus', async () => (await import('@/shared/testing/elements')).elements())

function seen(state: string): Seen {
  return { station: { id: '7', kind: 'POINT', name: '水井坊社区志愿服务点', state, version: 1 }, etag: '"1"' } as Seen
}

it('reads anew what hangs on the state when that has changed', () => {
  const queryClient = new QueryClient()
  queryClient.setQueryData(['station', '7'], seen('RUNNING'))
  const hanging = ['standard', 'managers', 'contacts'].map((name) => [name, '7'])
  hanging.forEach((key) => queryClient.setQueryData(key, []))
  const { root } = mount(() => h(StationFile, { id: '7' }), [i18n, links, { install: (app) => void app.use(VueQueryPlugin, { queryClient }) }])

  ;(all(root, 'actions')[0]?.props['onChanged'] as (now: Seen) => void)(seen('WITHDRAWN'))

  expect(hanging.map((key) => queryClient.getQueryState(key)?.isInvalidated)).toEqual([true, true, true])
})
