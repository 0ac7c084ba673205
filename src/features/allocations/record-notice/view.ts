import { type Day, toDate, toLongDate } from '../../../kit/dates/index.ts'
import { toInstantWords } from '../../../kit/instant-words.ts'
import {
  errorFor,
  type FieldErrors,
  renderDateField,
  renderErrorSummaryFor,
  renderForm,
} from '../../../ui/forms/index.ts'
import { renderButton, renderRadios, renderSelect } from '../../../ui/govuk/index.ts'
import { type Html, html } from '../../../ui/html.ts'
import { renderColumns, renderPageTitle, renderSection } from '../../../ui/layout/index.ts'
import { countOf, renderDeadlineTag, renderWhyPanel } from '../../../ui/parts/index.ts'
import { childPath } from '../../children/index.ts'
import { toWhySteps } from '../../provisions/index.ts'
import type { EntryNotice, JudgedNotice } from '../entry-notice.ts'
import { ENTRY_STATUSES } from '../entry-status.ts'
import { toNoticeDeadline } from '../notice-words.ts'
import { noticePath } from '../paths.ts'
import type { NoticeKind, NoticeTyped } from './form.ts'

/** The latest time in care, its notice and how it is judged. */
export type KnownNotice = {
  readonly start: Day
  readonly end: Day | null
  readonly notice: EntryNotice | null
  readonly firstReviewDue: Day | null
  readonly judged: JudgedNotice
}

export type NoticeView = {
  readonly child: { readonly id: string; readonly name: string }
  readonly kind: NoticeKind
  readonly known: KnownNotice | null
  readonly teams: readonly { readonly id: string; readonly name: string }[]
  readonly typed: NoticeTyped
  readonly version: number
  readonly today: Day
  readonly csrfToken: string
  readonly errors: FieldErrors
}

export function renderNotice(view: NoticeView): Html {
  const { child, known, errors, kind } = view
  const title = kind === 'again' ? `${child.name} has come into care again` : 'When were we told?'
  return html`${errors.length > 0 && renderErrorSummaryFor(errors)}${renderPageTitle(title, leadOf(view))}
${renderColumns(renderForms(view), html`${known !== null && renderWhy(view, known)}`)}
<p class="govuk-body fp-section"><a class="govuk-link" href="${childPath(child.id)}">Back to ${child.name}</a></p>`
}

function leadOf({ child, known, kind }: NoticeView): string {
  if (known === null) return `No time in care is on record for ${child.name}.`
  const { start, end, notice } = known
  const care = `${child.name} came into care on ${toDate(start)}${end === null ? '' : ` and left on ${toDate(end)}`}.`
  if (kind === 'again' && notice === null) return care
  return `${care} ${notice === null ? 'It is not recorded that anybody told us.' : saidBy(notice)}`
}

function saidBy({ receivedOn, team, recordedBy, recordedAt }: EntryNotice): string {
  const who = team === null ? '' : ` by the team ${team.name}`
  return `We were told on ${toDate(receivedOn)}${who}. ${recordedBy} wrote it down, ${toInstantWords(recordedAt)}.`
}

function renderForms(view: NoticeView): Html {
  const { child, kind, known, typed, teams, version, csrfToken, errors } = view
  const isThere = kind === 'known' && known !== null && known.notice !== null
  const fields = html`${kind === 'again' && renderBegun(view)}${renderDateField({
    name: 'received',
    legend: { text: 'On which day were we told?' },
    hint: { text: 'The day it reached the reviewing service, by whichever way.' },
    text: typed.received,
    errors,
  })}${renderSelect({
    name: 'team',
    id: 'team',
    label: { text: 'Which team told us?' },
    value: typed.team,
    items: [
      { value: '', text: 'Choose a team' },
      ...teams.map(({ id, name }) => ({ value: id, text: name })),
    ],
    errorMessage: errorFor(errors, 'team'),
  })}${renderButton({ text: isThere ? 'Put it right' : 'Record the notice', preventDoubleClick: true })}`
  return renderSection({
    title: isThere ? 'Was it another day?' : 'Record the notice',
    content: renderForm({ action: noticePath(child.id), csrfToken, version, fields }),
  })
}

function renderBegun({ typed, errors }: NoticeView): Html {
  return html`<p class="govuk-body">We keep what you say here until a file of the national return tells of this time in care. Then the file takes its place.</p>${renderDateField(
    {
      name: 'start',
      legend: { text: 'On which day did the child come into care?' },
      text: typed.start,
      errors,
    },
  )}${renderRadios({
    name: 'status',
    value: typed.status,
    classes: 'govuk-radios--small',
    fieldset: { legend: { text: 'Legal status', classes: 'govuk-fieldset__legend--s' } },
    errorMessage: errorFor(errors, 'status'),
    items: ENTRY_STATUSES.map(({ code, words }) => ({ value: code, text: `${words} (${code})` })),
  })}`
}

function renderWhy({ today }: NoticeView, known: KnownNotice): Html {
  const { judged } = known
  const { due, because } = judged
  return renderWhyPanel({
    label: 'Notice and why it is due then',
    kicker: 'Notice',
    heading: due === null ? 'No day can be given' : `We should hear by ${toLongDate(due)}`,
    tag: renderDeadlineTag(toNoticeDeadline(judged, today)),
    steps: toWhySteps(because, 'should', due === null ? null : toLongDate(due)),
    aside: reviewWords(known),
  })
}

function reviewWords({ judged, firstReviewDue, notice }: KnownNotice): Html | null {
  const { daysForReview: days, leastDays, isDoomed } = judged
  if (firstReviewDue === null || days === null) return null
  const left = days < 0 ? 'had passed' : `was ${countOf(days, 'working day')} away`
  const when = notice === null ? 'Today that day ' : 'When we were told, that day '
  const doomed =
    isDoomed &&
    html` <strong>Doomed on arrival:</strong> our policy is that a first review needs at least ${countOf(leastDays, 'working day')}.`
  return html`<p>The first review is due by ${toLongDate(firstReviewDue)}. ${when}${notice === null ? left.replace('was', 'is').replace('had passed', 'has passed') : left}.${doomed}</p>`
}
