import type { PostRole } from '@/accounts/matrix'
import type { Step } from '@/regions/code'

/** What is typed of a new account, or of a further post. */
export interface PostForm {
  username: string
  region: Step | null
  role: PostRole | ''
  endsOn: string | null
  /** whether personal data are seen in clear in it */
  unmasks: boolean
}

/** A post as it is sent. */
export interface NewPost {
  role: string
  regionCode: string
  endsOn?: string
  unmasks?: boolean
}

export function emptyForm(region: Step | null = null): PostForm {
  return { username: '', region, role: '', endsOn: null, unmasks: false }
}

const USERNAME = /^[a-z0-9][a-z0-9._-]{1,38}[a-z0-9]$/

/** What can be seen to be wrong without asking: keys of texts by field. A further post needs no name. */
export function faultsOf({ username, region, role, endsOn }: PostForm, today: string, further: boolean): Record<string, string> {
  return {
    ...(further || (USERNAME.test(username.trim()) && !username.startsWith('service-account-')) ? {} : { username: 'account.usernameWrong' }),
    ...(region ? {} : { regionCode: 'account.regionMissing' }),
    ...(role ? {} : { role: 'account.roleMissing' }),
    ...(endsOn && endsOn < today ? { endsOn: 'account.endsInPast' } : {}),
  }
}

export function postOf({ region, role, endsOn, unmasks }: PostForm): NewPost {
  return { role, regionCode: region?.code ?? '', ...(endsOn ? { endsOn } : {}), ...(unmasks ? { unmasks } : {}) }
}
