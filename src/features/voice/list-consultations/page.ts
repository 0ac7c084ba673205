import type { PageRequest, PageResponse, Route } from '../../../platform/web/route.ts'
import type { Services } from '../../../platform/web/services.ts'
import { type Child, type DrawChildTabs, latestPeriod } from '../../children/index.ts'
import { mayAskViews, mayNoteStatements } from '../access.ts'
import { hasDied } from '../asking.ts'
import { type ChildHandle, childRoutes, drawChildPage, nameOf } from '../child-page.ts'
import { listConsultationsOfChild, listStatementsOf } from '../queries.ts'
import { findNextReview } from '../queries/next-review.ts'
import { renderConsultations } from './view.ts'

/** Everybody who was asked before a child's reviews. */
export function listConsultationsRoutes(services: Services, drawTabs: DrawChildTabs): readonly Route[] {
  const handle: ChildHandle = (_, request, child) => show(services, drawTabs, request, child)
  return childRoutes(services, [{ method: 'GET', path: '/consultations', action: 'see-views', handle }])
}

async function show(
  { db }: Services,
  drawTabs: DrawChildTabs,
  request: PageRequest,
  child: Child,
): Promise<PageResponse> {
  const { today, csrfToken, user } = request
  const [asked, statements, review] = await Promise.all([
    listConsultationsOfChild(db, child.id),
    listStatementsOf(db, child.id),
    findNextReview(db, child.id, today),
  ])
  const name = nameOf(child)
  const isInCare = (latestPeriod(child.care)?.end ?? null) === null && !hasDied(child)
  const main = renderConsultations({
    tabs: drawTabs(child.id, user.roles, 'voice'),
    child: { id: child.id, name },
    asked,
    statements,
    review,
    today,
    csrfToken,
    mayAsk: mayAskViews(user.roles) && isInCare,
    mayNote: mayNoteStatements(user.roles),
  })
  return drawChildPage(request, child, { title: `Views before reviews: ${name}`, main })
}
