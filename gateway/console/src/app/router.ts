import { createRouter, createWebHistory, type RouteLocationNormalized, type RouteLocationRaw, START_LOCATION } from 'vue-router'
import { nextTick, watchEffect } from 'vue'
import { focusOn, movesOn } from '@/app/focus'
import { subject, titleOf } from '@/app/title'
import { i18n } from '@/shared/i18n'
import { sessionEnded } from '@/shared/http'
import { problemOf } from '@/shared/problem'
import { signInAgain, takeReturn } from '@/session/signing'
import { faceOf, loadSession } from '@/session/useSession'

declare module 'vue-router' {
  interface RouteMeta {
    /** Key of the page's name. */
    title?: string
    /** Whose page it is; pages without are everyone's. */
    face?: 'console' | 'phone'
  }
}

export const router = createRouter({
  history: createWebHistory(),
  scrollBehavior(to, from, saved) {
    if (to.hash) {
      return { el: to.hash, top: 72 }
    }
    return saved ?? (to.path === from.path ? false : { top: 0 })
  },
  routes: [
    {
      path: '/',
      component: () => import('@/app/ConsoleShell.vue'),
      meta: { face: 'console' },
      children: [
        { path: '', name: 'overview', component: () => import('@/overview/Overview.vue'), meta: { title: 'page.overview' } },
        { path: 'stations', name: 'stations', component: () => import('@/stations/StationList.vue'), meta: { title: 'page.stations' } },
        { path: 'stations/new', name: 'station-new', component: () => import('@/stations/StationNew.vue'), meta: { title: 'page.stationNew' } },
        { path: 'stations/import', name: 'station-import', component: () => import('@/stations/StationImport.vue'), meta: { title: 'page.stationImport' } },
        { path: 'stations/corrections/import', name: 'station-correct', component: () => import('@/stations/StationCorrections.vue'), meta: { title: 'page.stationCorrect' } },
        { path: 'stations/managers/import', name: 'manager-import', component: () => import('@/managers/ManagerImport.vue'), meta: { title: 'page.managerImport' } },
        { path: 'stations/uncovered', name: 'uncovered', component: () => import('@/uncovered/UncoveredList.vue'), meta: { title: 'page.uncovered' } },
        { path: 'stations/people', name: 'person-search', component: () => import('@/people/PersonSearch.vue'), meta: { title: 'page.personSearch' } },
        { path: 'stations/:id', name: 'station', component: () => import('@/stations/StationFile.vue'), props: true, meta: { title: 'page.station' } },
        { path: 'plans', name: 'plans', component: () => import('@/plans/Plans.vue'), meta: { title: 'page.plans' } },
        { path: 'populations', name: 'populations', component: () => import('@/populations/Populations.vue'), meta: { title: 'page.populations' } },
        { path: 'populations/import', name: 'population-import', component: () => import('@/populations/PopulationImport.vue'), meta: { title: 'page.populationImport' } },
        { path: 'notices', name: 'notices', component: () => import('@/notices/Notices.vue'), meta: { title: 'page.notices' } },
        { path: 'notices/new', name: 'notice-new', component: () => import('@/notices/NoticeEdit.vue'), meta: { title: 'notice.write' } },
        { path: 'notices/sent/:id', name: 'notice-sent', component: () => import('@/notices/NoticeSent.vue'), props: true, meta: { title: 'page.notices' } },
        { path: 'notices/sent/:id/edit', name: 'notice-edit', component: () => import('@/notices/NoticeEdit.vue'), props: true, meta: { title: 'notice.edit' } },
        { path: 'notices/:id', name: 'notice', component: () => import('@/notices/NoticeReceived.vue'), props: true, meta: { title: 'page.notices' } },
        { path: 'inspections', name: 'inspections', component: () => import('@/inspections/Inspections.vue'), meta: { title: 'page.inspections' } },
        { path: 'inspections/new', name: 'inspection-new', component: () => import('@/inspections/InspectionEdit.vue'), meta: { title: 'inspection.new' } },
        { path: 'inspections/visits', name: 'inspection-visits', component: () => import('@/inspections/InspectionVisits.vue'), meta: { title: 'inspection.visits' } },
        { path: 'inspections/ledger', name: 'inspection-ledger', component: () => import('@/inspections/Ledger.vue'), meta: { title: 'inspection.ledger' } },
        { path: 'inspections/plans/:id', name: 'inspection-plan', component: () => import('@/inspections/InspectionPlan.vue'), props: true, meta: { title: 'page.inspections' } },
        { path: 'inspections/plans/:id/edit', name: 'inspection-edit', component: () => import('@/inspections/InspectionEdit.vue'), props: true, meta: { title: 'inspection.edit' } },
        { path: 'inspections/visits/:id', name: 'inspection-visit', component: () => import('@/inspections/InspectionVisit.vue'), props: true, meta: { title: 'inspection.oneVisit' } },
        { path: 'changes', name: 'changes', component: () => import('@/changes/Changes.vue'), meta: { title: 'page.changes' } },
        { path: 'changes/new', name: 'change-new', component: () => import('@/changes/ChangeWizard.vue'), meta: { title: 'change.write' } },
        { path: 'changes/:id', name: 'change', component: () => import('@/changes/ChangeOrder.vue'), props: true, meta: { title: 'page.changes' } },
        { path: 'changes/:id/edit', name: 'change-edit', component: () => import('@/changes/ChangeWizard.vue'), props: true, meta: { title: 'change.edit' } },
        { path: 'checks', name: 'checks', component: () => import('@/checks/Checks.vue'), meta: { title: 'page.checks' } },
        { path: 'checks/:code', name: 'check', component: () => import('@/checks/CheckFindings.vue'), props: true, meta: { title: 'page.checks' } },
        { path: 'accounts', name: 'accounts', component: () => import('@/accounts/Accounts.vue'), meta: { title: 'page.accounts' } },
        { path: 'accounts/new', name: 'account-new', component: () => import('@/accounts/AccountNew.vue'), meta: { title: 'page.accountNew' } },
        { path: 'accounts/import', name: 'account-import', component: () => import('@/accounts/AccountImport.vue'), meta: { title: 'page.accountImport' } },
        { path: 'accounts/:id', name: 'account', component: () => import('@/accounts/AccountFile.vue'), props: true, meta: { title: 'page.account' } },
        { path: 'matrix', name: 'matrix', component: () => import('@/accounts/Matrix.vue'), meta: { title: 'page.matrix' } },
        { path: 'editions', name: 'editions', component: () => import('@/editions/Editions.vue'), meta: { title: 'page.editions' } },
        { path: 'editions/:id', name: 'edition', component: () => import('@/editions/EditionFile.vue'), props: true, meta: { title: 'page.editions' } },
        { path: 'about', name: 'about', component: () => import('@/app/About.vue'), meta: { title: 'page.about' } },
        { path: ':rest(.*)*', name: 'missing', component: () => import('@/app/Missing.vue'), meta: { title: 'page.missing' } },
      ],
    },
    {
      path: '/m',
      component: () => import('@/phone/PhoneShell.vue'),
      meta: { face: 'phone' },
      children: [
        { path: '', name: 'phone-home', component: () => import('@/phone/Home.vue'), meta: { title: 'page.phoneHome' } },
        { path: 'me', name: 'phone-me', component: () => import('@/phone/Me.vue'), meta: { title: 'page.phoneMe' } },
        { path: ':rest(.*)*', redirect: { name: 'phone-home' } },
      ],
    },
    { path: '/no-region', name: 'no-region', component: () => import('@/app/NoRegion.vue'), meta: { title: 'page.noRegion' } },
    { path: '/unreachable', name: 'unreachable', component: () => import('@/app/Unreachable.vue'), meta: { title: 'page.unreachable' } },
  ],
})

