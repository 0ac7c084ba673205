import type { Services } from '../../../platform/web/services.ts'
import { type PageRequest, type PageResponse, page, type Route } from '../../../platform/web/route.ts'
import { PAGE_SIZE, readPageNumber } from '../../../ui/tables/index.ts'
import { IMPORTS_PATH, REVIEW_DIFFERENCES_PATH } from '../paths.ts'
import { countLoneReviews, countOtherDays, listLoneReviews } from '../queries/review-differences.ts'
import { renderReviewDifferences } from './view.ts'

/** Reviews that only the file has, or only we have. */
export function reviewDifferencesRoutes(services: Services): readonly Route[] {
  return [
    {
      method: 'GET',
      path: REVIEW_DIFFERENCES_PATH,
      action: 'see-imports',
      handle: (request) => show(services, request),
    },
  ]
}

async function show({ db }: Services, request: PageRequest): Promise<PageResponse> {
  const { reach } = request
  const onlyIn = request.query.get('only-in') === 'file' ? 'file' : 'here'
  const pageNumber = readPageNumber(request.query)
  const main = renderReviewDifferences({
    onlyIn,
    reviews: await listLoneReviews(db, onlyIn, reach, {
      from: (pageNumber - 1) * PAGE_SIZE,
      size: PAGE_SIZE,
    }),
    totals: {
      here: await countLoneReviews(db, 'here', reach),
      file: await countLoneReviews(db, 'file', reach),
    },
    otherDays: await countOtherDays(db),
    pageNumber,
    query: Object.fromEntries(request.query),
  })
  const breadcrumbs = [{ text: 'Data', href: IMPORTS_PATH }]
  return page(request.frame({ title: 'Reviews in one place only', nav: IMPORTS_PATH, breadcrumbs, main }))
}
