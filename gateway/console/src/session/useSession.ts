import { computed, shallowRef } from 'vue'
import type { Tier } from '@/regions/code'
import { readChanging } from '@/shared/http'

export interface Session {
  subject: string
  username: string
  tier: Tier | null
  regionCode: string | null
  homeRegionCode: string | null
  roles: string[]
}

const session = shallowRef<Session | null>(null)
let loading: Promise<Session> | null = null

/** Asks once who is signed in; a failed question can be asked again. */
export async function loadSession(): Promise<Session> {
  loading ??= readChanging<Session>('/api/session').then((answer) => session.value = answer).catch((error: unknown) => {
    loading = null
    throw error
  })
  return loading
}

export interface Rights {
  register: boolean
  transition: boolean
  move: boolean
  change: boolean
  plan: boolean
  unmask: boolean
  notify: boolean
  keepAccounts: boolean
}

export function rightsOf(roles: readonly string[]): Rights {
  const officer = roles.includes('tier-admin') || roles.includes('tier-officer')
  return {
    register: officer,
    transition: officer,
    move: officer,
    change: officer || roles.includes('station-manager'),
    plan: roles.includes('tier-admin'),
    notify: officer,
    keepAccounts: roles.includes('tier-admin'),
    unmask: roles.includes('unmasker') && roles.some((role) => READING.includes(role)),
  }
}

const READING = ['tier-admin', 'tier-officer', 'tier-viewer', 'station-manager']

/**
 * Where someone belongs: officials at the console, residents and volunteers at their community's page.
 * Who may read neither, such as an auditor, at none.
 */
export function faceOf({ tier, regionCode, homeRegionCode, roles }: Session): 'console' | 'phone' | 'none' {
  if (tier && regionCode && roles.some((role) => READING.includes(role))) {
    return 'console'
  }
  return homeRegionCode ? 'phone' : 'none'
}

/** Who is signed in; only pages that are shown after loadSession use it. */
export function useSession() {
  const current = computed(() => {
    if (!session.value) {
      throw new Error('no session was loaded')
    }
    return session.value
  })
  return {
    session: current,
    rights: computed(() => rightsOf(current.value.roles)),
  }
}
