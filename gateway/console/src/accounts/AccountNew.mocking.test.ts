import { QueryClient, VueQueryPlugin } from '@tanstack/vue-query'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import { createMemoryHistory, createRouter, RouterView } from 'vue-router'
import AccountNew from '@/accounts/AccountNew.vue'
import type { Grant } from '@/accounts/matrix'
import { i18n } from '@/shared/i18n'
import { all, mount, page, textOf } from '@/shared/testing/mount'

const session = vi.hoisted(() => ({ value: { username: 'admin', roles: ['tier-admin'], regionCode: '' } }))

vi.mock('@/session/useSession', async () => {
  const { computed } = await import('vue')
  return { useSession: () => ({ session: computed(() => session.value), rights: computed(() => ({ keepAccounts: true })) }) }
})
vi.mock('element-plus', async () => {
  const { h } = await import('vue')
  interface Given {
    attrs: Record<string, unknown>
    slots: { default?: () => [] }
  }
  const as = (tag: string) => (_props: object, { attrs, slots }: Given) => h(tag, attrs, slots.default?.())
  return {
    ElAlert: as('alert'), ElButton: as('button'), ElCheckbox: as('checkbox'), ElDatePicker: as('date'), ElForm: as('form'), ElFormItem: as('item'),
    ElInput: as('input'), ElMessageBox: {}, ElOption: as('option'), ElSelect: as('select'),
  }
})

const MATRIX: Grant[] = [
  { by: 'tier-admin', role: 'tier-admin', tiers: ['city', 'county', 'street', 'community'], place: 'BELOW' },
  { by: 'tier-admin', role: 'tier-officer', tiers: ['province', 'city', 'county', 'street', 'community'], place: 'HERE_OR_BELOW' },
  { by: 'tier-admin', role: 'tier-viewer', tiers: ['province', 'city', 'county', 'street', 'community'], place: 'HERE_OR_BELOW' },
]
const NAMES = { '510104017001': '水井坊社区', '510104017000': '锦官驿街道', '510104000000': '锦江区' }

/** An administrator who opens the page for a new account. */
async function opened(own: string, address = '/accounts/new') {
  session.value = { ...session.value, regionCode: own }
  const queryClient = new QueryClient()
  queryClient.setQueryData(['accounts', 'matrix'], MATRIX)
  Object.entries(NAMES).forEach(([code, displayName]) => queryClient.setQueryData(['region', code], { code, displayName }))
  const router = createRouter({ history: createMemoryHistory(), routes: [{ path: '/accounts/new', component: AccountNew }] })
  await router.push(address)
  const { root } = mount(RouterView, [router, i18n, { install: (app) => void app.use(VueQueryPlugin, { queryClient }) }])
  await router.isReady()
  const [select] = all(root, 'select')
  return {
    region: textOf(all(root, 'button').find(({ props }) => props['id'] === 'account-region') ?? root),
    disabled: select?.props['disabled'],
    roles: all(root, 'option').map(({ props }) => props['value']),
  }
}

beforeEach(() => {
  vi.stubGlobal('document', page)
  vi.stubGlobal('window', { addEventListener: vi.fn(), removeEventListener: vi.fn() })
})

describe('a new account', () => {
  it('lies in the community of who has no other to choose', async () => {
    expect(await opened('510104017001')).toEqual({ region: '水井坊社区 510104017001', disabled: false, roles: ['tier-officer', 'tier-viewer'] })
  })

  it('lies where the view is narrowed to', async () => {
    const { region, roles } = await opened('510104000000', '/accounts/new?region=510104017000')
    expect(region).toBe('锦官驿街道 510104017000')
    expect(roles).toContain('tier-admin')
  })

  it('lies nowhere yet where there is a choice', async () => {
    expect(await opened('510104000000')).toEqual({ region: '选择地区', disabled: true, roles: [] })
  })
})
