import { beforeEach, expect, it, vi } from 'vitest'
import { h, nextTick, reactive } from 'vue'
import Chart from '@/shared/Chart.vue'
import { echarts } from '@/shared/charts'
import { all, mount } from '@/shared/testing/mount'

const drawing = { on: vi.fn(), setOption: vi.fn(), resize: vi.fn(), dispose: vi.fn() }
let fit: () => void
let app: ReturnType<typeof mount>['app']
let place: { clientWidth?: number, clientHeight?: number }
const props = reactive({ option: { series: [] as object[] }, label: '地图' })

vi.mock('@/shared/charts', () => ({ echarts: { init: vi.fn() } }))

beforeEach(() => {
  vi.clearAllMocks()
  vi.mocked(echarts.init).mockReturnValue(drawing as never)
  vi.stubGlobal('matchMedia', () => ({ matches: false }))
  vi.stubGlobal('document', { fonts: { ready: Promise.resolve() } })
  vi.stubGlobal('ResizeObserver', class {
    constructor(callback: () => void) {
      fit = callback
    }

    observe = vi.fn()
    disconnect = vi.fn()
  })
  const mounted = mount(() => h(Chart, { ...props }))
  app = mounted.app
  place = all(mounted.root, 'div')[0] as typeof place
})

it('draws nothing as long as there is no room, and all of it then', async () => {
  fit()
  props.option = { series: [{}] }
  await nextTick()
  expect(echarts.init).not.toHaveBeenCalled()

  Object.assign(place, { clientWidth: 300, clientHeight: 280 })
  fit()

  expect(echarts.init).toHaveBeenCalledOnce()
  expect(drawing.setOption).toHaveBeenCalledWith(expect.objectContaining({ series: [{}] }), { notMerge: true })
})

it('keeps its size while it is hidden', () => {
  Object.assign(place, { clientWidth: 300, clientHeight: 280 })
  fit()
  fit()
  expect(drawing.resize).toHaveBeenCalledOnce()

  Object.assign(place, { clientWidth: 0 })
  fit()

  expect(drawing.resize).toHaveBeenCalledOnce()
  expect(echarts.init).toHaveBeenCalledOnce()
})

it('is not drawn any more once it is gone', async () => {
  Object.assign(place, { clientWidth: 300, clientHeight: 280 })
  fit()
  const drawn = drawing.setOption.mock.calls.length
  app.unmount()
  await document.fonts.ready
  await nextTick()

  expect(drawing.dispose).toHaveBeenCalledOnce()
  expect(drawing.setOption.mock.calls.length).toBe(drawn)
})
