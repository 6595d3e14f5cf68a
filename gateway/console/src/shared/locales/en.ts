import accounts from '@/shared/locales/en/accounts'
import app from '@/shared/locales/en/app'
import changes from '@/shared/locales/en/changes'
import checks from '@/shared/locales/en/checks'
import editions from '@/shared/locales/en/editions'
import files from '@/shared/locales/en/files'
import inspections from '@/shared/locales/en/inspections'
import jobs from '@/shared/locales/en/jobs'
import managers from '@/shared/locales/en/managers'
import notices from '@/shared/locales/en/notices'
import overview from '@/shared/locales/en/overview'
import phone from '@/shared/locales/en/phone'
import plans from '@/shared/locales/en/plans'
import populations from '@/shared/locales/en/populations'
import problems from '@/shared/locales/en/problems'
import regions from '@/shared/locales/en/regions'
import session from '@/shared/locales/en/session'
import shared from '@/shared/locales/en/shared'
import standard from '@/shared/locales/en/standard'
import stations from '@/shared/locales/en/stations'
import type zh from '@/shared/locales/zh'

/** All that the console says in English; loaded when somebody asks for it. */
export default {
  ...app,
  ...shared,
  ...session,
  ...regions,
  ...overview,
  ...stations,
  ...managers,
  ...files,
  ...jobs,
  ...standard,
  ...populations,
  ...plans,
  ...changes,
  ...notices,
  ...inspections,
  ...checks,
  ...accounts,
  ...editions,
  ...phone,
  ...problems,
} satisfies typeof zh
