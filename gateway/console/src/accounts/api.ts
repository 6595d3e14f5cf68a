import type { NewPost } from '@/accounts/form'
import type { Grant, PostRole } from '@/accounts/matrix'
import type { components } from '@/shared/contract/registry'
import { body, registry, type Told } from '@/shared/http'
import { type Page, pageOf } from '@/shared/usePages'

export const STATES = ['INVITED', 'ACTIVE', 'LOCKED', 'ENDED'] as const

export type AccountState = typeof STATES[number]

type PostWire = components['schemas']['PostView']

export type Post = Omit<Told<PostWire, 'id' | 'regionCode' | 'regionName' | 'unmasks' | 'active'>, 'role'> & { role: PostRole }

type AccountWire = components['schemas']['AccountView']

/** An account with the posts that lie in the own subtree. */
export type Account = Omit<Told<AccountWire, 'id' | 'username' | 'ready' | 'version' | 'updatedAt'>, 'state' | 'posts'> & {
  state: AccountState
  posts: Post[]
}

/** A code as it is printed, this once. */
export interface Slip {
  username: string
  role: PostRole
  regionName: string
  code: string
  page: string
  expiresAt: string
}

export interface AccountQuery {
  region: string
  role?: PostRole
  states: AccountState[]
  username?: string
}

function seen({ id, version }: Account) {
  return { path: { id }, header: { 'If-Match': `"${version}"` } }
}

/** A name goes into a body: it may tell who somebody is. */
export async function accounts({ region, role, states, username }: AccountQuery, after?: string): Promise<Page<Account>> {
  if (username) {
    return pageOf(await body(registry.POST('/api/v1/registry/accounts/searches', {
      params: { query: { limit: 50, after } }, body: { username, region, role, states },
    })))
  }
  return pageOf(await body(registry.GET('/api/v1/registry/accounts', { params: { query: { region, role, state: states, limit: 50, after } } })))
}

export async function account(id: string): Promise<Account> {
  return await body(registry.GET('/api/v1/registry/accounts/{id}', { params: { path: { id } } })) as Account
}

export async function open(username: string, post: NewPost, key: string): Promise<Account> {
  return await body(registry.POST('/api/v1/registry/accounts', {
    params: { header: { 'Idempotency-Key': key } }, body: { username, ...post },
  })) as Account
}

export async function lock(account: Account): Promise<void> {
  await registry.PUT('/api/v1/registry/accounts/{id}/lock', { params: seen(account) })
}

export async function unlock(account: Account): Promise<void> {
  await registry.DELETE('/api/v1/registry/accounts/{id}/lock', { params: seen(account) })
}

export async function end(account: Account): Promise<void> {
  await registry.DELETE('/api/v1/registry/accounts/{id}', { params: seen(account) })
}

export async function issueCode(account: Account): Promise<Slip> {
  const issued = await body(registry.PUT('/api/v1/registry/accounts/{id}/activation-code', { params: seen(account) }))
  const post = account.posts.find(({ active }) => active) ?? account.posts[0]
  return { ...issued, role: post?.role, regionName: post?.regionName } as Slip
}

export async function addPost(account: Account, post: NewPost, key: string): Promise<void> {
  const { path, header } = seen(account)
  await registry.POST('/api/v1/registry/accounts/{id}/posts', { params: { path, header: { ...header, 'Idempotency-Key': key } }, body: post })
}

export async function endPost(account: Account, postId: string): Promise<void> {
  const { path, header } = seen(account)
  await registry.DELETE('/api/v1/registry/accounts/{id}/posts/{postId}', { params: { path: { ...path, postId }, header } })
}

/** Says whether who acts in the post sees personal data in clear. */
export async function setUnmasking(account: Account, postId: string, unmasks: boolean): Promise<void> {
  const { path, header } = seen(account)
  const params = { path: { ...path, postId }, header }
  await (unmasks
    ? registry.PUT('/api/v1/registry/accounts/{id}/posts/{postId}/unmasking', { params })
    : registry.DELETE('/api/v1/registry/accounts/{id}/posts/{postId}/unmasking', { params }))
}

/** Answers with the successor. */
export async function handOver(account: Account, successorId: string): Promise<Account> {
  return await body(registry.POST('/api/v1/registry/accounts/{id}/handover', { params: seen(account), body: { successorId } })) as Account
}

export async function grants(): Promise<Grant[]> {
  return (await body(registry.GET('/api/v1/registry/accounts/matrix'))).items as Grant[]
}

/** What some roles may do; each action has its words in both languages. */
export type Right = Told<components['schemas']['RightView'], 'action' | 'roles'>

export async function rights(): Promise<Right[]> {
  return (await body(registry.GET('/api/v1/registry/accounts/rights'))).items as Right[]
}

/** All slips of a job that were not fetched before, or all of them again: the codes of before are void then. */
export async function slips(jobId: string, again: boolean): Promise<Slip[]> {
  const found: Slip[] = []
  let after: string | undefined
  do {
    const slice = await body(registry.POST('/api/v1/registry/accounts/imports/{jobId}/slips', {
      params: { path: { jobId }, query: { again, limit: 200, after } },
    }))
    found.push(...slice.items as Slip[])
    after = slice.next ?? undefined
  } while (after)
  return found
}

export interface OwnPost extends Post {
  endsOn?: string | null
}

export async function ownPosts(): Promise<OwnPost[]> {
  return (await body(registry.GET('/api/v1/registry/own-posts'))).items as OwnPost[]
}

export async function actIn(postId: string): Promise<void> {
  await registry.PUT('/api/v1/registry/own-posts/active', { body: { postId } })
}
