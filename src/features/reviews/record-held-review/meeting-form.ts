import type { Day } from '../../../kit/dates/index.ts'
import { isoDay } from '../../../kit/dates/index.ts'
import { type FieldError, parseDateFields, readDateText, readText } from '../../../ui/forms/index.ts'
import { type Answers, partCount, rowsOf } from '../review-answers.ts'
import { REVIEW_FORMATS, type ReviewFormat, type ReviewPart, type ReviewRecord } from '../review-record.ts'

export type Meeting = Pick<ReviewRecord, 'meeting' | 'parts' | 'completedOn'>
type Parsed<Value> = { readonly value: Value; readonly errors: readonly FieldError[] }

const EXAMPLE = isoDay('2026-03-27')

function whatOf(index: number, count: number): string {
  return count > 1 ? `the date of part ${index + 1}` : 'the date the review was held'
}

function parseFormat(
  answers: Answers,
  row: string,
  index: number,
  count: number,
): Parsed<ReviewFormat | null> {
  const value = REVIEW_FORMATS.find((format) => format === readText(answers, `${row}-format`)) ?? null
  if (value !== null || readText(answers, 'meeting') !== 'yes') return { value, errors: [] }
  const what = count > 1 ? `part ${index + 1}` : 'the review'
  return { value, errors: [{ field: `${row}-format`, message: `Select how ${what} was held` }] }
}

function parsePart(answers: Answers, row: string, index: number, count: number): Parsed<ReviewPart | null> {
  const on = parseDateFields(readDateText(answers, `${row}-on`), {
    name: `${row}-on`,
    what: whatOf(index, count),
    example: EXAMPLE,
    notBefore: { day: isoDay('2000-01-01') },
  })
  const format = parseFormat(answers, row, index, count)
  const errors = on.ok ? format.errors : [on.failure, ...format.errors]
  return { value: on.ok ? { on: on.value, format: format.value } : null, errors }
}

function repeatedDays(parts: readonly (ReviewPart | null)[]): FieldError[] {
  const seen = new Set<Day>()
  return parts.flatMap((part, index) => {
    if (part === null) return []
    const repeated = seen.has(part.on)
    seen.add(part.on)
    const message = `Part ${index + 1} must be on another day than the parts before it`
    return repeated ? [{ field: `part-${index + 1}-on-day`, message }] : []
  })
}

/** Reads the page about the meeting. The value is whole only where there are no errors. */
export function parseMeeting(answers: Answers): Parsed<Meeting> {
  const meeting = readText(answers, 'meeting')
  const completed = readText(answers, 'completed')
  const count = partCount(answers)
  const parts = rowsOf('part', count).map((row, index) => parsePart(answers, row, index, count))
  const found = parts.flatMap(({ value }) => value ?? [])
  const last = found.toSorted((one, other) => one.on - other.on).at(-1)
  const errors: FieldError[] = [
    ...(meeting === '' ? [{ field: 'meeting', message: 'Select whether there was a meeting' }] : []),
    ...parts.flatMap((part) => part.errors),
    ...repeatedDays(parts.map(({ value }) => value)),
    ...(completed === '' ? [{ field: 'completed', message: 'Select whether the review is complete' }] : []),
  ]
  return {
    value: {
      meeting: meeting !== 'no',
      parts: found,
      completedOn: completed === 'yes' && last !== undefined ? last.on : null,
    },
    errors,
  }
}
