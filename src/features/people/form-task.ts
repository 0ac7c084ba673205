// A task of one form: shown, parsed, saved, and shown again with what was typed where something is wrong.
import type { Result } from '../../kit/result.ts'
import {
  NOT_FOUND,
  type PageRequest,
  type PageResponse,
  redirectTo,
  type Route,
} from '../../platform/web/route.ts'
import {
  type FieldErrors,
  type PostedFields,
  renderErrorSummaryFor,
  renderForm,
} from '../../ui/forms/index.ts'
import { renderButton, renderInsetText } from '../../ui/govuk/index.ts'
import { type Html, html } from '../../ui/html.ts'
import { renderPageTitle, renderReadingColumn } from '../../ui/layout/index.ts'

export type Crumb = { readonly text: string; readonly href: string }

/** What is wrong, by status: 400 what was typed, 422 a rule, 409 somebody changed it first. */
export type NotSaved = { readonly status: 400 | 409 | 422; readonly errors: FieldErrors }

export type FormTask<Facts> = {
  readonly path: string
  readonly action: string
  /** Null: there is no such thing. */
  readonly load: (request: PageRequest) => Promise<Facts | null>
  readonly title: (facts: Facts) => string
  readonly lead?: (facts: Facts) => string
  readonly crumbs: (facts: Facts) => readonly Crumb[]
  readonly button: string
  /** What the boxes hold before anybody has typed. */
  readonly start: (facts: Facts, request: PageRequest) => PostedFields
  readonly fields: (facts: Facts, typed: PostedFields, errors: FieldErrors) => Html
  /** The version that the form is drawn from, where it changes a record that is there. */
  readonly version?: (facts: Facts) => number
  /** How things stand now, beside what was typed, for whoever was second. */
  readonly now?: (facts: Facts) => Html
  /** More forms, below the first. */
  readonly below?: (facts: Facts, csrfToken: string) => Html
  /** Does it, and gives the page to go on to, or the answer itself. */
  readonly save: (
    facts: Facts,
    typed: PostedFields,
    request: PageRequest,
  ) => Promise<Result<string | PageResponse, NotSaved>>
}

/** The two routes of the task. */
export function formTaskRoutes<Facts>(task: FormTask<Facts>): readonly Route[] {
  const { path, action } = task
  return [
    { method: 'GET', path, action, handle: (request) => show(task, request) },
    { method: 'POST', path, action, handle: (request) => save(task, request) },
  ]
}

/** What was posted; a name that was sent more than once is a list. */
export function toPosted(form: URLSearchParams): PostedFields {
  const names = [...new Set(form.keys())]
  return Object.fromEntries(
    names.map((name) => {
      const values = form.getAll(name)
      return [name, values.length === 1 ? values[0] : values]
    }),
  )
}

async function show<Facts>(task: FormTask<Facts>, request: PageRequest): Promise<PageResponse> {
  const facts = await task.load(request)
  if (facts === null) return NOT_FOUND
  return draw(task, request, { facts, typed: task.start(facts, request), errors: [], status: 200 })
}

async function save<Facts>(task: FormTask<Facts>, request: PageRequest): Promise<PageResponse> {
  const facts = await task.load(request)
  if (facts === null) return NOT_FOUND
  const typed = toPosted(request.form)
  const saved = await task.save(facts, typed, request)
  if (saved.ok) return typeof saved.value === 'string' ? redirectTo(saved.value) : saved.value
  const { status, errors } = saved.failure
  const now = status === 409 ? await task.load(request) : facts
  return now === null ? NOT_FOUND : draw(task, request, { facts: now, typed, errors, status })
}

type Drawing<Facts> = {
  readonly facts: Facts
  readonly typed: PostedFields
  readonly errors: FieldErrors
  readonly status: number
}

function draw<Facts>(task: FormTask<Facts>, request: PageRequest, drawing: Drawing<Facts>): PageResponse {
  const { facts, typed, errors, status } = drawing
  const { csrfToken } = request
  const form = renderForm({
    action: request.url.split('?')[0] ?? '',
    csrfToken,
    version: task.version?.(facts),
    fields: html`${task.fields(facts, typed, errors)}${renderButton({ text: task.button })}`,
  })
  const column = renderReadingColumn(
    html`${renderPageTitle(task.title(facts), task.lead?.(facts))}${status === 409 && renderNow(task, facts)}${form}${task.below?.(facts, csrfToken)}`,
  )
  const hasErrors = errors.length > 0
  const page = request.frame({
    title: task.title(facts),
    nav: null,
    breadcrumbs: task.crumbs(facts),
    main: html`${hasErrors && renderErrorSummaryFor(errors)}${column}`,
    hasErrors,
  })
  return { kind: 'page', status, html: page }
}

function renderNow<Facts>(task: FormTask<Facts>, facts: Facts): Html {
  const words =
    'Somebody changed this while you were writing. What you typed is kept below, and is not saved.'
  return renderInsetText({ html: html`<p class="govuk-body">${words}</p>${task.now?.(facts)}` })
}
