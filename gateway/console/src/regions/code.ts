export const TIERS = ['province', 'city', 'county', 'street', 'community'] as const

export type Tier = typeof TIERS[number]

const LENGTHS: Record<Tier, number> = { province: 2, city: 4, county: 6, street: 9, community: 12 }

/** The tier is the longest part that is not padding. */
export function tierOf(code: string): Tier {
  return TIERS.find((tier) => /^0*$/.test(code.slice(LENGTHS[tier]))) ?? 'community'
}

export function isCode(text: unknown): text is string {
  return typeof text === 'string' && /^\d{12}$/.test(text)
}

/** The part of a code that all of its subtree shares. */
export function prefixOf(code: string): string {
  return code.slice(0, LENGTHS[tierOf(code)])
}

export function covers(scope: string, code: string): boolean {
  return code.startsWith(prefixOf(scope))
}

/** The code of the region above at the named tier. */
export function ancestor(code: string, tier: Tier): string {
  return code.slice(0, LENGTHS[tier]).padEnd(12, '0')
}

export function parentOf(code: string): string | null {
  const above = TIERS[TIERS.indexOf(tierOf(code)) - 1]
  return above ? ancestor(code, above) : null
}

export function below(tier: Tier): Tier | null {
  return TIERS[TIERS.indexOf(tier) + 1] ?? null
}

export interface Step {
  code: string
  displayName: string
}

export interface Crumb extends Step {
  /** Whether it may be chosen: what lies above the own subtree is only named. */
  open: boolean
  /** Whether the view is narrowed to it. */
  current: boolean
}

/** The way from the province down, with what the signed-in person may choose of it. */
export function crumbs(path: readonly Step[], scope: string): Crumb[] {
  return path.map(({ code, displayName }, index) => ({
    code,
    displayName,
    open: covers(scope, code),
    current: index === path.length - 1,
  }))
}
