import { type Day, isoDay } from '../../kit/dates/index.ts'
import { fail, ok, type Result } from '../../kit/result.ts'
import {
  errorFor,
  type FieldErrors,
  parseDateFields,
  type PostedFields,
  readDateText,
  readText,
  renderDateField,
  toDateText,
} from '../../ui/forms/index.ts'
import { renderCheckboxes, renderRadios, renderSelect, renderTextarea } from '../../ui/govuk/index.ts'
import type { Html } from '../../ui/html.ts'

const LONGEST = 10_000

/** Words of several lines, which may be left out; `message` where they must be there. */
export function parseWords(
  typed: PostedFields,
  field: string,
  message: string | null = null,
): Result<string, FieldErrors> {
  const text = readText(typed, field)
  if (text === '' && message !== null) return fail([{ field, message }])
  if (text.length > LONGEST) return fail([{ field, message: `Use ${LONGEST} characters or fewer` }])
  return text.includes('\u0000')
    ? fail([{ field, message: 'Take out the characters that cannot be shown' }])
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

/** A day that must be given; `what` completes "Enter …". */
export function parseDay(typed: PostedFields, name: string, what: string): Result<Day, FieldErrors> {
  const parsed = parseDateFields(readDateText(typed, name), { name, what, example: isoDay('2026-03-27') })
  return parsed.ok ? parsed : fail([parsed.failure])
}

/** Everything that is wrong, of several answers. */
export function errorsOf(...parsed: readonly Result<unknown, FieldErrors>[]): FieldErrors {
  return parsed.flatMap((one) => (one.ok ? [] : one.failure))
}

/** The boxes of a day as a form starts out with them. */
export function toDateFields(name: string, on: Day | null): PostedFields {
  const { day, month, year } = toDateText(on)
  return { [`${name}-day`]: day, [`${name}-month`]: month, [`${name}-year`]: year }
}

export type Field = {
  readonly name: string
  readonly label: string
  readonly hint?: string
  readonly typed: PostedFields
  readonly errors: FieldErrors
}

const hintOf = ({ hint }: Field) => (hint === undefined ? {} : { hint: { text: hint } })

export function renderWordsField(field: Field): Html {
  const { name, label, typed, errors } = field
  return renderTextarea({
    name,
    label: { text: label, classes: 'govuk-label--s' },
    ...hintOf(field),
    value: readText(typed, name),
    rows: 4,
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

export type Item =
  | { readonly value: string; readonly text: string; readonly hint?: { readonly text: string } }
  | { readonly divider: string }

export function renderChoiceField(field: Field & { readonly items: readonly Item[] }): Html {
  const { name, label, typed, errors, items } = field
  return renderRadios({
    name,
    value: readText(typed, name),
    classes: 'govuk-radios--small',
    fieldset: { legend: { text: label, classes: 'govuk-fieldset__legend--s' } },
    ...hintOf(field),
    errorMessage: errorFor(errors, name),
    items: [...items],
  })
}

/** The words of each choice as items, in order. */
export function toItems<One extends string>(
  among: readonly One[],
  words: Readonly<Record<One, string>>,
): readonly Item[] {
  return among.map((value) => ({ value, text: words[value] }))
}

export type Named = { readonly id: string; readonly name: string }

/** Who of the service it was; left open: not recorded. */
export function renderPersonField(
  { typed, errors }: Pick<Field, 'typed' | 'errors'>,
  people: readonly Named[],
): Html {
  return renderSelect({
    name: 'person',
    label: { text: 'Who was it?', classes: 'govuk-label--s' },
    value: readText(typed, 'person'),
    items: [
      { value: '', text: 'Not recorded' },
      ...people.map(({ id, name }) => ({ value: id, text: name })),
    ],
    errorMessage: errorFor(errors, 'person'),
  })
}

/** A person's id; null where it was left open. */
export function parsePerson(
  typed: PostedFields,
  people: readonly Named[],
): Result<string | null, FieldErrors> {
  const chosen = readText(typed, 'person')
  if (chosen === '') return ok(null)
  return people.some(({ id }) => id === chosen)
    ? ok(chosen)
    : fail([{ field: 'person', message: 'Choose who it was, or “Not recorded”' }])
}

/** On a correction: that it was written down by mistake. */
export function renderMistakeField(typed: PostedFields): Html {
  return renderCheckboxes({
    name: 'withdrawn',
    classes: 'govuk-checkboxes--small',
    values: [readText(typed, 'withdrawn')],
    items: [
      {
        value: 'yes',
        text: 'It was written down by mistake',
        hint: { text: 'It stays here and counts nowhere.' },
      },
    ],
  })
}

export const isMistake = (typed: PostedFields): boolean => readText(typed, 'withdrawn') === 'yes'
