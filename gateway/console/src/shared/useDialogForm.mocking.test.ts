import { beforeEach, describe, expect, it, vi } from 'vitest'
import { defineComponent, nextTick, ref } from 'vue'
import { i18n } from '@/shared/i18n'
import { isStale, ProblemError } from '@/shared/problem'
import { mount } from '@/shared/testing/mount'
import { useDialogForm } from '@/shared/useDialogForm'

vi.mock('element-plus', () => ({ ElMessageBox: { confirm: vi.fn() } }))
vi.mock('vue-router', () => ({ onBeforeRouteLeave: vi.fn(), onBeforeRouteUpdate: vi.fn() }))

interface Person {
  name: string
  duty: string
  version: number
}

const store = vi.fn<(form: { name: string, duty: string }, version: number) => Promise<void>>()
const old = vi.fn()
const open = ref(false)
const person = ref<Person>()

/** A dialog that changes somebody, as a card shows it. */
async function dialog() {
  const shown = {} as { form: ReturnType<typeof useDialogForm<{ name: string, duty: string }>> }
  mount(defineComponent(() => {
    shown.form = useDialogForm({
      open,
      begin: () => ({ name: '', duty: person.value?.duty ?? '' }),
      fields: ['name', 'duty'],
      faultsOf: () => ({}),
      store: (form) => store({ ...form }, person.value?.version ?? 0),
      done: () => undefined,
      refused: (error) => isStale(error) && old(),
    })
    return () => null
  }), [i18n])
  open.value = true
  await nextTick()
  return shown.form
}

beforeEach(() => {
  vi.stubGlobal('window', { addEventListener: vi.fn(), removeEventListener: vi.fn() })
  store.mockReset().mockResolvedValue(undefined)
  old.mockReset()
  open.value = false
  person.value = { name: '张*', duty: '站长', version: 1 }
})

describe('a dialog about something that somebody else has changed meanwhile', () => {
  it('keeps what was typed, takes over the rest, and is sent for the newest version', async () => {
    const { form, general, send } = await dialog()
    form.value.name = '张晓明'
    store.mockRejectedValueOnce(new ProblemError({ status: 412, code: 'stale' }))

    await send()
    expect(old).toHaveBeenCalledOnce()
    expect(general.value).toContain('已被他人修改')
    expect(open.value).toBe(true)

    person.value = { name: '张*', duty: '副站长', version: 2 }
    await nextTick()
    expect(form.value).toEqual({ name: '张晓明', duty: '副站长' })

    await send()
    expect(store).toHaveBeenLastCalledWith({ name: '张晓明', duty: '副站长' }, 2)
    expect(open.value).toBe(false)
  })

  it('has changed nothing when nothing was typed', async () => {
    const { changed } = await dialog()

    person.value = { name: '张*', duty: '副站长', version: 2 }
    await nextTick()

    expect(changed.value).toBe(false)
  })

  it('says nothing of another refusal', async () => {
    const { send } = await dialog()
    store.mockRejectedValueOnce(new ProblemError({ status: 409, code: 'manager-serves' }))

    await send()

    expect(old).not.toHaveBeenCalled()
  })
})
