import { toDate } from '../../../kit/dates/index.ts'
import { errorFor, type FieldErrors, renderForm, renderHiddenField } from '../../../ui/forms/index.ts'
import {
  renderButton,
  renderCheckboxes,
  renderInsetText,
  renderWarningText,
} from '../../../ui/govuk/index.ts'
import { type Html, html } from '../../../ui/html.ts'
import { renderPageTitle, renderReadingColumn, renderSection } from '../../../ui/layout/index.ts'
import { countOf, renderEmpty } from '../../../ui/parts/index.ts'
import { renderFigureTable } from '../../../ui/tables/index.ts'
import { localRulePath } from '../../authority/index.ts'
import { personPath } from '../../people/index.ts'
import { STAFF_RETENTION_PATH } from '../paths.ts'
import { toStaffEntryKind } from '../staff-entry.ts'
import { STAFF_ENTRY_WORDS } from '../staff-entry-words.ts'
import type { KeptRecord, KeptStanding } from '../staff-retention.ts'

export type ListedStaffRecord = KeptRecord & { readonly standing: KeptStanding }

export type KeptRecordsView = {
  readonly records: readonly ListedStaffRecord[]
  readonly years: number
  readonly mayErase: boolean
  readonly isDone: boolean
  readonly csrfToken: string
  readonly errors: FieldErrors
}

/** Whose record may be erased with what is in it, whose is kept until when, and of whom it cannot be told. */
export function renderKeptRecords(view: KeptRecordsView): Html {
  const { records, years, isDone } = view
  const of = (kind: KeptStanding['kind']) => records.filter(({ standing }) => standing.kind === kind)
  const lead = html`Supervision, training and registration of somebody who left are kept for ${countOf(years, 'year')} from the day they left: <a class="govuk-link" href="${localRulePath('staff-record-years')}">our own rule</a>. Why they were away, and why a limit of children was agreed with them, is erased with it. Their name stays, their posts, the days they were away, and which children they held: those are part of the children’s records.`
  return renderReadingColumn(
    html`${renderPageTitle('How long staff records are kept', lead)}${isDone && renderInsetText({ text: 'The records are erased. That it was done, when and by whom stays in the trail of what people did.' })}
${renderSection({ id: 'due', title: 'May be erased', beside: String(of('due').length), content: renderDue(view, of('due')) })}
${renderSection({ title: 'Kept', beside: String(of('kept').length), content: renderKept(of('kept')) })}
${renderSection({ title: 'Cannot tell', beside: String(of('cannot-tell').length), content: renderUntold(of('cannot-tell')) })}`,
  )
}

/** "Supervision 12, training 3" */
function entriesWords({ entries }: KeptRecord): string {
  return entries
    .map(({ kind, count }) => {
      const known = toStaffEntryKind(kind)
      return `${known === null ? kind : STAFF_ENTRY_WORDS[known].title} ${count}`
    })
    .join(', ')
}

const untilWords = ({ standing }: ListedStaffRecord): string =>
  standing.kind === 'cannot-tell' ? 'not known' : toDate(standing.until)

function renderDue(
  { mayErase, csrfToken, errors }: KeptRecordsView,
  due: readonly ListedStaffRecord[],
): Html {
  if (due.length === 0) return renderEmpty('No record’s time is up.')
  if (!mayErase) return renderKept(due)
  const items = due.map((one) => ({
    value: one.personId,
    text: one.name,
    hint: { text: `Kept until ${untilWords(one)}. ${entriesWords(one)}.` },
  }))
  const fields = html`${due.map(({ personId, digest }) => renderHiddenField(`seen-${personId}`, digest))}${renderCheckboxes(
    {
      name: 'person',
      fieldset: { legend: { text: 'Whose record is to be erased?', classes: 'govuk-fieldset__legend--s' } },
      hint: { text: 'Leave out whoever’s record is needed longer, for a complaint or a case in court.' },
      values: [],
      items,
      errorMessage: errorFor(errors, 'person'),
    },
  )}${renderWarningText({ text: 'This cannot be undone.' })}${renderButton({ text: 'Erase these records', classes: 'govuk-button--warning', preventDoubleClick: true })}`
  return renderForm({ action: STAFF_RETENTION_PATH, csrfToken, fields })
}

function renderKept(kept: readonly ListedStaffRecord[]): Html {
  if (kept.length === 0) return renderEmpty('Nobody who left has a record that is still kept.')
  return renderFigureTable({
    caption: 'Records that are kept',
    captionIs: 'said',
    align: 'text',
    head: ['Who', 'Left', 'Kept until', 'What there is'],
    rows: kept.map((one) => [
      html`<a class="govuk-link" href="${personPath(one.personId)}">${one.name}</a>`,
      one.leftOn === null ? 'not known' : toDate(one.leftOn),
      untilWords(one),
      entriesWords(one),
    ]),
  })
}

function renderUntold(untold: readonly ListedStaffRecord[]): Html {
  if (untold.length === 0) return renderEmpty('Of everybody with a record it is known whether they left.')
  const items = untold.map(
    ({ personId, name }) =>
      html`<li><a class="govuk-link" href="${personPath(personId)}">${name}</a> is in no post, and the day they left is not on record. Their record is kept until it is.</li>`,
  )
  return html`<ul class="govuk-list govuk-list--bullet">${items}</ul>`
}
