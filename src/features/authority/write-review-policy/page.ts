import { type PageRequest, type PageResponse, redirectTo, type Route } from '../../../platform/web/route.ts'
import type { Services } from '../../../platform/web/services.ts'
import { errorFor, type FieldErrors, renderForm } from '../../../ui/forms/index.ts'
import { renderButton, renderInput, renderTextarea } from '../../../ui/govuk/index.ts'
import { type Html, html } from '../../../ui/html.ts'
import { renderPageTitle, renderReadingColumn, renderSection } from '../../../ui/layout/index.ts'
import { NEW_REVIEW_POLICY_PATH, REVIEW_POLICY_PATH } from '../paths.ts'
import { renderPolicyText } from '../policy-text.ts'
import { findReviewPolicy } from '../queries.ts'
import { frameSettings } from '../settings-frame.ts'
import { publishReviewPolicy } from './command.ts'
import { parsePolicy, type PolicyTyped, readPolicyForm } from './form.ts'

/** Writing the policy on reviews: looked at first, then published as a version that stays. */
export function writeReviewPolicyRoutes(services: Services): readonly Route[] {
  const route = { path: NEW_REVIEW_POLICY_PATH, action: 'write-policy' }
  return [
    { ...route, method: 'GET', handle: (request) => start(services, request) },
    { ...route, method: 'POST', handle: (request) => write(services, request) },
  ]
}

async function start({ db }: Services, request: PageRequest): Promise<PageResponse> {
  const newest = await findReviewPolicy(db, null)
  const typed = { title: newest?.title ?? '', body: newest?.body ?? '', seen: newest?.number ?? 0 }
  return draw(request, { typed })
}

async function write({ db, clock }: Services, request: PageRequest): Promise<PageResponse> {
  const typed = readPolicyForm(request.form)
  const parsed = parsePolicy(typed)
  if (!parsed.ok) return draw(request, { typed, status: 400, errors: parsed.failure })
  if (request.form.get('step') !== 'publish') return draw(request, { typed, preview: 'shown' })
  const doing = { actor: request.user.accountId, now: clock.now(), seen: typed.seen }
  const published = await publishReviewPolicy(db, parsed.value, doing)
  if (published.ok) return redirectTo(REVIEW_POLICY_PATH)
  const newest = await findReviewPolicy(db, null)
  const { field, says } = published.failure
  const now = { ...typed, seen: newest?.number ?? 0 }
  return draw(request, { typed: now, status: 409, errors: [{ field, message: says }] })
}

type Drawing = {
  readonly typed: PolicyTyped
  readonly status?: number
  readonly errors?: FieldErrors
  readonly preview?: 'shown'
}

function draw(request: PageRequest, drawing: Drawing): PageResponse {
  const { typed, status = 200, errors = [], preview } = drawing
  const lead = 'Children and families are given this. Use short sentences and plain words.'
  const main = html`${renderReadingColumn(
    html`${renderPageTitle('Write the policy on reviews', lead)}${renderFields(request, drawing)}`,
  )}${preview !== undefined && renderSection({ title: `As it will look: ${typed.title}`, id: 'preview', content: renderReadingColumn(renderPolicyText(typed.body)) })}`
  const above = [{ text: 'Policy on reviews', href: REVIEW_POLICY_PATH }]
  return frameSettings(request, { title: 'Write the policy on reviews', main, status, errors, above })
}

function renderFields({ csrfToken }: PageRequest, { typed, errors = [], preview }: Drawing): Html {
  const fields = html`${renderInput({
    name: 'title',
    label: { text: 'Title', classes: 'govuk-label--s' },
    value: typed.title,
    autocomplete: 'off',
    errorMessage: errorFor(errors, 'title'),
  })}${renderTextarea({
    name: 'body',
    rows: '18',
    label: { text: 'Words', classes: 'govuk-label--s' },
    hint: {
      text: 'Leave an empty line between paragraphs. Begin a heading with # and a space, and each line of a list with - and a space.',
    },
    value: typed.body,
    errorMessage: errorFor(errors, 'body'),
  })}<div class="fp-actions">${renderButton({ text: 'See how it looks', name: 'step', value: 'preview', classes: 'govuk-button--secondary' })}${preview !== undefined && renderButton({ text: 'Publish this version', name: 'step', value: 'publish', preventDoubleClick: true })}</div>`
  return renderForm({ action: NEW_REVIEW_POLICY_PATH, csrfToken, version: typed.seen, fields })
}
