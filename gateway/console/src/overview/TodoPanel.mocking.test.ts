import { QueryClient, VueQueryPlugin } from '@tanstack/vue-query'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import { type App, defineComponent, h } from 'vue'
import { type Order, orders } from '@/changes/api'
import { waiting } from '@/inspections/api'
import { unreadCount } from '@/notices/api'
import TodoPanel from '@/overview/TodoPanel.vue'
import { i18n } from '@/shared/i18n'
import { ProblemError } from '@/shared/problem'
import { all, click, mount, type Shown, textOf } from '@/shared/testing/mount'

vi.mock('@/changes/api', () => ({ orders: vi.fn(), STATES: ['SUBMITTED'] }))
vi.mock('@/editions/api', () => ({ editions: vi.fn().mockResolvedValue({ items: [], next: null }) }))
vi.mock('@/inspections/api', () => ({ waiting: vi.fn(), plans: vi.fn().mockResolvedValue({ items: [], next: null }), visits: vi.fn() }))
vi.mock('@/notices/api', () => ({ unreadCount: vi.fn() }))
vi.mock('@/regions/useRegion', () => ({ useRegion: () => ({ own: { value: '510000000000' } }) }))
vi.mock('element-plus', async () => (await import('@/shared/testing/elements')).elements())
vi.mock('@/session/useSession', () => ({
  useSession: () => ({ session: { value: { subject: 'me', tier: 'province' } }, rights: { value: { plan: true, notify: true } } }),
}))

const NONE = { open: 0, overdue: 0, answered: 0, more: false }

function shown(): Shown {
  const queryClient = new QueryClient()
  const link = defineComponent({
    props: { to: { type: [String, Object], required: true } },
    setup: (props, { slots }) => () => h('a', { href: props.to }, slots['default']?.()),
  })
  return mount(TodoPanel, [i18n, {
    install(app: App) {
      app.use(VueQueryPlugin, { queryClient })
      app.component('RouterLink', link)
    },
  }]).root
}

function links(root: Shown) {
  return all(root, 'a').map((link) => [textOf(link), link.props['href']])
}

beforeEach(() => {
  vi.mocked(unreadCount).mockReset().mockResolvedValue({ count: 0, more: false })
  vi.mocked(waiting).mockReset().mockResolvedValue(NONE)
  vi.mocked(orders).mockReset().mockResolvedValue({ items: [], next: null })
})

describe('what waits', () => {
  it('is said to be nothing when all have answered, not before', async () => {
    let answer: (found: typeof NONE) => void = () => undefined
    vi.mocked(waiting).mockReturnValue(new Promise((resolve) => answer = resolve))
    const root = shown()
    await vi.waitFor(() => expect(orders).toHaveBeenCalled())
    await new Promise((resolve) => setImmediate(resolve))
    expect(textOf(root)).toContain('正在加载')
    expect(textOf(root)).not.toContain('没有待办事项')

    answer(NONE)

    await vi.waitFor(() => expect(textOf(root)).toContain('没有待办事项'))
    expect(textOf(root)).not.toContain('正在加载')
  })

  it('says what could not be read, beside what could, and reads that alone again', async () => {
    vi.mocked(unreadCount).mockResolvedValue({ count: 3, more: false })
    vi.mocked(waiting).mockRejectedValueOnce(new ProblemError({ status: 503, code: 'unavailable' })).mockResolvedValue({ ...NONE, overdue: 2 })
    const root = shown()
    await vi.waitFor(() => expect(textOf(root)).toContain('有待办事项没有读到'))
    expect(textOf(root)).toContain('有 3 条通知未读')
    expect(textOf(root)).not.toContain('没有待办事项')

    click(all(root, 'button')[0])

    await vi.waitFor(() => expect(textOf(root)).toContain('有 2 个整改已逾期'))
    expect(textOf(root)).not.toContain('没有读到')
    expect(unreadCount).toHaveBeenCalledOnce()
  })

  it('leads to what it counted', async () => {
    const submitted = [{ id: 'a' }, { id: 'b' }] as Order[]
    vi.mocked(orders).mockImplementation(({ toDecide }) => Promise.resolve(toDecide ? { items: submitted, next: 'b' } : { items: [], next: null }))
    vi.mocked(waiting).mockResolvedValue({ open: 9, overdue: 2, answered: 1, more: false })
    const root = shown()

    await vi.waitFor(() => expect(links(root)).toEqual([
      ['有 2+ 份区划变更令待审批', '/changes?toDecide=true'],
      ['有 1 个整改待复查', '/inspections/visits?state=ANSWERED'],
      ['有 2 个整改已逾期', '/inspections/visits?state=OVERDUE'],
    ]))
  })
})
