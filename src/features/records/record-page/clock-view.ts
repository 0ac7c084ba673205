import { toDate, toLongDate } from '../../../kit/dates/index.ts'
import { readDateText, renderDateField, renderForm, renderHiddenField } from '../../../ui/forms/index.ts'
import { renderButton, renderDetails } from '../../../ui/govuk/index.ts'
import { type Html, html } from '../../../ui/html.ts'
import { renderDeadlineTag, renderWhyPanel } from '../../../ui/parts/index.ts'
import { toWhySteps } from '../../provisions/index.ts'
import { ANSWER_WORDS, type Clock, dueOf, type StepKey, toClockDeadline } from '../after-review.ts'
import { toReached } from '../distribution.ts'
import { managerAnswerPath, recordPath } from '../paths.ts'
import type { RecordView } from './record-view.ts'

const TITLES: Readonly<Record<StepKey, string>> = {
  decisions: 'Decisions written and sent round',
  manager: 'The manager’s answer',
  'care-plan': 'Care plan updated',
  record: 'Record completed',
  everyone: 'Record with everyone',
}

/** What was done, in a sentence; silence is said as silence. */
function toDoneWords(view: RecordView, { key, doneOn }: Clock): Html {
  if (key === 'manager') return renderAnswer(view)
  if (doneOn !== null) return html`Done on ${toLongDate(doneOn)}.`
  if (key === 'everyone') {
    const { sent, withheld, waiting } = toReached(view.recipients)
    if (sent + withheld + waiting === 0) return html`Nobody is on the list yet.`
    return html`${sent} have it, ${waiting} wait for it${withheld > 0 && html`, withheld from ${withheld}`}.`
  }
  return html`${key === 'record' ? 'Not signed yet.' : 'Nobody has recorded it.'}`
}

// Every answer is shown, in order: the clock stops at the first that is not a question.
function renderAnswer({ steps, after }: RecordView): Html {
  const answers = steps.flatMap(({ answer, ...step }) => (answer === null ? [] : [{ ...step, answer }]))
  if (answers.length === 0)
    return after.decisionsOn === null
      ? html`The time runs from the day the decisions are sent round.`
      : html`<strong>No answer.</strong> The manager has said nothing; the decisions stand.`
  return html`${answers.map(({ answer, by, on, note }, index) => html`${index > 0 && html`<br>`}${ANSWER_WORDS[answer]}: ${by}, ${toDate(on)}.${note !== '' && html` “${note}”`}`)}`
}

const STEPS = { decisions: 'decisions-sent', 'care-plan': 'care-plan-updated' } as const
const hasStep = (key: StepKey): key is keyof typeof STEPS => key in STEPS

const ASKS = {
  decisions: 'On which day were the decisions sent round?',
  'care-plan': 'On which day was the care plan updated?',
} as const

function renderStepForm(view: RecordView, { key, doneOn }: Clock): Html | null {
  const { of, may, csrfToken, typed, errors } = view
  if (key === 'manager' && may.answer)
    return html`<p class="govuk-body"><a class="govuk-link" href="${managerAnswerPath(of.review.id)}">Answer the decisions</a></p>`
  if (!hasStep(key) || !may.send) return null
  const name = STEPS[key]
  const hasError = errors.some(({ field }) => field.startsWith(name))
  const form = renderForm({
    action: recordPath(of.review.id),
    csrfToken,
    fields: html`${renderHiddenField('step', name)}${renderDateField({ name, legend: { text: ASKS[key] }, text: readDateText(typed, name), errors })}${renderButton({ text: 'Save the day', classes: 'govuk-button--secondary fp-button--small' })}`,
  })
  return renderDetails({
    summaryText: doneOn === null ? 'Record the day' : 'Put the day right',
    html: form,
    open: hasError,
  })
}

function renderClock(view: RecordView, clock: Clock): Html {
  const { today, rules } = view
  const due = dueOf(clock)
  const duty = clock.answer.kind === 'due' ? clock.answer.due.duty : 'should'
  const panel = renderWhyPanel({
    label: `Why: ${TITLES[clock.key]}`,
    kicker: TITLES[clock.key],
    heading: due === null ? 'When cannot be told yet' : `By ${toLongDate(due)}`,
    tag: renderDeadlineTag(toClockDeadline(clock, today, rules.calendar)),
    steps: toWhySteps(clock.answer.because, duty, due === null ? null : toLongDate(due)),
    aside: html`<p class="govuk-body">${toDoneWords(view, clock)}</p>${renderStepForm(view, clock)}`,
  })
  return html`<div class="fp-section" id="${clock.key}">${panel}</div>`
}

/** What has to be done after the review, by when and why. */
export function renderClocks(view: RecordView): Html {
  return html`${view.clocks.map((clock) => renderClock(view, clock))}`
}
