import type { Draft, Sent } from '@/notices/api'
import { below, type Tier, TIERS } from '@/regions/code'

export interface NoticeForm {
  title: string
  body: string
  important: boolean
  dueOn: string | null
  tiers: Tier[]
  regions: string[]
}

/** The tiers that an office can send to. */
export function tiersBelow(tier: Tier): Tier[] {
  return TIERS.slice(TIERS.indexOf(tier) + 1)
}

export function emptyForm(tier: Tier): NoticeForm {
  const next = below(tier)
  return { title: '', body: '', important: false, dueOn: null, tiers: next ? [next] : [], regions: [] }
}

/** Where the whole of the own subtree is meant, no region is chosen. */
export function formOf(notice: Sent, own: string): NoticeForm {
  const regions = notice.regions.map(({ code }) => code).filter((code) => code !== own)
  return {
    title: notice.title, body: notice.body, important: notice.important, dueOn: notice.dueOn ?? null, tiers: [...notice.tiers], regions,
  }
}

export function draftOf({ title, body, important, dueOn, tiers, regions }: NoticeForm): Draft {
  return {
    title: title.trim(), body: body.trim(), important, tiers,
    ...(dueOn ? { dueOn } : {}), ...(regions.length ? { regions } : {}),
  }
}

/** What can be seen to be wrong without asking: keys of texts by field. */
export function faultsOf({ title, body, tiers }: NoticeForm): Record<string, string> {
  const long = (text: string, max: number) => text.trim().length >= 2 && text.trim().length <= max
  return {
    ...(long(title, 100) ? {} : { title: 'notice.titleLength' }),
    ...(long(body, 5000) ? {} : { body: 'notice.bodyLength' }),
    ...(tiers.length ? {} : { tiers: 'notice.tiersMissing' }),
  }
}
