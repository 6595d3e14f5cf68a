import { covers, type Step } from '@/regions/code'

/** Where something lies, from the region that the view is narrowed to down; nothing where that needs no telling. */
export function placeBelow(above: readonly Step[], narrowed: string): string {
  return above.filter(({ code }) => covers(narrowed, code) && code !== narrowed).map(({ displayName }) => displayName).join(' › ')
}
