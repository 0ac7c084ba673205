// Answers as forms post them: each parsed alone, and everything that is wrong said at once.
import type { Day } from '../../kit/dates/index.ts'
import { fail, ok, type Result } from '../../kit/result.ts'
import { type PostedFields, readDateText, readText, toDateText } from './date-text.ts'
import type { FieldErrors } from './field-errors.ts'
import { type DateQuestion, parseDateFields } from './parse-date.ts'

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

/** Everything that is wrong, of several answers. */
export function errorsOf(...parsed: readonly Result<unknown, FieldErrors>[]): FieldErrors {
  return parsed.flatMap((one) => (one.ok ? [] : one.failure))
}

/** The boxes of a day as a form starts out with them. */
export function toDateFields(name: string, on: Day | null): PostedFields {
  const { day, month, year } = toDateText(on)
  return { [`${name}-day`]: day, [`${name}-month`]: month, [`${name}-year`]: year }
}
