import { ElMessageBox } from 'element-plus'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import { defineComponent, h, ref } from 'vue'
import { createMemoryHistory, createRouter, RouterView } from 'vue-router'
import { sessionEnded } from '@/shared/http'
import { i18n } from '@/shared/i18n'
import { mount } from '@/shared/testing/mount'
import { useLeaving } from '@/stations/useLeaving'

vi.mock('element-plus', () => ({ ElMessageBox: { confirm: vi.fn() } }))

const asked = vi.mocked(ElMessageBox.confirm)
const changed = ref(false)
const drop = vi.fn()
const closing = new Set<(event: BeforeUnloadEvent) => void>()

/** Somebody who has a form open at a station. */
async function atTheForm() {
  const Form = defineComponent(() => {
    useLeaving(changed, drop)
    return () => h('form')
  })
  const router = createRouter({
    history: createMemoryHistory(),
    routes: [{ path: '/stations/:id', component: Form }, { path: '/stations', component: { render: () => h('ul') } }],
  })
  await router.push('/stations/1')
  const { app } = mount(RouterView, [router, i18n])
  await router.isReady()
  return { router, app }
}

/** Whether the browser would ask before the window is closed. */
function isKept(): boolean {
  const event = { preventDefault: vi.fn() }
  closing.forEach((listener) => listener(event as unknown as BeforeUnloadEvent))
  return event.preventDefault.mock.calls.length > 0
}

beforeEach(() => {
  vi.clearAllMocks()
  closing.clear()
  changed.value = false
  sessionEnded.value = false
  vi.stubGlobal('window', {
    addEventListener: (_type: string, listener: () => void) => closing.add(listener),
    removeEventListener: (_type: string, listener: () => void) => closing.delete(listener),
  })
})

describe('who has typed something', () => {
  it('is asked before it is thrown away, and stays when that was not meant', async () => {
    const { router } = await atTheForm()
    changed.value = true
    asked.mockRejectedValueOnce('cancel')

    await router.push('/stations')

    expect(asked).toHaveBeenCalledOnce()
    expect(router.currentRoute.value.path).toBe('/stations/1')
    expect(drop).not.toHaveBeenCalled()
  })

  it('goes on when that was meant, and what was typed is dropped', async () => {
    const { router } = await atTheForm()
    changed.value = true
    asked.mockResolvedValueOnce('confirm' as never)

    await router.push('/stations')

    expect(router.currentRoute.value.path).toBe('/stations')
    expect(drop).toHaveBeenCalledOnce()
  })

  it('is asked on the way to another thing of the same kind, too', async () => {
    const { router } = await atTheForm()
    changed.value = true
    asked.mockRejectedValueOnce('cancel')

    await router.push('/stations/2')

    expect(asked).toHaveBeenCalledOnce()
    expect(router.currentRoute.value.path).toBe('/stations/1')
  })

  it('is left alone while only the view is narrowed', async () => {
    const { router } = await atTheForm()
    changed.value = true

    await router.push('/stations/1?region=510104000000')

    expect(asked).not.toHaveBeenCalled()
    expect(router.currentRoute.value.query).toEqual({ region: '510104000000' })
  })

  it('is asked by the browser before the window is closed, but not when signing in again keeps it', async () => {
    const { app } = await atTheForm()
    expect(isKept()).toBe(false)

    changed.value = true
    expect(isKept()).toBe(true)

    sessionEnded.value = true
    expect(isKept()).toBe(false)

    app.unmount()
    expect(closing.size).toBe(0)
  })
})

it('lets somebody go who has typed nothing', async () => {
  const { router } = await atTheForm()

  await router.push('/stations')

  expect(asked).not.toHaveBeenCalled()
  expect(router.currentRoute.value.path).toBe('/stations')
})
