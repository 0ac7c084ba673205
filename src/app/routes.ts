// The whole URL map and the whole access table: every feature's rows, in the order of the navigation.
import { allocationsAccess, allocationsRoutes } from '../features/allocations/index.ts'
import { AUDIT_ACCESS, auditRoutes } from '../features/audit/index.ts'
import { authorityAccess, authorityRoutes } from '../features/authority/index.ts'
import { BENCHMARK_ACCESS, BENCHMARK_PATH, benchmarkRoutes } from '../features/benchmark/index.ts'
import { betweenReviewsAccess, betweenReviewsRoutes } from '../features/between-reviews/index.ts'
import { capacityAccess, capacityRoutes, staffGapLines } from '../features/capacity/index.ts'
import { checksAccess } from '../features/checks/index.ts'
import { childRecordAccess, childRecordRoutes, renderChildTabs } from '../features/child-record/index.ts'
import { childrenAccess, childrenRoutes } from '../features/children/index.ts'
import { contactAccess, contactRoutes } from '../features/contact/index.ts'
import { DATA_PROTECTION_ACCESS, dataProtectionRoutes } from '../features/data-protection/index.ts'
import { DATASETS_ACCESS, datasetsOpenRoutes, datasetsRoutes } from '../features/datasets/index.ts'
import { answerRoutes, decisionsAccess, decisionsRoutes } from '../features/decisions/index.ts'
import { disputesAccess, disputesOpenRoutes, disputesRoutes } from '../features/disputes/index.ts'
import { EXPORTS_ACCESS, EXPORTS_PATH, exportsRoutes } from '../features/exports/index.ts'
import { FIGURES_ACCESS, figuresRoutes } from '../features/figures/index.ts'
import { IMPORTS_ACCESS, importsRoutes, listVisitsTold } from '../features/imports/index.ts'
import { MAIL_ACCESS, mailRoutes } from '../features/mail/index.ts'
import { papersAccess, papersRoutes } from '../features/papers/index.ts'
import { meetingsAccess, meetingsOpenRoutes, meetingsRoutes } from '../features/meetings/index.ts'
import {
  ACCESS as PEOPLE_ACCESS,
  accountRoutes,
  peopleAdminRoutes,
  peopleRoutes,
  sessionRoutes,
  signOnSettingsRoutes,
} from '../features/people/index.ts'
import { provisionsRoutes } from '../features/provisions/index.ts'
import { QUALITY_ACCESS, qualityRoutes } from '../features/quality/index.ts'
import { recordsAccess, recordsOpenRoutes, recordsRoutes } from '../features/records/index.ts'
import {
  rebuildEveryObligation,
  reviewsAccess,
  reviewsRoutes,
  rebuildObligations,
} from '../features/reviews/index.ts'
import { REPORTS_ACCESS, reportsRoutes } from '../features/reports/index.ts'
import { ACCESS as TODAY_ACCESS, todayRoutes } from '../features/today/index.ts'
import { voiceAccess, voiceOpenRoutes, voiceRoutes } from '../features/voice/index.ts'
import type { OpenRoute } from '../platform/web/open-route.ts'
import { type AccessRow, page, type Route } from '../platform/web/route.ts'
import type { Services } from '../platform/web/services.ts'
import type { SessionRoute } from '../platform/web/session-route.ts'
import { renderPartsPage } from '../ui/parts-page.ts'
import { accessRoute } from './access-page.ts'
import { assembleAccess } from './access.ts'
import { checkAfterLoad, checksRoutes, FINDINGS_PATH, HELD_FILES } from './held-files.ts'
import { dataPlaces } from './data-places.ts'
import { knownBeforeReview } from './known-before-review.ts'
import { firstPageRoute } from './first-page.ts'
import { openChallenges } from './open-challenges.ts'
import { reportDeps } from './report-deps.ts'
import { settingsRoute } from './settings-page.ts'

export type SiteMap = {
  /** Pages that need no sign-in. */
  readonly open: readonly OpenRoute[]
  /** Pages about one's own session, for anybody who has one. */
  readonly own?: readonly SessionRoute[]
  readonly pages: readonly Route[]
  readonly access: readonly AccessRow[]
}

