import { toLongDate } from '../../../kit/dates/index.ts'
import { renderButton, renderInsetText } from '../../../ui/govuk/index.ts'
import { type Html, html } from '../../../ui/html.ts'
import { renderColumns, renderPageTitle, renderSection } from '../../../ui/layout/index.ts'
import { renderKeyValues } from '../../../ui/parts/index.ts'
import { BANK_HOLIDAYS_PATH } from '../../authority/index.ts'
import { newReviewPath, reviewPath } from '../../reviews/index.ts'
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
  const isOver = view.heldReviewId !== null || meeting.state === 'cancelled'
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

function leadOf({ meeting, heldReviewId, childName, today }: MeetingView): Html {
  if (heldReviewId !== null)
    return html`${childName}. Held: <a class="govuk-link" href="${reviewPath(heldReviewId)}">see the review</a>.`
  if (meeting.state === 'cancelled') return html`${childName}. <strong>Cancelled.</strong>`
  if (meeting.state === 'adjourned') return html`${childName}. <strong>Adjourned.</strong> It is to go on.`
  return meeting.on < today
    ? html`${childName}. The day has passed, and no review of that day is recorded.`
    : html`${childName}. Arranged.`
}

function renderWarnings({ meeting, holiday, owed }: MeetingView): Html | null {
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

function renderFacts({ meeting, officer }: MeetingView): Html {
  return renderKeyValues([
    { key: 'When', value: `${toLongDate(meeting.on)}, ${toSlotWords(meeting)}` },
    { key: 'How', value: FORMAT_WORDS[meeting.format] },
    { key: 'Where', value: meeting.place },
    { key: 'IRO', value: officer ?? 'Nobody yet' },
  ])
}

function renderActions({ meeting, heldReviewId, mayArrange, adjournment, today }: MeetingView): Html | null {
  if (mayArrange === 'may-look' || heldReviewId !== null) return null
  const { childId, id, state } = meeting
  const link = (task: Parameters<typeof meetingTaskPath>[2], text: string) =>
    html`<a class="govuk-link" href="${meetingTaskPath(childId, id, task)}">${text}</a>`
  if (state === 'cancelled')
    return html`<p class="fp-actions">${renderButton({ text: 'Arrange another', href: newMeetingPath(childId), classes: 'fp-button--small' })}</p>`
  const record =
    meeting.on <= today &&
    renderButton({ text: 'Record the review', href: newReviewPath(childId), classes: 'fp-button--small' })
  const change =
    state === 'adjourned'
      ? link('rearrange', 'Say when it goes on')
      : link('rearrange', 'Change day, time or place')
  return html`<p class="fp-actions">${record}${change}${link('cancel', 'Cancel')}${
    adjournment === null && meeting.on <= today && link('adjourn', 'Adjourn')
  }</p>`
}
