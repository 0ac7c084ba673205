// What the pages about preparing one child's review have in common: whom they are about, and their surroundings.
import { NOT_FOUND, type PageRequest, type PageResponse, type Route } from '../../platform/web/route.ts'
import type { Db } from '../../platform/db/index.ts'
import type { Services } from '../../platform/web/services.ts'
import { renderHiddenField } from '../../ui/forms/index.ts'
import { type Html, html } from '../../ui/html.ts'
import { withChildBar } from '../allocations/index.ts'
import { CHILDREN_PATH, type Child, childPath, displayName, ofChild } from '../children/index.ts'
import type { NextReview } from './next-review.ts'
import { papersPath } from './paths.ts'
import type { AskedPreparation, NothingToPrepare, Preparation } from './preparation.ts'
import type { SeenReview } from './still-about.ts'

type Handle = (request: PageRequest, preparation: Preparation) => Promise<PageResponse>

export type PreparingRoute = {
  readonly method: 'GET' | 'POST'
  /** After the child's own address. */
  readonly path: string
  readonly action: string
  readonly handle: Handle
  /** Where the child has no review to prepare; left out: there is no such page. */
  readonly without?: (request: PageRequest, child: Child) => PageResponse
  readonly pace?: 'limited'
}

export type FindPreparation = (
  db: Db,
  childId: string,
  asked: AskedPreparation,
) => Promise<Preparation | NothingToPrepare | null>

/** The address of one task before a child's review; `?of=` names one that was held, else it is the one to come. */
export function preparingRoute(
  { db }: Services,
  findPreparation: FindPreparation,
  { method, path, action, handle, without = () => NOT_FOUND, ...pace }: PreparingRoute,
): Route {
  return {
    method,
    path: `${CHILDREN_PATH}/:child${path}`,
    action,
    child: ofChild,
    ...pace,
    handle: async (request) => {
      const heldId = request.query.get('of')
      const form = method === 'POST' ? 'sent' : 'drawn'
      const asked = { heldId, today: request.today, form } as const
      const found = await findPreparation(db, request.params['child'] ?? '', asked)
      if (found === null || (found.review === null && heldId !== null)) return NOT_FOUND
      const drawn = await withChildBar(db, request, found.child)
      return found.review === null ? without(drawn, found.child) : await handle(drawn, found)
    },
  }
}

/** What a posted form says of the review it was drawn for. */
export const readSeen = ({ query, form }: PageRequest): SeenReview => ({
  heldId: query.get('of'),
  afterReviewId: form.get('after') || null,
})

/** Says in a form for which review it is drawn. */
export const renderSeen = ({ afterReviewId }: NextReview): Html =>
  renderHiddenField('after', afterReviewId ?? '')

/** Below a form: back to the papers, and, from the review to come, to those of the one that was held before. */
export function renderWayBack({ childId, heldId, afterReviewId }: NextReview): Html {
  return html`<p class="govuk-body"><a class="govuk-link" href="${papersPath(childId, heldId)}">Back to the papers</a></p>${renderToHeld({ childId, heldId, afterReviewId })}`
}

/** From the review to come to the papers of the one before it. */
export function renderToHeld({
  childId,
  heldId,
  afterReviewId,
}: Pick<NextReview, 'childId' | 'heldId' | 'afterReviewId'>): Html | null {
  if (heldId !== null || afterReviewId === null) return null
  return html`<p class="govuk-body"><a class="govuk-link" href="${papersPath(childId, afterReviewId)}">Papers for the review that was held before</a></p>`
}

export const nameOf = (child: Child): string => displayName(child, child.identifier)

export type PreparingDrawing = {
  readonly title: string
  readonly main: Html
  readonly status?: number
  readonly hasErrors?: boolean
  /** Whether the page lies below the list of papers. */
  readonly place?: 'papers' | 'below-papers'
  /** Of which review that was held; left out: the one to come. */
  readonly heldId?: string | null
}

/** The page around one of these tasks. */
export function drawPreparing(request: PageRequest, child: Child, drawing: PreparingDrawing): PageResponse {
  const { title, main, status = 200, hasErrors = false, place = 'below-papers', heldId = null } = drawing
  const breadcrumbs = [
    { text: 'Children', href: CHILDREN_PATH },
    { text: nameOf(child), href: childPath(child.id) },
    ...(place === 'below-papers' ? [{ text: 'Papers', href: papersPath(child.id, heldId) }] : []),
  ]
  const framed = { title, nav: CHILDREN_PATH, breadcrumbs, main, hasErrors }
  return { kind: 'page', status, html: request.frame(framed) }
}
