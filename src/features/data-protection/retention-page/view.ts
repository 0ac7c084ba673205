import { toLongDate } from '../../../kit/dates/index.ts'
import { toInstantWords } from '../../../kit/instant-words.ts'
import {
  errorFor,
  type FieldErrors,
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
  renderWarningText,
} from '../../../ui/govuk/index.ts'
import { type Html, html } from '../../../ui/html.ts'
import { renderColumns, renderPageTitle, renderSection } from '../../../ui/layout/index.ts'
import { renderKeyValues, renderWhyPanel } from '../../../ui/parts/index.ts'
import { childPath, displayName } from '../../children/index.ts'
import { toWhySteps } from '../../provisions/index.ts'
import { PROPOSAL_DAYS, type Proposal, proposalStands } from '../destruction.ts'
import { type Hold, HOLD_REASON_WORDS, isHeld } from '../hold.ts'
import { retentionPath, subjectAccessPath } from '../paths.ts'
import type { RetainedChild } from '../queries/retention.ts'
import { standingOn } from '../retention.ts'

export type RetentionView = {
  readonly retained: RetainedChild
  readonly mayDecide: 'may-decide' | 'may-look'
  readonly accountId: string
  readonly csrfToken: string
  readonly typed: { readonly reason: string; readonly note: string }
  readonly errors: FieldErrors
}

function renderWhy({ retained }: RetentionView): Html {
  const { retention } = retained.record
  if (retention.kind === 'cannot-tell') {
    return renderWhyPanel({
      label: 'How long and why',
      kicker: 'Kept',
      heading: 'We cannot tell until when',
      steps: [{ says: `We do not know ${retention.missing}.`, citations: [] }],
      aside: 'A record like this is never destroyed.',
    })
  }
  return renderWhyPanel({
    label: 'How long and why',
    kicker: 'Kept',
    heading: html`Until ${toLongDate(retention.until)}`,
    steps: toWhySteps(retention.because, 'must', toLongDate(retention.until)),
    aside: 'It may be destroyed the day after, never on the day itself.',
  })
}

const actionPath = (view: RetentionView, action: string): string =>
  `${retentionPath(view.retained.child.id)}/${action}`

function renderHold(view: RetentionView, hold: Hold): Html {
  const rows = [
    { key: 'Why', value: HOLD_REASON_WORDS[hold.reason] },
    { key: 'What about', value: hold.note },
    { key: 'Placed', value: `${hold.placedBy}, ${toInstantWords(hold.placedAt)}` },
    ...(hold.released === null
      ? []
      : [{ key: 'Ended', value: `${hold.released.by}, ${toInstantWords(hold.released.at)}` }]),
  ]
  const release =
    hold.released === null &&
    view.mayDecide === 'may-decide' &&
    renderForm({
      action: actionPath(view, 'release'),
      csrfToken: view.csrfToken,
      fields: html`${renderHiddenField('hold', hold.id)}${renderButton({ text: 'End this hold', classes: 'govuk-button--secondary fp-button--small' })}`,
    })
  return html`<div class="fp-hold">${renderKeyValues(rows)}${release}</div>`
}

function renderPlaceHold(view: RetentionView): Html | null {
  if (view.mayDecide === 'may-look') return null
  const { csrfToken, errors, typed } = view
  const items = Object.entries(HOLD_REASON_WORDS).map(([value, text]) => ({ value, text }))
  return renderSection({
    title: 'Place a hold',
    content: renderForm({
      action: actionPath(view, 'hold'),
      csrfToken,
      fields: html`${renderRadios({
        name: 'reason',
        value: typed.reason,
        classes: 'govuk-radios--small',
        fieldset: { legend: { text: 'Why must the record be kept?', classes: 'govuk-fieldset__legend--s' } },
        items,
        errorMessage: errorFor(errors, 'reason'),
      })}${renderTextarea({
        name: 'note',
        rows: '2',
        label: { text: 'What it is about' },
        hint: { text: 'For example the name of the inquiry. The child may ask to see this.' },
        value: typed.note,
        errorMessage: errorFor(errors, 'note'),
      })}${renderButton({ text: 'Hold this record', classes: 'govuk-button--secondary' })}`,
    }),
  })
}

