import { afterEach, describe, expect, it, vi } from 'vitest'
import { find, wantedFaults } from '@/people/search'
import { registry } from '@/shared/http'

const WANTED = { kind: 'manager', name: ' 张晓明 ', phone: '' } as const

afterEach(() => {
  vi.restoreAllMocks()
})

describe('a search for somebody', () => {
  it('needs a whole name or a whole number', () => {
    expect(wantedFaults(WANTED)).toEqual({})
    expect(wantedFaults({ ...WANTED, name: '', phone: '138 0013 8000' })).toEqual({})
    expect(wantedFaults({ ...WANTED, name: ' ' })).toEqual({ name: 'person.searchEmpty' })
    expect(wantedFaults({ ...WANTED, name: '张', phone: '电话' })).toEqual({ name: 'person.nameLength', phone: 'form.phoneWrong' })
  })

  it('says in no address for whom', async () => {
    const post = vi.spyOn(registry, 'POST').mockResolvedValue({ data: { items: [{ id: '7' }], next: 'there' } } as never)

    expect(await find(WANTED, 'here')).toEqual({ items: [{ kind: 'manager', person: { id: '7' } }], next: 'there' })
    expect(post).toHaveBeenLastCalledWith('/api/v1/registry/managers/searches', {
      params: { query: { after: 'here', limit: 20 } }, body: { name: '张晓明', phone: undefined },
    })

    expect((await find({ kind: 'contact', name: '', phone: '138 0013 8000' })).items).toEqual([{ kind: 'contact', person: { id: '7' } }])
    expect(post).toHaveBeenLastCalledWith('/api/v1/registry/contacts/searches', {
      params: { query: { after: undefined, limit: 20 } }, body: { name: undefined, phone: '138 0013 8000' },
    })
  })
})
