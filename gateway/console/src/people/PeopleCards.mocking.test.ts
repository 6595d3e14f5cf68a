import { QueryClient, VueQueryPlugin } from '@tanstack/vue-query'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import { type Component, h, nextTick } from 'vue'
import * as contactsApi from '@/contacts/api'
import ContactCard from '@/contacts/ContactCard.vue'
import * as managersApi from '@/managers/api'
import ManagerCard from '@/managers/ManagerCard.vue'
import { i18n } from '@/shared/i18n'
import { ProblemError } from '@/shared/problem'
import { all, click, mount, type Shown } from '@/shared/testing/mount'

vi.mock('@/managers/api', () => ({ managers: vi.fn(), change: vi.fn(), clear: vi.fn() }))
vi.mock('@/contacts/api', () => ({ contacts: vi.fn(), change: vi.fn(), clear: vi.fn() }))
vi.mock('@/session/useSession', () => ({ useSession: () => ({ rights: { value: { change: true, unmask: false } } }) }))
vi.mock('@/stations/useFaults', async (original) => ({ ...await original<object>(), focusFirstFault: vi.fn() }))
vi.mock('vue-router', () => ({ onBeforeRouteLeave: vi.fn(), onBeforeRouteUpdate: vi.fn() }))
vi.mock('@/shared/FormDialog.vue', async () => (await import('@/shared/testing/elements')).dialog())
vi.mock('element-plus', async () => (await import('@/shared/testing/elements')).elements())

const MANAGER = { id: '7', stationId: 's', name: '张*', phone: '138****8000', from: '2026-01-01', current: true, engagement: 'FULL_TIME', duty: '站长', version: 1 }
const CONTACT = { id: '7', stationId: 's', name: '张*', phone: '138****8000', position: '书记', first: true, version: 1 }

const CASES = [
  ['manager', ManagerCard, vi.mocked(managersApi.managers), vi.mocked(managersApi.change), MANAGER, 'duty'],
  ['contact', ContactCard, vi.mocked(contactsApi.contacts), vi.mocked(contactsApi.change), CONTACT, 'position'],
] as unknown as [string, Component, ReturnType<typeof vi.fn>, ReturnType<typeof vi.fn>, typeof MANAGER, string][]

function input(root: Shown, id: string): Shown | undefined {
  return all(root, 'input').find(({ props }) => props['id'] === id)
}

function type(root: Shown, id: string, text: string) {
  (input(root, id)?.props['onUpdate:modelValue'] as (text: string) => void)(text)
}

function send(root: Shown) {
  (all(root, 'form')[0]?.props['onSend'] as () => void)()
}

beforeEach(() => {
  vi.stubGlobal('window', { addEventListener: vi.fn(), removeEventListener: vi.fn() })
})

describe.each(CASES)('who changes a %s that somebody else has changed meanwhile', (kind, card, read, change, person, field) => {
  it('sends again what was typed, for the newest version', async () => {
    read.mockResolvedValueOnce([person]).mockResolvedValue([{ ...person, [field]: '他人改的', version: 2 }])
    change.mockRejectedValueOnce(new ProblemError({ status: 412, code: 'stale' })).mockResolvedValue(undefined)
    const queryClient = new QueryClient({ defaultOptions: { queries: { retry: false } } })
    const { root } = mount(() => h(card, { stationId: 's', withdrawn: false }), [i18n, { install: (app) => void app.use(VueQueryPlugin, { queryClient }) }])
    const button = () => all(root, 'button').find(({ props }) => String(props['aria-label']).includes('张*'))
    await vi.waitFor(() => expect(button()).toBeDefined())

    click(button())
    await nextTick()
    type(root, `${kind}-name`, '张晓明')
    send(root)
    await vi.waitFor(() => expect(input(root, `${kind}-${field}`)?.props['modelValue']).toBe('他人改的'))
    expect(input(root, `${kind}-name`)?.props['modelValue']).toBe('张晓明')

    send(root)
    await vi.waitFor(() => expect(change).toHaveBeenCalledTimes(2))
    expect(change).toHaveBeenLastCalledWith(
      expect.objectContaining({ version: 2 }), { name: '张晓明', phone: undefined }, expect.objectContaining({ [field]: '他人改的' }),
    )
  })
})
