import { describe, expect, it } from 'vitest'
import type { Check, Finding } from '@/checks/api'
import { addressOf, ordered } from '@/checks/order'

function check(code: string, severity: Check['severity'], findings: number | null): Check {
  return { code, severity, findings, subject: 'STATION', name: '', nameEn: '', description: '', descriptionEn: '', lookedAt: '' }
}

describe('checks', () => {
  it('stand with what is found and worst first', () => {
    const order = ordered([check('a', 'ERROR', 0), check('b', 'HINT', 9), check('c', 'WARNING', 2), check('d', 'ERROR', null), check('e', 'WARNING', 3)])

    expect(order.map(({ code }) => code)).toEqual(['d', 'e', 'c', 'b', 'a'])
  })

  it('lead to the row that is at fault', () => {
    const finding: Finding = { subject: 'STATION', id: 'x', regionCode: '510104017001', regionName: '', name: '2026' }

    expect(addressOf(finding)).toEqual({ path: '/stations/x' })
    expect(addressOf({ ...finding, subject: 'REGION' })).toEqual({ path: '/', query: { region: '510104017001' } })
    expect(addressOf({ ...finding, subject: 'TARGET' })).toEqual({ path: '/plans', query: { region: '510104017001', year: '2026' } })
    expect(addressOf({ ...finding, subject: 'POST' })).toEqual({ path: '/accounts/x' })
    expect(addressOf({ ...finding, subject: 'INSPECTION' })).toEqual({ path: '/inspections/plans/x' })
    const file: Finding = { ...finding, subject: 'FILE' }
    expect(addressOf({ ...file, evidence: 'station' })).toEqual({ path: '/stations/x' })
    expect(addressOf({ ...file, evidence: 'inspection-visit' })).toEqual({ path: '/inspections/visits/x' })
    expect(addressOf({ ...file, evidence: 'inspection-finding' })).toEqual({ path: '/inspections/ledger', query: { region: '510104017001' } })
  })
})
