import {
  errorFor,
  type PostedFields,
  readText,
  renderErrorSummaryFor,
  renderHiddenField,
  renderForm,
} from '../../../ui/forms/index.ts'
import { renderButton, renderCheckboxes, renderInsetText, renderRadios } from '../../../ui/govuk/index.ts'
import { type Html, html } from '../../../ui/html.ts'
import { renderPageTitle, renderReadingColumn } from '../../../ui/layout/index.ts'
import { renderAnswerFields } from '../answer-form.ts'
import type { Dispute } from '../dispute.ts'
import { OUTCOME_WORDS } from '../dispute-words.ts'
import { readChosen, renderAnswerer, renderDay, renderWords, stageWords, type Typed } from '../form-parts.ts'
import type { DisputePolicy } from '../policy.ts'
import type { DisputeAct } from '../state-table.ts'
import { ACT_PAGES } from '../act-words.ts'

export type StepView = Typed & {
  readonly act: DisputeAct
  readonly action: string
  readonly csrfToken: string
  readonly version: number
  readonly name: string
  readonly dispute: Dispute
  readonly policy: DisputePolicy
  /** `changed`: somebody did something about it while this was being written. */
  readonly meanwhile: 'changed' | 'same'
}

/** The form of one act about a challenge. */
export function renderStep(view: StepView): Html {
  const { act, name, errors, action, csrfToken, version, dispute } = view
  const { title, lead } = ACT_PAGES[act]
  const button = renderButton({
    text: title,
    preventDoubleClick: true,
    ...(act === 'strike' ? { classes: 'govuk-button--warning' } : {}),
  })
  return html`${errors.length > 0 && renderErrorSummaryFor(errors)}${renderPageTitle(title, lead)}${renderReadingColumn(html`
${view.meanwhile === 'changed' && renderInsetText({ text: `Something was done about ${name} while you were writing. What you typed is kept below, and is not saved. Look at how it stands, and send it again if it is still right.` })}
<p class="govuk-body"><strong>${name}</strong>: ${dispute.says}</p>
${renderForm({ action, csrfToken, version, fields: html`${renderFields(view)}${button}` })}`)}`
}

function renderFields(view: StepView): Html {
  const { act } = view
  if (act === 'answer') return renderAnswerFields(view)
  if (act === 'close') return renderClosing(view)
  const says = { note: 'What was said or done?', reply: 'Your reply' }[
    act === 'note' || act === 'reply' ? act : 'note'
  ]
  if (act === 'note' || act === 'reply')
    return html`${renderWords(view, { name: 'says', label: says })}${act === 'note' && renderOn(view)}`
  if (act === 'promote' || act === 'climb')
    return html`${renderHiddenField('policy', view.policy.number)}${renderStages(view)}${renderAnswerer(view)}${renderWords(view, { name: 'says', label: 'What do you want them to know?', hint: 'You may leave this empty.' })}`
  if (act === 'reassign')
    return html`${renderAnswerer(view)}${renderWords(view, { name: 'says', label: 'Why?' })}`
  const label = act === 'accept' ? 'Is there anything to add?' : 'Why?'
  return renderWords(view, { name: 'says', label })
}

const renderOn = (view: StepView): Html =>
  renderDay(view, { name: 'on', label: 'When was it?', hint: 'Leave this empty if it was today.' })

function renderStages({ typed, errors, policy, dispute }: StepView): Html {
  return renderRadios({
    name: 'level',
    value: readText(typed, 'level'),
    classes: 'govuk-radios--small',
    fieldset: { legend: { text: 'Which stage?', classes: 'govuk-fieldset__legend--s' } },
    items: policy.stages.map((stage, at) => ({
      value: String(at + 1),
      text: stageWords(stage),
      ...(dispute.stage?.name === stage.name ? { hint: { text: 'It is there now.' } } : {}),
    })),
    errorMessage: errorFor(errors, 'level'),
  })
}

function renderClosing(view: StepView): Html {
  const { typed, errors } = view
  return html`${renderCheckboxes({
    name: 'outcomes',
    classes: 'govuk-checkboxes--small',
    values: readChosen(typed, 'outcomes'),
    fieldset: { legend: { text: 'What came of it?', classes: 'govuk-fieldset__legend--s' } },
    hint: { text: 'Choose all that happened.' },
    items: Object.entries(OUTCOME_WORDS).map(([value, text]) => ({ value, text })),
    errorMessage: errorFor(errors, 'outcomes'),
  })}${renderWords(view, {
    name: 'difference',
    label: 'What difference did it make to the child?',
    hint: 'In a sentence or two. Where it made none, say so.',
  })}${renderWords(view, { name: 'says', label: 'Is there more to say?' }, 3)}`
}

/** What the form begins with: the stage above, where there is one. */
export function startStep(act: DisputeAct, { stage }: Dispute, { stages }: DisputePolicy): PostedFields {
  if (act !== 'climb' && act !== 'promote') return {}
  // A stage that the policy no longer has is followed by none in particular.
  const here = stage === null ? -1 : stages.findIndex(({ name }) => name === stage.name)
  const next = stage !== null && here < 0 ? stages.length : here + 1
  return next >= stages.length ? {} : { level: String(next + 1) }
}
