// A form about how a review is prepared: shown, read, guarded against a review recorded meanwhile, and saved.
import type { Day } from '../../kit/dates/index.ts'
import { fail, ok, type Result } from '../../kit/result.ts'
import { type Trx, transaction } from '../../platform/db/index.ts'
import { type PageRequest, type PageResponse, redirectTo, type Route } from '../../platform/web/route.ts'
import type { Services } from '../../platform/web/services.ts'
import { type FieldErrors, renderErrorSummaryFor, renderForm } from '../../ui/forms/index.ts'
import { renderButton } from '../../ui/govuk/index.ts'
import { type Html, html } from '../../ui/html.ts'
import { renderPageTitle, renderReadingColumn } from '../../ui/layout/index.ts'
import type { NextReview } from './next-review.ts'
import { papersPath } from './paths.ts'
import type { Preparation, Preparing } from './preparation.ts'
import {
  drawPreparing,
  type FindPreparation,
  preparingRoute,
  readSeen,
  renderSeen,
  renderWayBack,
} from './preparing-page.ts'
import { type SeenReview, toChangedWords } from './still-about.ts'

export type TaskView<Typed> = {
  readonly preparation: Preparation
  readonly typed: Typed
  readonly errors: FieldErrors
  readonly today: Day
}

export type PreparingTask<Typed, Value> = {
  readonly find: FindPreparation
  /** The review that a form was about, with the child locked; null where it is about another by now. */
  readonly findStillAbout: (
    trx: Trx,
    childId: string,
    seen: SeenReview,
    today: Day,
  ) => Promise<NextReview | null>
  /** After the child's own address. */
  readonly path: string
  readonly action: string
  readonly title: string
  /** The field that says that the review was recorded meanwhile. */
  readonly firstField: string
  readonly begin: (request: PageRequest, preparation: Preparation) => Promise<Typed>
  readonly read: (form: URLSearchParams) => Typed
  readonly parse: (typed: Typed, asked: { today: Day; review: NextReview }) => Result<Value, FieldErrors>
  readonly save: (trx: Trx, preparing: Preparing, value: Value) => Promise<void>
  readonly toAddress: (childId: string, heldId: string | null) => string
  readonly renderLead: (view: TaskView<Typed>) => Html
  readonly renderFields: (view: TaskView<Typed>) => Html
}

type Drawing<Typed> = Pick<TaskView<Typed>, 'typed' | 'errors'> & { readonly status: number }

/** Its pages: the form, and what is posted of it. */
export function preparingTaskRoutes<Typed, Value>(
  services: Services,
  task: PreparingTask<Typed, Value>,
): readonly Route[] {
  const { path, action } = task
  return [
    preparingRoute(services, task.find, {
      path,
      action,
      method: 'GET',
      handle: async (request, preparation) => {
        const typed = await task.begin(request, preparation)
        return draw(task, request, preparation, { typed, errors: [], status: 200 })
      },
    }),
    preparingRoute(services, task.find, {
      path,
      action,
      method: 'POST',
      handle: (request, preparation) => post(services, task, request, preparation),
    }),
  ]
}

async function post<Typed, Value>(
  services: Services,
  task: PreparingTask<Typed, Value>,
  request: PageRequest,
  preparation: Preparation,
): Promise<PageResponse> {
  const { review } = preparation
  const typed = task.read(request.form)
  const changed = () => {
    const errors = [{ field: task.firstField, message: toChangedWords(review) }]
    return draw(task, request, preparation, { typed, errors, status: 409 })
  }
  if (review.day === 'not-owed') return changed()
  const parsed = task.parse(typed, { today: request.today, review })
  if (!parsed.ok) return draw(task, request, preparation, { typed, errors: parsed.failure, status: 400 })
  const saved = await saveGuarded(services, task, request, { review, value: parsed.value })
  return saved.ok ? redirectTo(papersPath(review.childId, review.heldId)) : changed()
}

async function saveGuarded<Typed, Value>(
  { db, clock }: Services,
  task: PreparingTask<Typed, Value>,
  request: PageRequest,
  { review: { childId }, value }: { readonly review: NextReview; readonly value: Value },
): Promise<Result<'saved', 'review-recorded'>> {
  return await transaction(db, async (trx) => {
    const review = await task.findStillAbout(trx, childId, readSeen(request), request.today)
    if (review === null) return fail('review-recorded')
    const { afterReviewId } = review
    const preparing = { childId, afterReviewId, accountId: request.user.accountId, now: clock.now() }
    await task.save(trx, preparing, value)
    return ok('saved')
  })
}

function draw<Typed, Value>(
  task: PreparingTask<Typed, Value>,
  request: PageRequest,
  preparation: Preparation,
  { typed, errors, status }: Drawing<Typed>,
): PageResponse {
  const { child, review } = preparation
  const view = { preparation, typed, errors, today: request.today }
  const form = renderForm({
    action: task.toAddress(child.id, review.heldId),
    csrfToken: request.csrfToken,
    fields: html`${renderSeen(review)}${task.renderFields(view)}${renderButton({ text: 'Save', preventDoubleClick: true })}`,
  })
  const column = renderReadingColumn(
    html`${renderPageTitle(task.title, task.renderLead(view))}${form}${renderWayBack(review)}`,
  )
  return drawPreparing(request, child, {
    title: task.title,
    main: html`${errors.length > 0 && renderErrorSummaryFor(errors)}${column}`,
    status,
    hasErrors: errors.length > 0,
    heldId: review.heldId,
  })
}
