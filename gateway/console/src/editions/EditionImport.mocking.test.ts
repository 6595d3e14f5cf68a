import { QueryClient, VueQueryPlugin } from '@tanstack/vue-query'
import { expect, it, vi } from 'vitest'
import { h } from 'vue'
import EditionImport from '@/editions/EditionImport.vue'
import { type Job, job, jobs } from '@/jobs/api'
import { i18n } from '@/shared/i18n'
import { all, mount, textOf } from '@/shared/testing/mount'

vi.hoisted(() => vi.stubGlobal('sessionStorage', { getItem: () => null, setItem: () => undefined }))
vi.mock('@/editions/api', () => ({ compare: vi.fn() }))
vi.mock('@/files/DropZone.vue', async () => (await import('@/shared/testing/elements')).field('drop'))
vi.mock('@/jobs/api', () => ({ job: vi.fn(), jobs: vi.fn() }))
vi.mock('@/session/useSession', () => ({ useSession: () => ({ session: { value: { username: 'province' } } }) }))
vi.mock('element-plus', async () => (await import('@/shared/testing/elements')).elements())

it('shows a comparison that goes on after the page was loaded anew, and where it leads', async () => {
  const running = { id: 'c', kind: 'edition.compare', state: 'RUNNING', total: 4725, done: 0, failed: 0, dryRun: false } as Job
  vi.mocked(jobs).mockResolvedValue([running])
  vi.mocked(job).mockResolvedValue(running)
  const compared = vi.fn()
  const queryClient = new QueryClient()
  const { root } = mount(() => h(EditionImport, { onCompared: compared }), [i18n, { install: (app) => void app.use(VueQueryPlugin, { queryClient }) }])

  await vi.waitFor(() => expect(textOf(root)).toContain('正在处理'))
  expect(all(root, 'progress')[0]?.props['value']).toBeUndefined()
  expect(textOf(root)).not.toContain('4,725')

  queryClient.setQueryData(['job', 'c'], { ...running, state: 'DONE', done: 4725, finishedAt: '2026-11-28T03:00:00Z' })
  await vi.waitFor(() => expect(compared).toHaveBeenCalledWith('c'))
})
