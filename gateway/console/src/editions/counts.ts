import { type Confidence, CONFIDENCES, type Count, type Kind, KINDS } from '@/editions/api'

export interface Row {
  kind: Kind
  counts: Record<Confidence, number>
  open: number
}

/** One row for each kind that there is: how many of each confidence, and how many of these are open. */
export function rowsOf(counts: readonly Count[]): Row[] {
  return KINDS.map((kind) => {
    const own = counts.filter((each) => each.kind === kind)
    return {
      kind,
      counts: Object.fromEntries(CONFIDENCES.map((confidence) => [confidence, sum(own.filter((each) => each.confidence === confidence))])) as Row['counts'],
      open: sum(own.filter(({ decision }) => decision === 'OPEN')),
    }
  }).filter(({ counts: found }) => CONFIDENCES.some((confidence) => found[confidence] > 0))
}

/** How many of a confidence wait for a decision. */
export function openOf(counts: readonly Count[], confidence: Confidence): number {
  return sum(counts.filter((each) => each.confidence === confidence && each.decision === 'OPEN'))
}

function sum(counts: readonly Count[]): number {
  return counts.reduce((total, { count }) => total + count, 0)
}
