import { type Day, toDate } from '../../../kit/dates/index.ts'
import { toInstantWords } from '../../../kit/instant-words.ts'
import { errorFor, readText, renderErrorSummaryFor, renderForm } from '../../../ui/forms/index.ts'
import { renderButton, renderInput, renderInsetText } from '../../../ui/govuk/index.ts'
import { type Html, html } from '../../../ui/html.ts'
import { renderPageTitle, renderReadingColumn, renderSection } from '../../../ui/layout/index.ts'
import { renderEmpty } from '../../../ui/parts/index.ts'
import { renderFigureTable } from '../../../ui/tables/index.ts'
import { renderDay, renderLine, stageWords, type Typed } from '../form-parts.ts'
import { DISPUTE_POLICY_PATH } from '../paths.ts'
import { type DisputePolicy, tooLong } from '../policy.ts'
import type { KeptPolicy } from '../queries/policy.ts'
import { STAGE_ROWS } from './form.ts'

export type PolicyView = Typed & {
  readonly holds: DisputePolicy
  readonly kept: readonly KeptPolicy[]
  readonly mayWrite: 'may-write' | 'may-look'
  readonly csrfToken: string
  readonly today: Day
}

/** How the authority answers disputes: what holds, a form for what is to hold, and what held. */
export function renderPolicy(view: PolicyView): Html {
  const { errors, holds, today, mayWrite } = view
  const long = tooLong(holds.stages, today)
  return html`${errors.length > 0 && renderErrorSummaryFor(errors)}${renderPageTitle('Stages of a challenge', 'What you call a formal dispute, who answers at each stage, and in how many working days. These are our own rules; the guidance asks that all stages together take no more than 20 working days.')}${renderReadingColumn(html`
${long !== null && renderInsetText({ text: long })}<p class="govuk-body">Today a formal dispute is called <strong>${holds.name}</strong>.</p>
<ol class="govuk-list govuk-list--number">${holds.stages.map((stage) => html`<li>${stageWords(stage)}${stage.tells !== '' && `; when nobody answers, ${stage.tells} is told`}</li>`)}</ol>
${mayWrite === 'may-write' && renderChange(view)}`)}${renderKept(view)}`
}

function renderChange(view: PolicyView): Html {
  const { typed, errors, csrfToken, kept } = view
  const box = (name: string, label: string, width: string) =>
    renderInput({
      name,
      label: { text: label },
      value: readText(typed, name),
      classes: width,
      autocomplete: 'off',
      errorMessage: errorFor(errors, name),
    })
  const fields = html`${renderLine(view, { name: 'name', label: 'What do you call a formal dispute?', hint: 'For example dispute resolution notice, or quality alert.' })}
${STAGE_ROWS.map((row) => html`<fieldset class="govuk-fieldset"><legend class="govuk-fieldset__legend govuk-fieldset__legend--s">Stage ${row}</legend><div class="fp-row">${box(`stage-${row}-name`, 'Who answers', '')}${box(`stage-${row}-days`, 'Working days', 'govuk-input--width-3')}${box(`stage-${row}-tells`, 'Who is told when nobody answers', '')}</div></fieldset>`)}
${renderDay(view, { name: 'from', label: 'From which day?', hint: 'A dispute that stands at a stage keeps that stage as it began.' })}${renderButton({ text: 'Save these stages', preventDoubleClick: true })}`
  return renderSection({
    title: 'Change it',
    content: html`<p class="govuk-body">Leave stages empty that you do not have.</p>${renderForm({ action: DISPUTE_POLICY_PATH, csrfToken, version: kept[0]?.number ?? 0, fields })}`,
  })
}

function renderKept({ kept, today }: PolicyView): Html {
  const content =
    kept.length === 0
      ? renderEmpty('Nothing yet. Until you decide, the four stages above hold.')
      : renderFigureTable({
          caption: 'What we decided',
          captionIs: 'said',
          align: 'text',
          head: ['From', 'Called', 'Stages', 'Decided by'],
          rows: kept.map(({ from, name, stages, madeBy, madeAt }) => [
            from === null ? '' : `${toDate(from)}${from > today ? ' (to come)' : ''}`,
            name,
            stages.map(stageWords).join('; '),
            `${madeBy}, ${toInstantWords(madeAt)}`,
          ]),
        })
  return renderSection({ title: 'What we decided', content })
}
