import type { PageRequest, PageResponse } from '../../platform/web/route.ts'
import type { Html } from '../../ui/html.ts'
import { annualPath, REPORTS_PATH } from './paths.ts'

type Framed = {
  readonly title: string
  readonly main: Html
  readonly status?: number
  readonly hasErrors?: boolean
}

/** A page under the report of a year; without a year the drafting page itself. */
export function frameReport(request: PageRequest, year: string | null, framed: Framed): PageResponse {
  const { title, main, status = 200, hasErrors = false } = framed
  const above = { text: 'Annual reports', href: REPORTS_PATH }
  const breadcrumbs = year === null ? [above] : [above, { text: year, href: annualPath(year) }]
  return {
    kind: 'page',
    status,
    html: request.frame({ title, nav: REPORTS_PATH, breadcrumbs, main, hasErrors }),
  }
}
