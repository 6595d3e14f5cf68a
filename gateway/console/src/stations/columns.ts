/** Columns that somebody can put away; the name always stays. */
export const COLUMNS = ['region', 'kind', 'state', 'compliance', 'plaqueOn', 'address', 'openingHours', 'updatedAt', 'code'] as const

export type Column = typeof COLUMNS[number]

export const USUAL: readonly Column[] = ['region', 'kind', 'state', 'compliance', 'plaqueOn', 'address', 'updatedAt']

const LABELS: Partial<Record<Column, string>> = { kind: 'kindLabel', state: 'stateLabel', compliance: 'complianceLabel' }

/** The text of its heading. */
export function labelOf(column: Column): string {
  return `station.${LABELS[column] ?? column}`
}
