// A page about a review of one child: its crumbs, and what is wrong first.
import type { PageRequest, PageResponse } from '../../platform/web/route.ts'
import { type FieldErrors, renderErrorSummaryFor } from '../../ui/forms/index.ts'
import { type Html, html } from '../../ui/html.ts'
import { CHILDREN_PATH, type Child, childPath, displayName } from '../children/index.ts'
import type { Meeting } from './meeting.ts'
import { meetingPath } from './paths.ts'

export type MeetingPage = {
  readonly title: string
  readonly main: Html
  readonly child: Child
  /** The meeting that the page does something with; left out where there is none yet. */
  readonly meeting?: Meeting
  readonly status?: number
  readonly errors?: FieldErrors
}

export function frameMeeting(
  request: PageRequest,
  { title, main, child, meeting, status = 200, errors = [] }: MeetingPage,
): PageResponse {
  const hasErrors = errors.length > 0
  const framed = request.frame({
    title,
    nav: CHILDREN_PATH,
    breadcrumbs: [
      { text: 'Children', href: CHILDREN_PATH },
      { text: displayName(child, child.identifier), href: childPath(child.id) },
      ...(meeting === undefined ? [] : [{ text: 'Review meeting', href: meetingPath(child.id, meeting.id) }]),
    ],
    main: html`${hasErrors && renderErrorSummaryFor(errors)}${main}`,
    hasErrors,
  })
  return { kind: 'page', status, html: framed }
}
