const FORM = /^\d{4}-\d{2}-\d{2}$/

/** A day before today that a link names; anything else is today. */
export function pastDay(named: unknown, today: string): string | undefined {
  return typeof named === 'string' && FORM.test(named) && new Date(`${named}T00:00:00Z`).toJSON()?.startsWith(named) && named < today
    ? named
    : undefined
}
