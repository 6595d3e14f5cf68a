import { QueryClient, VueQueryPlugin } from '@tanstack/vue-query'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import { h, nextTick, reactive } from 'vue'
import { i18n } from '@/shared/i18n'
import { ProblemError } from '@/shared/problem'
import { all, click, mount, type Shown, textOf } from '@/shared/testing/mount'
import { relocate, type Seen, station, stations, type Station } from '@/stations/api'
import MoveDialog from '@/stations/MoveDialog.vue'

interface Slots { default?: () => [], before?: () => [] }

interface Context { attrs: Record<string, unknown>, slots: Slots }

vi.mock('vue-router', () => ({ onBeforeRouteLeave: vi.fn(), onBeforeRouteUpdate: vi.fn() }))
vi.mock('@/stations/api', () => ({ relocate: vi.fn(), station: vi.fn(), stations: vi.fn() }))
vi.mock('@/stations/useFaults', async (original) => ({ ...await original<object>(), focusFirstFault: vi.fn() }))
vi.mock('@/stations/RegionField.vue', async () => {
  const { h: element } = await import('vue')
  return { default: (_props: object, { attrs }: Context) => element('region', attrs) }
})
vi.mock('@/shared/FormDialog.vue', async () => {
  const { h: element } = await import('vue')
  return { default: (_props: object, { attrs, slots }: Context) => element('dialog', attrs, [slots.before?.(), slots.default?.()]) }
})
vi.mock('element-plus', async () => {
  const { h: element } = await import('vue')
  const plain = (tag: string) => (_props: object, { attrs, slots }: Context) => element(tag, attrs, slots.default?.())
  return { ElFormItem: plain('item'), ElInput: plain('textarea'), ElSelect: plain('select'), ElOption: plain('option') }
})

const COMMUNITY = '510104017001'
const POINT = { id: 'p', kind: 'POINT', name: '东点', regionCode: COMMUNITY, regionName: '东社区', parentStationId: 'a', version: 1 } as Station

function told(id: string, name: string): Station {
  return { id, name, kind: 'STATION', regionCode: COMMUNITY } as Station
}

async function opened(seen: Station = POINT) {
  const props = reactive({ modelValue: false, seen: { station: seen, etag: '"1"' } as Seen })
  const moved = vi.fn()
  const queryClient = new QueryClient({ defaultOptions: { queries: { retry: false } } })
  const { root } = mount(() => h(MoveDialog, {
    ...props, root: { code: COMMUNITY, displayName: '东社区' }, onMoved: moved, 'onUpdate:modelValue': (open: boolean) => props.modelValue = open,
  }), [i18n, { install: (app) => void app.use(VueQueryPlugin, { queryClient }) }])
  props.modelValue = true
  await nextTick()
  return { root, props, moved }
}

function put(on: Shown | undefined, value: unknown) {
  (on?.props['onUpdate:modelValue'] as (value: unknown) => void)(value)
}

function send(root: Shown) {
  (all(root, 'dialog')[0]?.props['onSend'] as () => void)()
}

function choices(root: Shown) {
  return all(root, 'option').map(({ props }) => props['label'])
}

beforeEach(() => {
  vi.resetAllMocks()
  vi.stubGlobal('window', { addEventListener: vi.fn(), removeEventListener: vi.fn() })
  vi.mocked(stations).mockResolvedValue({ items: [told('a', '甲站'), told('b', '乙站')], next: null })
})

describe('moving a point', () => {
  it('begins in its community, where another station than its own can be chosen', async () => {
    const { root, props, moved } = await opened()
    await vi.waitFor(() => expect(choices(root)).toEqual(['乙站']))
    expect(all(root, 'region')[0]?.props['modelValue']).toMatchObject({ code: COMMUNITY })
    const after = { station: { ...POINT, parentStationId: 'b' }, etag: '"2"' }
    vi.mocked(relocate).mockResolvedValue(after)

    put(all(root, 'select')[0], 'b')
    put(all(root, 'textarea')[0], '社区合并')
    await nextTick()
    send(root)
    await vi.waitFor(() => expect(moved).toHaveBeenCalledWith(after))

    expect(relocate).toHaveBeenCalledWith('p', '"1"', { regionCode: COMMUNITY, parentStationId: 'b', reason: '社区合并' }, expect.anything())
    expect(props.modelValue).toBe(false)
  })

  it('says that the stations could not be read, and reads them again', async () => {
    vi.mocked(stations).mockRejectedValueOnce(new ProblemError({ status: 503, code: 'unavailable' }))
    const { root } = await opened()
    await vi.waitFor(() => expect(textOf(root)).toContain('重试'))
    expect(all(root, 'select')).toHaveLength(0)

    click(all(root, 'button').find((button) => textOf(button) === '重试'))

    await vi.waitFor(() => expect(choices(root)).toEqual(['乙站']))
  })

  it('reads the point anew when somebody else was faster, and keeps what was typed', async () => {
    const { root, props } = await opened()
    await vi.waitFor(() => expect(choices(root)).toEqual(['乙站']))
    vi.mocked(relocate).mockRejectedValueOnce(new ProblemError({ status: 412, code: 'stale' }))
    vi.mocked(station).mockResolvedValue({ station: { ...POINT, name: '新东点' }, etag: '"2"' })
    put(all(root, 'select')[0], 'b')
    put(all(root, 'textarea')[0], '社区合并')
    await nextTick()

    send(root)
    await vi.waitFor(() => expect(textOf(root)).toContain('新东点'))

    expect(props.modelValue).toBe(true)
    expect(all(root, 'textarea')[0]?.props['modelValue']).toBe('社区合并')
    expect(all(root, 'select')[0]?.props['modelValue']).toBe('b')
    vi.mocked(relocate).mockResolvedValue({ station: POINT, etag: '"3"' })
    send(root)
    await vi.waitFor(() => expect(props.modelValue).toBe(false))
    expect(relocate).toHaveBeenLastCalledWith('p', '"2"', expect.anything(), expect.anything())
  })
})

describe('moving a station', () => {
  it('begins nowhere and asks for no station', async () => {
    const { root } = await opened({ ...POINT, kind: 'STATION' })

    expect(all(root, 'region')[0]?.props['modelValue']).toBeNull()
    expect(all(root, 'select')).toHaveLength(0)
    expect(stations).not.toHaveBeenCalled()
  })
})
