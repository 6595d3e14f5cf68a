import type { RouteLocationNormalized } from 'vue-router'

type Place = Pick<RouteLocationNormalized, 'path' | 'query' | 'hash'>

/** Whether something else is read now: another page, another region, another part of it. A filter or a day is the same page. */
export function movesOn(to: Place, from: Place): boolean {
  return to.path !== from.path || to.query['region'] !== from.query['region'] || (to.hash !== '' && to.hash !== from.hash)
}

/** Leads keyboard and screen reader to what has come: the part that the link names, else the page. */
export function focusOn({ hash }: Place): void {
  const part = hash ? document.getElementById(hash.slice(1)) : null
  const place = part ?? document.querySelector('main')
  place?.focus({ preventScroll: true })
}
