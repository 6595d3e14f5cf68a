import { beforeEach, expect, it, vi } from 'vitest'
import { h, nextTick, reactive } from 'vue'
import { i18n } from '@/shared/i18n'
import { ProblemError } from '@/shared/problem'
import { all, mount, type Shown, textOf } from '@/shared/testing/mount'
import { type Seen, transition } from '@/stations/api'
import { nextStates, type StationState } from '@/stations/states'
import TransitionDialog from '@/stations/TransitionDialog.vue'

vi.mock('@/stations/api', () => ({ transition: vi.fn() }))
vi.mock('@/stations/useFaults', async (original) => ({ ...await original<object>(), focusFirstFault: vi.fn() }))
vi.mock('vue-router', () => ({ onBeforeRouteLeave: vi.fn(), onBeforeRouteUpdate: vi.fn() }))
vi.mock('@/shared/FormDialog.vue', async () => (await import('@/shared/testing/elements')).dialog())
vi.mock('element-plus', async () => (await import('@/shared/testing/elements')).elements())

const take = vi.mocked(transition)

function station(state: StationState, version: number): { seen: Seen, choices: StationState[] } {
  return { seen: { station: { id: '7', state, version }, etag: `"${version}"` } as Seen, choices: nextStates(state) }
}

function set(element: Shown | undefined, value: unknown) {
  (element?.props['onUpdate:modelValue'] as (value: unknown) => void)(value)
}

const old = vi.fn()
let props: ReturnType<typeof station> & { modelValue: boolean }
let root: Shown

function send() {
  (all(root, 'form')[0]?.props['onSend'] as () => void)()
}

beforeEach(async () => {
  vi.stubGlobal('window', { addEventListener: vi.fn(), removeEventListener: vi.fn() })
  old.mockReset()
  take.mockReset().mockResolvedValue(station('WITHDRAWN', 3).seen)
  props = reactive({ ...station('PLAQUED', 1), modelValue: false })
  root = mount(() => h(TransitionDialog, { ...props, 'onUpdate:modelValue': (open: boolean) => props.modelValue = open, onOld: old }), [i18n]).root
  props.modelValue = true
  await nextTick()
  set(all(root, 'input').find(({ props: { id } }) => id === 'step-reason'), '迁址')
})

function choose(state: StationState) {
  set(all(root, 'div').find(({ props: given }) => given['aria-label'] === '变更为'), state)
}

it('takes the step of the newest version after somebody else was faster, with the reason that was typed', async () => {
  choose('WITHDRAWN')
  take.mockRejectedValueOnce(new ProblemError({ status: 412, code: 'stale' }))

  send()
  await vi.waitFor(() => expect(old).toHaveBeenCalledOnce())
  Object.assign(props, station('RUNNING', 2))
  await nextTick()
  send()

  await vi.waitFor(() => expect(props.modelValue).toBe(false))
  expect(take).toHaveBeenLastCalledWith('7', '"2"', expect.objectContaining({ to: 'WITHDRAWN', reason: '迁址' }))
})

it('asks for another state when the one that was chosen can no longer follow', async () => {
  choose('RUNNING')
  Object.assign(props, station('RUNNING', 2))
  await nextTick()

  send()

  await vi.waitFor(() => expect(textOf(root)).toContain('请选择新的状态'))
  expect(take).not.toHaveBeenCalled()
})

it('says why a day to come that was typed was not taken, until another one is', async () => {
  const typed = (value: string) => (all(root, 'div').find(({ props: given }) => given['class'] === 'day')?.props['onInput'] as (event: object) => void)({ target: { value } })

  typed('2999-01-01')
  await nextTick()
  expect(textOf(root)).toContain('2999-01-01 在今天以后')

  typed('2026-01-01')
  await nextTick()
  expect(textOf(root)).not.toContain('在今天以后')
})
