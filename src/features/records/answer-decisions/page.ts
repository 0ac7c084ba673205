import { toDate, toLongDate } from '../../../kit/dates/index.ts'
import {
  NOT_FOUND,
  type PageRequest,
  type PageResponse,
  redirectTo,
  type Route,
} from '../../../platform/web/route.ts'
import type { Services } from '../../../platform/web/services.ts'
import { errorFor, type FieldErrors, renderErrorSummaryFor, renderForm } from '../../../ui/forms/index.ts'
import { renderButton, renderRadios, renderTextarea } from '../../../ui/govuk/index.ts'
import { html } from '../../../ui/html.ts'
import { renderPageTitle, renderReadingColumn } from '../../../ui/layout/index.ts'
import { renderFigureTable } from '../../../ui/tables/index.ts'
import { MANAGER_ANSWERS, type ManagerAnswer } from '../after-review.ts'
import { frameRecordPage, nameOfReview } from '../frame.ts'
import { managerAnswerPath, recordPath } from '../paths.ts'
import { listSteps } from '../queries/after-review.ts'
import { childOfRecord, findReviewOfChild, type ReviewOfChild } from '../queries/review-of-record.ts'
import { saveManagerAnswer } from './command.ts'

/** The manager’s answer to what a review decided. */
export function answerDecisionsRoutes(services: Services): readonly Route[] {
  const about = {
    path: '/reviews/:review/manager-answer',
    action: 'answer-decisions',
    child: childOfRecord(services.db),
  }
  return [
    { method: 'GET', ...about, handle: (request) => handle(services, request, show) },
    { method: 'POST', ...about, handle: (request) => handle(services, request, post) },
  ]
}

type Handle = (services: Services, request: PageRequest, of: ReviewOfChild) => Promise<PageResponse>

async function handle(services: Services, request: PageRequest, answer: Handle): Promise<PageResponse> {
  const id = request.params['review'] ?? ''
  const of = await findReviewOfChild(services.db, id)
  if (of === null) return NOT_FOUND
  return of === 'not-recorded' ? redirectTo(recordPath(id)) : await answer(services, request, of)
}

async function show({ db }: Services, request: PageRequest, of: ReviewOfChild): Promise<PageResponse> {
  const before = (await listSteps(db, of.review.id)).findLast(({ step }) => step === 'manager-answer')
  return draw(request, of, {
    answer: before?.answer ?? '',
    note: before?.note ?? '',
    errors: [],
    before: before === undefined ? null : `${before.by} answered on ${toDate(before.on)}.`,
  })
}

async function post(services: Services, request: PageRequest, of: ReviewOfChild): Promise<PageResponse> {
  const answer = MANAGER_ANSWERS.find((one) => one === request.form.get('answer'))
  const note = (request.form.get('note') ?? '').trim().slice(0, 4000)
  const errors = errorsOf(answer, note)
  if (answer === undefined || errors.length > 0)
    return draw(request, of, { answer: answer ?? '', note, errors, before: null })
  await saveManagerAnswer(services.db, {
    reviewId: of.review.id,
    childId: of.child.id,
    answer,
    note,
    on: request.today,
    actor: request.user.accountId,
    now: services.clock.now(),
  })
  return redirectTo(`${recordPath(of.review.id)}#manager`)
}

function errorsOf(answer: ManagerAnswer | undefined, note: string): FieldErrors {
  if (answer === undefined) return [{ field: 'answer', message: 'Choose your answer' }]
  if (answer === 'agree' || note !== '') return []
  const message = answer === 'ask' ? 'Enter what you want to ask' : 'Enter why you do not agree'
  return [{ field: 'note', message }]
}

type Drawing = {
  readonly answer: string
  readonly note: string
  readonly errors: FieldErrors
  readonly before: string | null
}

function draw(
  request: PageRequest,
  of: ReviewOfChild,
  { answer, note, errors, before }: Drawing,
): PageResponse {
  const { decisions } = of.review.record
  const table =
    decisions.length === 0
      ? html`<p class="govuk-body">The review decided nothing that is recorded.</p>`
      : renderFigureTable({
          caption: 'What was decided',
          head: ['Decision', 'Who', 'By'],
          rows: decisions.map(({ says, owner, by }) => [
            says,
            owner,
            by === null ? 'No date' : toLongDate(by),
          ]),
          align: 'text',
        })
  const form = renderForm({
    action: managerAnswerPath(of.review.id),
    csrfToken: request.csrfToken,
    fields: html`${renderRadios({
      name: 'answer',
      value: answer,
      classes: 'govuk-radios--small',
      fieldset: { legend: { text: 'Your answer', classes: 'govuk-fieldset__legend--s' } },
      errorMessage: errorFor(errors, 'answer'),
      items: [
        { value: 'agree', text: 'I agree' },
        { value: 'disagree', text: 'I do not agree' },
        { value: 'ask', text: 'I want to ask something first' },
      ],
    })}${renderTextarea({
      name: 'note',
      label: { text: 'Why, or what you ask' },
      hint: { text: 'Leave it empty if you agree.' },
      value: note,
      errorMessage: errorFor(errors, 'note'),
    })}${renderButton({ text: 'Send your answer', preventDoubleClick: true })}`,
  })
  const lead =
    'The decisions stand unless you say otherwise in time. Saying nothing is shown as saying nothing.'
  const main = html`${errors.length > 0 && renderErrorSummaryFor(errors)}${renderReadingColumn(html`${renderPageTitle(`Your answer to ${nameOfReview(of.review)}`, lead)}${before !== null && html`<p class="govuk-body">${before} A later answer is shown beside it. The time is measured to the first answer that is not a question.</p>`}${table}${form}`)}`
  return frameRecordPage(request, of, {
    title: 'Your answer to the decisions',
    main,
    status: errors.length > 0 ? 400 : 200,
    hasErrors: errors.length > 0,
  })
}
