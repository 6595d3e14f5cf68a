import type { Method, Plan, Report, Severity, SizeUnit, Terms, Visit } from '@/inspections/api'
import type { StationKind } from '@/stations/states'

export interface PlanForm {
  name: string
  period: [string, string] | null
  region: string
  kind: StationKind | ''
  sizeUnit: SizeUnit
  sizeValue: number | undefined
  method: Method
}

export function emptyPlan(own: string, today: string): PlanForm {
  return { name: '', period: [today, `${today.slice(0, 4)}-12-31`], region: own, kind: '', sizeUnit: 'PERCENT', sizeValue: 10, method: 'ON_SITE' }
}

export function planForm({ name, from, until, regionCode, kind, sizeUnit, sizeValue, method }: Plan): PlanForm {
  return { name, period: [from, until], region: regionCode, kind: kind ?? '', sizeUnit, sizeValue, method }
}

/** What can be seen to be wrong without asking: keys of texts by field. */
export function planFaults({ name, period, sizeUnit, sizeValue }: PlanForm): Record<string, string> {
  const max = sizeUnit === 'PERCENT' ? 100 : 10_000
  return {
    ...(name.trim().length >= 2 ? {} : { name: 'inspection.nameLength' }),
    ...(period ? {} : { until: 'form.chooseDate' }),
    ...(sizeValue && sizeValue >= 1 && sizeValue <= max ? {} : { sizeValue: 'inspection.sizeWrong' }),
  }
}

export function termsOf({ name, period, region, kind, sizeUnit, sizeValue, method }: PlanForm): Terms {
  const [from, until] = period ?? ['', '']
  return { name: name.trim(), from, until, region, sizeUnit, sizeValue: sizeValue ?? 1, method, ...(kind ? { kind } : {}) }
}

export interface FindingForm {
  severity: Severity
  item: string
  text: string
  dueOn: string | null
}

export interface VisitForm {
  visitedOn: string
  note: string
  items: { code: string, met: boolean | null, note: string }[]
  findings: FindingForm[]
}

/** Before the first report nothing is ticked: nobody shall confirm what nobody has seen. */
export function visitForm({ visitedOn, note, items, findings }: Visit, today: string): VisitForm {
  return {
    visitedOn: visitedOn ?? today,
    note: note ?? '',
    items: items.map((item) => ({ code: item.code, met: item.met ?? null, note: item.note ?? '' })),
    findings: findings.map(({ severity, item, text, dueOn }) => ({ severity, item: item ?? '', text, dueOn: dueOn ?? null })),
  }
}

/** An item that is not there is most often a finding as well: it is proposed with the item's name. */
export function proposed(code: string, name: string, missing: string): FindingForm {
  return { severity: 'GENERAL', item: code, text: `${missing}${name}`, dueOn: null }
}

export interface Fault {
  /** Which control to lead to. */
  at: string
  text: string
}

/** The first thing that is not whole. */
export function visitFault({ items, findings }: VisitForm): Fault | null {
  const open = items.find(({ met }) => met === null)
  if (open) {
    return { at: `met-${open.code}`, text: 'inspection.unanswered' }
  }
  const index = findings.findIndex(({ severity, text, dueOn }) => text.trim().length < 2 || (severity === 'SERIOUS' && !dueOn))
  const bad = findings[index]
  if (!bad) {
    return null
  }
  return bad.text.trim().length < 2
    ? { at: `finding-${index}`, text: 'inspection.textMissing' }
    : { at: `due-${index}`, text: 'inspection.dueMissing' }
}

export function reportOf({ edition }: Visit, { visitedOn, note, items, findings }: VisitForm): Report {
  return {
    visitedOn,
    edition,
    ...(note.trim() ? { note: note.trim() } : {}),
    items: items.map((item) => ({ code: item.code, met: item.met === true, ...(item.note.trim() ? { note: item.note.trim() } : {}) })),
    findings: findings.map(({ severity, item, text, dueOn }) => ({ severity, text: text.trim(), ...(item ? { item } : {}), ...(dueOn ? { dueOn } : {}) })),
  }
}
