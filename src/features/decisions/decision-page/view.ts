import { type Day, toDate, toLongDate } from '../../../kit/dates/index.ts'
import { toInstantWords } from '../../../kit/instant-words.ts'
import type { WorkingCalendar } from '../../../law/calendar/index.ts'
import {
  errorFor,
  type FieldErrors,
  type PostedFields,
  readDateText,
  readText,
  renderDateField,
  renderErrorSummaryFor,
  renderForm,
  renderHiddenField,
} from '../../../ui/forms/index.ts'
import {
  renderButton,
  renderInput,
  renderInsetText,
  renderRadios,
  renderTextarea,
} from '../../../ui/govuk/index.ts'
import { type Html, html } from '../../../ui/html.ts'
import { renderPageTitle, renderReadingColumn, renderSection } from '../../../ui/layout/index.ts'
import { renderCitations, renderKeyValues } from '../../../ui/parts/index.ts'
import { newChallengePath } from '../../children/index.ts'
import { toCitationLinks } from '../../provisions/index.ts'
import {
  type Decision,
  DECISION_STATUSES,
  type DecisionVersion,
  isOpenDecision,
  isOverdue,
} from '../decision.ts'
import { ageWords, answerWords, renderDue, renderStatus, slipWords, STATUS_WORDS } from '../decision-words.ts'
import { askOwnerPath, decisionPath } from '../paths.ts'
import { askingMarkOf } from '../store/asking.ts'
import { renderHistory } from './history-view.ts'

export type DecisionView = {
  readonly decision: Decision
  readonly versions: readonly DecisionVersion[]
  readonly mayRecord: 'may-record' | 'may-look'
  readonly mayChallenge: 'may-challenge' | 'may-not-challenge'
  readonly mayAsk: 'may-ask' | 'may-not-ask'
  readonly typed: PostedFields
  readonly errors: FieldErrors
  /** Whether somebody recorded something else while this was being typed. */
  readonly second: 'second' | 'first'
  readonly csrfToken: string
  readonly today: Day
  readonly calendar: WorkingCalendar
}

/** One decision: where it stands, what came of it, who is asked, and its history. */
export function renderDecisionPage(view: DecisionView): Html {
  const { decision, errors, mayRecord, mayAsk, versions, second } = view
  return html`${errors.length > 0 && renderErrorSummaryFor(errors)}${renderReadingColumn(html`
${renderPageTitle(decision.says, `${decision.owner}. Decided by the review of ${toLongDate(decision.madeOn)}.`)}
${second === 'second' && renderInsetText({ text: 'Somebody recorded something while you were writing. What you typed is kept below, and is not saved. How it stands now is above it.' })}
${renderStanding(view)}${renderChallenge(view)}${renderAnswer(decision)}
${mayRecord === 'may-record' && !decision.withdrawn && renderRecording(view)}
${mayAsk === 'may-ask' && isOpenDecision(decision) && renderAsking(view)}`)}${renderHistory(versions)}`
}

function renderStanding({ decision, today, calendar }: DecisionView): Html {
  const { by, firstBy, doneOn, madeOn, slips, evidence, difference } = decision
  const day = by === null ? 'No day was set' : toDate(by)
  const first = firstBy !== null && firstBy !== by ? `, first ${toDate(firstBy)}` : ''
  const moved = slips > 0 ? `. ${slipWords(slips)}` : ''
  return renderKeyValues([
    { key: 'How far', value: renderStatus(decision) },
    ...(doneOn === null ? [] : [{ key: 'Done on', value: toDate(doneOn) }]),
    {
      key: 'To be done by',
      value: html`${day}${first}${moved} ${renderDue(decision, today, calendar)}<br><span class="fp-quiet">The review set the day. The authority must carry out what a review decides.</span> ${renderCitations(toCitationLinks(['CPPCR 35']))}`,
    },
    { key: 'Age', value: ageWords(madeOn, today) },
    { key: 'How we know', value: evidence },
    { key: 'What difference it made', value: difference },
  ])
}

