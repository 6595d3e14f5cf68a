import { describe, expect, it } from 'vitest'
import type { Plan } from '@/inspections/api'
import { due } from '@/inspections/toVisit'

const OFFICE = '510104000000'

function plan(more: Partial<Plan>): Plan {
  return {
    id: 'p', officeCode: OFFICE, officeName: '锦江区', name: '季度检查', from: '2026-01-01', until: '2026-03-31', regionCode: OFFICE, regionName: '锦江区',
    kind: null, sizeUnit: 'NUMBER', sizeValue: 3, method: 'ON_SITE', state: 'OPEN', seed: 's', drawnAt: '2026-01-02T00:00:00Z', population: 9,
    sampled: 3, closedByOrder: null, own: true, version: 3, ...more,
  }
}

describe('plans whose visits wait', () => {
  it('are those of the own office that are drawn and have begun', () => {
    expect(due([plan({})], OFFICE, '2026-01-01')).toHaveLength(1)
    expect(due([plan({})], OFFICE, '2026-06-01')).toHaveLength(1)
    expect(due([
      plan({ officeCode: '510100000000' }), plan({ officeCode: '510104017000' }), plan({ state: 'CLOSED' }),
      plan({ drawnAt: null }), plan({ from: '2026-01-02' }),
    ], OFFICE, '2026-01-01')).toEqual([])
  })
})
