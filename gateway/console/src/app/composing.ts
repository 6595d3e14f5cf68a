/**
 * Whoever writes Chinese ends the input of a character with Escape: that key is the input method's, and closes no dialog and
 * gives up no form.
 */
export function keepComposing(target: Pick<EventTarget, 'addEventListener'>): void {
  target.addEventListener('keydown', (event) => {
    const { isComposing, code, key } = event as KeyboardEvent
    if (isComposing && (code === 'Escape' || key === 'Escape')) {
      event.stopPropagation()
    }
  }, { capture: true })
}