/** Every feature's rows of the access table. */
export const ACCESS_ROWS: readonly AccessRow[] = [
  ...PEOPLE_ACCESS,
  ...TODAY_ACCESS,
  ...childrenAccess,
  ...allocationsAccess,
  ...contactAccess,
  ...decisionsAccess,
  ...reviewsAccess,
  ...meetingsAccess,
  ...betweenReviewsAccess,
  ...disputesAccess,
  ...papersAccess,
  ...voiceAccess,
  ...recordsAccess,
  ...childRecordAccess,
  ...capacityAccess,
  ...QUALITY_ACCESS,
  ...FIGURES_ACCESS,
  ...REPORTS_ACCESS,
  ...BENCHMARK_ACCESS,
  ...DATASETS_ACCESS,
  ...IMPORTS_ACCESS,
  ...checksAccess,
  ...EXPORTS_ACCESS,
  ...authorityAccess,
  ...DATA_PROTECTION_ACCESS,
  ...AUDIT_ACCESS,
  ...MAIL_ACCESS,
]

export function siteMapOf(services: Services): SiteMap {
  const access = ACCESS_ROWS
  const listVisits = (childId: string) => listVisitsTold(services.db, childId, services.clock.today())
  const pages = [
    ...todayRoutes(services, staffGapLines(services.db)),
    ...childrenRoutes(services),
    ...allocationsRoutes(services, rebuildObligations),
    ...childRecordRoutes(services, dataPlaces, listVisits),
    ...contactRoutes(services, renderChildTabs, listVisits),
    ...decisionsRoutes(services),
    ...reviewsRoutes(services, knownBeforeReview(services.db)),
    ...meetingsRoutes(services),
    ...betweenReviewsRoutes(services),
    ...disputesRoutes(services, renderChildTabs),
    ...papersRoutes(services, openChallenges(services.db)),
    ...voiceRoutes(services, renderChildTabs),
    ...recordsRoutes(services),
    ...capacityRoutes(services),
    ...qualityRoutes(services),
    ...figuresRoutes(services, [
      {
        text: 'Compare with other authorities',
        href: BENCHMARK_PATH,
        ofMeasure: (id) => `${BENCHMARK_PATH}?measure=${id}`,
      },
    ]),
    ...reportsRoutes(reportDeps(services)),
    ...benchmarkRoutes(services),
    ...datasetsRoutes(services),
    ...importsRoutes(
      services,
      [
        {
          text: 'Files for others',
          href: EXPORTS_PATH,
          says: 'the Reviews table of the return, and columns of Annex A',
        },
        {
          text: 'Data quality',
          href: FINDINGS_PATH,
          says: 'what the checks found wrong, and exits that are missing',
        },
      ],
      checkAfterLoad(services),
    ),
    ...checksRoutes(services, HELD_FILES),
    ...exportsRoutes(services),
    ...dataProtectionRoutes(services),
    ...accountRoutes(services),
    ...peopleAdminRoutes(services),
    ...signOnSettingsRoutes(services),
    ...authorityRoutes(services, rebuildEveryObligation),
    ...auditRoutes(services),
    ...mailRoutes(services),
    ...provisionsRoutes(),
    ...(services.config.demo ? [parts] : []),
    accessRoute(access),
  ]
  const table = assembleAccess(access, pages)
  const own = sessionRoutes(services)
  return {
    open: [
      ...peopleRoutes(services),
      ...answerRoutes(services),
      ...disputesOpenRoutes(services),
      ...datasetsOpenRoutes(services),
      ...meetingsOpenRoutes(services),
      ...voiceOpenRoutes(services),
      ...recordsOpenRoutes(services),
    ],
    own,
    pages: [firstPageRoute(table), ...pages, settingsRoute(pages, own, table)],
    access,
  }
}

// For whoever builds pages: nothing of the service is on it.
const parts: Route = {
  method: 'GET',
  path: '/parts',
  action: 'use-footprint',
  handle: async ({ frame }) => page(frame({ title: 'Parts', nav: null, main: renderPartsPage() })),
}
