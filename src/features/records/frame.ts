import { toLongDate } from '../../kit/dates/index.ts'
import { type PageRequest, type PageResponse } from '../../platform/web/route.ts'
import type { Html } from '../../ui/html.ts'
import { CHILDREN_PATH, type Child, childPath, displayName } from '../children/index.ts'
import { type Review, reviewPath } from '../reviews/index.ts'
import { recordPath } from './paths.ts'

export type Framed = {
  readonly title: string
  readonly main: Html
  readonly status?: number
  readonly hasErrors?: boolean
}

/** "the review of Tuesday 14 April 2026" */
export function nameOfReview({ parts }: Pick<Review, 'parts'>): string {
  const first = parts[0]
  return first === undefined ? 'the review' : `the review of ${toLongDate(first)}`
}

/** A page about the record of a review, under the review and its record. */
export function frameRecordPage(
  request: PageRequest,
  { review, child }: { readonly review: Review; readonly child: Child },
  { title, main, status = 200, hasErrors = false }: Framed,
): PageResponse {
  const name = displayName(child, child.identifier)
  const html = request.frame({
    title: `${title}: ${name}`,
    nav: CHILDREN_PATH,
    main,
    hasErrors,
    breadcrumbs: [
      { text: 'Children', href: CHILDREN_PATH },
      { text: name, href: childPath(child.id) },
      { text: 'Review', href: reviewPath(review.id) },
      { text: 'Record', href: recordPath(review.id) },
    ],
  })
  return { kind: 'page', status, html }
}
