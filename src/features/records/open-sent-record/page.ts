// What somebody without an account sees who opens the link they were sent: a question first, and no name before it.
import type { OpenRequest, OpenResponse, OpenRoute } from '../../../platform/web/open-route.ts'
import type { Services } from '../../../platform/web/services.ts'
import {
  type FieldErrors,
  NO_DATE_TEXT,
  parseDateFields,
  readDateText,
  renderDateField,
  renderErrorSummaryFor,
} from '../../../ui/forms/index.ts'
import { renderButton } from '../../../ui/govuk/index.ts'
import { type Html, html } from '../../../ui/html.ts'
import { renderPageTitle, renderReadingColumn } from '../../../ui/layout/index.ts'
import { addYears } from '../../../kit/dates/index.ts'
import { renderDocument } from '../document-view.ts'
import { KIND_WORDS } from '../document.ts'
import { READ_SENT_PATH } from '../paths.ts'
import { findSentDocument, type SentDocument } from '../queries/sent-document.ts'
import { readSentDocument } from './command.ts'

const PURPOSE = 'read-record'

/** Reading what was sent by a link. */
export function openSentRecordRoutes(services: Services): readonly OpenRoute[] {
  const path = `${READ_SENT_PATH}/:token`
  return [
    { method: 'GET', path, pace: 'limited', handle: (request) => ask(services, request) },
    { method: 'POST', path, pace: 'limited', handle: (request) => answer(services, request) },
  ]
}

const askedOf = ({ clock }: Services, { params }: OpenRequest) => ({
  token: params['token'] ?? '',
  purpose: PURPOSE,
  now: clock.now(),
})

async function find(services: Services, request: OpenRequest): Promise<SentDocument | null> {
  return await findSentDocument(services.db, askedOf(services, request))
}

function shut(request: OpenRequest): OpenResponse {
  const title = 'This link does not open anything any more'
  const words =
    'A link opens for 30 days, and it closes when another one is sent. Ask whoever sent it to you for a new one.'
  return draw(request, {
    title,
    main: html`${renderPageTitle(title)}<p class="govuk-body">${words}</p>`,
    status: 404,
  })
}

async function ask(services: Services, request: OpenRequest): Promise<OpenResponse> {
  const sent = await find(services, request)
  return sent === null ? shut(request) : drawQuestion(request, [], 200)
}

async function answer(services: Services, request: OpenRequest): Promise<OpenResponse> {
  const sent = await find(services, request)
  if (sent === null) return shut(request)
  const today = services.clock.today()
  const given = parseDateFields(readDateText(Object.fromEntries(request.form), 'born'), {
    name: 'born',
    what: 'the date of birth',
    example: addYears(today, -12),
    notAfter: { day: today, says: 'in the past' },
  })
  if (!given.ok) return drawQuestion(request, [given.failure], 400)
  const read = await readSentDocument(services.db, { ...askedOf(services, request), born: given.value })
  if (read === 'shut') return shut(request)
  if (read === 'wrong') {
    const message = 'That is not the date of birth we have. Have another look at it, and try again.'
    return drawQuestion(request, [{ field: 'born-day', message }], 422)
  }
  const { kind, sections, signed } = read.document
  const main = html`<h1 class="govuk-visually-hidden">${KIND_WORDS[kind]}</h1>${renderDocument({ kind, sections, on: signed?.on ?? today, officer: read.signer })}`
  return draw(request, { title: KIND_WORDS[kind], main, status: 200 })
}

function drawQuestion(request: OpenRequest, errors: FieldErrors, status: number): OpenResponse {
  const title = 'A document from a review'
  const text = errors.length > 0 ? readDateText(Object.fromEntries(request.form), 'born') : NO_DATE_TEXT
  const path = `${READ_SENT_PATH}/${encodeURIComponent(request.params['token'] ?? '')}`
  const form = html`<form class="fp-form" method="post" action="${path}" novalidate>${renderDateField({
    name: 'born',
    legend: { text: 'The date of birth of the child it is about' },
    hint: { text: 'This makes sure that it reached the right person. It is like 27 3 2014.' },
    text,
    errors,
  })}${renderButton({ text: 'Read it' })}</form>`
  const main = html`${errors.length > 0 && renderErrorSummaryFor(errors)}${renderReadingColumn(html`${renderPageTitle(title, 'Somebody sent you this link so that you can read it.')}${form}`)}`
  return draw(request, { title, main, status, hasErrors: errors.length > 0 })
}

type Drawing = {
  readonly title: string
  readonly main: Html
  readonly status: number
  readonly hasErrors?: boolean
}

function draw(request: OpenRequest, { title, main, status, hasErrors = false }: Drawing): OpenResponse {
  return { kind: 'page', status, html: request.frame({ title, nav: null, main, hasErrors }) }
}
