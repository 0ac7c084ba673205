import { renderErrorSummary } from '../govuk/error-summary.ts'
import type { Html } from '../html.ts'
import type { FieldErrors } from './field-errors.ts'

/** The summary over a form, each line leading to its field. The page frame draws it; a page need not. */
export function renderErrorSummaryFor(errors: FieldErrors): Html {
  return renderErrorSummary({
    titleText: 'There is a problem',
    errorList: errors.map(({ field, message }) => ({ text: message, href: `#${field}` })),
  })
}
