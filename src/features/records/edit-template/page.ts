import { addDays, type Day } from '../../../kit/dates/index.ts'
import { type PageRequest, type PageResponse, redirectTo, type Route } from '../../../platform/web/route.ts'
import type { Services } from '../../../platform/web/services.ts'
import { type FieldErrors, readVersion } from '../../../ui/forms/index.ts'
import { html } from '../../../ui/html.ts'
import { renderPageTitle, renderSection } from '../../../ui/layout/index.ts'
import { DOCUMENT_KINDS, type DocumentKind, KIND_WORDS, type Section } from '../document.ts'
import { TEMPLATES_PATH, templatePath } from '../paths.ts'
import { findTemplate, listTemplateVersions } from '../queries/documents.ts'
import { saveTemplate } from './command.ts'
import { parseTemplate, readTemplateForm } from './form.ts'
import { renderTemplate } from './view.ts'

/** The wording that letters and records are made from. */
export function editTemplateRoutes(services: Services): readonly Route[] {
  const action = 'change-record-templates'
  return [
    { method: 'GET', path: TEMPLATES_PATH, action, handle: async (request) => list(request) },
    ...DOCUMENT_KINDS.flatMap((kind): Route[] => [
      { method: 'GET', path: templatePath(kind), action, handle: (request) => show(services, request, kind) },
      {
        method: 'POST',
        path: templatePath(kind),
        action,
        handle: (request) => post(services, request, kind),
      },
    ]),
  ]
}

const WHAT = {
  letter: 'What every letter to a child begins with, before it is written.',
  adult: 'The parts of the record for adults, and what is put in from the review.',
} as const

function list(request: PageRequest): PageResponse {
  const links = DOCUMENT_KINDS.map((kind) =>
    renderSection({
      title: html`<a class="govuk-link" href="${templatePath(kind)}">${KIND_WORDS[kind]}</a>`,
      content: html`<p class="govuk-body">${WHAT[kind]}</p>`,
    }),
  )
  const main = html`${renderPageTitle('Wording of records and letters', 'A change makes a new version. What is written already stays as it is.')}${links}`
  return {
    kind: 'page',
    status: 200,
    html: request.frame({ title: 'Wording of records and letters', nav: null, main }),
  }
}

async function show({ db }: Services, request: PageRequest, kind: DocumentKind): Promise<PageResponse> {
  const { version, sections } = await findTemplate(db, kind)
  return await draw(db, request, { kind, version, sections, changed: '', errors: [], status: 200 })
}

async function post(services: Services, request: PageRequest, kind: DocumentKind): Promise<PageResponse> {
  const { db, clock } = services
  const now = await findTemplate(db, kind)
  const typed = readTemplateForm(now.sections, request.form)
  const parsed = parseTemplate(typed)
  if (request.form.get('action') === 'preview' || !parsed.ok) {
    const isPreview = request.form.get('action') === 'preview'
    const errors = parsed.ok || isPreview ? [] : parsed.failure
    const status = errors.length > 0 ? 400 : 200
    return await draw(db, request, { kind, version: now.version, ...typed, errors, status })
  }
  const seen = readVersion(request.form)
  const saved = await saveTemplate(db, {
    kind,
    seen,
    ...parsed.value,
    actor: request.user.accountId,
    now: clock.now(),
  })
  if (saved.ok) return redirectTo(`${templatePath(kind)}?saved=yes`)
  const errors = [{ field: 'changed', message: saved.failure.says }]
  return await draw(db, request, { kind, version: now.version, ...typed, errors, status: 409 })
}

type Drawing = {
  readonly kind: DocumentKind
  readonly version: number
  readonly sections: readonly Section[]
  readonly changed: string
  readonly errors: FieldErrors
  readonly status: number
}

const aWeekFrom = (today: Day): Day => addDays(today, 7)

async function draw(db: Services['db'], request: PageRequest, drawing: Drawing): Promise<PageResponse> {
  const { kind, errors, status } = drawing
  const main = renderTemplate({
    ...drawing,
    versions: await listTemplateVersions(db, kind),
    isSaved: request.query.has('saved') && status === 200,
    today: request.today,
    nextOn: aWeekFrom(request.today),
    csrfToken: request.csrfToken,
  })
  const framed = request.frame({
    title: `Wording: ${KIND_WORDS[kind].toLowerCase()}`,
    nav: null,
    main,
    hasErrors: errors.length > 0,
    breadcrumbs: [{ text: 'Wording of records and letters', href: TEMPLATES_PATH }],
  })
  return { kind: 'page', status, html: framed }
}
