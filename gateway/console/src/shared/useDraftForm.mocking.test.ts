import { beforeEach, describe, expect, it, vi } from 'vitest'
import { defineComponent, nextTick, ref, type Ref, shallowRef } from 'vue'
import { sessionEnded } from '@/shared/http'
import { i18n } from '@/shared/i18n'
import { ProblemError } from '@/shared/problem'
import { mount } from '@/shared/testing/mount'
import { useDraftForm } from '@/shared/useDraftForm'

vi.mock('element-plus', () => ({ ElMessageBox: { confirm: vi.fn() } }))
vi.mock('@/session/useSession', () => ({ useSession: () => ({ session: { value: { username: 'county' } } }) }))
vi.mock('vue-router', () => ({ onBeforeRouteLeave: vi.fn(), onBeforeRouteUpdate: vi.fn() }))

interface Notice {
  title: string
  version: number
}

const kept = new Map<string, string>()
const reload = vi.fn<() => Promise<void>>()
const store = vi.fn<(form: { title: string }, base: Notice | undefined) => Promise<void>>()

/** The page of a new notice, or of one that is a draft already. */
function page(before?: Ref<Notice | undefined>) {
  const shown = {} as { writing: ReturnType<typeof useDraftForm<{ title: string }, Notice>> }
  const { app } = mount(defineComponent(() => {
    shown.writing = useDraftForm<{ title: string }, Notice>({
      name: before ? 'notices/7' : 'notices/new',
      fresh: !before,
      empty: { title: '' },
      before: before ?? ref(),
      reload,
      formOf: ({ title }) => ({ title }),
      fields: ['title'],
      faultsOf: ({ title }) => (title ? {} : { title: 'notice.titleLength' }),
      store,
    })
    return () => null
  }), [i18n])
  return { ...shown.writing, app }
}

beforeEach(() => {
  kept.clear()
  store.mockReset().mockResolvedValue(undefined)
  reload.mockReset().mockResolvedValue(undefined)
  sessionEnded.value = false
  vi.stubGlobal('window', { addEventListener: vi.fn(), removeEventListener: vi.fn() })
  vi.stubGlobal('sessionStorage', {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => void kept.set(key, value),
    removeItem: (key: string) => void kept.delete(key),
  })
})

describe('what was typed', () => {
  it('is back after the session had ended', async () => {
    const first = page()
    first.form.value.title = '关于报送台账的通知'
    await nextTick()
    first.app.unmount()

    const again = page()

    expect(again.form.value.title).toBe('关于报送台账的通知')
    expect(again.restored.value).toBe(true)

    again.startOver()
    await nextTick()
    expect(again.form.value.title).toBe('')
    expect(page().restored.value).toBe(false)
  })

  it('is gone once it is stored', async () => {
    const { form, send } = page()
    form.value.title = '通知'
    await nextTick()
    expect(kept.size).toBe(1)

    await send()

    expect(store).toHaveBeenCalledOnce()
    expect(kept.size).toBe(0)
  })

  it('is neither sent nor lost while something is wrong, and stays after a refusal', async () => {
    const { form, send, faults, general } = page()
    await send()
    expect(store).not.toHaveBeenCalled()
    expect(faults.value['title']).toBeTruthy()

    form.value.title = '通知'
    await nextTick()
    store.mockRejectedValueOnce(new ProblemError({ status: 409, code: 'notice-published', detail: '通知已发布' }))
    await send()

    expect(general.value).toBe('通知已发布')
    expect(form.value.title).toBe('通知')
    expect(kept.size).toBe(1)
  })
})

describe('a draft that is stored already', () => {
  it('is waited for: nothing is written anew in its place', () => {
    const before = shallowRef<Notice>()
    const { ready } = page(before)
    expect(ready.value).toBe(false)

    expect(page().ready.value).toBe(true)
  })

  it('is changed from what was shown, whoever has changed it meanwhile', async () => {
    const before = shallowRef<Notice | undefined>({ title: '旧', version: 1 })
    const { form, send } = page(before)
    form.value.title = '我的'

    before.value = { title: '别人的', version: 2 }
    await nextTick()
    expect(form.value.title).toBe('我的')

    await send()
    expect(store).toHaveBeenCalledWith({ title: '我的' }, { title: '旧', version: 1 })
  })

  it('is not overwritten unasked: who typed decides which of both shall stay', async () => {
    for (const [goOn, title] of [['keepMine', '我的'], ['takeTheirs', '别人的']] as const) {
      const before = shallowRef<Notice | undefined>({ title: '旧', version: 1 })
      const writing = page(before)
      writing.form.value.title = '我的'
      store.mockRejectedValueOnce(new ProblemError({ status: 412, code: 'stale' }))
      await writing.send()
      expect(writing.stale.value).toBe(true)

      reload.mockImplementationOnce(() => Promise.resolve(void (before.value = { title: '别人的', version: 2 })))
      await writing[goOn]()
      expect(writing.form.value.title).toBe(title)

      await writing.send()
      expect(store).toHaveBeenLastCalledWith({ title }, { title: '别人的', version: 2 })
    }
  })

  it('takes up no leftovers of an older version', async () => {
    const first = page(shallowRef<Notice | undefined>({ title: '旧', version: 1 }))
    first.form.value.title = '我的'
    await nextTick()

    const later = page(shallowRef<Notice | undefined>({ title: '别人的', version: 2 }))
    expect(later.form.value.title).toBe('别人的')
    expect(later.restored.value).toBe(false)

    expect(page(shallowRef<Notice | undefined>({ title: '旧', version: 1 })).form.value.title).toBe('我的')
  })
})