function renderHolds(view: RetentionView): Html {
  const { holds } = view.retained.record
  const content =
    holds.length === 0
      ? html`<p class="govuk-body">Nobody holds this record.</p>`
      : holds.map((hold) => renderHold(view, hold))
  return renderSection({ title: 'Holds', content: html`${content}` })
}

function renderPropose(view: RetentionView): Html {
  return renderForm({
    action: actionPath(view, 'propose'),
    csrfToken: view.csrfToken,
    fields: html`<p class="govuk-body">If you propose this, another manager must agree within ${PROPOSAL_DAYS} days.</p>${renderButton({ text: 'Propose to destroy this record', classes: 'govuk-button--warning' })}`,
  })
}

function renderConfirm(view: RetentionView, proposal: Proposal): Html {
  const { child } = view.retained
  const withdraw = renderForm({
    action: actionPath(view, 'withdraw'),
    csrfToken: view.csrfToken,
    fields: renderButton({ text: 'Take the proposal back', classes: 'govuk-button--secondary' }),
  })
  if (proposal.by.accountId === view.accountId)
    return html`<p class="govuk-body">You proposed it ${toInstantWords(proposal.at)}. Another manager must agree.</p>${withdraw}`
  return html`<p class="govuk-body">${proposal.by.name} proposed it ${toInstantWords(proposal.at)}.</p>${renderWarningText({ text: 'Everything we hold about this child goes for ever. Nobody can bring it back.' })}${renderForm(
    {
      action: actionPath(view, 'destroy'),
      csrfToken: view.csrfToken,
      fields: html`${renderInput({
        name: 'number',
        label: { text: `Type the number of the child, ${child.identifier}` },
        classes: 'govuk-input--width-10',
        autocomplete: 'off',
        spellcheck: false,
        errorMessage: errorFor(view.errors, 'number'),
      })}${renderButton({ text: 'Destroy this record', classes: 'govuk-button--warning' })}`,
    },
  )}${withdraw}`
}

function renderDestruction(view: RetentionView): Html {
  const { record, proposal } = view.retained
  const standing = standingOn(record.retention, isHeld(record.holds), record.today)
  const lapsed = proposal !== null && !proposalStands(proposal, record)
  const inner = () => {
    if (standing !== 'due') return html`<p class="govuk-body">The record may not be destroyed now.</p>`
    if (view.mayDecide === 'may-look')
      return html`<p class="govuk-body">The record may be destroyed when two managers agree.</p>`
    if (proposal === null || lapsed)
      return html`${lapsed && renderInsetText({ text: `The proposal of ${proposal.by.name} counts no more: it is older than ${PROPOSAL_DAYS} days, or the record has changed since.` })}${renderPropose(view)}`
    return renderConfirm(view, proposal)
  }
  return renderSection({ title: 'Destroying the record', id: 'destroying', content: inner() })
}

/** How long one record is kept and why, who holds it, and how it is destroyed. */
export function renderRetentionPage(view: RetentionView): Html {
  const { child } = view.retained
  const name = displayName(child, child.identifier)
  const lead = html`<a class="govuk-link" href="${childPath(child.id)}">${name}</a>, number ${child.identifier}`
  const more =
    view.mayDecide === 'may-decide' &&
    html`<p class="govuk-body fp-beside"><a class="govuk-link" href="${subjectAccessPath(child.id)}">Requests to see this record</a></p>`
  return html`${view.errors.length > 0 && renderErrorSummaryFor(view.errors)}${renderColumns(
    html`${renderPageTitle('How long this record is kept', lead)}${renderHolds(view)}${renderPlaceHold(view)}${renderDestruction(view)}`,
    html`${renderWhy(view)}${more}`,
  )}`
}
