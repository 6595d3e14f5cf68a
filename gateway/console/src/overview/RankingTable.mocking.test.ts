import { beforeEach, describe, expect, it, vi } from 'vitest'
import { h, nextTick, reactive } from 'vue'
import type { CoverageView } from '@/overview/coverage'
import type { Measure, Share } from '@/overview/measure'
import RankingTable from '@/overview/RankingTable.vue'
import { i18n } from '@/shared/i18n'
import { all, click, links, mount, type Shown, textOf } from '@/shared/testing/mount'

vi.mock('element-plus', () => ({ ElSwitch: () => null }))
vi.mock('@/jobs/ExportButton.vue', () => ({ default: () => null }))
vi.mock('@/regions/useRegion', () => ({
  useAsOf: () => ({ value: undefined }),
  useRegion: () => ({ narrowedTo: (code: string) => ({ query: { region: code } }), code: { value: '510000000000' } }),
}))

function city(code: string, rate: number, communities: number): CoverageView {
  return { code, displayName: code, tier: 'city', rate, communities, covered: 1, stations: 1, points: 0 } as CoverageView
}

const CITIES = [city('a', 0.9, 10), city('b', 0.5, 30), city('c', 0.7, 20)]
const COMPLIANCE: Share[] = [['a', 0.1], ['b', 0.8], ['c', 0.3]].map(([code, rate]) => ({ code: String(code), name: '', part: 1, whole: 2, rate: Number(rate) }))

let root: Shown
let props: { rows: CoverageView[], measure: Measure, compliance: Share[] | undefined }

/** The regions as they stand, each with its place. */
function order(): string[] {
  return all(root, 'tr').slice(1).map((line) => `${textOf(all(line, 'th')[0] as Shown)}${textOf(all(line, 'td')[0] as Shown)}`)
}

function heading(text: string): Shown | undefined {
  return all(root, 'th').find((cell) => textOf(cell) === text)
}

async function sort(text: string) {
  click(all(heading(text) as Shown, 'button')[0])
  await nextTick()
}

beforeEach(() => {
  props = reactive({ rows: CITIES, measure: 'coverage', compliance: undefined })
  root = mount(() => h(RankingTable, { ...props, withoutPseudoTowns: false }), [i18n, links]).root
})

describe('the ranking', () => {
  it('follows the measure: places and the first order are those of compliance once that is known', async () => {
    expect(order()).toEqual(['a1', 'c2', 'b3'])

    props.measure = 'compliance'
    await nextTick()
    expect(order()).toEqual(['a1', 'c2', 'b3'])

    props.compliance = COMPLIANCE
    await nextTick()
    expect(order()).toEqual(['b1', 'c2', 'a3'])
    expect(heading('达标率')?.props['aria-sort']).toBe('descending')

    Object.assign(props, { measure: 'coverage', compliance: undefined })
    await nextTick()
    expect(order()).toEqual(['a1', 'c2', 'b3'])
  })

  it('is sorted by compliance as by any other column, and keeps its places', async () => {
    Object.assign(props, { measure: 'compliance', compliance: COMPLIANCE })
    await nextTick()

    await sort('社区（村）数')
    expect(order()).toEqual(['b1', 'c2', 'a3'])
    expect(heading('达标率')?.props['aria-sort']).toBeUndefined()
    await sort('社区（村）数')
    expect(order()).toEqual(['a3', 'c2', 'b1'])

    await sort('达标率')
    expect(order()).toEqual(['b1', 'c2', 'a3'])
    await sort('达标率')
    expect(order()).toEqual(['a3', 'c2', 'b1'])
    expect(heading('达标率')?.props['aria-sort']).toBe('ascending')
  })
})