/** Where to go instead, for one who has just come: back to the page left, and to the face that is one's own. */
async function diverted(to: RouteLocationNormalized): Promise<RouteLocationRaw | null> {
  const left = to.path === '/' ? takeReturn() : null
  if (left && left !== to.fullPath) {
    return left
  }
  if ('continue' in to.query) {
    const query = { ...to.query }
    delete query['continue']
    return { path: to.path, query, hash: to.hash, replace: true }
  }
  const face = faceOf(await loadSession())
  if (face === 'none') {
    return to.name === 'no-region' || to.name === 'about' ? null : { name: 'no-region' }
  }
  if (face === 'phone' && to.meta.face === 'console' && to.name !== 'about') {
    return { name: 'phone-home' }
  }
  return to.name === 'no-region' ? { path: '/' } : null
}

router.beforeEach(async (to) => {
  if (to.name === 'unreachable') {
    return true
  }
  try {
    return await diverted(to) ?? true
  }
  catch (error) {
    if (problemOf(error).status === 401) {
      sessionEnded.value = false
      signInAgain()
      return false
    }
    return { name: 'unreachable', query: { from: to.fullPath } }
  }
})

watchEffect(() => {
  const { t } = i18n.global
  const { title } = router.currentRoute.value.meta
  document.title = titleOf(subject.value, title ? t(title) : '', t('product'))
})

router.afterEach(async (to, from, failure) => {
  if (!failure && from !== START_LOCATION && movesOn(to, from)) {
    await nextTick()
    focusOn(to)
  }
})
