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

export interface Sending {
  contentType?: string
  key?: string
  progress?: (part: number) => void
}

/** Sends what is large and tells how far it is, which fetch cannot. */
export function send<T>(address: string, content: Blob | FormData, { contentType, key, progress }: Sending = {}): Promise<T> {
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest()
    request.open('POST', address)
    const headers = new Headers({ Accept: 'application/json' })
    dress(headers, 'POST')
    if (contentType) {
      headers.set('Content-Type', contentType)
    }
    if (key) {
      headers.set('Idempotency-Key', key)
    }
    headers.forEach((value, name) => request.setRequestHeader(name, value))
    request.upload.onprogress = ({ loaded, total, lengthComputable }) => progress?.(lengthComputable ? loaded / total : 0)
    request.onerror = () => reject(offline())
    request.onload = () => {
      const told = new Response(request.responseText || null, { status: request.status === 204 ? 200 : request.status })
      void (told.ok ? told.json().then(resolve as (body: unknown) => void) : refusal(told).then(reject)).catch(() => reject(offline()))
    }
    request.send(content)
  })
}

/** The name that an answer gives its file (RFC 6266); none when it gives none. */
export function fileName(disposition: string | null): string {
  const name = /filename\*=UTF-8''([^;]+)/i.exec(disposition ?? '')?.[1]
  return name === undefined ? '' : decodeURIComponent(name)
}

/** Fetches a file and lays it down under the name that it comes with; a refusal is thrown and not laid down as if it were the file. */
export async function download(address: string): Promise<void> {
  const headers = new Headers()
  dress(headers, 'GET')
  const response = await fetch(address, { headers }).catch(() => {
    throw offline()
  })
  if (!response.ok) {
    throw await refusal(response)
  }
  const link = document.createElement('a')
  link.href = URL.createObjectURL(await response.blob())
  link.download = fileName(response.headers.get('Content-Disposition'))
  link.click()
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000)
}

/** A key that names one intention: crypto.randomUUID is missing where a closed network has no TLS. */
export function idempotencyKey(): string {
  return Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) => byte.toString(16).padStart(2, '0')).join('')
}

/** The header of what is asked for once, however often it is sent again on its way. */
export function once() {
  return { header: { 'Idempotency-Key': idempotencyKey() } }
}

/** A type whose named parts are always there in an answer; the rest may be absent. */
export type Told<T, K extends keyof T> = { [P in K]-?: NonNullable<T[P]> } & { [P in Exclude<keyof T, K>]?: T[P] | null }
