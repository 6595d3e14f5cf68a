import { covers, type Tier, tierOf } from '@/regions/code'

/** Roles that a post can carry, the furthest-reaching first. */
export const ROLES = ['tier-admin', 'tier-officer', 'tier-viewer', 'station-manager'] as const

export type PostRole = typeof ROLES[number]

/** A line of the matrix: who may keep which posts where. */
export interface Grant {
  by: string
  role: PostRole
  tiers: Tier[]
  place: 'BELOW' | 'HERE_OR_BELOW'
}

/** The roles that somebody can give in a region; the server decides, this only offers. */
export function grantable(matrix: readonly Grant[], own: { roles: readonly string[], region: string }, region: string): PostRole[] {
  return ROLES.filter((role) => matrix.some((grant) => grant.role === role && own.roles.includes(grant.by)
    && grant.tiers.includes(tierOf(region)) && covers(own.region, region)
    && (grant.place === 'HERE_OR_BELOW' || own.region !== region)))
}

/** Whether somebody can change an account as a whole: all its posts are theirs to give. */
export function isKept(
  matrix: readonly Grant[], own: { roles: readonly string[], region: string }, posts: readonly { role: PostRole, regionCode: string }[],
): boolean {
  return posts.every(({ role, regionCode }) => grantable(matrix, own, regionCode).includes(role))
}
