import { expect, it } from 'vitest'
import { keepComposing } from '@/app/composing'

/** Whether a dialog hears of a key. */
function isHeard(key: { isComposing: boolean, code: string }): boolean {
  const dialog = new EventTarget()
  let heard = true
  keepComposing(dialog)
  dialog.dispatchEvent(Object.assign(new Event('keydown'), key, { stopPropagation: () => heard = false }))
  return heard
}

it('leaves Escape to the input method while a character is written, and to dialogs else', () => {
  expect(isHeard({ isComposing: true, code: 'Escape' })).toBe(false)
  expect(isHeard({ isComposing: false, code: 'Escape' })).toBe(true)
  expect(isHeard({ isComposing: true, code: 'KeyN' })).toBe(true)
})
