import { toInstantWords } from '../../../kit/instant-words.ts'
import {
  type FieldError,
  errorFor,
  renderErrorSummaryFor,
  renderForm,
  renderHiddenField,
} from '../../../ui/forms/index.ts'
import {
  renderButton,
  renderInput,
  renderInsetText,
  renderRadios,
  renderSelect,
} from '../../../ui/govuk/index.ts'
import { type Html, html } from '../../../ui/html.ts'
import { renderPageTitle, renderReadingColumn, renderSection } from '../../../ui/layout/index.ts'
import { countOf, renderEmpty } from '../../../ui/parts/index.ts'
import { renderFigureTable } from '../../../ui/tables/index.ts'
import { RESTRICTED_PATH, restrictedRecordPath } from '../paths.ts'
import {
  type NamedReader,
  RESTRICTION_REASONS,
  RESTRICTION_WORDS,
  type RestrictedRecord,
} from '../restriction.ts'

export type RestrictedList = {
  readonly records: readonly RestrictedRecord[]
  readonly mayChange: boolean
  readonly typed: string
  readonly says: string | null
  readonly csrfToken: string
}

export function renderRestrictedList({ records, mayChange, typed, says, csrfToken }: RestrictedList): Html {
  const errors = says === null ? [] : [{ field: 'number', message: says }]
  const lead =
    'These records open only to the people named for them, whatever their role. The list shows numbers, not names.'
  return html`${errors.length > 0 && renderErrorSummaryFor(errors)}${renderPageTitle('Restricted records', lead)}
${records.length === 0 ? renderEmpty('No record is restricted.') : renderRecords(records, mayChange)}
${
  mayChange &&
  renderSection({
    title: 'Restrict another record',
    content: renderReadingColumn(
      renderForm({
        action: RESTRICTED_PATH,
        csrfToken,
        fields: html`${renderInput({
          name: 'number',
          label: { text: 'Number of the child' },
          value: typed,
          classes: 'govuk-input--width-10',
          errorMessage: errorFor(errors, 'number'),
        })}${renderButton({ text: 'Continue' })}`,
      }),
    ),
  })
}`
}

function renderRecords(records: readonly RestrictedRecord[], mayChange: boolean): Html {
  return renderFigureTable({
    caption: countOf(records.length, 'restricted record'),
    head: ['Number', 'Why', 'Opens to'],
    align: 'text',
    rows: records.map((record) => [
      mayChange
        ? html`<a class="govuk-link" href="${restrictedRecordPath(record.childId)}">${record.identifier}</a>`
        : record.identifier,
      record.reasons.map((reason) => RESTRICTION_WORDS[reason]).join('. '),
      record.readers.length === 0 ? 'Nobody' : record.readers.map(({ name }) => name).join(', '),
    ]),
  })
}

export type RecordProblem = FieldError

export type RecordView = {
  readonly record: RestrictedRecord
  readonly accounts: readonly { readonly id: string; readonly name: string }[]
  readonly problem: RecordProblem | null
  readonly csrfToken: string
}

export function renderRestrictedRecord({ record, accounts, problem, csrfToken }: RecordView): Html {
  const errors = problem === null ? [] : [problem]
  const form = (fields: Html) =>
    renderForm({ action: restrictedRecordPath(record.childId), csrfToken, fields })
  const isRestricted = record.reasons.length > 0
  const mayLift = record.reasons.some((reason) => reason !== 'adopted')
  const left = accounts.filter(({ id }) => !record.readers.some(({ accountId }) => accountId === id))
  return html`${errors.length > 0 && renderErrorSummaryFor(errors)}${renderPageTitle(`Record ${record.identifier}`, isRestricted ? 'This record opens to named people only.' : 'This record opens to everybody who works with the child.')}
${record.reasons.map((reason) => renderInsetText({ text: `${RESTRICTION_WORDS[reason]}.` }))}
${
  !isRestricted &&
  renderReadingColumn(
    form(
      html`${renderHiddenField('what', 'restrict')}${renderRadios({
        name: 'reason',
        fieldset: {
          legend: { text: 'Why should few people open it?', classes: 'govuk-fieldset__legend--s' },
        },
        items: RESTRICTION_REASONS.map((value) => ({ value, text: RESTRICTION_WORDS[value] })),
        errorMessage: errorFor(errors, 'reason'),
      })}<p class="govuk-body">You are named for it yourself, so that the record is not left without anybody.</p>${renderButton({ text: 'Restrict this record' })}`,
    ),
  )
}
${
  isRestricted &&
  renderSection({
    title: 'Who may open it',
    content: html`${record.readers.length === 0 && renderEmpty('Nobody is named: the record opens to nobody, except in an emergency.')}${record.readers.map((reader) => renderReader(reader, form))}
${renderReadingColumn(
  form(
    html`${renderHiddenField('what', 'name')}${renderSelect({
      name: 'account',
      label: { text: 'Name somebody' },
      items: [{ value: '', text: '' }, ...left.map(({ id, name }) => ({ value: id, text: name }))],
      errorMessage: errorFor(errors, 'account'),
    })}${renderButton({ text: 'Let them open it' })}`,
  ),
)}`,
  })
}
${
  mayLift &&
  renderSection({
    title: 'Lift the restriction',
    content: html`<p class="govuk-body" id="lift" tabindex="-1">Everybody who works with the child can open the record again. Only a manager who is named for it can do this.</p>${form(html`${renderHiddenField('what', 'lift')}${renderButton({ text: 'Lift the restriction', classes: 'govuk-button--secondary' })}`)}`,
  })
}`
}

function renderReader({ accountId, name, since }: NamedReader, form: (fields: Html) => Html): Html {
  return html`<div class="fp-actions"><p class="govuk-body">${name}, since ${toInstantWords(since)}</p>${form(
    html`${renderHiddenField('what', 'end')}${renderHiddenField('account', accountId)}${renderButton({
      html: html`Take away<span class="govuk-visually-hidden"> from ${name}</span>`,
      classes: 'govuk-button--secondary fp-button--small',
    })}`,
  )}</div>`
}
