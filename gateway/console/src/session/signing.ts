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

/** Ends the session here, then at Keycloak, which the answer names. */
export async function signOut(): Promise<void> {
  sessionStorage.clear()
  const answer = await fetch('/logout', { method: 'POST', headers: { 'X-XSRF-TOKEN': csrfToken() } }).catch(() => null)
  location.assign(answer?.headers.get('Location') ?? '/')
}
