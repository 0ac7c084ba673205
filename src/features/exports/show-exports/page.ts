import { parseReturnYear, toReturnYearName } from '../../../law/returns/index.ts'
import { type PageRequest, type PageResponse, page, type Route } from '../../../platform/web/route.ts'
import type { Services } from '../../../platform/web/services.ts'
import { IMPORTS_PATH } from '../../imports/index.ts'
import { mayTakeExports } from '../access.ts'
import { toAnnexCsv, toPlansCsv } from '../annex-a.ts'
import { ANNEX_CSV_PATH, EXPORTS_PATH, PLANS_CSV_PATH, REVIEWS_CSV_PATH } from '../paths.ts'
import { countReviewsOutside, listAnnexLines, listChildrenOfYear, listPlanLines } from '../queries.ts'
import { isYearToExport, toReturnReviews } from '../return-reviews.ts'
import { CSV_TYPE, toReviewsCsv } from '../reviews-csv.ts'
import { yearsToExport } from '../years-to-export.ts'
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

/** The year asked for, or the last whole one. */
function yearOf({ query, today }: PageRequest): number {
  const asked = parseReturnYear(query.get('year') ?? '')
  const years = yearsToExport(today)
  return asked !== null && isYearToExport(asked) ? asked : (years[1] ?? years[0] ?? 0)
}

async function show({ db }: Services, request: PageRequest): Promise<PageResponse> {
  const { reach, user, today } = request
  const collection = yearOf(request)
  const main = renderExports({
    made: toReturnReviews(collection, await listChildrenOfYear(db, collection, reach)),
    outside: await countReviewsOutside(db, collection, reach),
    years: yearsToExport(today),
    mayTake: mayTakeExports(user.roles),
  })
  const breadcrumbs = [{ text: 'Data', href: IMPORTS_PATH }]
  return page(request.frame({ title: 'Files for others', nav: IMPORTS_PATH, breadcrumbs, main }))
}

async function sendReviews({ db }: Services, request: PageRequest): Promise<PageResponse> {
  const collection = yearOf(request)
  const made = toReturnReviews(collection, await listChildrenOfYear(db, collection, request.reach))
  return toFile(`reviews-${toReturnYearName(collection)}.csv`, toReviewsCsv(made.lines))
}

async function sendAnnex({ db }: Services, { reach, today }: PageRequest): Promise<PageResponse> {
  return toFile('annex-a-list-8.csv', toAnnexCsv(await listAnnexLines(db, today, reach)))
}

async function sendPlans({ db }: Services, { reach, today }: PageRequest): Promise<PageResponse> {
  return toFile('annex-a-list-7.csv', toPlansCsv(await listPlanLines(db, today, reach)))
}

const toFile = (fileName: string, body: string): PageResponse => ({
  kind: 'file',
  contentType: CSV_TYPE,
  fileName,
  body,
})
