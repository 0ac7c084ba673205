import { type PageRequest, type PageResponse, redirectTo, type Route } from '../../../platform/web/route.ts'
import type { Services } from '../../../platform/web/services.ts'
import { errorFor, type FieldErrors, renderForm, readVersion } from '../../../ui/forms/index.ts'
import { renderButton, renderInput, renderSelect, renderTextarea } from '../../../ui/govuk/index.ts'
import { type Html, html } from '../../../ui/html.ts'
import { renderPageTitle, renderReadingColumn, renderSection } from '../../../ui/layout/index.ts'
import { REGIONS } from '../authority.ts'
import { frameBenchmark } from '../page-frame.ts'
import { ABOUT_PATH, FILES_PATH } from '../paths.ts'
import { findAbout, findOwnKey } from '../queries/exchange.ts'
import { toFingerprint } from '../signing.ts'
import { sayAbout } from './command.ts'
import { type AboutTyped, parseAbout, readAboutForm } from './form.ts'

/** What this authority says of itself in its files, and the fingerprint it gives to others. */
export function sayAboutRoutes(services: Services): readonly Route[] {
  const route = { path: ABOUT_PATH, action: 'keep-benchmark' }
  return [
    { ...route, method: 'GET', handle: (request) => start(services, request) },
    { ...route, method: 'POST', handle: (request) => say(services, request) },
  ]
}

async function start(services: Services, request: PageRequest): Promise<PageResponse> {
  const about = await findAbout(services.db)
  const typed = {
    code: about?.code ?? '',
    name: about?.name ?? '',
    region: about?.region ?? '',
    formal: about?.formal ?? '',
  }
  return await draw(services, request, { typed, seen: about?.version ?? 0 })
}

async function say(services: Services, request: PageRequest): Promise<PageResponse> {
  const typed = readAboutForm(request.form)
  const seen = readVersion(request.form)
  const parsed = parseAbout(typed)
  if (!parsed.ok) return await draw(services, request, { typed, seen, status: 400, errors: parsed.failure })
  const doing = { actor: request.user.accountId, now: services.clock.now(), seen }
  const done = await sayAbout(services.db, parsed.value, doing)
  if (done === 'saved') return redirectTo(FILES_PATH)
  const newest = await findAbout(services.db)
  const errors = [{ field: 'name', message: CHANGED }]
  return await draw(services, request, { typed, seen: newest?.version ?? 0, status: 409, errors })
}

const CHANGED =
  'Somebody else changed this while you were writing. Yours is below and is not saved: save it if it is still right'

type Drawing = {
  readonly typed: AboutTyped
  readonly seen: number
  readonly status?: number
  readonly errors?: FieldErrors
}

async function draw({ db }: Services, request: PageRequest, drawing: Drawing): Promise<PageResponse> {
  const { status = 200, errors = [] } = drawing
  const main = renderReadingColumn(
    html`${renderPageTitle('What we say of ourselves', 'It stands in our benchmark file. The name of a formal challenge and its stages come from our policy.')}${renderFields(request, drawing)}${await renderOwnKey(db)}`,
  )
  return frameBenchmark(request, { title: 'What we say of ourselves', main, status, errors, under: 'files' })
}

function renderFields({ csrfToken }: PageRequest, { typed, seen, errors = [] }: Drawing): Html {
  const fields = html`${renderInput({
    name: 'name',
    label: { text: 'Name of the authority', classes: 'govuk-label--s' },
    value: typed.name,
    autocomplete: 'off',
    errorMessage: errorFor(errors, 'name'),
  })}${renderInput({
    name: 'code',
    label: { text: 'Its code', classes: 'govuk-label--s' },
    hint: { text: 'Nine characters, from the Office for National Statistics.' },
    value: typed.code,
    classes: 'govuk-input--width-10',
    autocomplete: 'off',
    errorMessage: errorFor(errors, 'code'),
  })}${renderSelect({
    name: 'region',
    label: { text: 'Region', classes: 'govuk-label--s' },
    value: typed.region,
    items: [{ value: '', text: 'Not said' }, ...REGIONS.map((region) => ({ value: region, text: region }))],
    errorMessage: errorFor(errors, 'region'),
  })}${renderTextarea({
    name: 'formal',
    rows: '3',
    label: { text: 'What counts as a formal challenge here', classes: 'govuk-label--s' },
    hint: { text: 'For instance: every challenge in writing to a team manager. Name no child.' },
    value: typed.formal,
    errorMessage: errorFor(errors, 'formal'),
  })}${renderButton({ text: 'Save' })}`
  return renderForm({ action: ABOUT_PATH, csrfToken, version: seen, fields })
}

async function renderOwnKey(db: Services['db']): Promise<Html> {
  const key = await findOwnKey(db)
  const content =
    key === null
      ? html`<p class="govuk-body">It is made with our first file.</p>`
      : html`<p class="govuk-body"><strong>${toFingerprint(key.publicKey)}</strong></p><p class="govuk-body">Read it to another authority by telephone, or send it by letter, never with the file: it shows them that a file is ours.</p>`
  return renderSection({ title: 'Fingerprint of our key', content })
}
