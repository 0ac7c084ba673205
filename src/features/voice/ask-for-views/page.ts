import { type PageRequest, type PageResponse, redirectTo, type Route } from '../../../platform/web/route.ts'
import type { Services } from '../../../platform/web/services.ts'
import type { FieldErrors } from '../../../ui/forms/index.ts'
import type { Child } from '../../children/index.ts'
import { childRoutes, drawChildPage, nameOf } from '../child-page.ts'
import { formFor } from '../consultation.ts'
import { renderLinkOnce } from '../link-once-view.ts'
import { consultationPath, consultationsPath } from '../paths.ts'
import { findNextReview, type NextReview } from '../queries/next-review.ts'
import { askForView, askInvited } from './command.ts'
import { type AskTyped, parseAsk, readAskForm } from './form.ts'
import { toAskedRole } from './invited-role.ts'
import { renderAsk } from './view.ts'

/** Asking one person, or all who are invited. */
export function askForViewsRoutes(services: Services): readonly Route[] {
  return childRoutes(services, [
    { method: 'GET', path: '/consultations/new', action: 'ask-views', handle: showForm },
    { method: 'POST', path: '/consultations', action: 'ask-views', handle: ask },
    { method: 'POST', path: '/consultations/ask-invited', action: 'ask-views', handle: askAll },
  ])
}

async function showForm({ db }: Services, request: PageRequest, child: Child): Promise<PageResponse> {
  const review = await findNextReview(db, child.id, request.today)
  return draw(request, child, review, { typed: typedFor(request, child, review) })
}

/** Filled with whoever is invited, where the list led here for them. */
function typedFor({ query, today }: PageRequest, child: Child, review: NextReview): AskTyped {
  const invited = review.invited.find(({ id }) => id === query.get('invited'))
  const role = invited === undefined ? null : toAskedRole(invited.role)
  const form = formFor('child', child.born, review.on ?? today)
  const email = invited?.email ?? ''
  const way = invited === undefined ? '' : email === '' ? 'link' : 'email'
  const label = role === 'child' ? '' : (invited?.name ?? '')
  return { role: role ?? '', label, email, way, form, language: 'en' }
}

type Drawing = { readonly typed: AskTyped; readonly status?: number; readonly errors?: FieldErrors }

function draw(request: PageRequest, child: Child, review: NextReview, drawing: Drawing): PageResponse {
  const { typed, status = 200, errors = [] } = drawing
  const name = nameOf(child)
  const { csrfToken } = request
  const main = renderAsk({ child: { id: child.id, name }, reviewOn: review.on, typed, csrfToken, errors })
  return drawChildPage(request, child, { title: `Ask somebody about ${name}`, main, status, errors })
}

async function ask(services: Services, request: PageRequest, child: Child): Promise<PageResponse> {
  const typed = readAskForm(request.form)
  const parsed = parseAsk(typed)
  const again = async (status: number, errors: FieldErrors): Promise<PageResponse> =>
    draw(request, child, await findNextReview(services.db, child.id, request.today), {
      typed,
      status,
      errors,
    })
  if (!parsed.ok) return await again(400, parsed.failure)
  const done = await askForView(services, child, parsed.value, request.user.accountId)
  if (!done.ok) return await again(422, [{ field: done.failure.field, message: done.failure.says }])
  const { id, link } = done.value
  const path = consultationPath(child.id, id)
  if (link === null) return redirectTo(path)
  return drawChildPage(request, child, {
    title: 'Copy this link now',
    main: renderLinkOnce({ childId: child.id, link, path }),
  })
}

async function askAll(services: Services, request: PageRequest, child: Child): Promise<PageResponse> {
  await askInvited(services, child, request.user.accountId)
  return redirectTo(consultationsPath(child.id))
}