function renderChallenge({ decision, mayChallenge: may, today }: DecisionView): Html | null {
  if (may === 'may-not-challenge' || !isOverdue(decision, today)) return null
  const href = newChallengePath(decision.childId, { kind: 'decision', id: decision.id })
  return html`<p class="govuk-body"><a class="govuk-link" href="${href}">Challenge this</a></p>`
}

function renderAnswer({ owner, answer }: Decision): Html | null {
  if (answer === null) return null
  return renderInsetText({
    html: html`<p class="govuk-body"><strong>${owner} says</strong>, ${toInstantWords(answer.at)}: ${answerWords(answer)}</p><p class="govuk-body fp-quiet">This is the owner’s word. It counts once you record it below.</p>`,
  })
}

function renderRecording({ decision, typed, errors, csrfToken }: DecisionView): Html {
  const area = (name: string, label: string, hint: string): Html =>
    renderTextarea({
      name,
      rows: 3,
      label: { text: label, classes: 'govuk-label--s' },
      hint: { text: hint },
      value: readText(typed, name),
      errorMessage: errorFor(errors, name),
    })
  const date = (name: string, label: string, hint: string): Html =>
    renderDateField({
      name,
      legend: { text: label },
      hint: { text: hint },
      text: readDateText(typed, name),
      errors,
    })
  const fields = html`${renderRadios({
    name: 'status',
    value: readText(typed, 'status'),
    classes: 'govuk-radios--small',
    fieldset: { legend: { text: 'How far is it?', classes: 'govuk-fieldset__legend--s' } },
    items: DECISION_STATUSES.map((value) => ({ value, text: STATUS_WORDS[value] })),
    errorMessage: errorFor(errors, 'status'),
  })}${date('done-on', 'When was it done?', 'Only where it is done.')}${area(
    'evidence',
    'How do we know?',
    'What you saw or heard, and from whom. Where it was overtaken, by what.',
  )}${area('difference', 'What difference did it make?', 'For the child, in a sentence or two.')}${date(
    'by',
    'Move the day to',
    'Leave this empty to keep the day. A later day is counted as put off.',
  )}${area('reason', 'Why is the day moved?', 'Only where you move it.')}${renderButton({ text: 'Record what came of it' })}`
  return renderSection({
    title: 'What came of it',
    content: renderForm({
      action: decisionPath(decision.childId, decision.id),
      csrfToken,
      version: decision.version,
      fields,
    }),
  })
}

function renderAsking({ decision, typed, errors, csrfToken }: DecisionView): Html {
  const { owner, ownerEmail, askedAt, remindedAt, childId, id } = decision
  const reminded = remindedAt === null ? '' : ` Reminded ${toInstantWords(remindedAt)}.`
  const asked =
    askedAt !== null &&
    html`<p class="govuk-body">Asked ${toInstantWords(askedAt)}.${reminded} Where there is a day, a reminder goes out by itself when it is near or has passed.</p>`
  return renderSection({
    title: `Ask ${owner}`,
    content: html`<p class="govuk-body">They get an e-mail with a link, and need no account. The e-mail names nobody.</p>${asked}${renderForm(
      {
        action: askOwnerPath(childId, id),
        csrfToken,
        fields: html`${renderHiddenField('asked', askingMarkOf(decision))}${renderInput({
          name: 'email',
          type: 'email',
          label: { text: 'E-mail address' },
          value: readText(typed, 'email') || (ownerEmail ?? ''),
          autocomplete: 'off',
          spellcheck: false,
          errorMessage: errorFor(errors, 'email'),
        })}${renderButton({ text: askedAt === null ? 'Ask by e-mail' : 'Send a reminder', classes: 'govuk-button--secondary fp-button--small' })}`,
      },
    )}`,
  })
}
