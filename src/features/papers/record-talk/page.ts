import { toLongDate } from '../../../kit/dates/index.ts'
import { transaction } from '../../../platform/db/index.ts'
import { type PageRequest, type PageResponse, redirectTo, type Route } from '../../../platform/web/route.ts'
import type { Services } from '../../../platform/web/services.ts'
import { type FieldErrors, toDateText } from '../../../ui/forms/index.ts'
import { findOfficersOf } from '../../allocations/index.ts'
import { papersPath } from '../paths.ts'
import { drawPreparing, preparingRoute } from '../preparing-page.ts'
import { findPreparation } from '../queries/preparation.ts'
import type { Preparation } from '../preparation.ts'
import { saveTalk } from '../store.ts'
import { parseTalk, readTalkForm, type TalkTyped } from './form.ts'
import { renderTalkForm } from './view.ts'

const TASK = { path: '/social-worker-talk', action: 'record-papers' }

/** That the social worker and the officer talked before the review. */
export function recordTalkRoutes(services: Services): readonly Route[] {
  const { db, clock } = services
  return [
    preparingRoute(services, findPreparation, {
      ...TASK,
      method: 'GET',
      handle: async (request, preparation) => {
        const held = (await findOfficersOf(db, [preparation.child.id])).get(preparation.child.id)
        const typed = {
          on: toDateText(request.today),
          socialWorker: '',
          officer: held?.officer.name ?? '',
        }
        return draw(request, preparation, { typed, errors: [], status: 200 })
      },
    }),
    preparingRoute(services, findPreparation, {
      ...TASK,
      method: 'POST',
      handle: async (request, preparation) => {
        const typed = readTalkForm(request.form)
        const talk = parseTalk(typed, request.today)
        if (!talk.ok) return draw(request, preparation, { typed, errors: talk.failure, status: 400 })
        const { childId, afterReviewId } = preparation.review
        const preparing = { childId, afterReviewId, accountId: request.user.accountId, now: clock.now() }
        await transaction(db, (trx) => saveTalk(trx, preparing, talk.value))
        return redirectTo(papersPath(childId))
      },
    }),
  ]
}

type Drawing = { readonly typed: TalkTyped; readonly errors: FieldErrors; readonly status: number }

function draw(request: PageRequest, preparation: Preparation, drawing: Drawing): PageResponse {
  const { child, checklist } = preparation
  const due = checklist.talkDue
  const main = renderTalkForm({
    ...drawing,
    child,
    by: due.kind === 'due' ? toLongDate(due.due.on) : null,
    csrfToken: request.csrfToken,
  })
  const { errors, status } = drawing
  return drawPreparing(request, child, {
    title: 'Talk before the review',
    main,
    status,
    hasErrors: errors.length > 0,
  })
}
