import { QueryClient, VueQueryPlugin } from '@tanstack/vue-query'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import { nextTick } from 'vue'
import { createMemoryHistory, createRouter, RouterView } from 'vue-router'
import AccountNew from '@/accounts/AccountNew.vue'
import type { Grant } from '@/accounts/matrix'
import { i18n } from '@/shared/i18n'
import { all, mount, page, type Shown, textOf } from '@/shared/testing/mount'

const session = vi.hoisted(() => ({ value: { username: 'admin', roles: ['tier-admin', 'unmasker'], regionCode: '' } }))

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
  { by: 'tier-admin', role: 'tier-admin', tiers: ['city', 'county', 'street', 'community'], place: 'BELOW', actions: ['add-post'] },
  { by: 'tier-admin', role: 'tier-officer', tiers: ['province', 'city', 'county', 'street', 'community'], place: 'HERE_OR_BELOW', actions: ['add-post'] },
  { by: 'tier-admin', role: 'tier-viewer', tiers: ['province', 'city', 'county', 'street', 'community'], place: 'HERE_OR_BELOW', actions: ['add-post'] },
  { by: 'tier-admin', role: 'tier-officer', tiers: ['city', 'county', 'street', 'community'], place: 'BELOW', actions: ['give-unmasking'] },
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
    root,
    choose: async (role: string) => {
      (select?.props['onUpdate:modelValue'] as (role: string) => void)(role)
      await nextTick()
    },
    shown: shown(root, select),
  }
}

function shown(root: Shown, select: Shown | undefined) {
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
    expect((await opened('510104017001')).shown).toEqual({ region: '水井坊社区 510104017001', disabled: false, roles: ['tier-officer', 'tier-viewer'] })
  })

  it('lies where the view is narrowed to', async () => {
    const { region, roles } = (await opened('510104000000', '/accounts/new?region=510104017000')).shown
    expect(region).toBe('锦官驿街道 510104017000')
    expect(roles).toContain('tier-admin')
  })

  it('lies nowhere yet where there is a choice', async () => {
    expect((await opened('510104000000')).shown).toEqual({ region: '选择地区', disabled: true, roles: [] })
  })

  it('sees personal data only where that is the administrator’s to give, and says what it means', async () => {
    const { root, choose } = await opened('510104000000', '/accounts/new?region=510104017000')
    expect(all(root, 'checkbox')).toHaveLength(0)

    await choose('tier-officer')
    expect(textOf(root)).toContain('每次须填写用途')
    const [tick] = all(root, 'checkbox');
    (tick?.props['onUpdate:modelValue'] as (on: boolean) => void)(true)
    await nextTick()
    expect(all(root, 'checkbox')[0]?.props['modelValue']).toBe(true)

    await choose('tier-viewer')
    await choose('tier-officer')
    expect(all(root, 'checkbox')[0]?.props['modelValue']).toBe(false)
  })
})
