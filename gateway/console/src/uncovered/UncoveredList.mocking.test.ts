import { QueryClient, VueQueryPlugin } from '@tanstack/vue-query'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import { ref } from 'vue'
import { i18n } from '@/shared/i18n'
import { ProblemError } from '@/shared/problem'
import { all, click, links, mount, type Shown, textOf } from '@/shared/testing/mount'
import { uncovered } from '@/uncovered/api'
import UncoveredList from '@/uncovered/UncoveredList.vue'

const ABOVE = [{ code: '510104000000', displayName: '锦江区' }, { code: '510104017000', displayName: '锦官驿街道' }]
const EMPTY = { code: '510104017001', name: '水井坊社区居委会', displayName: '水井坊社区', pseudoTown: false, above: ABOVE, building: null }
const BUILDING = { ...EMPTY, code: '510104017002', displayName: '崇德里社区', building: { id: '7', name: '崇德里社区志愿服务站' } }

const rights = { register: true }
const route = { path: '/stations/uncovered', query: {} as Record<string, string> }

vi.mock('@/uncovered/api', () => ({ uncovered: vi.fn(), exportUncovered: vi.fn() }))
vi.mock('@/jobs/ExportButton.vue', async () => (await import('@/shared/testing/elements')).field('export'))
vi.mock('@/regions/useRegion', () => ({
  useRegion: () => ({ own: ref('510104000000'), code: ref('510104000000'), kept: ref({ region: '510104000000' }) }),
  useRegionView: () => ({ data: ref({ displayName: '锦江区' }), isPending: ref(false) }),
}))
vi.mock('@/session/useSession', () => ({ useSession: () => ({ rights: ref(rights) }) }))
vi.mock('vue-router', () => ({ useRouter: () => ({ replace: vi.fn() }), useRoute: () => route }))
vi.mock('element-plus', async () => ({ ...(await import('@/shared/testing/elements')).elements(), ElSwitch: () => null }))

const read = vi.mocked(uncovered)
let root: Shown

function open() {
  const queryClient = new QueryClient({ defaultOptions: { queries: { retry: false } } })
  root = mount(UncoveredList, [i18n, links, { install: (app) => void app.use(VueQueryPlugin, { queryClient }) }]).root
}

function cells(): string[] {
  return all(root, 'td').map((cell) => textOf(cell).trim())
}

beforeEach(() => {
  rights.register = true
  route.query = {}
  read.mockReset().mockResolvedValue({ items: [EMPTY, BUILDING], next: null })
})

describe('the communities without a station', () => {
  it('tell where they lie and lead to the form, or to the station that is being built', async () => {
    route.query = { withoutPseudoTowns: 'true' }
    open()

    await vi.waitFor(() => expect(cells()).toEqual(['510104017001', '—', '在此登记', '510104017002', '崇德里社区志愿服务站', '']))
    expect(read).toHaveBeenCalledExactlyOnceWith({ region: '510104000000', withoutPseudoTowns: true }, undefined)
    expect(all(root, 'th').map(textOf)).toContain('水井坊社区锦官驿街道')
    const table = all(root, 'table')[0] as Shown
    expect(all(table, 'a').map(({ props }) => props['to'])).toEqual([
      { path: '/stations/new', query: { region: '510104000000', community: '510104017001' } },
      { path: '/stations/7', query: { region: '510104000000' } },
    ])
    expect(all(root, 'export')).toHaveLength(1)
  })

  it('are only read by those who register none', async () => {
    rights.register = false
    open()

    await vi.waitFor(() => expect(cells()).toEqual(['510104017001', '—', '510104017002', '崇德里社区志愿服务站']))
  })

  it('are none, or could not be read', async () => {
    read.mockRejectedValueOnce(new ProblemError({ status: 503, code: 'unavailable' })).mockResolvedValueOnce({ items: [], next: null })
    open()
    await vi.waitFor(() => expect(all(root, 'button').map(textOf)).toContain('重试'))
    expect(textOf(root)).not.toContain('没有未建站的社区')

    click(all(root, 'button').find((button) => textOf(button) === '重试'))

    await vi.waitFor(() => expect(textOf(root)).toContain('没有未建站的社区'))
    expect(all(root, 'export')).toHaveLength(0)
  })
})
