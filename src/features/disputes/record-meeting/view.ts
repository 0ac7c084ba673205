import {
  errorFor,
  readText,
  renderErrorSummaryFor,
  renderForm,
  renderHiddenField,
} from '../../../ui/forms/index.ts'
import { renderButton, renderCheckboxes, renderSelect } from '../../../ui/govuk/index.ts'
import { type Html, html } from '../../../ui/html.ts'
import { renderPageTitle, renderReadingColumn, renderSection } from '../../../ui/layout/index.ts'
import { renderActionFields } from '../action-fields.ts'
import { MEETING_WORDS } from '../challenge-meeting.ts'
import { readChosen, renderChoice, renderDay, renderLine, renderWords, type Typed } from '../form-parts.ts'
import { CHALLENGE_MEETINGS_PATH } from '../paths.ts'
import { ACTIONS_AT_ONCE, type MeetingChoices } from './form.ts'

export type NewMeetingView = Typed & {
  readonly csrfToken: string
  readonly choices: MeetingChoices
}

export const NEW_MEETING = 'Write down a meeting about challenges'

/** The form for a meeting, a clinic or an alert. The challenges that are open are ticked to begin with. */
export function renderNewMeeting(view: NewMeetingView): Html {
  const { csrfToken, errors } = view
  const lead =
    'With the assistant director, as a clinic, or to tell a senior manager what they need to know. Name no child here: the challenges say which.'
  const fields = html`${renderHiddenField('id', readText(view.typed, 'id'))}${renderWhat(view)}${renderAlerted(view)}${renderAgenda(view)}${renderAgreed(view)}${renderButton({ text: 'Write it down', preventDoubleClick: true })}`
  return html`${errors.length > 0 && renderErrorSummaryFor(errors)}${renderPageTitle(NEW_MEETING, lead)}${renderReadingColumn(renderForm({ action: `${CHALLENGE_MEETINGS_PATH}/new`, csrfToken, fields }))}`
}

function renderWhat(view: NewMeetingView): Html {
  const { typed, errors, choices } = view
  return html`${renderChoice(view, { name: 'kind', label: 'What was it?' }, MEETING_WORDS)}${renderDay(view, { name: 'on', label: 'When was it?' })}${renderLine(view, { name: 'who', label: 'Who came, or who was told?', hint: 'Names and posts.' })}${renderSelect(
    {
      name: 'officer',
      label: { text: 'Which IRO asked for it?', classes: 'govuk-label--s' },
      value: readText(typed, 'officer'),
      items: [
        { value: '', text: 'Nobody named' },
        ...choices.officers.map(({ id, name }) => ({ value: id, text: name })),
      ],
      errorMessage: errorFor(errors, 'officer'),
    },
  )}${renderWords(view, { name: 'note', label: 'What was said?', hint: 'Leave this empty if there is nothing more to say.' })}`
}

function renderAlerted({ typed, errors, choices }: NewMeetingView): Html | null {
  if (choices.seniors.length === 0) return null
  return renderCheckboxes({
    name: 'alerted',
    classes: 'govuk-checkboxes--small',
    values: readChosen(typed, 'alerted'),
    fieldset: {
      legend: {
        text: 'Which senior managers get an e-mail?',
        classes: 'govuk-fieldset__legend--s',
      },
    },
    hint: {
      text: 'For a need-to-know alert only. It is sent once, and says only that an alert waits for them in Footprint.',
    },
    items: choices.seniors.map(({ personId, name }) => ({ value: personId, text: name })),
    errorMessage: errorFor(errors, 'alerted'),
  })
}

function renderAgenda({ typed, errors, choices }: NewMeetingView): Html | null {
  if (choices.disputes.length === 0) return null
  return renderCheckboxes({
    name: 'agenda',
    classes: 'govuk-checkboxes--small',
    values: readChosen(typed, 'agenda'),
    fieldset: {
      legend: { text: 'Which challenges were talked about?', classes: 'govuk-fieldset__legend--s' },
    },
    hint: { text: 'Those that are open stand here. Tick those that were talked about, and no others.' },
    items: choices.disputes.map(({ id, name }) => ({ value: id, text: name })),
    errorMessage: errorFor(errors, 'agenda'),
  })
}

const renderAgreed = (view: NewMeetingView): Html =>
  renderSection({
    title: 'What was agreed',
    content: html`<p class="govuk-body">Leave empty what you do not need. You can add more later.</p>${Array.from({ length: ACTIONS_AT_ONCE }, (_, at) => renderActionFields(view, at + 1, `${at + 1}. What will be done?`))}`,
  })
