import { describe, expect, it } from 'vitest'
import { changeOf, conflicts, emptyFields, faultsOf, isDoubtful, merged, type SiteFields } from '@/stations/form'
import { nextStates, offeredStates, proposedName, STATES } from '@/stations/states'

const base: SiteFields = { ...emptyFields('2026-11-01'), name: '水井坊社区志愿服务站', openingHours: '9:00–17:00' }

describe('what can be seen without the server', () => {
  it('finds nothing wrong with a full form', () => {
    expect(faultsOf({ ...base, longitude: '104.08', latitude: '30.65' }, 'STATION', true, '2026-11-25')).toEqual({})
  })

  it('finds each fault at its field', () => {
    expect(faultsOf({ ...base, name: ' 站 ', plaqueOn: null, longitude: '200' }, 'STATION', true, '2026-11-25'))
      .toEqual({ name: 'form.nameLength', plaqueOn: 'form.plaqueMissing', longitude: 'form.longitudeRange', latitude: 'form.bothDegrees' })
    expect(faultsOf({ ...base, plaqueOn: '2026-11-26' }, 'STATION', true, '2026-11-25')).toEqual({ plaqueOn: 'form.dateInFuture' })
    expect(faultsOf({ ...base, longitude: 'east', latitude: '30' }, 'STATION', true, '2026-11-25')).toEqual({ longitude: 'form.longitudeRange' })
  })
})

describe('a point', () => {
  const hosted = { ...base, hostName: '锦绣物业', hostCreditCode: '91350100M000100Y43' }

  it('needs its host', () => {
    expect(faultsOf(hosted, 'POINT', true, '2026-11-25')).toEqual({})
    expect(faultsOf(base, 'POINT', true, '2026-11-25')).toEqual({ hostName: 'form.hostMissing', hostCreditCode: 'form.creditCodeWrong' })
    expect(faultsOf({ ...hosted, hostCreditCode: '91350100M000100Y4I' }, 'POINT', true, '2026-11-25')).toEqual({ hostCreditCode: 'form.creditCodeWrong' })
  })

  it('may have a host whose code is to be reviewed', () => {
    expect(isDoubtful('91350100m000100y43')).toBe(false)
    expect(isDoubtful('91512081MA62K0260E')).toBe(false)
    expect(isDoubtful('91350211M0000XUF46')).toBe(true)
    expect(isDoubtful('9135')).toBe(false)
  })
})

describe('two changes at once', () => {
  const mine = { ...base, address: '芳草街 12 号', openingHours: '8:00–18:00' }
  const theirs = { ...base, name: '水井坊志愿服务站', openingHours: '10:00–16:00' }

  it('are in conflict where both changed a field', () => {
    expect(conflicts(base, mine, theirs)).toEqual(['name', 'openingHours'])
    expect(conflicts(base, mine, { ...base, address: '芳草街 12 号' })).toEqual([])
  })

  it('are merged as chosen, and what only one side changed stays', () => {
    expect(merged(base, mine, theirs, { openingHours: 'mine' }))
      .toEqual({ ...base, name: '水井坊志愿服务站', address: '芳草街 12 号', openingHours: '8:00–18:00' })
    expect(merged(base, mine, theirs, { openingHours: 'theirs', name: 'mine' }))
      .toEqual({ ...base, address: '芳草街 12 号', openingHours: '10:00–16:00' })
  })
})

describe('a request', () => {
  it('leaves out what is empty', () => {
    expect(changeOf({ ...base, plaqueOn: null, longitude: ' 104.08 ', latitude: '30.65' })).toEqual({
      name: '水井坊社区志愿服务站', plaqueOn: undefined, address: undefined, openingHours: '9:00–17:00', practiceStation: false, longitude: 104.08, latitude: 30.65,
    })
  })
})

describe('states and names', () => {
  it('never lead out of 撤销 or back to 在建', () => {
    expect(nextStates('WITHDRAWN')).toEqual([])
    expect(STATES.flatMap(nextStates)).not.toContain('BUILDING')
  })

  it('do not offer those below to let run or withdraw what an inspection above them holds', () => {
    expect(offeredStates('RECTIFYING', [])).toEqual(['RUNNING', 'WITHDRAWN'])
    expect(offeredStates('RECTIFYING', [{ inspects: true }])).toEqual(['RUNNING', 'WITHDRAWN'])
    expect(offeredStates('RECTIFYING', [{ inspects: true }, { inspects: false }])).toEqual([])
    expect(offeredStates('RUNNING', [{ inspects: false }])).toEqual(['RECTIFYING', 'WITHDRAWN'])
  })

  it('propose the name of the founding document', () => {
    expect(proposedName('水井坊社区', 'STATION')).toBe('水井坊社区志愿服务站')
    expect(proposedName('水'.repeat(120), 'POINT')).toHaveLength(100)
  })

  it('propose one that is free, with the first number where the name is taken', () => {
    const point = '水井坊社区志愿服务点'

    expect(proposedName('水井坊社区', 'POINT', ['水井坊社区志愿服务站', '水井坊社区志愿服务点（2）'])).toBe(point)
    expect(proposedName('水井坊社区', 'POINT', [point])).toBe(`${point}（2）`)
    expect(proposedName('水井坊社区', 'POINT', [point, `${point}(2)`, `${point}（4）`])).toBe(`${point}（3）`)
    expect(proposedName('水井坊社区', 'STATION', ['水井坊社区志愿服务站'])).toBe('水井坊社区志愿服务站（2）')
    expect(proposedName('水'.repeat(120), 'POINT', ['水'.repeat(95) + '志愿服务点'])).toBe('水'.repeat(92) + '志愿服务点（2）')
  })
})
