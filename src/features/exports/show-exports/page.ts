import { toReturnYearName } from '../../../law/returns/index.ts'
import { type PageRequest, type PageResponse, page, type Route } from '../../../platform/web/route.ts'
import type { Services } from '../../../platform/web/services.ts'
import { toUnreadYearPage } from '../../../ui/errors/error-page.ts'
import { IMPORTS_PATH } from '../../imports/index.ts'
import { mayTakeExports } from '../access.ts'
import { toAnnexCsv, toPlansCsv } from '../annex-a.ts'
import { ANNEX_CSV_PATH, EXPORTS_PATH, PLANS_CSV_PATH, REVIEWS_CSV_PATH } from '../paths.ts'
import { countReviewsOutside, listAnnexLines, listChildrenOfYear, listPlanLines } from '../queries.ts'
import { toReturnReviews } from '../return-reviews.ts'
import { CSV_TYPE, toReviewsCsv } from '../reviews-csv.ts'
import { askedExportYear, yearsToExport } from '../years-to-export.ts'
import { renderExports } from './view.ts'

/** What would be in the files, and the files. Whoever takes one does not get the records that they may not open. */
export function exportsPageRoutes(services: Services): readonly Route[] {
  return [
    {
      method: 'GET',
      path: EXPORTS_PATH,
      action: 'see-exports',
      handle: (request) => show(services, request),
    },
    {
      method: 'GET',
      path: REVIEWS_CSV_PATH,
      action: 'download-return-reviews',
      pace: 'limited',
      handle: (request) => sendReviews(services, request),
    },
    {
      method: 'GET',
      path: ANNEX_CSV_PATH,
      action: 'download-return-reviews',
      pace: 'limited',
      handle: (request) => sendAnnex(services, request),
    },
    {
      method: 'GET',
      path: PLANS_CSV_PATH,
      action: 'download-return-reviews',
      pace: 'limited',
      handle: (request) => sendPlans(services, request),
    },
  ]
}

async function show({ db }: Services, request: PageRequest): Promise<PageResponse> {
  const { reach, user, today } = request
  const { year: collection, unread } = askedExportYear(request.query, today)
  const main = renderExports({
    made: toReturnReviews(collection, await listChildrenOfYear(db, collection, reach)),
    outside: await countReviewsOutside(db, collection, reach),
    years: yearsToExport(today),
    mayTake: mayTakeExports(user.roles),
    unread,
  })
  const breadcrumbs = [{ text: 'Data', href: IMPORTS_PATH }]
  return page(request.frame({ title: 'Files for others', nav: IMPORTS_PATH, breadcrumbs, main }))
}

async function sendReviews({ db }: Services, request: PageRequest): Promise<PageResponse> {
  const { year: collection, unread } = askedExportYear(request.query, request.today)
  if (unread !== null) return refuse(request, unread)
  const made = toReturnReviews(collection, await listChildrenOfYear(db, collection, request.reach))
  return toFile(`reviews-${toReturnYearName(collection)}.csv`, toReviewsCsv(made.lines))
}

async function sendAnnex({ db }: Services, { reach, today }: PageRequest): Promise<PageResponse> {
  return toFile('annex-a-list-8.csv', toAnnexCsv(await listAnnexLines(db, today, reach)))
}

async function sendPlans({ db }: Services, { reach, today }: PageRequest): Promise<PageResponse> {
  return toFile('annex-a-list-7.csv', toPlansCsv(await listPlanLines(db, today, reach)))
}

function refuse({ frame }: PageRequest, unread: string): PageResponse {
  const { status, title, main } = toUnreadYearPage(unread, EXPORTS_PATH)
  return { kind: 'page', status, html: frame({ title, nav: IMPORTS_PATH, main }) }
}

const toFile = (fileName: string, body: string): PageResponse => ({
  kind: 'file',
  contentType: CSV_TYPE,
  fileName,
  body,
})
