const FORM = /^\d{4}-\d{2}-\d{2}$/

/** Whether a link names a day that there is. */
export function isDay(named: unknown): named is string {
  return typeof named === 'string' && FORM.test(named) && new Date(`${named}T00:00:00Z`).toJSON()?.startsWith(named)
}

/** A day before today that a link names; anything else is today. */
export function pastDay(named: unknown, today: string): string | undefined {
  return isDay(named) && named < today ? named : undefined
}
