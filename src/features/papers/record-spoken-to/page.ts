import { ageOn } from '../../../kit/dates/index.ts'
import { transaction } from '../../../platform/db/index.ts'
import { type PageRequest, type PageResponse, redirectTo, type Route } from '../../../platform/web/route.ts'
import type { Services } from '../../../platform/web/services.ts'
import { type FieldErrors, toDateText } from '../../../ui/forms/index.ts'
import { papersPath } from '../paths.ts'
import { drawPreparing, preparingRoute } from '../preparing-page.ts'
import { findPreparation } from '../queries/preparation.ts'
import type { Preparation } from '../preparation.ts'
import { saveSpokenBefore } from '../store.ts'
import { parseSpokenBefore, readSpokenForm, type SpokenTyped } from './form.ts'
import { renderSpokenForm } from './view.ts'

const TASK = { path: '/spoken-to', action: 'prepare-reviews' }

/** Whether the child was spoken to, or for a small child seen, before the review. */
export function recordSpokenToRoutes(services: Services): readonly Route[] {
  const { db, clock } = services
  return [
    preparingRoute(services, findPreparation, {
      ...TASK,
      method: 'GET',
      handle: async (request, preparation) => {
        const typed = { on: toDateText(request.today), outcome: '', how: '', alone: '', reasons: {} }
        return draw(request, preparation, { typed, errors: [], status: 200 })
      },
    }),
    preparingRoute(services, findPreparation, {
      ...TASK,
      method: 'POST',
      handle: async (request, preparation) => {
        const typed = readSpokenForm(request.form)
        const spoken = parseSpokenBefore(typed, request.today)
        if (!spoken.ok) return draw(request, preparation, { typed, errors: spoken.failure, status: 400 })
        const { childId, afterReviewId } = preparation.review
        const preparing = { childId, afterReviewId, accountId: request.user.accountId, now: clock.now() }
        await transaction(db, (trx) => saveSpokenBefore(trx, preparing, spoken.value))
        return redirectTo(papersPath(childId))
      },
    }),
  ]
}

type Drawing = { readonly typed: SpokenTyped; readonly errors: FieldErrors; readonly status: number }

function draw(request: PageRequest, { child, review }: Preparation, drawing: Drawing): PageResponse {
  const age = child.born === null ? null : ageOn(child.born, review.on ?? request.today)
  const main = renderSpokenForm({
    ...drawing,
    child,
    isUnderFour: age !== null && age < 4 ? 'under-4' : '4-or-over',
    csrfToken: request.csrfToken,
  })
  return drawPreparing(request, child, {
    title: 'Speaking to the child before the review',
    main,
    status: drawing.status,
    hasErrors: drawing.errors.length > 0,
  })
}
