import { errorFor, renderDateField, renderForm, renderHiddenField } from '../../../ui/forms/index.ts'
import { renderButton, renderCheckboxes, renderRadios, renderTextarea } from '../../../ui/govuk/index.ts'
import { type Html, html } from '../../../ui/html.ts'
import { countOf, renderCitations, renderEmpty } from '../../../ui/parts/index.ts'
import { toCitationLinks } from '../../provisions/index.ts'
import { allocatePath } from '../paths.ts'
import type { OfferedOfficer } from '../officer-choice.ts'
import type { AllocateView } from './allocate-view.ts'

/** Who may hold the child, in order and each with why; who may not, with the rule; and what goes with the choice. */
export function renderChoose(view: AllocateView): Html {
  const { child, offered, typed, seen, csrfToken, errors, held } = view
  const open = offered.filter(({ barred }) => barred === null)
  const shut = offered.filter(({ barred }) => barred !== null)
  const checked = (name: 'registered' | 'experienced', text: string) =>
    renderCheckboxes({
      name,
      values: typed[name] ? ['checked'] : [],
      errorMessage: errorFor(errors, name),
      items: [{ value: 'checked', text }],
    })
  const before = held.findLast(({ to }) => to === null)?.officer.name ?? null
  const fields = html`${renderHiddenField('holder', seen.holder)}${
    open.length === 0
      ? renderEmpty('Nobody who holds a post as IRO today can be chosen.')
      : renderOpen(view, open)
  }${shut.length > 0 && renderShut(shut)}${renderDateField({
    name: 'from',
    legend: { text: 'From which day?' },
    hint: {
      text: 'Today, or a day that has passed. Not a day to come: until then the child must have an IRO all the same.',
    },
    text: typed.from,
    errors,
  })}${
    before !== null &&
    renderTextarea({
      name: 'handover',
      id: 'handover',
      label: { text: `What must the next IRO know from ${before}?`, classes: 'govuk-label--s' },
      hint: {
        text: 'Handover note: what is promised, what worries you, how the child likes to be spoken to.',
      },
      value: typed.handover,
      rows: 4,
      errorMessage: errorFor(errors, 'handover'),
    })
  }<fieldset class="govuk-fieldset"><legend class="govuk-fieldset__legend govuk-fieldset__legend--s">What have you checked?</legend><p class="govuk-hint">We cannot work this out. We write down that you said so.</p>${checked('registered', 'They are a registered social worker')}${checked('experienced', 'They have enough experience of work with children and families')}</fieldset>${renderButton({ text: 'Give them this child', preventDoubleClick: true })}`
  return renderForm({ action: allocatePath(child.id), csrfToken, version: seen.version, fields })
}

function renderOpen({ typed, errors, limit }: AllocateView, open: readonly OfferedOfficer[]): Html {
  return renderRadios({
    name: 'officer',
    value: typed.officer,
    fieldset: { legend: { text: 'Who will hold this child?', classes: 'govuk-fieldset__legend--s' } },
    hint: {
      text: `In the order we propose: who holds a brother or sister, who held this child before, who is linked to the team, then everybody else; the least work of all kinds for the time they work first, then the fewest children, then the nearest, then by name. Last: whoever would be over our limit of ${limit} children for a full week or their own limit, is away without a day of return, or must be kept apart.`,
    },
    errorMessage: errorFor(errors, 'officer'),
    items: open.map(toItem),
  })
}

const titleOf = ({ name, children }: OfferedOfficer): string =>
  `${name}, ${countOf(children, 'child', 'children')}`

function toItem(officer: OfferedOfficer, place: number) {
  const first = place === 0 ? 'We propose. ' : ''
  return {
    value: officer.id,
    text: titleOf(officer),
    hint: { text: `${first}${[...officer.because, ...officer.notes].join(' ')}` },
  }
}

// As text and not as choices that are greyed out: it must be read as easily as the rest.
function renderShut(shut: readonly OfferedOfficer[]): Html {
  const items = shut.map(
    (officer) =>
      html`<li>${titleOf(officer)}. Cannot be chosen. ${officer.barred?.says} ${renderCitations(toCitationLinks(officer.barred?.cites ?? []))} ${officer.because.join(' ')}</li>`,
  )
  return html`<h2 class="govuk-heading-s">Who cannot be chosen</h2><ul class="govuk-list govuk-list--bullet">${items}</ul>`
}
