import { toInstantWords } from '../../../kit/instant-words.ts'
import { collectionYearOf, toReturnYearName } from '../../../law/returns/index.ts'
import {
  errorFor,
  type FieldErrors,
  type PostedFields,
  readText,
  renderChoiceField,
  renderDayField,
  renderErrorSummaryFor,
  renderForm,
  renderHiddenField,
  renderTextField,
  toDateText,
} from '../../../ui/forms/index.ts'
import { renderButton, renderCheckboxes, renderInsetText } from '../../../ui/govuk/index.ts'
import { type Html, html } from '../../../ui/html.ts'
import { renderPageTitle, renderReadingColumn, renderSection } from '../../../ui/layout/index.ts'
import { renderFigureTable } from '../../../ui/tables/index.ts'
import { basisWords, valueHeading } from '../figure-words.ts'
import { enteredWords, toRatio } from '../held-against.ts'
import type { Measure } from '../measure.ts'
import { enterYardstickPath } from '../paths.ts'
import { sinceWords } from '../since-words.ts'
import { AIM_WORDS, AIMS, WHO, WHO_WORDS, type Yardstick } from '../yardstick.ts'

export type EntryPage = {
  readonly measure: Measure
  readonly csrfToken: string
  readonly typed: PostedFields
  readonly errors: FieldErrors
  /** Every version of the one that is changed, the newest first; none for a new one. */
  readonly versions: readonly Yardstick[]
  /** What the records give for that year, where a figure is typed over it. */
  readonly computed: string | null
}

/** What is standing as the form has it. */
export function typedOf(one: Yardstick): PostedFields {
  const text = (value: number | null): string => (value === null ? '' : String(value))
  const { day, month, year } = toDateText(one.from)
  return {
    who: one.who,
    year: toReturnYearName(collectionYearOf(one.from)),
    'from-day': day,
    'from-month': month,
    'from-year': year,
    numerator: text(one.numerator),
    denominator: text(one.denominator),
    value: one.numerator === null ? text(one.value) : '',
    aim: one.aim ?? '',
    source: one.source,
    because: one.because,
    over: 'yes',
  }
}

const isPair = ({ shape }: Measure): boolean => shape === 'share' || shape === 'rate'

function renderWhen({ measure, typed, errors, versions }: EntryPage): Html {
  const [newest] = versions
  if (newest !== undefined) {
    const names = ['who', 'year', 'from-day', 'from-month', 'from-year']
    return html`${renderInsetText({ text: `${WHO_WORDS[newest.who]}, ${sinceWords(newest)}` })}${names.map((name) => renderHiddenField(name, readText(typed, name)))}`
  }
  const items = WHO.map((who) => ({ value: who, text: WHO_WORDS[who] }))
  return html`${renderChoiceField({ name: 'who', label: 'Whose figure is it?', typed, errors, items })}${renderTextField(
    {
      name: 'year',
      label: 'Year',
      hint: 'April to March, like 2024-25. Leave it empty for a target.',
      typed,
      errors,
    },
  )}${renderDayField({ name: 'from', label: 'For a target: from which day does it hold?', hint: `It holds for ${measure.name.toLowerCase()} until the day of the next target.`, typed, errors })}`
}

function renderNumbers({ measure, typed, errors }: EntryPage): Html {
  const { labels, shape } = measure
  const pair = isPair(measure)
    ? html`${renderTextField({ name: 'numerator', label: labels?.numerator ?? 'Numerator', hint: 'Leave both numbers empty where the source does not print them: the page then says so.', typed, errors })}${renderTextField({ name: 'denominator', label: labels?.base ?? 'Base', typed, errors })}`
    : null
  const hint = pair === null ? {} : { hint: 'Leave it empty where you entered both numbers.' }
  return html`${pair}${renderTextField({ name: 'value', label: shape === 'count' ? 'How many' : valueHeading(measure), ...hint, typed, errors })}`
}

function renderFields(page: EntryPage): Html {
  const { typed, errors, computed, versions } = page
  const aims = AIMS.map((aim) => ({ value: aim, text: AIM_WORDS[aim] }))
  const [newest] = versions
  const over =
    computed !== null &&
    renderCheckboxes({
      name: 'over',
      values: readText(typed, 'over') === 'yes' ? ['yes'] : [],
      hint: { text: `${computed}. Both are shown, and yours is marked as typed.` },
      fieldset: {
        legend: { text: 'Typing over what the records give', classes: 'govuk-fieldset__legend--s' },
      },
      items: [{ value: 'yes', text: 'Yes, show the typed figure' }],
      errorMessage: errorFor(errors, 'over'),
    })
  const aim =
    (newest === undefined || newest.who === 'target') &&
    renderChoiceField({
      name: 'aim',
      label: 'For a target: which side of it is good?',
      typed,
      errors,
      items: aims,
    })
  const because =
    (newest === undefined || newest.who === 'own') &&
    renderTextField({
      name: 'because',
      label: 'For our own figure: why is it typed?',
      hint: 'For example: from before this software.',
      typed,
      errors,
    })
  return html`${renderWhen(page)}${renderNumbers(page)}${aim}${renderTextField({ name: 'source', label: 'Where is it from?', hint: 'Report, page or table, so that anybody can find it.', typed, errors })}${because}${over}`
}

function renderHistory({ measure, versions }: EntryPage): Html | null {
  if (versions.length === 0) return null
  return renderSection({
    title: 'What was entered',
    content: renderFigureTable({
      caption: 'What was entered, the newest first',
      captionIs: 'said',
      align: 'text',
      head: ['Version', 'Figure', 'Where from', 'Who and when'],
      rows: versions.map((one) => [
        String(one.version),
        one.state === 'taken-out'
          ? 'Taken out'
          : [
              enteredWords(measure, one),
              one.numerator === null ? '' : basisWords(measure, toRatio(measure, one)),
            ]
              .filter(Boolean)
              .join(', '),
        [one.source, one.because].filter(Boolean).join('. '),
        `${one.by}, ${toInstantWords(one.at)}`,
      ]),
    }),
  })
}

/** The form for one figure that a measure is held against. */
export function renderEntry(page: EntryPage, title: string): Html {
  const { measure, csrfToken, errors, versions, typed } = page
  const [newest] = versions
  const version = newest?.state === 'stands' ? newest.version : 0
  const action = enterYardstickPath(measure.id)
  const form = renderForm({
    action,
    csrfToken,
    version,
    fields: html`${renderFields(page)}${renderButton({ text: 'Save', preventDoubleClick: true })}`,
  })
  const names = ['who', 'year', 'from-day', 'from-month', 'from-year']
  const out =
    newest?.state === 'stands' &&
    renderForm({
      action,
      csrfToken,
      version,
      fields: html`${names.map((name) => renderHiddenField(name, readText(typed, name)))}${renderHiddenField('do', 'take-out')}${renderButton({ text: 'Take it out', classes: 'govuk-button--secondary' })}`,
    })
  return html`${errors.length > 0 && renderErrorSummaryFor(errors)}${renderPageTitle(title, measure.name)}${renderReadingColumn(html`${form}${out}`)}${renderHistory(page)}`
}

/** The title of the form. */
export const entryTitle = (versions: readonly Yardstick[]): string =>
  versions.length === 0 ? 'Add a target or a figure to compare with' : 'Change what is compared with'
