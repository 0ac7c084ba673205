import { addDays, type Day, toDate } from '../../../kit/dates/index.ts'
import {
  errorFor,
  type FieldErrors,
  renderDateField,
  renderErrorSummaryFor,
  renderForm,
  renderHiddenField,
} from '../../../ui/forms/index.ts'
import { renderButton, renderSelect } from '../../../ui/govuk/index.ts'
import { type Html, html } from '../../../ui/html.ts'
import { renderHalves, renderPageTitle, renderSection } from '../../../ui/layout/index.ts'
import { renderEmpty } from '../../../ui/parts/index.ts'
import { renderFigureTable } from '../../../ui/tables/index.ts'
import type { HoldingOfficer } from '../allocation.ts'
import type { OfficerCover } from '../officer-cover.ts'
import { allocatePath, coverPath, endCoverPath } from '../paths.ts'
import type { CoverTyped } from './form.ts'

export type CoverView = {
  readonly child: { readonly id: string; readonly name: string }
  readonly holder: HoldingOfficer | null
  readonly covers: readonly OfficerCover[]
  readonly officers: readonly HoldingOfficer[]
  readonly typed: CoverTyped
  readonly version: number
  readonly today: Day
  readonly csrfToken: string
  readonly errors: FieldErrors
}

export function renderCoverPage(view: CoverView): Html {
  const { child, holder, covers, errors, today } = view
  const open = covers.filter(({ returnsOn }) => returnsOn > today)
  const lead =
    holder === null
      ? 'Nobody holds this child, so nobody can stand in. Choose an IRO first.'
      : `${holder.name} holds ${child.name}. Whoever stands in has the record open until the day of return; then it is ${holder.name} again, by itself. It does not count as a change of IRO. Where somebody is away with all their children, record their leave instead.`
  return html`${errors.length > 0 && renderErrorSummaryFor(errors)}${renderPageTitle(`Who stands in with ${child.name}`, lead)}
${holder !== null && renderHalves(renderNew(view), html`${open.map((cover) => renderEnd(view, cover))}`)}
${renderSection({ title: 'Who stood in', content: renderHistory(covers, today) })}
<p class="govuk-body fp-section"><a class="govuk-link" href="${allocatePath(child.id)}">Back to the choice of an IRO</a></p>`
}

function renderNew({ child, officers, typed, version, csrfToken, errors }: CoverView): Html {
  const fields = html`${renderSelect({
    name: 'cover',
    id: 'cover',
    label: { text: 'Who stands in?' },
    value: typed.cover,
    items: [
      { value: '', text: 'Choose an IRO' },
      ...officers.map(({ id, name }) => ({ value: id, text: name })),
    ],
    errorMessage: errorFor(errors, 'cover'),
  })}${renderDateField({
    name: 'cover-from',
    legend: { text: 'From which day?' },
    hint: { text: 'A day to come is all right.' },
    text: typed.from,
    errors,
  })}${renderDateField({
    name: 'returns',
    legend: { text: 'On which day is the IRO back?' },
    text: typed.returns,
    errors,
  })}${renderButton({ text: 'Save', preventDoubleClick: true })}`
  return html`<h2 class="govuk-heading-m">Somebody stands in</h2>${renderForm({ action: coverPath(child.id), csrfToken, version, fields })}`
}

function renderEnd({ child, typed, version, csrfToken, errors }: CoverView, cover: OfficerCover): Html {
  const fields = html`${renderHiddenField('id', cover.id)}${renderDateField({
    name: 'cover-ends',
    legend: { text: 'On which day is the IRO back instead?' },
    hint: { text: `The first day, ${toDate(cover.from)}, takes it back as a mistake.` },
    text: typed.ends,
    errors,
  })}${renderButton({ text: 'Change it', classes: 'govuk-button--secondary', preventDoubleClick: true })}`
  return html`<h2 class="govuk-heading-m">${cover.officer.name} until ${toDate(addDays(cover.returnsOn, -1))}</h2>${renderForm({ action: endCoverPath(child.id), csrfToken, version, fields })}`
}

function renderHistory(covers: readonly OfficerCover[], today: Day): Html {
  if (covers.length === 0) return renderEmpty('Nobody has stood in with this child.')
  const rows = covers
    .toReversed()
    .map(({ officer, from, returnsOn }) => [
      officer.name,
      toDate(from),
      toDate(returnsOn),
      from > today ? 'To come' : returnsOn > today ? 'Now' : 'Over',
    ])
  return renderFigureTable({
    caption: 'Who stood in',
    captionIs: 'said',
    head: ['Who', 'From', 'IRO back on', 'State'],
    rows,
    align: 'text',
  })
}
