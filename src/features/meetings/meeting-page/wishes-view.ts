import { type Html, html } from '../../../ui/html.ts'
import { renderKeyValues } from '../../../ui/parts/index.ts'
import { meetingTaskPath } from '../paths.ts'
import { toWishRows } from '../wish-rows.ts'
import type { MeetingView } from './view-model.ts'

/** What the child wishes, and the way to write it down. */
export function renderWishes({ meeting, wishes, mayArrange }: MeetingView): Html {
  return html`${renderKeyValues(toWishRows(wishes))}${
    mayArrange === 'may-arrange' &&
    html`<p class="fp-actions"><a class="govuk-link" href="${meetingTaskPath(meeting.childId, meeting.id, 'wishes')}">Record what the child wishes</a></p>`
  }`
}
