// The whole URL map and the whole access table: every feature's rows, in the order of the navigation.
import { childRecordRoutes } from '../features/child-record/index.ts'
import { childrenAccess, childrenRoutes } from '../features/children/index.ts'
import { FIGURES_ACCESS, figuresRoutes } from '../features/figures/index.ts'
import { IMPORTS_ACCESS, importsRoutes } from '../features/imports/index.ts'
import { ACCESS as PEOPLE_ACCESS, peopleRoutes } from '../features/people/index.ts'
import { provisionsRoutes } from '../features/provisions/index.ts'
import { reviewsAccess, reviewsRoutes } from '../features/reviews/index.ts'
import { ACCESS as TODAY_ACCESS, todayRoutes } from '../features/today/index.ts'
import type { OpenRoute } from '../platform/web/open-route.ts'
import { type AccessRow, page, redirectTo, type Route } from '../platform/web/route.ts'
import type { Services } from '../platform/web/services.ts'
import { renderPartsPage } from '../ui/parts-page.ts'

export type SiteMap = {
  /** Pages that need no sign-in. */
  readonly open: readonly OpenRoute[]
  readonly pages: readonly Route[]
  readonly access: readonly AccessRow[]
}

export function siteMapOf(services: Services): SiteMap {
  return {
    open: [...peopleRoutes(services)],
    pages: [
      home,
      ...todayRoutes(services),
      ...childrenRoutes(services),
      ...childRecordRoutes(services),
      ...reviewsRoutes(services),
      ...figuresRoutes(services),
      ...importsRoutes(services),
      ...provisionsRoutes(),
      ...(services.config.demo ? [parts] : []),
    ],
    access: [
      ...PEOPLE_ACCESS,
      ...TODAY_ACCESS,
      ...childrenAccess,
      ...reviewsAccess,
      ...FIGURES_ACCESS,
      ...IMPORTS_ACCESS,
    ],
  }
}

const home: Route = {
  method: 'GET',
  path: '/',
  action: 'use-footprint',
  // An administrator manages accounts and sees no child: the law is what is left to read.
  handle: async ({ user }) =>
    redirectTo(user.roles.some((role) => role !== 'administrator') ? '/today' : '/law'),
}

// For whoever builds pages: nothing of the service is on it.
const parts: Route = {
  method: 'GET',
  path: '/parts',
  action: 'use-footprint',
  handle: async ({ frame }) => page(frame({ title: 'Parts', nav: null, main: renderPartsPage() })),
}
