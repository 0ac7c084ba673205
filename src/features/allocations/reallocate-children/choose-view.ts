import {
  errorFor,
  type FieldErrors,
  renderDateField,
  renderErrorSummaryFor,
  renderForm,
  renderHiddenField,
} from '../../../ui/forms/index.ts'
import {
  renderButton,
  renderCheckboxes,
  renderErrorMessage,
  renderInsetText,
  renderRadios,
  renderSelect,
  renderTextarea,
} from '../../../ui/govuk/index.ts'
import { type Html, html } from '../../../ui/html.ts'
import { renderPageTitle, renderReadingColumn } from '../../../ui/layout/index.ts'
import { countOf, renderEmpty } from '../../../ui/parts/index.ts'
import { CHECK_REALLOCATION_PATH, reallocationPath } from '../paths.ts'
import type { Shared } from '../share-children.ts'
import type { MoveTyped } from './form.ts'
import type { Proposal } from './read-proposal.ts'

/** How many choices stand in the form, and how many could not be kept. */
export type Carried = { readonly chosen: number; readonly dropped: number }

export type ChooseView = {
  readonly proposal: Proposal
  readonly typed: MoveTyped
  /** Set where the choices come from trying out what might happen. */
  readonly carried?: Carried
  readonly earlier: readonly { readonly id: string; readonly says: string }[]
  readonly csrfToken: string
  readonly errors: FieldErrors
}

const WHY_ITEMS = [
  { value: 'leaves', text: 'The IRO is leaving' },
  { value: 'share', text: 'So that every IRO has enough time for each child' },
  { value: 'other', text: 'Say nothing of why' },
]

/** Every child of an officer with who is proposed; which of them go, to whom, from which day. */
export function renderChoose(view: ChooseView): Html {
  const { officer, shared, hidden } = view.proposal
  const lead = `${countOf(shared.length, 'child', 'children')} can go to other IROs, all at once. You check it on the next page before anything is done.`
  const more =
    hidden > 0 &&
    html`<p class="govuk-body">${countOf(hidden, 'more child', 'more children')} of theirs you may not open: somebody who may must move them.</p>`
  const form =
    shared.length === 0
      ? renderEmpty(`${officer.name} holds no child whom you can move.`)
      : renderChoice(view)
  return html`${view.errors.length > 0 && renderErrorSummaryFor(view.errors)}${renderPageTitle(`Move the children of ${officer.name}`, lead)}${more}${renderCarried(view)}${renderEarlier(view)}${renderReadingColumn(form)}`
}

function renderCarried({ carried }: ChooseView): Html | null {
  if (carried === undefined) return null
  const { chosen, dropped } = carried
  const kept = `${countOf(chosen, 'child is', 'children are')} ticked, with the IRO you had on the page “What if?”. Nobody else is ticked.`
  const lost =
    dropped > 0
      ? ` ${countOf(dropped, 'choice', 'choices')} could not be kept: the child is not with this IRO today, or that IRO cannot take them today.`
      : ''
  return renderInsetText({ text: `${kept}${lost}` })
}

function renderEarlier({ earlier }: ChooseView): Html | null {
  if (earlier.length === 0) return null
  const items = earlier.map(
    ({ id, says }) => html`<li><a class="govuk-link" href="${reallocationPath(id)}">${says}</a></li>`,
  )
  return html`<p class="govuk-body">Moved before, with the letters and the way to undo it:</p><ul class="govuk-list govuk-list--bullet">${items}</ul>`
}

function renderChoice(view: ChooseView): Html {
  const { proposal, typed, csrfToken, errors } = view
  const missing = errorFor(errors, 'children')
  const fields = html`${renderHiddenField('id', typed.id)}${renderHiddenField('officer', proposal.officer.id)}
<h2 class="govuk-heading-m" id="children">Which children, and to whom?</h2><p class="govuk-hint">In the order we propose IROs: who holds a brother or sister, who held the child before, who is linked to the team, then who has the least work with room.</p>${missing && renderErrorMessage({ ...missing, id: 'children-error' })}
<ul class="fp-sends">${proposal.shared.map((one) => renderChild(one, view))}</ul>${renderAround(view)}${renderButton({ text: 'Check before you move them' })}`
  return renderForm({ action: CHECK_REALLOCATION_PATH, csrfToken, fields })
}

function renderChild(
  { child, officer, because, offered }: Shared,
  { proposal, typed, errors }: ChooseView,
): Html {
  const { childId } = child
  const row = typed.rows?.find((one) => one.childId === childId)
  const isTicked = typed.rows === null ? officer !== null : row !== undefined
  const open = offered.filter(({ barred }) => barred === null)
  const shut = offered.filter(({ barred }) => barred !== null)
  const name = child.name ?? childId
  const items = open.map(({ id, name: text, last }) => {
    const proposed = id === officer?.id ? ', as we propose' : ''
    return { value: id, text: `${text}${proposed}${last === null ? '' : ', not proposed: see why'}` }
  })
  const why = officer === null ? because.join(' ') : `We propose ${officer.name}. ${because.join(' ')}`
  const never = shut.map((one) => html` ${one.name} cannot be chosen: ${one.barred?.says}`)
  return html`<li class="fp-send">${renderHiddenField(`seen-${childId}`, String(proposal.versions.get(childId) ?? 0))}${renderCheckboxes(
    {
      name: 'child',
      idPrefix: `child-${childId}`,
      values: isTicked ? [childId] : [],
      items: [{ value: childId, text: name }],
    },
  )}${renderSelect({
    name: `to-${childId}`,
    id: `to-${childId}`,
    label: { html: html`Next IRO<span class="govuk-visually-hidden"> of ${name}</span>` },
    value: row?.officerId ?? officer?.id ?? '',
    items: [{ value: '', text: 'Choose an IRO' }, ...items],
    errorMessage: errorFor(errors, `to-${childId}`),
  })}<p class="govuk-hint">${why}${never}</p></li>`
}

function renderAround({ typed, errors, proposal }: ChooseView): Html {
  const checked = (name: 'registered' | 'experienced', text: string) =>
    renderCheckboxes({
      name,
      values: typed[name] ? ['checked'] : [],
      errorMessage: errorFor(errors, name),
      items: [{ value: 'checked', text }],
    })
  return html`${renderDateField({
    name: 'from',
    legend: { text: 'From which day?' },
    hint: {
      text: 'Today, or a day that has passed. Not a day to come: whether an IRO may take a child is checked for the day itself, and posts, absences and limits can change until then.',
    },
    text: typed.from,
    errors,
  })}${renderRadios({
    name: 'why',
    value: typed.why,
    fieldset: {
      legend: {
        text: 'What do the letters to the children say of why?',
        classes: 'govuk-fieldset__legend--s',
      },
    },
    errorMessage: errorFor(errors, 'why'),
    items: WHY_ITEMS,
  })}${renderTextarea({
    name: 'handover',
    id: 'handover',
    label: { text: `What must the next IROs know from ${proposal.officer.name}?`, classes: 'govuk-label--s' },
    hint: {
      text: 'One handover note for all. Name no child in it. On the next page you can write another for a child.',
    },
    value: typed.handover,
    rows: 4,
    errorMessage: errorFor(errors, 'handover'),
  })}<fieldset class="govuk-fieldset"><legend class="govuk-fieldset__legend govuk-fieldset__legend--s">What have you checked of each IRO who takes a child?</legend><p class="govuk-hint">We cannot work this out. We write down that you said so.</p>${checked('registered', 'They are a registered social worker')}${checked('experienced', 'They have enough experience of work with children and families')}</fieldset>`
}
