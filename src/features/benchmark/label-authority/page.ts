import {
  NOT_FOUND,
  type PageRequest,
  type PageResponse,
  patternOf,
  redirectTo,
  type Route,
} from '../../../platform/web/route.ts'
import type { Services } from '../../../platform/web/services.ts'
import { errorFor, type FieldErrors, renderForm, readVersion } from '../../../ui/forms/index.ts'
import { renderButton, renderRadios, renderSelect } from '../../../ui/govuk/index.ts'
import { html } from '../../../ui/html.ts'
import { renderPageTitle, renderReadingColumn } from '../../../ui/layout/index.ts'
import { type OtherAuthority, REGIONS } from '../authority.ts'
import { frameBenchmark } from '../page-frame.ts'
import { authorityPath, FILES_PATH } from '../paths.ts'
import { listAuthorities } from '../queries/exchange.ts'
import { labelAuthority } from './command.ts'
import { parseLabels } from './form.ts'

/** What we say of another authority: its region, and whether it is like us. */
export function labelAuthorityRoutes(services: Services): readonly Route[] {
  const route = { path: patternOf(authorityPath(':id')), action: 'keep-benchmark' }
  return [
    { ...route, method: 'GET', handle: (request) => show(services, request) },
    { ...route, method: 'POST', handle: (request) => label(services, request) },
  ]
}

async function find({ db }: Services, { params }: PageRequest): Promise<OtherAuthority | null> {
  return (await listAuthorities(db)).find(({ code }) => code === params['id']) ?? null
}

async function show(services: Services, request: PageRequest): Promise<PageResponse> {
  const authority = await find(services, request)
  return authority === null ? NOT_FOUND : draw(request, authority)
}

async function label(services: Services, request: PageRequest): Promise<PageResponse> {
  const authority = await find(services, request)
  if (authority === null) return NOT_FOUND
  const parsed = parseLabels(request.form)
  if (!parsed.ok) return draw(request, authority, { status: 400, errors: parsed.failure })
  const doing = { actor: request.user.accountId, now: services.clock.now() }
  const labels = { ...parsed.value, code: authority.code, seen: readVersion(request.form) }
  const done = await labelAuthority(services.db, labels, doing)
  if (done === 'saved') return redirectTo(FILES_PATH)
  const message =
    'Somebody else changed this while you were writing. Look at theirs, and save again if yours is right'
  return draw(request, authority, { status: 409, errors: [{ field: 'region', message }] })
}

type Wrong = { readonly status: number; readonly errors: FieldErrors }

function draw(
  request: PageRequest,
  { code, name, region, neighbour, version }: OtherAuthority,
  { status, errors }: Wrong = { status: 200, errors: [] },
): PageResponse {
  const like = neighbour === null ? '' : neighbour ? 'yes' : 'no'
  const fields = html`${renderSelect({
    name: 'region',
    label: { text: 'Region', classes: 'govuk-label--s' },
    value: region ?? '',
    items: [{ value: '', text: 'Not said' }, ...REGIONS.map((one) => ({ value: one, text: one }))],
    errorMessage: errorFor(errors, 'region'),
  })}${renderRadios({
    name: 'neighbour',
    value: like,
    classes: 'govuk-radios--small',
    fieldset: {
      legend: { text: 'Is it a statistical neighbour of ours?', classes: 'govuk-fieldset__legend--s' },
    },
    items: [
      { value: 'yes', text: 'Yes' },
      { value: 'no', text: 'No' },
    ],
    errorMessage: errorFor(errors, 'neighbour'),
  })}${renderButton({ text: 'Save' })}`
  const form = renderForm({
    action: authorityPath(code),
    csrfToken: request.csrfToken,
    version,
    fields,
  })
  const main = renderReadingColumn(
    html`${renderPageTitle(name, 'What we say of it: it decides with whom it is compared.')}${form}`,
  )
  return frameBenchmark(request, { title: name, main, status, errors, under: 'files' })
}
