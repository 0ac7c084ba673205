import { addDays, isoDay } from '../../kit/dates/index.ts'
import { fail, ok, type Result } from '../../kit/result.ts'
import {
  errorFor,
  errorsOf,
  type FieldErrors,
  parseChoice,
  parseDay,
  type PostedFields,
  readText,
  renderDayField,
  renderSelectField,
  renderTextField,
  toDateFields,
} from '../../ui/forms/index.ts'
import { renderInput } from '../../ui/govuk/index.ts'
import { type Html, html } from '../../ui/html.ts'
import { parseEnd, parseText } from '../people/index.ts'
import { type CourseGiven, NEED_WORDS } from './training-course.ts'

const FROM = { name: 'from', what: 'the first day it is needed', example: isoDay('2026-04-01') }
const LAST = { name: 'last', what: 'the last day it is needed', example: isoDay('2027-03-31') }
const MOST = 120

/** Training that is needed, as it was typed, or what is wrong with it. */
export function parseCourse(typed: PostedFields): Result<CourseGiven, FieldErrors> {
  const name = parseText(typed, 'name', 'Enter the training, like Child sexual exploitation')
  const need = parseChoice(typed, 'need', { among: ['mandatory', 'local'], message: 'Choose who wants it' })
  const months = parseMonths(readText(typed, 'months'))
  const from = parseDay(typed, FROM)
  const to = parseEnd(typed, LAST)
  if (!name.ok || !need.ok || !months.ok || !from.ok || !to.ok) {
    return fail(errorsOf(name, need, months, from, to))
  }
  return ok({
    name: name.value,
    need: need.value,
    validMonths: months.value,
    from: from.value,
    to: to.value,
  })
}

function parseMonths(text: string): Result<number | null, FieldErrors> {
  if (text === '') return ok(null)
  const months = Number(text)
  return /^\d{1,3}$/.test(text) && months >= 1 && months <= MOST
    ? ok(months)
    : fail([{ field: 'months', message: `Enter how many months it counts, from 1 to ${MOST}, like 36` }])
}

/** What the boxes hold before anybody has typed. */
export function startCourse(given: CourseGiven): PostedFields {
  return {
    name: given.name,
    need: given.need,
    months: given.validMonths === null ? '' : String(given.validMonths),
    ...toDateFields('from', given.from),
    ...toDateFields('last', given.to === null ? null : addDays(given.to, -1)),
  }
}

export function renderCourseFields(typed: PostedFields, errors: FieldErrors): Html {
  const own = { typed, errors }
  const needs = Object.entries(NEED_WORDS).map(([value, text]) => ({ value, text }))
  return html`${renderTextField({ name: 'name', label: 'Training', ...own })}
${renderSelectField({ name: 'need', label: 'Who wants it', items: [{ value: '', text: 'Choose' }, ...needs], ...own })}
${renderInput({
  name: 'months',
  id: 'months',
  label: { text: 'How many months it counts', classes: 'govuk-label--s' },
  hint: { text: 'Left empty: once is enough.' },
  value: readText(typed, 'months'),
  inputmode: 'numeric',
  classes: 'govuk-input--width-3',
  errorMessage: errorFor(errors, 'months'),
})}
${renderDayField({ name: 'from', label: 'First day it is needed', ...own })}
${renderDayField({ name: 'last', label: 'Last day it is needed (only if it ends)', ...own })}`
}
