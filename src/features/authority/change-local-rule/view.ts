import { type Day, toDate } from '../../../kit/dates/index.ts'
import { toInstantWords } from '../../../kit/instant-words.ts'
import { errorFor, type FieldErrors, renderDateField, renderForm } from '../../../ui/forms/index.ts'
import { renderButton, renderInput, renderRadios } from '../../../ui/govuk/index.ts'
import { type Html, html } from '../../../ui/html.ts'
import { renderPageTitle, renderReadingColumn, renderSection } from '../../../ui/layout/index.ts'
import { renderEmpty } from '../../../ui/parts/index.ts'
import { renderFigureTable } from '../../../ui/tables/index.ts'
import { LOCAL_RULES, type LocalRuleName, toLocalRuleWords } from '../local-rules.ts'
import { localRulePath } from '../paths.ts'
import type { LocalRuleDecision } from '../queries.ts'
import type { LocalRuleTyped } from './form.ts'

export type LocalRuleView = {
  readonly name: LocalRuleName
  readonly holds: unknown
  readonly decisions: readonly LocalRuleDecision[]
  readonly maySet: 'may-set' | 'may-look'
  readonly typed: LocalRuleTyped
  readonly today: Day
  readonly csrfToken: string
  readonly errors: FieldErrors
}

export function renderLocalRule(view: LocalRuleView): Html {
  const { name, holds } = view
  const { title, meaning } = LOCAL_RULES[name]
  return html`${renderReadingColumn(
    html`${renderPageTitle(title, meaning)}<p class="govuk-body">Today: <strong>${toLocalRuleWords(name, holds)}</strong>. This is our own rule. It is not a duty in law.</p>${view.maySet === 'may-set' && renderChange(view)}`,
  )}${renderSection({ title: 'What we decided', content: renderHistory(view) })}`
}

function renderChange({ name, typed, decisions, csrfToken, errors }: LocalRuleView): Html {
  const fields = html`${renderValue(name, typed.value, errors)}${renderDateField({
    name: 'from',
    legend: { text: 'From which day?' },
    hint: { text: 'Earlier days keep what they had.' },
    text: typed.from,
    errors,
  })}${renderButton({ text: 'Save this rule', preventDoubleClick: true })}`
  return renderForm({ action: localRulePath(name), csrfToken, version: decisions.length, fields })
}

function renderValue(name: LocalRuleName, value: string, errors: FieldErrors): Html {
  const { asked } = LOCAL_RULES[name]
  const errorMessage = errorFor(errors, 'value')
  if (asked.kind === 'number')
    return renderInput({
      name: 'value',
      label: { text: 'How many?', classes: 'govuk-label--s' },
      suffix: { text: asked.unit },
      classes: 'govuk-input--width-3',
      inputmode: 'numeric',
      autocomplete: 'off',
      value,
      errorMessage,
    })
  return renderRadios({
    name: 'value',
    value,
    fieldset: { legend: { text: 'Which?', classes: 'govuk-fieldset__legend--s' } },
    items: Object.entries(asked.words).map(([one, text]) => ({ value: one, text })),
    errorMessage,
  })
}

function renderHistory({ name, decisions, today }: LocalRuleView): Html {
  const before = `Until we decide, ${toLocalRuleWords(name, LOCAL_RULES[name].default)} holds.`
  if (decisions.length === 0) return renderEmpty(`Nothing yet. ${before}`)
  const rows = decisions.map(({ value, from, madeBy, madeAt }) => [
    toLocalRuleWords(name, value),
    `${toDate(from)}${from > today ? ' (to come)' : ''}`,
    `${madeBy}, ${toInstantWords(madeAt)}`,
  ])
  return renderFigureTable({
    caption: 'What we decided',
    captionIs: 'said',
    head: ['Rule', 'From', 'Decided by'],
    rows,
    align: 'text',
  })
}
