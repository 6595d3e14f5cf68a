import { csrfToken } from '@/shared/http'

const RETURN_TO = 'return-to'

/** Signs in again and comes back to the page that is open now. */
export function signInAgain(): void {
  sessionStorage.setItem(RETURN_TO, location.pathname + location.search)
  location.assign('/oauth2/authorization/keycloak')
}

/** The page that was left for signing in, once. */
export function takeReturn(): string | null {
  const page = sessionStorage.getItem(RETURN_TO)
  sessionStorage.removeItem(RETURN_TO)
  return page?.startsWith('/') && !page.startsWith('//') ? page : null
}

/**
 * A form sends the token masked (Spring Security guards it against BREACH): random bytes, then the token's bytes xor them.
 * Random bytes of zero are as good as any here, for this page is not compressed together with the token.
 */
export function masked(token: string): string {
  const bytes = new TextEncoder().encode(token)
  return btoa('\0'.repeat(bytes.length) + String.fromCharCode(...bytes)).replaceAll('+', '-').replaceAll('/', '_')
}

/** Ends the session here and at Keycloak: the answer leads the browser there, so a form sends it. */
export function signOut(): void {
  sessionStorage.clear()
  const form = document.createElement('form')
  form.method = 'post'
  form.action = '/logout'
  const token = document.createElement('input')
  token.type = 'hidden'
  token.name = '_csrf'
  token.value = masked(csrfToken())
  form.append(token)
  document.body.append(form)
  form.submit()
}
