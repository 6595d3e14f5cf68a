import { expect, it, vi } from 'vitest'
import { h } from 'vue'
import type { CoverageView } from '@/overview/coverage'
import FigureCards from '@/overview/FigureCards.vue'
import { i18n } from '@/shared/i18n'
import { all, links, mount, textOf } from '@/shared/testing/mount'

vi.mock('@/regions/useRegion', () => ({
  useRegion: () => ({ kept: { value: { region: '510104000000' } }, tier: { value: 'county' } }),
}))

it('leads from the communities that are not covered to their list, with the switch of the ranking', () => {
  const node = { tier: 'county', rate: 0.5, communities: 10, covered: 4, stations: 6, points: 2, coveringStations: 5, assessed: 0, plan: null } as unknown as CoverageView
  const shown = (on?: string) => all(mount(() => h(FigureCards, { node, changed: [], withoutPseudoTowns: true, on }), [i18n, links]).root, 'a')
    .filter((link) => textOf(link) === '6 个尚未覆盖').map(({ props }) => props['to'])

  expect(shown()).toEqual([{ path: '/stations/uncovered', query: { region: '510104000000', withoutPseudoTowns: 'true' } }])
  expect(shown('2026-01-01'), 'of a day of the past no list knows').toEqual([])
})

it('leads from what is not withdrawn to rows that are not', () => {
  const node = { tier: 'county', rate: 0.5, communities: 10, covered: 5, stations: 6, points: 2, coveringStations: 5, assessed: 0, plan: null } as unknown as CoverageView
  const { root } = mount(() => h(FigureCards, { node, changed: [] }), [i18n, links])

  const queries = all(root, 'li').map((card) => [card.props['data-figure'], (all(card, 'a')[0]?.props['to'] as { query: object } | undefined)?.query] as const)
  const state = ['BUILDING', 'PLAQUED', 'RUNNING', 'RECTIFYING']

  expect(Object.fromEntries(queries)).toMatchObject({
    stations: { region: '510104000000', kind: 'STATION', state },
    points: { region: '510104000000', kind: 'POINT', state },
  })
})
