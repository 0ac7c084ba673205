import { toDate, toShortDate } from '../../../kit/dates/index.ts'
import { toInstantWords } from '../../../kit/instant-words.ts'
import { readText, renderErrorSummaryFor, renderForm } from '../../../ui/forms/index.ts'
import { renderButton, renderDetails, renderInsetText, renderSelect } from '../../../ui/govuk/index.ts'
import { type Html, html } from '../../../ui/html.ts'
import { renderPageTitle, renderReadingColumn, renderSection } from '../../../ui/layout/index.ts'
import { countOf, renderEmpty, renderKeyValues } from '../../../ui/parts/index.ts'
import { renderFigureTable } from '../../../ui/tables/index.ts'
import { renderActionFields } from '../action-fields.ts'
import {
  ACTION_STATE_WORDS,
  ACTION_STATES,
  type ChallengeMeeting,
  MEETING_WORDS,
} from '../challenge-meeting.ts'
import { disputeName, standingWords } from '../dispute-words.ts'
import { renderWords, type Typed } from '../form-parts.ts'
import { challengeMeetingPath, disputePath } from '../paths.ts'
import type { OnAgenda } from '../queries/challenge-meetings.ts'

export type MeetingView = Typed & {
  readonly meeting: ChallengeMeeting
  readonly agenda: { readonly shown: readonly OnAgenda[]; readonly hidden: number }
  /** What the authority calls a formal dispute. */
  readonly called: string
  readonly may: 'may-work' | 'may-look'
  /** `changed`: somebody wrote while this was being written. */
  readonly meanwhile: 'changed' | 'same'
  readonly csrfToken: string
}

/** One meeting: who, what was on the agenda, what was agreed, and what became of it. */
export function renderMeeting(view: MeetingView): Html {
  const { meeting, errors, meanwhile, may } = view
  const isWorked = may === 'may-work' && meeting.withdrawn === null
  return html`${errors.length > 0 && renderErrorSummaryFor(errors)}${renderPageTitle(MEETING_WORDS[meeting.kind], toDate(meeting.on))}${renderReadingColumn(html`
${meanwhile === 'changed' && renderInsetText({ text: 'Somebody changed this while you were writing. What you typed is not saved. Look at what stands now, and write yours again if it is still right.' })}
${meeting.withdrawn !== null && html`<p class="govuk-body fp-note"><strong>Written down by mistake.</strong> ${meeting.withdrawn}</p>`}
${renderKeyValues([
  { key: meeting.kind === 'alert' ? 'Who was told' : 'Who came', value: meeting.who },
  ...(meeting.sent.length === 0 ? [] : [{ key: 'Sent an e-mail', value: sentWords(meeting) }]),
  { key: 'IRO', value: meeting.officerName },
  { key: 'What was said', value: meeting.note },
])}`)}${renderAgenda(view)}${renderAgreed(view)}${isWorked && renderReadingColumn(renderForms(view))}`
}

const sentWords = ({ sent }: ChallengeMeeting): string =>
  sent.map(({ name, at }) => `${name}, ${toInstantWords(at)}`).join('; ')

function renderAgenda({ agenda, called }: MeetingView): Html {
  const lines = agenda.shown.map(
    ({ dispute, childId }) =>
      html`<li><a class="govuk-link" href="${disputePath(dispute, childId)}">${disputeName(dispute, called)}</a>: ${standingWords(dispute)}</li>`,
  )
  const more =
    agenda.hidden > 0 && html`<li>${countOf(agenda.hidden, 'challenge')} that you may not open</li>`
  const content =
    lines.length + agenda.hidden === 0
      ? renderEmpty('No challenge was on the agenda.')
      : html`<ul class="govuk-list govuk-list--bullet">${lines}${more}</ul>`
  return renderSection({ title: 'Agenda', content })
}

function renderAgreed({ meeting }: MeetingView): Html {
  const content =
    meeting.actions.length === 0
      ? renderEmpty('Nothing was agreed.')
      : renderFigureTable({
          caption: 'What was agreed',
          captionIs: 'said',
          align: 'text',
          head: ['What', 'Who', 'By', 'How far it is'],
          rows: meeting.actions.map(({ says, owner, by, status }) => [
            says,
            owner,
            by === null ? 'No day' : toShortDate(by),
            ACTION_STATE_WORDS[status],
          ]),
        })
  return renderSection({ title: 'What was agreed', content })
}

function renderForms(view: MeetingView): Html {
  const { meeting, csrfToken, typed, errors } = view
  const path = challengeMeetingPath(meeting.id)
  const { version } = meeting
  const states = meeting.actions.map(({ number, says, status }) =>
    renderSelect({
      name: `status-${number}`,
      label: { text: says },
      value: readText(typed, `status-${number}`) || status,
      items: ACTION_STATES.map((one) => ({ value: one, text: ACTION_STATE_WORDS[one] })),
    }),
  )
  const fields = html`${states}${renderActionFields(view, 1, 'What else was agreed?')}${renderButton({ text: 'Save', preventDoubleClick: true })}`
  const mistake = html`${renderWords(view, { name: 'because', label: 'Why was it a mistake?' }, 2)}${renderButton({ text: 'Take it out', classes: 'govuk-button--secondary', preventDoubleClick: true })}`
  return html`${renderSection({ title: 'Change what was agreed', content: renderForm({ action: `${path}/actions`, csrfToken, version, fields }) })}${renderDetails(
    {
      summaryText: 'It was written down by mistake',
      open: errors.some(({ field }) => field === 'because'),
      html: renderForm({ action: `${path}/withdraw`, csrfToken, version, fields: mistake }),
    },
  )}`
}
