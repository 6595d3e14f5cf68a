import { describe, expect, it } from 'vitest'
import type { Visit } from '@/inspections/api'
import { emptyPlan, planFaults, proposed, reportOf, termsOf, visitFault, visitForm } from '@/inspections/form'

const visit = {
  edition: 1, visitedOn: null, note: null, findings: [],
  items: [{ code: 'A', name: '有场所', nameEn: 'Place', met: null, note: null }, { code: 'B', name: '有制度', nameEn: 'Rules', met: null, note: null }],
} as unknown as Visit

describe('a plan', () => {
  it('begins today with a tenth of the own region', () => {
    const form = emptyPlan('510104000000', '2026-11-26')

    expect(planFaults(form)).toEqual({ name: 'inspection.nameLength' })
    expect(termsOf({ ...form, name: ' 季度检查 ' })).toEqual({
      name: '季度检查', from: '2026-11-26', until: '2026-12-31', region: '510104000000', sizeUnit: 'PERCENT', sizeValue: 10, method: 'ON_SITE',
    })
  })

  it('has a size that its unit allows', () => {
    const form = { ...emptyPlan('51', '2026-11-26'), name: '检查', sizeValue: 101 }

    expect(planFaults(form)).toEqual({ sizeValue: 'inspection.sizeWrong' })
    expect(planFaults({ ...form, sizeUnit: 'NUMBER' })).toEqual({})
    expect(planFaults({ ...form, sizeValue: undefined, period: null })).toEqual({ sizeValue: 'inspection.sizeWrong', until: 'form.chooseDate' })
  })
})

describe('a visit', () => {
  it('has nothing ticked before anybody was there', () => {
    const form = visitForm(visit, '2026-11-26')

    expect(form.items.map(({ met }) => met)).toEqual([null, null])
    expect(visitFault(form)).toEqual({ at: 'met-A', text: 'inspection.unanswered' })
  })

  it('asks for the words of a finding, and for the last day of a serious one', () => {
    const form = visitForm(visit, '2026-11-26')
    form.items.forEach((item) => item.met = true)
    expect(visitFault(form)).toBeNull()
    form.findings = [proposed('B', '有制度', '缺少：'), { severity: 'MINOR', item: '', text: ' ', dueOn: null }]
    expect(visitFault(form)).toEqual({ at: 'finding-1', text: 'inspection.textMissing' })
    form.findings = [{ ...proposed('B', '有制度', '缺少：'), severity: 'SERIOUS' }]
    expect(visitFault(form)).toEqual({ at: 'due-0', text: 'inspection.dueMissing' })
  })

  it('is sent without what is empty', () => {
    const form = visitForm(visit, '2026-11-26')
    form.items.forEach((item) => item.met = item.code === 'A')
    form.findings = [{ severity: 'SERIOUS', item: 'B', text: '没有公示制度 ', dueOn: '2026-12-10' }]

    expect(reportOf(visit, form)).toEqual({
      visitedOn: '2026-11-26', edition: 1, items: [{ code: 'A', met: true }, { code: 'B', met: false }],
      findings: [{ severity: 'SERIOUS', item: 'B', text: '没有公示制度', dueOn: '2026-12-10' }],
    })
  })
})
