import { addDays, addYears, type Day } from '../../kit/dates/index.ts'
import { fail, ok, type Result } from '../../kit/result.ts'
import {
  type DateQuestion,
  type FieldErrors,
  isBlankDate,
  parseDay,
  type PostedFields,
  readDateText,
  readText,
  type SelectItem,
} from '../../ui/forms/index.ts'
import type { Named } from './post.ts'

const LONGEST = 200

const YEARS_AHEAD = 2

/** A first day, which is no further away than anybody plans: a mistyped year of a post could not be taken back. */
export function planned(question: DateQuestion, today: Day): DateQuestion {
  return {
    ...question,
    notAfter: { day: addYears(today, YEARS_AHEAD), says: `within the next ${YEARS_AHEAD} years` },
  }
}

/** A short text that must be there. `message` says what to enter. */
export function parseText(typed: PostedFields, field: string, message: string): Result<string, FieldErrors> {
  const text = readText(typed, field).replace(/\s+/g, ' ')
  if (text === '') return fail([{ field, message }])
  return text.length > LONGEST || text.includes('\u0000')
    ? fail([{ field, message: `Use ${LONGEST} characters or fewer` }])
    : ok(text)
}

/** The first day after a last day that may be left out; null where it is. */
export function parseEnd(typed: PostedFields, question: DateQuestion): Result<Day | null, FieldErrors> {
  if (isBlankDate(readDateText(typed, question.name))) return ok(null)
  const parsed = parseDay(typed, question)
  return parsed.ok ? ok(addDays(parsed.value, 1)) : parsed
}

/** People or teams to choose from, with `none` as the words for nobody. */
export function toItems(named: readonly Named[], none: string): readonly SelectItem[] {
  return [{ value: '', text: none }, ...named.map(({ id, name }) => ({ value: id, text: name }))]
}

/** Kinds to choose from, in their words. */
export function toKindItems(names: Readonly<Record<string, string>>, none: string): readonly SelectItem[] {
  return [{ value: '', text: none }, ...Object.entries(names).map(([value, text]) => ({ value, text }))]
}
