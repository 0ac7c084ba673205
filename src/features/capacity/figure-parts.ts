// What the pages for hours and for salaries have in common.
import { type Day, toDate } from '../../kit/dates/index.ts'
import { toInstantWords } from '../../kit/instant-words.ts'
import type { PageRequest, PageResponse } from '../../platform/web/route.ts'
import { type FieldErrors, type PostedFields, renderErrorSummaryFor } from '../../ui/forms/index.ts'
import { type Html, html } from '../../ui/html.ts'
import type { Decided } from './decided-figures.ts'
import { BUSINESS_CASE_PATH } from './forecast-paths.ts'
import { CASELOAD_PATH } from './paths.ts'

export type FigureDrawing = {
  readonly typed: PostedFields
  readonly errors: FieldErrors
  readonly status: number
}

/** A page of what the business case is reckoned with. */
export function frameFigures(
  request: PageRequest,
  {
    title,
    main,
    errors,
    status,
  }: { readonly title: string; readonly main: Html } & Pick<FigureDrawing, 'errors' | 'status'>,
): PageResponse {
  const hasErrors = errors.length > 0
  const framed = request.frame({
    title,
    nav: CASELOAD_PATH,
    breadcrumbs: [
      { text: 'Caseload', href: CASELOAD_PATH },
      { text: 'Business case', href: BUSINESS_CASE_PATH },
    ],
    main: html`${hasErrors && renderErrorSummaryFor(errors)}${main}`,
    hasErrors,
  })
  return { kind: 'page', status, html: framed }
}

/** "14 April 2026 (to come)", "Grace Holt, 14 April 2026 at 9:30am". */
export function whenAndWho<Value>(
  { from, madeBy, madeAt }: Decided<Value>,
  today: Day,
): readonly [when: string, who: string] {
  return [`${toDate(from)}${from > today ? ' (to come)' : ''}`, `${madeBy}, ${toInstantWords(madeAt)}`]
}
