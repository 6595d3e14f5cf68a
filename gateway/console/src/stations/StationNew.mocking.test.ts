import { QueryClient, VueQueryPlugin } from '@tanstack/vue-query'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import { nextTick, ref } from 'vue'
import { today } from '@/shared/format'
import { i18n } from '@/shared/i18n'
import { ProblemError } from '@/shared/problem'
import { all, click, links, mount, type Shown, textOf } from '@/shared/testing/mount'
import { register, stations } from '@/stations/api'
import { emptyRegistration } from '@/stations/registration'
import StationNew from '@/stations/StationNew.vue'

const COMMUNITY = { code: '510104017001', displayName: '水井坊社区', name: '水井坊社区居委会' }
const OTHER = { code: '510104017002', displayName: '崇德里社区', name: '崇德里社区居委会' }

/** What the link to the form says, and what was left of the form before. */
const route = { query: {} as Record<string, string> }
const left = { form: null as object | null, of: '' }

vi.mock('@/stations/api', () => ({ register: vi.fn(), stations: vi.fn() }))
vi.mock('@/stations/RegionField.vue', async () => (await import('@/shared/testing/elements')).field('region'))
vi.mock('@/stations/SiteForm.vue', async () => (await import('@/shared/testing/elements')).field('site'))
vi.mock('@/stations/useLeaving', () => ({ useLeaving: () => undefined }))
vi.mock('@/stations/useFaults', async (original) => ({ ...await original<object>(), focusFirstFault: vi.fn() }))
vi.mock('@/session/draft', () => ({ draft: (name: string) => ({ load: () => (name === `stations/new${left.of}` ? left.form : null), save: () => undefined, drop: () => undefined }) }))
vi.mock('@/session/useSession', () => ({ useSession: () => ({ session: ref({ username: 'county' }), rights: ref({ register: true }) }) }))
vi.mock('@/regions/useRegion', () => ({
  useOwnRoot: () => COMMUNITY,
  useRegion: () => ({ own: ref('510104000000'), code: ref(COMMUNITY.code), kept: ref({}) }),
  useRegionView: (code: () => string) => ({ data: ref(code() === OTHER.code ? OTHER : COMMUNITY) }),
}))
vi.mock('vue-router', () => ({ useRouter: () => ({ push: vi.fn() }), useRoute: () => route }))
vi.mock('element-plus', async () => (await import('@/shared/testing/elements')).elements())

const read = vi.mocked(stations)
let root: Shown

/** What the form shows as the name. */
function name(): string {
  return (all(root, 'site')[0]?.props['modelValue'] as { name: string }).name
}

/** The state that the form shows as chosen. */
function state(): unknown {
  return all(root, 'div').find(({ props }) => props['aria-label'] === '状态')?.props['modelValue']
}

/** The stations and points of the community, as the list gives them. */
function stand(...names: string[]) {
  read.mockImplementation(({ kind }) => Promise.resolve({
    items: names.filter((each) => kind !== 'STATION' || each.endsWith('站')).map((each) => ({ id: each, name: each })) as never, next: null,
  }))
}

function open() {
  const queryClient = new QueryClient({ defaultOptions: { queries: { retry: false } } })
  root = mount(StationNew, [i18n, links, { install: (app) => void app.use(VueQueryPlugin, { queryClient }) }]).root
}

async function choosePoint() {
  (all(root, 'div').find(({ props }) => props['aria-label'] === '类别')?.props['onUpdate:modelValue'] as (kind: string) => void)('POINT')
  await nextTick()
}

/** What a point needs besides. */
function fill() {
  Object.assign(all(root, 'site')[0]?.props['modelValue'] as object, { hostName: '锦绣物业', hostCreditCode: '91350100M000100Y43' })
  ;(all(root, 'select')[0]?.props['onUpdate:modelValue'] as (id: string) => void)('1')
}

beforeEach(() => {
  vi.clearAllMocks()
  route.query = {}
  left.form = null
  left.of = ''
})

describe('a new station or point', () => {
  it('is proposed a name that the community has not', async () => {
    stand('水井坊社区志愿服务站', '水井坊社区志愿服务点')
    open()
    await vi.waitFor(() => expect(name()).toBe('水井坊社区志愿服务站（2）'))

    await choosePoint()

    await vi.waitFor(() => expect(name()).toBe('水井坊社区志愿服务点（2）'))
  })

  it('is proposed the next one when somebody was faster', async () => {
    stand('水井坊社区志愿服务站')
    open()
    await choosePoint()
    fill()
    expect(name()).toBe('水井坊社区志愿服务点')
    vi.mocked(register).mockRejectedValueOnce(new ProblemError({ status: 409, code: 'station-name-taken' }))

    stand('水井坊社区志愿服务站', '水井坊社区志愿服务点')
    ;(all(root, 'form')[0]?.props['onSubmit'] as (event: object) => void)({ preventDefault: () => undefined })

    await vi.waitFor(() => expect(name()).toBe('水井坊社区志愿服务点（2）'))
    expect(register).toHaveBeenCalledOnce()
  })

  it('is proposed the next one for a station too, and no names are asked for of nowhere', async () => {
    stand()
    open()
    await vi.waitFor(() => expect(name()).toBe('水井坊社区志愿服务站'))
    vi.mocked(register).mockRejectedValueOnce(new ProblemError({ status: 409, code: 'station-name-taken' }))

    stand('水井坊社区志愿服务站')
    ;(all(root, 'form')[0]?.props['onSubmit'] as (event: object) => void)({ preventDefault: () => undefined })

    await vi.waitFor(() => expect(name()).toBe('水井坊社区志愿服务站（2）'))
    expect(read.mock.calls.map(([{ region }]) => region)).not.toContain('')
  })

  it('is begun for the community that the link names, whatever was left of another', () => {
    stand()
    route.query = { community: OTHER.code }
    left.form = { ...emptyRegistration('k', today()), community: COMMUNITY, state: 'BUILDING' }
    left.of = `/${OTHER.code}`
    open()

    expect(all(root, 'region')[0]?.props['modelValue']).toEqual({ code: OTHER.code, displayName: OTHER.displayName })
    expect(name()).toBe('崇德里社区志愿服务站')
  })

  it('goes on with what was left of the community that the link names, and heeds no foreign one', async () => {
    stand()
    route.query = { community: OTHER.code }
    left.form = { ...emptyRegistration('k', today()), community: OTHER, state: 'BUILDING' }
    open()
    expect(state()).not.toBe('BUILDING')
    left.of = `/${OTHER.code}`
    open()
    await vi.waitFor(() => expect(state()).toBe('BUILDING'))

    left.form = null
    left.of = ''
    route.query = { community: '510107001001' }
    open()
    expect(all(root, 'region')[0]?.props['modelValue']).toMatchObject({ code: COMMUNITY.code })
  })

  it('is not told that there is no station to belong to when the stations could not be read', async () => {
    read.mockRejectedValue(new ProblemError({ status: 503, code: 'unavailable' }))
    open()
    await choosePoint()
    await vi.waitFor(() => expect(textOf(root)).toContain('所属站暂时读不到'))
    expect(all(root, 'select')).toHaveLength(0)

    stand('水井坊社区志愿服务站')
    click(all(root, 'button').find((button) => textOf(button) === '重试'))

    await vi.waitFor(() => expect(all(root, 'option').map(({ props }) => props['label'])).toEqual(['水井坊社区志愿服务站']))
    expect(textOf(root)).not.toContain('所属站暂时读不到')
  })
})
