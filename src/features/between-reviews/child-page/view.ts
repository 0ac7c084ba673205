import { toDate } from '../../../kit/dates/index.ts'
import { renderButton, renderSummaryList, renderTag } from '../../../ui/govuk/index.ts'
import { type Html, html } from '../../../ui/html.ts'
import { renderPageTitle, renderSection } from '../../../ui/layout/index.ts'
import { countOf, renderEmpty, renderKeyValues, renderLines } from '../../../ui/parts/index.ts'
import { contactPath, type LastSeen, lastSeenWords } from '../../contact/index.ts'
import { ATTENDED_WORDS, type Attended } from '../attended.ts'
import type { Now } from '../due-tag.ts'
import type { SignificantEvent } from '../event.ts'
import { GRADE_WORDS, type Midway, type MidwayCheck, ON_TRACK_WORDS, DECISIONS_WORDS } from '../midway.ts'
import {
  attendedPath,
  eventsPath,
  midwayPath,
  newAttendedPath,
  newEventPath,
  newMidwayPath,
} from '../paths.ts'
import type { JudgedMove } from '../queries/moves.ts'
import { renderWhyMidway } from '../why-midway.ts'
import { renderMoves } from './moves-view.ts'

export type ChildPageView = {
  readonly child: { readonly id: string; readonly name: string }
  readonly midway: Midway | null
  readonly checks: readonly MidwayCheck[]
  readonly lastSeen: LastSeen | undefined
  readonly events: readonly SignificantEvent[]
  readonly moves: readonly JudgedMove[]
  readonly attended: readonly Attended[]
  readonly now: Now
  readonly mayWork: boolean
}

export function renderChildPage(view: ChildPageView): Html {
  const { child, midway, lastSeen, now, mayWork } = view
  const button = (text: string, href: string) =>
    mayWork &&
    html`<p class="fp-actions fp-section">${renderButton({ text, href, classes: 'govuk-button--secondary fp-button--small' })}</p>`
  return html`${renderPageTitle(`Between reviews: ${child.name}`, 'What the IRO does and hears from one review to the next.')}
${renderWhyMidway(midway, now)}
${renderKeyValues([{ key: 'Last seen', value: html`${lastSeenWords(lastSeen)}. <a class="govuk-link" href="${contactPath(child.id)}">Contact with ${child.name}</a>` }])}
${renderSection({ title: 'Mid-way checks', id: 'midway', content: html`${renderChecks(view)}${button('Write a check down', newMidwayPath(child.id))}` })}
${renderSection({ title: 'Events', id: 'events', content: html`${renderEvents(view)}${button('Tell of an event', newEventPath(child.id))}` })}
${renderSection({ title: 'Moves', id: 'moves', content: renderMoves(view) })}
${renderSection({ title: 'Meetings gone to', id: 'meetings', content: html`${renderAttended(view)}${button('Write a meeting down', newAttendedPath(child.id))}` })}`
}

const MISTAKE = html` ${renderTag({ text: 'Written down by mistake', classes: 'govuk-tag--grey' })}`

function correctLink(href: string, of: string, mayWork: boolean) {
  return mayWork ? { actions: { items: [{ href, text: 'Correct', visuallyHiddenText: of }] } } : {}
}

function renderChecks({ child, checks, mayWork }: ChildPageView): Html {
  if (checks.length === 0) return renderEmpty('No check is written down.')
  const rows = checks.map((check) => ({
    key: { text: toDate(check.on) },
    value: { html: renderCheck(check) },
    ...correctLink(midwayPath(child.id, check.id), `the check of ${toDate(check.on)}`, mayWork),
  }))
  return renderSummaryList({ rows })
}

function renderCheck({
  grade,
  onTrack,
  decisions,
  voice,
  action,
  personName,
  isWithdrawn,
}: MidwayCheck): Html {
  return html`<strong>${GRADE_WORDS[grade]}</strong>${isWithdrawn && MISTAKE}<br>
Plan on track: ${ON_TRACK_WORDS[onTrack]}. Decisions: ${DECISIONS_WORDS[decisions]}.<br>
The child’s voice: ${voice === '' ? 'not recorded' : renderLines(voice)}${action !== '' && html`<br>What is done: ${renderLines(action)}`}
<br><span class="fp-quiet">${personName ?? 'Not recorded who'}</span>`
}

function renderEvents({ child, events }: ChildPageView): Html {
  const counted = events.filter(({ isWithdrawn }) => !isWithdrawn)
  const waiting = counted.filter(({ answer, kind }) => answer === null && kind !== 'asked-for-by-iro')
  const words =
    counted.length === 0
      ? 'The IRO was told of nothing yet.'
      : `The IRO was told of ${countOf(counted.length, 'event')}, ${waiting.length === 0 ? 'all answered' : `${waiting.length} without an answer`}.`
  return html`<p class="govuk-body">${words} <a class="govuk-link" href="${eventsPath(child.id)}">See what the IRO was told</a></p>`
}

function renderAttended({ child, attended, mayWork }: ChildPageView): Html {
  if (attended.length === 0) return renderEmpty('No meeting is written down.')
  const rows = attended.map(({ id, on, kind, personName, note, isWithdrawn }) => {
    const words = html`${ATTENDED_WORDS[kind]}${isWithdrawn && MISTAKE}<br><span class="fp-quiet">${personName ?? 'Not recorded who'}</span>${note !== '' && html`<br>${renderLines(note)}`}`
    const of = `the meeting of ${toDate(on)}`
    return {
      key: { text: toDate(on) },
      value: { html: words },
      ...correctLink(attendedPath(child.id, id), of, mayWork),
    }
  })
  return renderSummaryList({ rows })
}
