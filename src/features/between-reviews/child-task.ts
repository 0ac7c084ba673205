// A task of one form about one child: shown, parsed, saved, and shown again with what was typed where something is wrong.
import type { Result } from '../../kit/result.ts'
import {
  NOT_FOUND,
  type PageRequest,
  type PageResponse,
  redirectTo,
  type Route,
} from '../../platform/web/route.ts'
import type { Services } from '../../platform/web/services.ts'
import {
  type FieldErrors,
  type PostedFields,
  renderErrorSummaryFor,
  renderForm,
  readVersion,
} from '../../ui/forms/index.ts'
import { renderButton } from '../../ui/govuk/index.ts'
import { type Html, html } from '../../ui/html.ts'
import { renderPageTitle, renderReadingColumn } from '../../ui/layout/index.ts'
import { CHILDREN_PATH, type Child, childPath, displayName, findChild, ofChild } from '../children/index.ts'
import type { Refused } from './refused.ts'

/** What is wrong, by status: 400 what was typed, 422 a rule, 409 somebody changed it first. */
export type NotSaved = { readonly status: 400 | 409 | 422; readonly errors: FieldErrors }

export type OfChild = { readonly child: Child; readonly name: string }

export type ChildTask<Facts> = {
  readonly path: string
  readonly action: string
  /** Null: there is no such thing of this child. */
  readonly load: (of: OfChild, request: PageRequest) => Promise<Facts | null>
  readonly title: (facts: Facts, of: OfChild) => string
  readonly lead: (facts: Facts, of: OfChild) => string
  readonly back: (of: OfChild) => { readonly text: string; readonly href: string }
  readonly button: string
  readonly start: (facts: Facts, request: PageRequest) => PostedFields
  /** What stands over the form. */
  readonly above?: (facts: Facts) => Html | null
  readonly fields: (facts: Facts, typed: PostedFields, errors: FieldErrors) => Html
  readonly below?: (facts: Facts) => Html | null
  /** The version that the form is drawn from, where it changes what is there. */
  readonly version: (facts: Facts) => number | undefined
  readonly save: (
    facts: Facts,
    typed: PostedFields,
    of: OfChild & { readonly request: PageRequest },
  ) => Promise<Result<string, NotSaved>>
}

/** The two routes of the task. */
export function childTaskRoutes<Facts>({ db }: Services, task: ChildTask<Facts>): readonly Route[] {
  const { path, action } = task
  const about = async (request: PageRequest): Promise<{ of: OfChild; facts: Facts } | null> => {
    const child = await findChild(db, request.params['child'] ?? '')
    if (child === null) return null
    const of = { child, name: displayName(child, child.identifier) }
    const facts = await task.load(of, request)
    return facts === null ? null : { of, facts }
  }
  const show = async (request: PageRequest): Promise<PageResponse> => {
    const found = await about(request)
    if (found === null) return NOT_FOUND
    const typed = task.start(found.facts, request)
    return draw(task, request, { ...found, typed, errors: [], status: 200 })
  }
  const save = async (request: PageRequest): Promise<PageResponse> => {
    const found = await about(request)
    if (found === null) return NOT_FOUND
    const typed: PostedFields = Object.fromEntries(request.form)
    const saved = await task.save(found.facts, typed, { ...found.of, request })
    if (saved.ok) return redirectTo(saved.value)
    const now = saved.failure.status === 409 ? await about(request) : found
    return now === null ? NOT_FOUND : draw(task, request, { ...now, typed, ...saved.failure })
  }
  return [
    { method: 'GET', path, action, child: ofChild, handle: show },
    { method: 'POST', path, action, child: ofChild, handle: save },
  ]
}

type Drawing<Facts> = {
  readonly of: OfChild
  readonly facts: Facts
  readonly typed: PostedFields
  readonly errors: FieldErrors
  readonly status: number
}

function draw<Facts>(task: ChildTask<Facts>, request: PageRequest, drawing: Drawing<Facts>): PageResponse {
  const { of, facts, typed, errors, status } = drawing
  const form = renderForm({
    action: request.url.split('?')[0] ?? '',
    csrfToken: request.csrfToken,
    version: task.version(facts),
    fields: html`${task.fields(facts, typed, errors)}${renderButton({ text: task.button, preventDoubleClick: true })}`,
  })
  const hasErrors = errors.length > 0
  const title = task.title(facts, of)
  const main = html`${hasErrors && renderErrorSummaryFor(errors)}${renderPageTitle(title, task.lead(facts, of))}${task.above?.(facts)}<div class="fp-section">${renderReadingColumn(form)}</div>${task.below?.(facts)}`
  const breadcrumbs = [
    { text: 'Children', href: CHILDREN_PATH },
    { text: of.name, href: childPath(of.child.id) },
    task.back(of),
  ]
  return {
    kind: 'page',
    status,
    html: request.frame({ title, nav: CHILDREN_PATH, breadcrumbs, main, hasErrors }),
  }
}

/** A rule's refusal at its box. */
export const refusedBy = ({ field, says }: Refused): NotSaved => ({
  status: 422,
  errors: [{ field, message: says }],
})

/** Somebody changed it first; said at the first box. */
export const changedFirst = (field: string): NotSaved => ({
  status: 409,
  errors: [
    {
      field,
      message:
        'Somebody changed this first. Look at what it says now, below the form, and save again if yours is right',
    },
  ],
})

/** The version that whoever saves was looking at. */
export const seenVersion = ({ form }: PageRequest): number => readVersion(form)
