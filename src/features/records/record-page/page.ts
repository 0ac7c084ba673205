import {
  NOT_FOUND,
  type PageRequest,
  type PageResponse,
  redirectTo,
  type Route,
} from '../../../platform/web/route.ts'
import type { Services } from '../../../platform/web/services.ts'
import { type FieldErrors, parseDateFields, readDateText } from '../../../ui/forms/index.ts'
import { html } from '../../../ui/html.ts'
import { renderPageTitle } from '../../../ui/layout/index.ts'
import { findChild } from '../../children/index.ts'
import { maySeePapers } from '../../papers/index.ts'
import { findReview } from '../../reviews/index.ts'
import { mayDo } from '../access.ts'
import { toClocks } from '../after-review.ts'
import { DOCUMENT_KINDS } from '../document.ts'
import { frameRecordPage, nameOfReview } from '../frame.ts'
import { recordPath } from '../paths.ts'
import { listAfterReviews, listRecipients, listSteps, readClockRules } from '../queries/after-review.ts'
import { listAccountNames, listDocumentsOf } from '../queries/documents.ts'
import { childOfRecord, findReviewOfChild, type ReviewOfChild } from '../queries/review-of-record.ts'
import { recordStep } from './command.ts'
import { renderRecordPage } from './view.ts'

/** What has to be done after a review, its documents, and who has them. */
export function recordPageRoutes(services: Services): readonly Route[] {
  const child = childOfRecord(services.db)
  return [
    {
      method: 'GET',
      path: '/reviews/:review/record',
      action: 'see-records',
      child,
      handle: (request) => show(services, request),
    },
    {
      method: 'POST',
      path: '/reviews/:review/record',
      action: 'send-records',
      child,
      handle: (request) => post(services, request),
    },
  ]
}

async function show(services: Services, request: PageRequest): Promise<PageResponse> {
  const id = request.params['review'] ?? ''
  const of = await findReviewOfChild(services.db, id)
  if (of === null) return NOT_FOUND
  if (of === 'not-recorded') return await showBare(services, request, id)
  const unsaid = DOCUMENT_KINDS.find((kind) => kind === request.query.get('say-what-changed'))
  const errors =
    unsaid === undefined
      ? []
      : [{ field: `changed-${unsaid}`, message: 'Say what changes since the version before' }]
  return await draw(services, request, of, errors)
}

/** A review that is known from a file alone has no record yet. */
async function showBare({ db }: Services, request: PageRequest, id: string): Promise<PageResponse> {
  const review = await findReview(db, id)
  const of = review === null ? null : await findChild(db, review.childId)
  if (review === null || of === null) return NOT_FOUND
  const words =
    'Nobody has recorded this review here, so there is nothing to make a record or a letter from. Record the review first.'
  const main = html`${renderPageTitle(`Record of ${nameOfReview(review)}`)}<p class="govuk-body">${words}</p>`
  return frameRecordPage(request, { review, child: of }, { title: 'Record', main })
}

async function draw(
  { db }: Services,
  request: PageRequest,
  of: ReviewOfChild,
  errors: FieldErrors,
): Promise<PageResponse> {
  const { review } = of
  const documents = await listDocumentsOf(db, review.id)
  const after = (await listAfterReviews(db, [review])).get(review.id)
  if (after === undefined) throw new Error(`nothing was read of review ${review.id}`)
  const rules = await readClockRules(db)
  const main = renderRecordPage({
    of,
    documents,
    names: await listAccountNames(
      db,
      documents.flatMap(({ madeBy, signed }) => (signed === null ? [madeBy] : [madeBy, signed.by])),
    ),
    after,
    clocks: toClocks(after, rules),
    rules,
    steps: await listSteps(db, review.id),
    recipients: await listRecipients(db, review.id),
    may: mayDo(request.user.roles),
    maySeePapers: maySeePapers(request.user.roles),
    typed: Object.fromEntries(request.form),
    today: request.today,
    csrfToken: request.csrfToken,
    errors,
  })
  const status = errors.length > 0 ? 400 : 200
  return frameRecordPage(request, of, { title: 'Record', main, status, hasErrors: errors.length > 0 })
}

const STEPS = {
  'decisions-sent': { what: 'the day the decisions were sent round', key: 'decisions' },
  'care-plan-updated': { what: 'the day the care plan was updated', key: 'care-plan' },
} as const

async function post(services: Services, request: PageRequest): Promise<PageResponse> {
  const id = request.params['review'] ?? ''
  const of = await findReviewOfChild(services.db, id)
  if (of === null) return NOT_FOUND
  const step = (['decisions-sent', 'care-plan-updated'] as const).find(
    (one) => one === request.form.get('step'),
  )
  if (of === 'not-recorded' || step === undefined) return redirectTo(recordPath(id))
  const { review, child } = of
  const day = parseDateFields(readDateText(Object.fromEntries(request.form), step), {
    name: step,
    what: STEPS[step].what,
    example: request.today,
    notAfter: { day: request.today, says: 'today or in the past' },
    ...(review.completedOn === null
      ? {}
      : { notBefore: { day: review.completedOn, says: 'on or after the day the review was completed' } }),
  })
  if (!day.ok) return await draw(services, request, of, [day.failure])
  await recordStep(services.db, {
    reviewId: review.id,
    childId: child.id,
    step,
    on: day.value,
    actor: request.user.accountId,
    now: services.clock.now(),
  })
  return redirectTo(`${recordPath(id)}#${STEPS[step].key}`)
}
