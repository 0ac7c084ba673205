import { addDays, type Day } from '../../kit/dates/index.ts'
import { fail, ok, type Result } from '../../kit/result.ts'
import {
  type DateQuestion,
  errorFor,
  type FieldErrors,
  isBlankDate,
  parseDateFields,
  type PostedFields,
  readDateText,
  readText,
  renderDateField,
  toDateText,
} from '../../ui/forms/index.ts'
import { renderInput, renderSelect } from '../../ui/govuk/index.ts'
import type { Html } from '../../ui/html.ts'
import type { Named } from './post.ts'

const LONGEST = 200

/** A short text that must be there. `message` says what to enter. */
export function parseText(typed: PostedFields, field: string, message: string): Result<string, FieldErrors> {
  const text = readText(typed, field).replace(/\s+/g, ' ')
  if (text === '') return fail([{ field, message }])
  return text.length > LONGEST || text.includes('\u0000')
    ? fail([{ field, message: `Use ${LONGEST} characters or fewer` }])
    : ok(text)
}

/** One of some words, or what to choose. */
export function parseChoice<One extends string>(
  typed: PostedFields,
  field: string,
  { among, message }: { readonly among: readonly One[]; readonly message: string },
): Result<One, FieldErrors> {
  const found = among.find((one) => one === readText(typed, field))
  return found === undefined ? fail([{ field, message }]) : ok(found)
}

/** A day that must be given. */
export function parseDay(typed: PostedFields, question: DateQuestion): Result<Day, FieldErrors> {
  const parsed = parseDateFields(readDateText(typed, question.name), question)
  return parsed.ok ? parsed : fail([parsed.failure])
}

/** The first day after a last day that may be left out; null where it is. */
export function parseEnd(typed: PostedFields, question: DateQuestion): Result<Day | null, FieldErrors> {
  if (isBlankDate(readDateText(typed, question.name))) return ok(null)
  const parsed = parseDay(typed, question)
  return parsed.ok ? ok(addDays(parsed.value, 1)) : parsed
}

/** Everything that is wrong, of several answers. */
export function errorsOf(...parsed: readonly Result<unknown, FieldErrors>[]): FieldErrors {
  return parsed.flatMap((one) => (one.ok ? [] : one.failure))
}

/** The boxes of a day as a form starts out with them. */
export function toDateFields(name: string, day: Day | null): PostedFields {
  const { day: dayOfMonth, month, year } = toDateText(day)
  return { [`${name}-day`]: dayOfMonth, [`${name}-month`]: month, [`${name}-year`]: year }
}

export type Field = {
  readonly name: string
  readonly label: string
  readonly hint?: string
  readonly typed: PostedFields
  readonly errors: FieldErrors
}

const hintOf = ({ hint }: Field) => (hint === undefined ? {} : { hint: { text: hint } })

export function renderTextField(field: Field): Html {
  const { name, label, typed, errors } = field
  return renderInput({
    name,
    label: { text: label, classes: 'govuk-label--s' },
    ...hintOf(field),
    value: readText(typed, name),
    autocomplete: 'off',
    spellcheck: false,
    errorMessage: errorFor(errors, name),
  })
}

export function renderDayField(field: Field): Html {
  const { name, label, typed, errors } = field
  return renderDateField({
    name,
    legend: { text: label },
    ...hintOf(field),
    text: readDateText(typed, name),
    errors,
  })
}

export type SelectItem = { readonly value: string; readonly text: string }

export function renderSelectField(field: Field & { readonly items: readonly SelectItem[] }): Html {
  const { name, label, typed, errors, items } = field
  return renderSelect({
    name,
    label: { text: label, classes: 'govuk-label--s' },
    ...hintOf(field),
    value: readText(typed, name),
    items: [...items],
    errorMessage: errorFor(errors, name),
  })
}

/** People or teams to choose from, with `none` as the words for nobody. */
export function toItems(named: readonly Named[], none: string): readonly SelectItem[] {
  return [{ value: '', text: none }, ...named.map(({ id, name }) => ({ value: id, text: name }))]
}

/** Kinds to choose from, in their words. */
export function toKindItems(names: Readonly<Record<string, string>>, none: string): readonly SelectItem[] {
  return [{ value: '', text: none }, ...Object.entries(names).map(([value, text]) => ({ value, text }))]
}
