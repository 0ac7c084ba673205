import type { Route } from '../../../platform/web/route.ts'
import type { Services } from '../../../platform/web/services.ts'
import { mayPrepareReviews, mayRecordPapers } from '../access.ts'
import { drawPreparing, preparingRoute } from '../preparing-page.ts'
import { findPreparation } from '../queries/preparation.ts'
import { renderNothingToPrepare, renderPapers } from './view.ts'

/** What must be there before a child's next review, and what is. */
export function showPapersRoutes(services: Services): readonly Route[] {
  return [
    preparingRoute(services, findPreparation, {
      method: 'GET',
      path: '/papers',
      action: 'see-papers',
      handle: async (request, preparation) =>
        drawPreparing(request, preparation.child, {
          title: `Papers for the ${preparation.review.name}`,
          place: 'papers',
          main: renderPapers({
            preparation,
            today: request.today,
            mayRecord: mayRecordPapers(request.user.roles),
            mayPrepare: mayPrepareReviews(request.user.roles),
          }),
        }),
      without: (request, child) =>
        drawPreparing(request, child, {
          title: 'Papers for the next review',
          place: 'papers',
          main: renderNothingToPrepare(child),
        }),
    }),
  ]
}
