import { QueryClient, VueQueryPlugin } from '@tanstack/vue-query'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import { nextTick, ref } from 'vue'
import PersonSearch from '@/people/PersonSearch.vue'
import { find, type Found } from '@/people/search'
import { i18n } from '@/shared/i18n'
import { ProblemError } from '@/shared/problem'
import { all, click, links, mount, type Shown, textOf } from '@/shared/testing/mount'

const rights = { change: true }

const ABOVE = [{ code: '510104000000', displayName: '锦江区' }, { code: '510104017000', displayName: '锦官驿街道' }]

vi.mock('@/people/search', async (original) => ({ ...await original<object>(), find: vi.fn() }))
vi.mock('@/regions/useRegion', () => ({ useRegion: () => ({ own: ref('510104000000'), kept: ref({}) }) }))
vi.mock('@/session/useSession', () => ({ useSession: () => ({ rights: ref(rights) }) }))
vi.mock('@/stations/useFaults', async (original) => ({ ...await original<object>(), focusFirstFault: vi.fn() }))
vi.mock('element-plus', async () => (await import('@/shared/testing/elements')).elements())

const ask = vi.mocked(find)
let root: Shown

function manager(id: string, name = '张*'): Found {
  return {
    kind: 'manager',
    person: { id, stationId: '7', regionCode: '510104017001', name, phone: '138****8000', engagement: 'FULL_TIME', duty: '站长', from: '2026-01-01', current: true, version: 1, foundAt: { stationName: '水井坊社区志愿服务站', regionName: '水井坊社区', above: ABOVE } },
  }
}

function type(id: string, text: string) {
  const input = all(root, 'input').find(({ props }) => props['id'] === id)
  ;(input?.props['onUpdate:modelValue'] as (text: string) => void)(text)
}

async function send() {
  (all(root, 'form')[0]?.props['onSubmit'] as (event: object) => void)({ preventDefault: () => undefined })
  await nextTick()
}

function button(text: string): Shown | undefined {
  return all(root, 'button').find((each) => textOf(each) === text)
}

function open() {
  const queryClient = new QueryClient()
  root = mount(PersonSearch, [i18n, links, { install: (app) => void app.use(VueQueryPlugin, { queryClient }) }]).root
}

beforeEach(() => {
  rights.change = true
  ask.mockReset().mockResolvedValue({ items: [manager('1')], next: null })
  vi.stubGlobal('document', { activeElement: null })
  open()
})

describe('who looks for somebody', () => {
  it('says whom before anything is asked', async () => {
    await send()

    expect(ask).not.toHaveBeenCalled()
    expect(textOf(root)).toContain('请填写姓名或电话')
  })

  it('sees masks, the post and the station, whose file a link opens', async () => {
    type('search-name', '张晓明')
    await send()

    expect(ask).toHaveBeenCalledExactlyOnceWith({ kind: 'manager', name: '张晓明', phone: '' }, undefined)
    await vi.waitFor(() => expect(all(root, 'td').map(textOf).map((text) => text.trim()))
      .toEqual(['138****8000', '专职 · 站长', '水井坊社区志愿服务站', '水井坊社区 锦官驿街道']))
    expect(textOf(all(root, 'th').at(-1) as Shown)).toBe('张*')
    expect(all(all(root, 'table')[0] as Shown, 'a')[0]?.props['to']).toMatchObject({ path: '/stations/7' })
  })

  it('goes on to more', async () => {
    ask.mockResolvedValueOnce({ items: [manager('1')], next: 'there' }).mockResolvedValueOnce({ items: [manager('2', '李*')], next: null })
    type('search-phone', '138 0013 8000')
    await send()
    await vi.waitFor(() => expect(button('加载更多')).toBeDefined())

    click(button('加载更多'))

    await vi.waitFor(() => expect(textOf(root)).toContain('李*'))
    expect(ask).toHaveBeenLastCalledWith({ kind: 'manager', name: '', phone: '138 0013 8000' }, 'there')
    expect(textOf(root)).toContain('共 2 个')
  })

  it('is told that there is nobody, or that it failed; it is asked again only when told to', async () => {
    ask.mockResolvedValueOnce({ items: [], next: null })
    type('search-name', '张晓明')
    await send()
    await vi.waitFor(() => expect(textOf(root)).toContain('没有找到'))

    ask.mockRejectedValueOnce(new ProblemError({ status: 429, code: 'too-many-searches', detail: '本小时查找次数已用完' }))
    await send()
    await vi.waitFor(() => expect(textOf(root)).toContain('本小时查找次数已用完'))
    expect(ask).toHaveBeenCalledTimes(2)

    click(button('重试'))
    await vi.waitFor(() => expect(textOf(root)).toContain('张*'))
    expect(ask).toHaveBeenCalledTimes(3)
  })

  it('has the right to', () => {
    rights.change = false
    open()

    expect(all(root, 'form')).toHaveLength(0)
    expect(textOf(root)).toContain('您的角色不能查找人员')
  })
})
