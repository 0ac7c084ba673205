import { type Day, isoDay } from '../../kit/dates/index.ts'
import { fail, ok, type Result } from '../../kit/result.ts'
import {
  type ChoiceItem,
  type Field,
  type FieldErrors,
  parseDay,
  type PostedFields,
  readText,
  renderSelectField,
} from '../../ui/forms/index.ts'
import { renderCheckboxes } from '../../ui/govuk/index.ts'
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

/** A day that must be given; `what` completes "Enter …". */
export const parseDayOf = (typed: PostedFields, name: string, what: string): Result<Day, FieldErrors> =>
  parseDay(typed, { name, what, example: isoDay('2026-03-27') })

/** The words of each choice as items, in order. */
export function toItems<One extends string>(
  among: readonly One[],
  words: Readonly<Record<One, string>>,
): readonly ChoiceItem[] {
  return among.map((value) => ({ value, text: words[value] }))
}

export type Named = { readonly id: string; readonly name: string }

/** Who of the service it was; left open: not recorded. */
export function renderPersonField(of: Pick<Field, 'typed' | 'errors'>, people: readonly Named[]): Html {
  const named = people.map(({ id, name }) => ({ value: id, text: name }))
  const items = [{ value: '', text: 'Not recorded' }, ...named]
  return renderSelectField({ ...of, name: 'person', label: 'Who was it?', items })
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
