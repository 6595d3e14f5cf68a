import type { components } from '@/shared/contract/registry'
import { body, registry, type Told } from '@/shared/http'
import type { Tier } from '@/regions/code'
import { type Page, pageOf } from '@/shared/usePages'

export type NoticeState = 'DRAFT' | 'PUBLISHED' | 'WITHDRAWN'

type ReceivedWire = components['schemas']['ReceivedNoticeView']

/** A notice that the own office was sent. */
export type Received = Omit<Told<ReceivedWire, 'id' | 'senderCode' | 'senderName' | 'title' | 'body' | 'important'>, 'state'> & { state: NoticeState }

type SentWire = components['schemas']['SentNoticeView']

/** A notice that the own office sends. */
export type Sent = Omit<Told<SentWire, 'id' | 'author' | 'title' | 'body' | 'important' | 'addressed' | 'read' | 'version' | 'updatedAt'>, 'state' | 'tiers' | 'regions'> & {
  state: NoticeState
  tiers: Tier[]
  regions: { code: string, name: string }[]
}

type ReceiptWire = components['schemas']['NoticeReceiptView']

export type Receipt = Omit<Told<ReceiptWire, 'regionCode' | 'regionName'>, 'tier'> & { tier: Tier }

export type Draft = components['schemas']['NoticeDraft']

function seen({ id, version }: Sent) {
  return { path: { id }, header: { 'If-Match': `"${version}"` } }
}

export async function inbox(unread: boolean, after?: string): Promise<Page<Received>> {
  return pageOf(await body(registry.GET('/api/v1/registry/notices', { params: { query: { unread, limit: 50, after } } })))
}

export async function unreadCount(): Promise<{ count: number, more: boolean }> {
  return await body(registry.GET('/api/v1/registry/notices/unread')) as { count: number, more: boolean }
}

export async function received(id: string): Promise<Received> {
  return await body(registry.GET('/api/v1/registry/notices/{id}', { params: { path: { id } } })) as Received
}

export async function acknowledge(id: string): Promise<void> {
  await registry.POST('/api/v1/registry/notices/{id}/receipts', { params: { path: { id } } })
}

export async function sentNotices(after?: string): Promise<Page<Sent>> {
  return pageOf(await body(registry.GET('/api/v1/registry/notices/sent', { params: { query: { limit: 50, after } } })))
}

export async function sentNotice(id: string): Promise<Sent> {
  return await body(registry.GET('/api/v1/registry/notices/sent/{id}', { params: { path: { id } } })) as Sent
}

export async function receipts(id: string, read: boolean, after?: string): Promise<Page<Receipt>> {
  return pageOf(await body(registry.GET('/api/v1/registry/notices/sent/{id}/receipts', {
    params: { path: { id }, query: { read, limit: 50, after } },
  })))
}

export async function draft(notice: Draft, key: string): Promise<Sent> {
  return await body(registry.POST('/api/v1/registry/notices/sent', { params: { header: { 'Idempotency-Key': key } }, body: notice })) as Sent
}

export async function revise(notice: Sent, text: Draft): Promise<Sent> {
  return await body(registry.PUT('/api/v1/registry/notices/sent/{id}', { params: seen(notice), body: text })) as Sent
}

export async function publish(notice: Sent): Promise<void> {
  await registry.POST('/api/v1/registry/notices/sent/{id}/publication', { params: seen(notice) })
}

export async function withdraw(notice: Sent, reason: string): Promise<void> {
  await registry.POST('/api/v1/registry/notices/sent/{id}/withdrawal', { params: seen(notice), body: { reason } })
}

export async function discard(notice: Sent): Promise<void> {
  await registry.DELETE('/api/v1/registry/notices/sent/{id}', { params: seen(notice) })
}
