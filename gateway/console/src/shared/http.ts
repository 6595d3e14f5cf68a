import createClient, { type Middleware } from 'openapi-fetch'
import { ref } from 'vue'
import type { paths } from '@/shared/contract/registry'
import { language } from '@/shared/i18n'
import { parseProblem, ProblemError } from '@/shared/problem'

/** Whether the server has told that nobody is signed in any more. */
export const sessionEnded = ref(false)

export function csrfToken(): string {
  const cookie = document.cookie.split('; ').find((entry) => entry.startsWith('XSRF-TOKEN='))
  return cookie ? decodeURIComponent(cookie.slice('XSRF-TOKEN='.length)) : ''
}

function dress(headers: Headers, method: string): void {
  headers.set('Accept-Language', language())
  if (method !== 'GET' && method !== 'HEAD') {
    headers.set('X-XSRF-TOKEN', csrfToken())
  }
}

async function refusal(response: Response): Promise<ProblemError> {
  const body: unknown = await response.json().catch(() => null)
  const problem = parseProblem(response.status, body)
  if (response.status === 401) {
    sessionEnded.value = true
  }
  return new ProblemError(problem)
}

function offline(): ProblemError {
  return new ProblemError({ status: 0, code: 'offline' })
}

const guard: Middleware = {
  onRequest({ request }) {
    dress(request.headers, request.method)
  },
  async onResponse({ response }) {
    if (!response.ok) {
      throw await refusal(response)
    }
  },
  onError() {
    return offline()
  },
}

export const registry = createClient<paths>({ baseUrl: '/' })
registry.use(guard)

/** The body of an answer; what is no answer was thrown before. */
export async function body<T>(answer: Promise<{ data?: T }>): Promise<T> {
  return (await answer).data as T
}

const seen = new Map<string, { etag: string, body: unknown }>()

/** Reads an address that is asked again and again: what has not changed is not sent twice. */
export async function readChanging<T>(address: string, signal?: AbortSignal): Promise<T> {
  const known = seen.get(address)
  const headers = new Headers({ Accept: 'application/json' })
  dress(headers, 'GET')
  if (known) {
    headers.set('If-None-Match', known.etag)
  }
  const response = await fetch(address, { headers, signal: signal ?? null }).catch((error: unknown) => {
    throw signal?.aborted ? error : offline()
  })
  if (known && response.status === 304) {
    return known.body as T
  }
  if (!response.ok) {
    throw await refusal(response)
  }
  const body = await response.json() as T
  const etag = response.headers.get('ETag')
  if (etag) {
    seen.delete(address)
    seen.set(address, { etag, body })
    if (seen.size > 50) {
      seen.delete(seen.keys().next().value as string)
    }
  }
  return body
}

/** A key that names one intention: crypto.randomUUID is missing where a closed network has no TLS. */
export function idempotencyKey(): string {
  return Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) => byte.toString(16).padStart(2, '0')).join('')
}

/** A type whose named parts are always there in an answer; the rest may be absent. */
export type Told<T, K extends keyof T> = { [P in K]-?: NonNullable<T[P]> } & { [P in Exclude<keyof T, K>]?: T[P] | null }
