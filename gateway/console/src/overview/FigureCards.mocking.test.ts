import { expect, it, vi } from 'vitest'
import { h } from 'vue'
import type { CoverageView } from '@/overview/coverage'
import FigureCards from '@/overview/FigureCards.vue'
import { i18n } from '@/shared/i18n'
import { all, links, mount } from '@/shared/testing/mount'

vi.mock('@/regions/useRegion', () => ({
  useRegion: () => ({ kept: { value: { region: '510104000000' } }, tier: { value: 'county' } }),
}))

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
