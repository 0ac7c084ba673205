import { type Day, toLongDate } from '../../../kit/dates/index.ts'
import { renderButton, renderInsetText } from '../../../ui/govuk/index.ts'
import { type Html, html } from '../../../ui/html.ts'
import { renderColumns, renderPageTitle, renderSection } from '../../../ui/layout/index.ts'
import { renderKeyValues } from '../../../ui/parts/index.ts'
import { BANK_HOLIDAYS_PATH } from '../../authority/index.ts'
import { newReviewPath, reviewPath } from '../../reviews/index.ts'
import { type CareOver, toCareOverWords } from '../care-over.ts'
import { toSlotWords } from '../clock-time.ts'
import { FORMAT_WORDS } from '../meeting.ts'
import { meetingTaskPath, newMeetingPath } from '../paths.ts'
import { renderWhyDue } from '../why-view.ts'
import { renderAdjournment } from './adjournment-view.ts'
import { renderHistory } from './history-view.ts'
import { renderInvited } from './invited-view.ts'
import { renderPolicyGiven } from './policy-view.ts'
import type { MeetingView } from './view-model.ts'
import { renderWishes } from './wishes-view.ts'

export function renderMeeting(view: MeetingView): Html {
  const { meeting, childName, owed, policy, today } = view
  const isOver = view.held !== null || view.careOver !== null || meeting.state === 'cancelled'
  return renderColumns(
    html`${renderPageTitle('Review meeting', leadOf(view))}${renderWarnings(view)}${renderFacts(view)}${renderActions(view)}${renderAdjournment(view)}${renderSection(
      { title: 'Who is asked', content: renderInvited(view) },
    )}${renderSection({ title: `What ${childName} wishes`, content: renderWishes(view) })}${renderSection({
      title: 'Policy on reviews',
      content: renderPolicyGiven(view),
    })}${renderSection({ title: 'What was done', content: renderHistory(view.versions) })}`,
    isOver ? null : renderWhyDue(owed, policy, today),
  )
}

function leadOf({ meeting, held, careOver, childName, today }: MeetingView): Html {
  if (held !== null)
    return html`${childName}. Held: <a class="govuk-link" href="${reviewPath(held.id)}">see the review</a>.`
  if (meeting.state === 'cancelled') return html`${childName}. <strong>Cancelled.</strong>`
  if (careOver !== null && (meeting.state === 'adjourned' || meeting.on >= today))
    return html`${childName}. <strong>To be cancelled.</strong>`
  if (meeting.state === 'adjourned') return html`${childName}. <strong>Adjourned.</strong> It is to go on.`
  return meeting.on < today
    ? html`${childName}. The day has passed, and no review of that day is recorded.`
    : html`${childName}. Arranged.`
}

function renderWarnings(view: MeetingView): Html | null {
  const { meeting, held, holiday, owed, careOver, today } = view
  if (held !== null || meeting.state === 'cancelled') return null
  if (careOver !== null)
    return meeting.state === 'adjourned' || meeting.on >= today ? renderOver(careOver, today) : null
  if (meeting.state !== 'arranged') return null
  const closed =
    holiday !== null &&
    renderInsetText({
      html: html`<strong>${toLongDate(meeting.on)} is a bank holiday now: ${holiday}.</strong> It became one after this meeting was arranged. Change the day. <a class="govuk-link" href="${BANK_HOLIDAYS_PATH}">Bank holidays</a>`,
    })
  const due = owed?.due ?? null
  const late =
    due !== null &&
    owed?.heldOn === null &&
    meeting.on > due &&
    renderInsetText({
      html: html`<strong>The review will be late.</strong> It is due by ${toLongDate(due)}, and this meeting is on ${toLongDate(meeting.on)}.`,
    })
  return html`${closed}${late}`
}

function renderOver(careOver: CareOver, today: Day): Html {
  const next =
    careOver.why === 'died'
      ? 'Nobody is written to any more. Cancel this meeting, and tell people yourself.'
      : 'No review is owed on this day, and nobody can be asked to it. Cancel this meeting.'
  return renderInsetText({ html: html`<strong>${toCareOverWords(careOver, today)}.</strong> ${next}` })
}

function renderFacts({ meeting, officer }: MeetingView): Html {
  return renderKeyValues([
    { key: 'When', value: `${toLongDate(meeting.on)}, ${toSlotWords(meeting)}` },
    { key: 'How', value: FORMAT_WORDS[meeting.format] },
    { key: 'Where', value: meeting.place },
    { key: 'IRO', value: officer ?? 'Nobody yet' },
  ])
}

type Link = (task: Parameters<typeof meetingTaskPath>[2], text: string) => Html

function renderActions(view: MeetingView): Html | null {
  const { meeting, held, mayArrange } = view
  if (mayArrange === 'may-look') return null
  const { childId, id, state } = meeting
  const link: Link = (task, text) =>
    html`<a class="govuk-link" href="${meetingTaskPath(childId, id, task)}">${text}</a>`
  if (held !== null) return actions(renderAdjourn(view, link))
  if (state === 'cancelled') return view.careOver === null ? actions(renderAnother(childId)) : null
  if (view.careOver !== null) return actions(link('cancel', 'Cancel this meeting'))
  const change =
    state === 'adjourned'
      ? link('rearrange', 'Say when it goes on')
      : link('rearrange', 'Change day, time or place')
  return actions(html`${renderRecord(view)}${change}${link('cancel', 'Cancel')}${renderAdjourn(view, link)}`)
}

const actions = (content: Html | null): Html | null =>
  content === null ? null : html`<p class="fp-actions">${content}</p>`

const renderAnother = (childId: string): Html =>
  renderButton({ text: 'Arrange another', href: newMeetingPath(childId), classes: 'fp-button--small' })

function renderRecord({ meeting, today }: MeetingView): Html | null {
  if (meeting.on > today) return null
  const href = newReviewPath(meeting.childId, meeting.on)
  return renderButton({ text: 'Record the review', href, classes: 'fp-button--small' })
}

// Also where the first part is recorded already: a review in two parts.
function renderAdjourn({ meeting, held, adjournedBefore, today }: MeetingView, link: Link): Html | null {
  const isOpen = meeting.state === 'arranged' && (held === null || held.completedOn === null)
  return isOpen && meeting.on <= today && adjournedBefore === 'never-adjourned'
    ? link('adjourn', 'Adjourn')
    : null
}
