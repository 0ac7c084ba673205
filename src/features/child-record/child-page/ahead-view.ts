import { toDate, toLongDate } from '../../../kit/dates/index.ts'
import type { Role } from '../../../platform/web/route.ts'
import { type Html, html, type HtmlValue } from '../../../ui/html.ts'
import { renderSection } from '../../../ui/layout/index.ts'
import { countOf, type KeyValue, renderDeadlineTag, renderKeyValues } from '../../../ui/parts/index.ts'
import { eventsPath, maySeeEvents } from '../../between-reviews/index.ts'
import {
  contactPath,
  lastSeenWords,
  maySeeContact,
  visitsToldPath,
  visitToldWords,
} from '../../contact/index.ts'
import { mayArrange, type Meeting, meetingPath, newMeetingPath, toTimeWords } from '../../meetings/index.ts'
import { maySeePapers, type PapersReceived, papersPath } from '../../papers/index.ts'
import type { Ahead } from '../ahead.ts'
import type { WorkedRecord } from '../worked-record.ts'

const link = (href: string, words: HtmlValue): Html => html`<a class="govuk-link" href="${href}">${words}</a>`

const small = (words: HtmlValue): Html => html`<br><span class="fp-quiet">${words}</span>`

function meetingOf(childId: string, meeting: Meeting | null, roles: readonly Role[]): Html {
  if (meeting !== null) {
    const when = `${toLongDate(meeting.on)}, ${toTimeWords(meeting.startsAt)}`
    return html`${link(meetingPath(childId, meeting.id), when)}${meeting.place !== '' && small(meeting.place)}`
  }
  return html`Not arranged yet${mayArrange(roles) && small(link(newMeetingPath(childId), 'Arrange it'))}`
}

function papersOf(childId: string, papers: PapersReceived): Html {
  const { received, expected, missing, due } = papers
  const words = expected === 0 ? 'None is asked for' : `${received} of ${expected} received`
  const needed =
    missing > 0 && `${countOf(missing, 'paper')} that must be there ${missing === 1 ? 'is' : 'are'} not`
  const by = due !== null && received < expected && `due by ${toDate(due)}`
  const under = [needed, by].filter((part) => part !== false).join('; ')
  return html`${link(papersPath(childId), words)}${under !== '' && small(under)}`
}

function eventsOf(childId: string, { eventsWaiting, waitingSince }: Ahead): Html {
  const words = `${countOf(eventsWaiting, 'event')} without an answer`
  return html`${link(eventsPath(childId), words)}${waitingSince !== null && small(`told ${toDate(waitingSince)}${eventsWaiting > 1 ? ' and later' : ''}`)}`
}

function seenOf(childId: string, { lastSeen }: Ahead): Html {
  if (lastSeen === null)
    return html`${renderDeadlineTag({ status: 'not-recorded' })} ${link(contactPath(childId), 'Contact')}`
  return link(contactPath(childId), lastSeenWords(lastSeen))
}

function visitOf(childId: string, { lastVisit }: Ahead): readonly KeyValue[] {
  if (lastVisit === null) return []
  const value = html`${link(visitsToldPath(childId), visitToldWords(lastVisit))}${small('in the dataset, which does not say who came')}`
  return [{ key: 'Last visit', value }]
}

/** The arranged review, the papers for it, when the child was last seen and visited, and what waits for an answer. */
export function renderAhead(
  { child, next }: WorkedRecord,
  ahead: Ahead,
  roles: readonly Role[],
): Html | null {
  const { meeting, papers, eventsWaiting } = ahead
  const items: readonly KeyValue[] = [
    ...(next === null && meeting === null
      ? []
      : [{ key: 'Review arranged', value: meetingOf(child.id, meeting, roles) }]),
    ...(papers === null || !maySeePapers(roles)
      ? []
      : [{ key: 'Papers', value: papersOf(child.id, papers) }]),
    ...(maySeeContact(roles)
      ? [{ key: 'Last seen', value: seenOf(child.id, ahead) }, ...visitOf(child.id, ahead)]
      : []),
    ...(eventsWaiting > 0 && maySeeEvents(roles)
      ? [{ key: 'Waiting', value: eventsOf(child.id, ahead) }]
      : []),
  ]
  if (items.length === 0) return null
  return renderSection({ title: 'Where it stands', content: renderKeyValues(items) })
}
