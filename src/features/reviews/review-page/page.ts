import {
  NOT_FOUND,
  type PageRequest,
  type PageResponse,
  page,
  type Route,
} from '../../../platform/web/route.ts'
import type { Services } from '../../../platform/web/services.ts'
import type { Html } from '../../../ui/html.ts'
import { CHILDREN_PATH, childPath, displayName, findChild } from '../../children/index.ts'
import { mayRecordReviews } from '../access.ts'
import { childOfReview, findReview, listReviewVersions } from '../queries.ts'
import { findDraft } from '../queries/drafts.ts'
import { readStoredMeaning } from '../queries/stored-meaning.ts'
import { renderReviewPage, renderVersionPage, type ReviewView, toReviewTitle } from './view.ts'

/** A review, and each version of it at its own address. */
export function reviewPageRoutes(services: Services): readonly Route[] {
  const about = { action: 'see-reviews', child: childOfReview(services.db) }
  return [
    { method: 'GET', path: '/reviews/:review', ...about, handle: (request) => show(services, request) },
    {
      method: 'GET',
      path: '/reviews/:review/versions/:version',
      ...about,
      handle: (request) => showVersion(services, request),
    },
  ]
}

async function readView({ db }: Services, request: PageRequest): Promise<ReviewView | null> {
  const review = await findReview(db, request.params['review'] ?? '')
  const child = review === null ? null : await findChild(db, review.childId)
  if (review === null || child === null) return null
  return {
    child,
    review,
    meaning: await readStoredMeaning(db, child, review, request.today),
    versions: await listReviewVersions(db, review.id),
    draft: await findDraft(db, child.id, request.user.accountId),
    mayRecord: mayRecordReviews(request.user.roles) ? 'may-record' : 'may-look',
    csrfToken: request.csrfToken,
  }
}

async function show(services: Services, request: PageRequest): Promise<PageResponse> {
  const view = await readView(services, request)
  if (view === null) return NOT_FOUND
  return frame(request, view, toReviewTitle(view.review), renderReviewPage(view))
}

async function showVersion(services: Services, request: PageRequest): Promise<PageResponse> {
  const view = await readView(services, request)
  const shown = view?.versions.find(({ version }) => String(version) === request.params['version'])
  if (view === null || shown === undefined) return NOT_FOUND
  return frame(request, view, `Version of ${toReviewTitle(view.review)}`, renderVersionPage(view, shown))
}

function frame(request: PageRequest, { child }: ReviewView, title: string, main: Html): PageResponse {
  const name = displayName(child, child.identifier)
  return page(
    request.frame({
      title: `${title}: ${name}`,
      nav: CHILDREN_PATH,
      main,
      breadcrumbs: [
        { text: 'Children', href: CHILDREN_PATH },
        { text: name, href: childPath(child.id) },
      ],
    }),
  )
}
