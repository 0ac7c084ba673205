import {
  NOT_FOUND,
  type PageRequest,
  type PageResponse,
  redirectTo,
  type Route,
} from '../../../platform/web/route.ts'
import type { Services } from '../../../platform/web/services.ts'
import { CHILDREN_PATH, childPath, displayName, findChild } from '../../children/index.ts'
import { newReviewPath, reviewPath } from '../paths.ts'
import { childOfReview, findReview } from '../queries.ts'
import { startCorrection } from './command.ts'
import { renderOtherAnswers } from './view.ts'

/** Beginning a correction. The pages after it are those on which a review is recorded. */
export function correctReviewRoutes(services: Services): readonly Route[] {
  const about = { action: 'record-reviews', child: childOfReview(services.db) }
  return [
    {
      method: 'POST',
      path: '/reviews/:review/correct',
      ...about,
      handle: (request) => start(services, request),
    },
    {
      // Where signing in again leads back here, the button is pressed on the review's page.
      method: 'GET',
      path: '/reviews/:review/correct',
      ...about,
      handle: async ({ params }) => redirectTo(reviewPath(params['review'] ?? '')),
    },
  ]
}

async function start({ db, clock }: Services, request: PageRequest): Promise<PageResponse> {
  const review = await findReview(db, request.params['review'] ?? '')
  const child = review === null ? null : await findChild(db, review.childId)
  if (review === null || child === null) return NOT_FOUND
  if (review.record === null) return redirectTo(newReviewPath(child.id, review.parts[0] ?? null))
  const started = await startCorrection(db, {
    review,
    actor: request.user.accountId,
    now: clock.now(),
    others: request.form.get('others') === 'throw-away' ? 'throw-away' : 'keep',
  })
  if (started.ok) return redirectTo(newReviewPath(child.id))
  const name = displayName(child, child.identifier)
  const html = request.frame({
    title: 'You have answers that are not recorded yet',
    nav: CHILDREN_PATH,
    main: renderOtherAnswers(review.id, name, started.failure.draft, request.csrfToken),
    breadcrumbs: [
      { text: 'Children', href: CHILDREN_PATH },
      { text: name, href: childPath(child.id) },
    ],
  })
  return { kind: 'page', status: 409, html }
}
