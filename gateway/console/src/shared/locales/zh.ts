import accounts from '@/shared/locales/zh/accounts'
import app from '@/shared/locales/zh/app'
import changes from '@/shared/locales/zh/changes'
import checks from '@/shared/locales/zh/checks'
import editions from '@/shared/locales/zh/editions'
import files from '@/shared/locales/zh/files'
import inspections from '@/shared/locales/zh/inspections'
import jobs from '@/shared/locales/zh/jobs'
import managers from '@/shared/locales/zh/managers'
import notices from '@/shared/locales/zh/notices'
import overview from '@/shared/locales/zh/overview'
import phone from '@/shared/locales/zh/phone'
import plans from '@/shared/locales/zh/plans'
import populations from '@/shared/locales/zh/populations'
import problems from '@/shared/locales/zh/problems'
import regions from '@/shared/locales/zh/regions'
import session from '@/shared/locales/zh/session'
import shared from '@/shared/locales/zh/shared'
import standard from '@/shared/locales/zh/standard'
import stations from '@/shared/locales/zh/stations'

/** All that the console says in Chinese, by feature. */
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
}
