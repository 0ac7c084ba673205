import {
  type FieldErrors,
  type PostedFields,
  readText,
  renderForm,
  renderHiddenField,
  renderSelectField,
  renderTextField,
  renderWordsField,
} from '../../../ui/forms/index.ts'
import { renderButton } from '../../../ui/govuk/index.ts'
import { type Html, html } from '../../../ui/html.ts'
import { renderSection } from '../../../ui/layout/index.ts'
import { exitKindOf } from '../exit-kind.ts'
import type { KeptFinding } from '../kept-finding.ts'
import { findingPath } from '../paths.ts'
import type { FindingChoices } from './form.ts'

export type FormsView = {
  readonly found: KeptFinding
  readonly choices: FindingChoices
  readonly may: { readonly answer: boolean; readonly assign: boolean }
  readonly csrfToken: string
  readonly typed: PostedFields
  readonly errors: FieldErrors
}

type Act = 'assign' | 'answer' | 'ask' | 'reopen'

/** What may be done about a finding, each in a form of its own. What is gone needs nothing. */
export function renderForms(view: FormsView): Html | null {
  const { found, may } = view
  if (found.state === 'gone') return null
  return html`${may.assign && renderAssign(view)}${may.answer && (found.state === 'answered' ? renderReopen(view) : html`${renderAsk(view)}${renderAnswer(view)}`)}`
}

function form({ found, csrfToken }: FormsView, act: Act, fields: Html, button: string): Html {
  return renderForm({
    action: findingPath(found.childId, found.id),
    csrfToken,
    version: found.version,
    fields: html`${renderHiddenField('act', act)}${fields}${renderButton({ text: button, classes: act === 'answer' ? '' : 'govuk-button--secondary', preventDoubleClick: true })}`,
  })
}

/** What was typed belongs to the form it was sent with. */
function typedIn({ typed, errors }: FormsView, act: Act, start: PostedFields = {}) {
  return readText(typed, 'act') === act ? { typed, errors } : { typed: start, errors: [] }
}

function renderAssign(view: FormsView): Html {
  const { found, choices } = view
  const typed = typedIn(view, 'assign', {
    person: found.assignedPerson?.id ?? '',
    team: found.assignedTeam?.id ?? '',
  })
  const among = (name: string, label: string, items: FindingChoices['people']) =>
    renderSelectField({
      name,
      label,
      ...typed,
      items: [{ value: '', text: 'Nobody' }, ...items.map(({ id, name: text }) => ({ value: id, text }))],
    })
  const fields = html`${among('person', 'Person', choices.people)}${among('team', 'Team', choices.teams)}`
  return renderSection({
    title: 'Give it to somebody',
    content: form(view, 'assign', fields, 'Give it to them'),
  })
}

function renderAsk(view: FormsView): Html {
  const typed = typedIn(view, 'ask')
  const fields = html`${renderTextField({ name: 'whom', label: 'Whom did you ask?', ...typed })}${renderWordsField({ name: 'said', label: 'What did they say?', hint: 'Leave it empty while you wait for an answer.', ...typed })}`
  return renderSection({
    title: 'Write down whom you asked',
    content: form(view, 'ask', fields, 'Write it down'),
  })
}

function renderAnswer(view: FormsView): Html {
  const isExit = exitKindOf(view.found.rule.code) !== null
  const fields = renderWordsField({
    name: 'because',
    label: isExit ? 'What is so, and how do you know?' : 'Why is it right as it is?',
    hint: 'It then stands in the list no more, until its row says something else. A wrong row is put right at the source instead.',
    ...typedIn(view, 'answer'),
  })
  return renderSection({
    title: 'It is right as it is',
    content: form(view, 'answer', fields, 'It is right as it is'),
  })
}

function renderReopen(view: FormsView): Html {
  return renderSection({
    title: 'Put it back',
    content: html`<p class="govuk-body">Where the answer does not hold, it can stand in the list again.</p>${form(view, 'reopen', html``, 'Put it back on the list')}`,
  })
}
