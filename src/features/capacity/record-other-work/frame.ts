// What the two forms of other work share: who it is about, the frame of the page, and an answer with errors.
import type { Db } from '../../../platform/db/index.ts'
import type { PageRequest, PageResponse } from '../../../platform/web/route.ts'
import { type FieldErrors, renderErrorSummaryFor, renderForm } from '../../../ui/forms/index.ts'
import { type Html, html } from '../../../ui/html.ts'
import { renderPageTitle, renderReadingColumn } from '../../../ui/layout/index.ts'
import { listOfficerWork, type OfficerWork } from '../../allocations/index.ts'
import { findOfficer } from '../../people/index.ts'
import { officerCaseloadPath } from '../caseload-paths.ts'
import { CASELOAD_PATH } from '../paths.ts'

export type WorkFacts = {
  readonly officer: { readonly id: string; readonly name: string }
  readonly work: readonly OfficerWork[]
}

/** The officer of the address with their other work; null where nobody of this id reviews children. */
export async function loadWork(db: Db, { params, today }: PageRequest): Promise<WorkFacts | null> {
  const officer = await findOfficer(db, params['person'] ?? '', today)
  return officer === null ? null : { officer, work: await listOfficerWork(db, officer.id) }
}

export type WorkForm = {
  readonly title: string
  readonly lead: string
  readonly action: string
  readonly version: number
  readonly fields: Html
  readonly below?: Html
  readonly errors: FieldErrors
  readonly status: 200 | 400 | 409 | 422
}

/** A form about other work as a page. */
export function drawWorkForm(request: PageRequest, { officer }: WorkFacts, form: WorkForm): PageResponse {
  const { title, lead, action, version, fields, below, errors, status } = form
  const hasErrors = errors.length > 0
  const { csrfToken } = request
  const main = html`${hasErrors && renderErrorSummaryFor(errors)}${renderReadingColumn(
    html`${renderPageTitle(title, lead)}${renderForm({ action, csrfToken, version, fields })}${below}`,
  )}`
  const breadcrumbs = [
    { text: 'Caseload', href: CASELOAD_PATH },
    { text: officer.name, href: officerCaseloadPath(officer.id) },
  ]
  return {
    kind: 'page',
    status,
    html: request.frame({ title, nav: CASELOAD_PATH, breadcrumbs, main, hasErrors }),
  }
}
