import { describe, expect, it } from 'vitest'
import { movesOn } from '@/app/focus'

const overview = { path: '/', query: {}, hash: '' }

describe('the keyboard goes along', () => {
  it('to another page, another region and a part that a link names', () => {
    expect(movesOn({ ...overview, path: '/stations' }, overview)).toBe(true)
    expect(movesOn({ ...overview, query: { region: '510100000000' } }, overview)).toBe(true)
    expect(movesOn(overview, { ...overview, query: { region: '510100000000' } })).toBe(true)
    expect(movesOn({ ...overview, hash: '#ranking' }, overview)).toBe(true)
  })

  it('stays where it is while the same page is filtered or looks at another day', () => {
    expect(movesOn({ ...overview, query: { state: 'RUNNING' } }, overview)).toBe(false)
    expect(movesOn({ ...overview, query: { on: '2022-10-30' } }, { ...overview, query: { measure: 'compliance' } })).toBe(false)
    expect(movesOn(overview, { ...overview, hash: '#ranking' })).toBe(false)
  })
})
