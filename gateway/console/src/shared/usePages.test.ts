import { QueryClient, VueQueryPlugin } from '@tanstack/vue-query'
import { describe, expect, it, vi } from 'vitest'
import { computed, defineComponent, nextTick, ref } from 'vue'
import { mount } from '@/shared/testing/mount'
import { usePages } from '@/shared/usePages'

const ROWS = Array.from({ length: 5 }, (_, index) => `station ${index + 1}`)

/** Two rows a page, as the services give them: where a page ends is where the next one starts. */
function register() {
  return vi.fn((region: string, after?: string) => {
    const from = after ? ROWS.indexOf(after) + 1 : 0
    const items = ROWS.slice(from, from + 2)
    return Promise.resolve({ items: items.map((name) => `${region} ${name}`), next: from + 2 < ROWS.length ? items.at(-1) ?? null : null })
  })
}

function list(read: ReturnType<typeof register>) {
  const region = ref('51')
  const found = { region } as { region: typeof region, pages: ReturnType<typeof usePages<string>>, rows: () => string[] }
  const List = defineComponent(() => {
    found.pages = usePages(() => ['stations', region.value], (after) => read(region.value, after))
    const rows = computed(() => found.pages.data.value?.pages.flatMap(({ items }) => items) ?? [])
    found.rows = () => rows.value
    return () => null
  })
  const queryClient = new QueryClient({ defaultOptions: { queries: { retry: false } } })
  mount(List, [{ install: (app) => void app.use(VueQueryPlugin, { queryClient }) }])
  return found
}

describe('a list that is read page by page', () => {
  it('goes on where it ended, until there is nothing more', async () => {
    const read = register()
    const { pages, rows } = list(read)
    await vi.waitFor(() => expect(rows()).toEqual(['51 station 1', '51 station 2']))

    expect(pages.hasNextPage.value).toBe(true)

    await pages.fetchNextPage()
    expect(read).toHaveBeenLastCalledWith('51', 'station 2')
    await vi.waitFor(() => expect(rows()).toHaveLength(4))
    expect(pages.hasNextPage.value).toBe(true)

    await pages.fetchNextPage()
    await vi.waitFor(() => expect(rows()).toEqual(ROWS.map((row) => `51 ${row}`)))
    expect(pages.hasNextPage.value).toBe(false)
  })

  it('keeps what it has when a page fails, and tries that one again', async () => {
    const read = register()
    const { pages, rows } = list(read)
    await vi.waitFor(() => expect(rows()).toHaveLength(2))

    read.mockRejectedValueOnce(new Error('interrupted'))
    await pages.fetchNextPage()
    await vi.waitFor(() => expect(pages.isFetchNextPageError.value).toBe(true))
    expect(rows()).toHaveLength(2)

    await pages.fetchNextPage()
    expect(read).toHaveBeenLastCalledWith('51', 'station 2')
    await vi.waitFor(() => expect(rows()).toHaveLength(4))
  })

  it('begins anew when the view is narrowed', async () => {
    const { region, pages, rows } = list(register())
    await vi.waitFor(() => expect(rows()).toHaveLength(2))
    await pages.fetchNextPage()
    await vi.waitFor(() => expect(rows()).toHaveLength(4))

    region.value = '5101'
    await nextTick()

    await vi.waitFor(() => expect(rows()).toEqual(['5101 station 1', '5101 station 2']))
  })
})
