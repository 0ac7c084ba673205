import { transaction } from '../../../platform/db/index.ts'
import {
  NOT_FOUND,
  type PageRequest,
  type PageResponse,
  redirectTo,
  type Route,
} from '../../../platform/web/route.ts'
import type { Services } from '../../../platform/web/services.ts'
import { type FieldErrors, readVersion, renderErrorSummaryFor, renderForm } from '../../../ui/forms/index.ts'
import { renderButton } from '../../../ui/govuk/index.ts'
import { html } from '../../../ui/html.ts'
import { renderPageTitle, renderReadingColumn } from '../../../ui/layout/index.ts'
import { ACTIONS, mayWork } from '../access.ts'
import { formReader, readTyped, renderWords } from '../form-parts.ts'
import type { GoodPractice } from '../good-practice.ts'
import { DISPUTES_PATH, GOOD_PRACTICE_PATH, withdrawGoodPracticePath } from '../paths.ts'
import { listGoodPractice } from '../queries/good-practice.ts'
import { withdrawGoodPractice } from '../store/good-practice.ts'

/** Taking a note of good practice out as written down by mistake. */
export function withdrawGoodPracticeRoutes(services: Services): readonly Route[] {
  const place = { path: `${GOOD_PRACTICE_PATH}/:good/withdraw`, action: ACTIONS.ofChild.work }
  return [
    { method: 'GET', ...place, handle: (request) => draw(services, request, { because: '', errors: [] }) },
    { method: 'POST', ...place, handle: (request) => withdraw(services, request) },
  ]
}

async function find({ db }: Services, { params, reach, user }: PageRequest): Promise<GoodPractice | null> {
  const service = mayWork(user.roles, 'ofService') ? 'with-service' : 'children-only'
  const [found] = await listGoodPractice(db, { theme: null, id: params['good'] ?? '' }, { reach, service })
  return found ?? null
}

async function withdraw(services: Services, request: PageRequest): Promise<PageResponse> {
  const found = await find(services, request)
  if (found === null) return NOT_FOUND
  const read = formReader(readTyped(request.form, []))
  const because = read.words('because', 'Enter why it was a mistake')
  if (read.errors.length > 0) return await draw(services, request, { because, errors: read.errors })
  const seen = { ...found, version: readVersion(request.form) }
  const by = { because, actor: request.user.accountId }
  await transaction(services.db, (trx) => withdrawGoodPractice(trx, seen, by))
  // Where somebody took it out meanwhile it stands in the list no more either.
  return redirectTo(GOOD_PRACTICE_PATH)
}

type Drawing = { readonly because: string; readonly errors: FieldErrors }

async function draw(
  services: Services,
  request: PageRequest,
  { because, errors }: Drawing,
): Promise<PageResponse> {
  const found = await find(services, request)
  if (found === null) return NOT_FOUND
  const title = 'Take a note of good practice out'
  const fields = html`${renderWords({ typed: { because }, errors }, { name: 'because', label: 'Why was it a mistake?' }, 2)}${renderButton({ text: 'Take it out', preventDoubleClick: true })}`
  const form = renderForm({
    action: withdrawGoodPracticePath(found.id),
    csrfToken: request.csrfToken,
    version: found.version,
    fields,
  })
  const hasErrors = errors.length > 0
  const main = html`${hasErrors && renderErrorSummaryFor(errors)}${renderPageTitle(title, found.themeName)}${renderReadingColumn(html`<p class="govuk-body">${found.says}</p>${form}`)}`
  const breadcrumbs = [
    { text: 'Challenge', href: DISPUTES_PATH },
    { text: 'Good practice', href: GOOD_PRACTICE_PATH },
  ]
  const framed = request.frame({ title, nav: DISPUTES_PATH, breadcrumbs, main, hasErrors })
  return { kind: 'page', status: hasErrors ? 400 : 200, html: framed }
}
