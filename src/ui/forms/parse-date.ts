import { type Day, monthName, realDay, toDate, toYearMonthDay } from '../../kit/dates/index.ts'
import { fail, ok, type Result } from '../../kit/result.ts'
import { type DateText, isBlankDate } from './date-text.ts'
import type { FieldError } from './field-errors.ts'

export type DateQuestion = {
  /** The name of the field; its boxes are `NAME-day` and so on. */
  readonly name: string
  /** The date in words, as a part of a sentence, and no other of its form: "the date the review was held". */
  readonly what: string
  /** A date to show as an example. */
  readonly example: Day
  /** The last day that may be given, and how the message names it ("today or in the past"). */
  readonly notAfter?: { readonly day: Day; readonly says?: string | undefined } | undefined
  /** The first day that may be given, and how the message names it. */
  readonly notBefore?: { readonly day: Day; readonly says?: string | undefined } | undefined
}

// A slip of the finger is no year of anybody here, and the day after the last of 9999 cannot be written down at all.
const YEARS = { first: 1900, last: 2199 } as const

type Part = 'day' | 'month' | 'year'
const PARTS: readonly Part[] = ['day', 'month', 'year']

function wrong(question: DateQuestion, message: string, parts: readonly Part[]): Result<Day, FieldError> {
  const [first, ...others] = parts.map((part) => `${question.name}-${part}`)
  return fail({ field: first ?? question.name, message, alsoMarks: others })
}

const capitalised = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1)

function toMonth(text: string): number {
  if (/^\d{1,2}$/.test(text)) return Number(text)
  const typed = text.toLowerCase()
  const months = Array.from({ length: 12 }, (_, index) => monthName(index + 1).toLowerCase())
  return typed.length < 3
    ? 0
    : months.findIndex(
        (month) =>
          month === typed || month.slice(0, 3) === typed || (typed === 'sept' && month === 'september'),
      ) + 1
}

function exampleOf(day: Day): string {
  const parts = toYearMonthDay(day)
  return `${parts.day} ${parts.month} ${parts.year}`
}

const yearOf = (day: Day): number => toYearMonthDay(day).year

function outsideBounds(question: DateQuestion, day: Day): string | null {
  const { notAfter, notBefore, what } = question
  if (notAfter && day > notAfter.day)
    return `${capitalised(what)} must be ${notAfter.says ?? `on or before ${toDate(notAfter.day)}`}`
  if (notBefore && day < notBefore.day)
    return `${capitalised(what)} must be ${notBefore.says ?? `on or after ${toDate(notBefore.day)}`}`
  return null
}

/**
 * The day that was typed, or the one message that says which date is wrong and what to do.
 * Months may be numbers or names. For a date that may be left out ask {@link isBlankDate} first.
 */
export function parseDateFields(text: DateText, question: DateQuestion): Result<Day, FieldError> {
  const { what } = question
  if (isBlankDate(text)) return wrong(question, `Enter ${what}, like ${exampleOf(question.example)}`, PARTS)
  const missing = PARTS.filter((part) => text[part] === '')
  if (missing.length > 0)
    return wrong(question, `${capitalised(what)} must include a ${missing.join(' and ')}`, missing)
  if (/^\d+$/.test(text.year) && text.year.length !== 4)
    return wrong(question, `The year of ${what} must have 4 numbers, like ${yearOf(question.example)}`, [
      'year',
    ])
  const numbers = /^\d{1,2}$/.test(text.day) && /^\d{4}$/.test(text.year)
  const day = numbers ? realDay(Number(text.year), toMonth(text.month), Number(text.day)) : null
  if (day === null)
    return wrong(
      question,
      `${capitalised(what)} must be a real date, like ${exampleOf(question.example)}`,
      PARTS,
    )
  const year = Number(text.year)
  if (year < YEARS.first || year > YEARS.last)
    return wrong(question, `The year of ${what} must be from ${YEARS.first} to ${YEARS.last}`, ['year'])
  const refusal = outsideBounds(question, day)
  return refusal === null ? ok(day) : wrong(question, refusal, PARTS)
}
