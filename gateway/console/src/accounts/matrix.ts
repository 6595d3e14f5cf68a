import { covers, type Tier, tierOf } from '@/regions/code'

/** Roles that a post can carry, the furthest-reaching first. */
export const ROLES = ['tier-admin', 'tier-officer', 'tier-viewer', 'station-manager'] as const

export type PostRole = typeof ROLES[number]

/** A line of the matrix: who may do what with which posts where. */
export interface Grant {
  by: string
  role: PostRole
  tiers: Tier[]
  place: 'BELOW' | 'HERE_OR_BELOW'
  actions: string[]
}

export interface Granter {
  roles: readonly string[]
  region: string
}

function allows(matrix: readonly Grant[], own: Granter, action: string, role: PostRole, region: string): boolean {
  return matrix.some((grant) => grant.actions.includes(action) && grant.role === role && own.roles.includes(grant.by)
    && grant.tiers.includes(tierOf(region)) && covers(own.region, region)
    && (grant.place === 'HERE_OR_BELOW' || own.region !== region))
}

/** The roles that somebody can give in a region; the server decides, this only offers. */
export function grantable(matrix: readonly Grant[], own: Granter, region: string): PostRole[] {
  return ROLES.filter((role) => allows(matrix, own, 'add-post', role, region))
}

/** Whether somebody can let who acts in a post see personal data in clear: only who sees them, too. */
export function letsUnmask(matrix: readonly Grant[], own: Granter, role: PostRole, region: string): boolean {
  return own.roles.includes('unmasker') && allows(matrix, own, 'give-unmasking', role, region)
}

/** Whether somebody can change an account as a whole: all its posts are theirs to give. */
export function isKept(
  matrix: readonly Grant[], own: Granter, posts: readonly { role: PostRole, regionCode: string }[],
): boolean {
  return posts.every(({ role, regionCode }) => grantable(matrix, own, regionCode).includes(role))
}
