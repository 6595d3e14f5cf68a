import type { Check, Finding } from '@/checks/api'

const RANK = { ERROR: 0, WARNING: 1, HINT: 2 }

/** What is worst first, then what is found most; what could not be counted stands before what is found nowhere. */
export function ordered(checks: readonly Check[]): Check[] {
  const weight = ({ findings }: Check) => findings ?? 0.5
  return [...checks].sort((a, b) => Number(weight(b) > 0) - Number(weight(a) > 0)
    || RANK[a.severity] - RANK[b.severity] || weight(b) - weight(a) || a.code.localeCompare(b.code))
}

/** Files are shown at what they belong to; a finding of an inspection has no page of its own. */
function ownerOf(id: string, region: string, type?: string | null) {
  switch (type) {
    case 'station': return { path: `/stations/${id}` }
    case 'inspection-visit': return { path: `/inspections/visits/${id}` }
    default: return { path: '/inspections/ledger', query: { region } }
  }
}

/** The page that shows the row. */
export function addressOf({ subject, id, regionCode, name, evidence }: Finding) {
  switch (subject) {
    case 'STATION': return { path: `/stations/${id}` }
    case 'REGION': return { path: '/', query: { region: regionCode } }
    case 'TARGET': return { path: '/plans', query: { region: regionCode, year: name } }
    case 'POST': return { path: `/accounts/${id}` }
    case 'INSPECTION': return { path: `/inspections/plans/${id}` }
    case 'FILE': return ownerOf(id, regionCode, evidence)
  }
}
