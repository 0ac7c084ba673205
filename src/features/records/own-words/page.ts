import {
  NOT_FOUND,
  type PageRequest,
  type PageResponse,
  redirectTo,
  type Route,
} from '../../../platform/web/route.ts'
import type { Services } from '../../../platform/web/services.ts'
import { type FieldErrors, renderErrorSummaryFor, renderForm, readVersion } from '../../../ui/forms/index.ts'
import { renderButton, renderInput } from '../../../ui/govuk/index.ts'
import { html } from '../../../ui/html.ts'
import { renderPageTitle, renderReadingColumn } from '../../../ui/layout/index.ts'
import {
  type Child,
  CHILDREN_PATH,
  childPath,
  displayName,
  findChild,
  ofChild,
} from '../../children/index.ts'
import type { ChildWord } from '../child-words.ts'
import { ownWordsPath } from '../paths.ts'
import { findChildWords } from '../queries/documents.ts'
import { saveOwnWords } from './command.ts'
import { parseOwnWords, readRows } from './form.ts'

/** What a child calls people and places. */
export function ownWordsRoutes(services: Services): readonly Route[] {
  const about = { path: `${CHILDREN_PATH}/:child/own-words`, action: 'write-records', child: ofChild }
  return [
    { method: 'GET', ...about, handle: (request) => show(services, request) },
    { method: 'POST', ...about, handle: (request) => post(services, request) },
  ]
}

async function show({ db }: Services, request: PageRequest): Promise<PageResponse> {
  const child = await findChild(db, request.params['child'] ?? '')
  if (child === null) return NOT_FOUND
  const { version, words } = await findChildWords(db, child.id)
  return draw(request, child, { version, rows: words, errors: [], status: 200 })
}

async function post(services: Services, request: PageRequest): Promise<PageResponse> {
  const child = await findChild(services.db, request.params['child'] ?? '')
  if (child === null) return NOT_FOUND
  const rows = readRows(request.form)
  const version = readVersion(request.form)
  const parsed = parseOwnWords(rows)
  if (!parsed.ok) return draw(request, child, { version, rows, errors: parsed.failure, status: 400 })
  const saved = await saveOwnWords(services.db, {
    childId: child.id,
    seen: version,
    words: parsed.value,
    actor: request.user.accountId,
    now: services.clock.now(),
  })
  if (saved.ok) return redirectTo(`${ownWordsPath(child.id)}?saved=yes`)
  const errors = [{ field: 'means-1', message: saved.failure.says }]
  const now = await findChildWords(services.db, child.id)
  return draw(request, child, { version: now.version, rows: [...rows, ...now.words], errors, status: 409 })
}

type Drawing = {
  readonly version: number
  readonly rows: readonly ChildWord[]
  readonly errors: FieldErrors
  readonly status: number
}

const SPARE = 4

function draw(request: PageRequest, child: Child, { version, rows, errors, status }: Drawing): PageResponse {
  const name = displayName(child, child.identifier)
  const spare = Array.from({ length: SPARE }, () => ({ means: '', says: '' }))
  const boxes = [...rows, ...spare].map(({ means, says }, place) => {
    const number = place + 1
    const message = errors.find(({ field }) => field === `means-${number}` || field === `says-${number}`)
    const error = message && { text: message.message }
    return html`<div class="fp-pair">${renderInput({ name: `means-${number}`, label: { text: `In the record (${number})` }, value: means, errorMessage: error, autocomplete: 'off' })}${renderInput({ name: `says-${number}`, label: { text: `The child says (${number})` }, value: says, autocomplete: 'off' })}</div>`
  })
  const form = renderForm({
    action: ownWordsPath(child.id),
    csrfToken: request.csrfToken,
    version,
    fields: html`${boxes}${renderButton({ text: 'Save these words' })}`,
  })
  const lead =
    'Such as “Jane Marsh” for whom the child says “Nan”. They are put into the letter, and shown before it is signed. To take one out, empty both boxes.'
  const saved =
    request.query.has('saved') &&
    status === 200 &&
    html`<p class="govuk-body" role="status">Saved. Letters that are signed already stay as they are.</p>`
  const main = html`${errors.length > 0 && renderErrorSummaryFor(errors)}${renderReadingColumn(html`${renderPageTitle(`What ${name} calls people and places`, lead)}${saved}${form}<p class="govuk-body"><a class="govuk-link" href="${childPath(child.id)}">Back to ${name}</a></p>`)}`
  const page = request.frame({
    title: `What ${name} calls people and places`,
    nav: CHILDREN_PATH,
    main,
    hasErrors: errors.length > 0,
    breadcrumbs: [
      { text: 'Children', href: CHILDREN_PATH },
      { text: name, href: childPath(child.id) },
    ],
  })
  return { kind: 'page', status, html: page }
}
