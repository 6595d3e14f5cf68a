import type { components } from '@/shared/contract/registry'

export type Problem = components['schemas']['Problem'] & { status: number, code: string }

export interface FieldFault {
  field: string
  detail: string
}

/** A request that was refused or did not get through. */
export class ProblemError extends Error {
  readonly problem: Problem

  constructor(problem: Problem) {
    super(problem.code)
    this.name = 'ProblemError'
    this.problem = problem
  }
}

/** What a failed request says; anything else that was thrown counts as a failure of ours. */
export function problemOf(error: unknown): Problem {
  return error instanceof ProblemError ? error.problem : { status: 500, code: 'internal' }
}

/** The body of an answer that is not 2xx, whatever came: a proxy between may answer with a page of its own. */
export function parseProblem(status: number, body: unknown): Problem {
  const told = typeof body === 'object' && body !== null ? body as Partial<Problem> : {}
  return { ...told, status, code: typeof told.code === 'string' ? told.code : codeOf(status) }
}

function codeOf(status: number): string {
  if (status === 502 || status === 503 || status === 504) {
    return 'unavailable'
  }
  return status >= 500 ? 'internal' : `http-${status}`
}

/** Whether somebody else was faster: what was changed is of an old version. */
export function isStale(error: unknown): boolean {
  return problemOf(error).status === 412
}

export interface Catalogue {
  t: (key: string) => string
  te: (key: string) => boolean
}

/**
 * What a person reads: the catalogue's text of the code; else what the server says, which is written for people as long as
 * the fault is the request's. What a 5xx says about itself is shown to nobody.
 */
export function problemText(problem: Problem, catalogue: Catalogue): string {
  const key = `problem.${problem.code}`
  if (catalogue.te(key)) {
    return catalogue.t(key)
  }
  if (problem.status >= 400 && problem.status < 500) {
    return problem.detail ?? problem.title ?? catalogue.t('problem.unknown')
  }
  return catalogue.t('problem.internal')
}

/** The parts of a problem that name a field: `/plaqueOn` belongs to `plaqueOn`. */
export function fieldFaults(problem: Problem): FieldFault[] {
  if (problem.status >= 500) {
    return []
  }
  return (problem.errors ?? []).flatMap(({ pointer, detail }) => {
    const field = pointer?.split('/').filter(Boolean)[0]
    return field && detail ? [{ field, detail }] : []
  })
}

/** A thing that a problem names, to look at. */
export interface Named {
  id: string
  says: string
}

/** The things that a problem of one code names: `/stations/ID` is one. */
export function namedBy(failure: unknown, wanted: string): Named[] {
  const { code, errors } = problemOf(failure)
  return code !== wanted ? [] : (errors ?? []).flatMap(({ pointer, detail }) => {
    const id = pointer?.split('/').at(-1)
    return id && detail ? [{ id, says: detail }] : []
  })
}
