import { type Day, toYearMonthDay } from '../../kit/dates/index.ts'

/** A date as it was typed in three boxes, kept word for word so that a page can show it again. */
export type DateText = { readonly day: string; readonly month: string; readonly year: string }

export const NO_DATE_TEXT: DateText = { day: '', month: '', year: '' }

/** A posted form, or the query of an address. */
export type PostedFields = Readonly<Record<string, unknown>>

/** The text of one field, without white space at its ends; empty where it was not sent or was sent as something else. */
export function readText(posted: PostedFields, name: string): string {
  const value = posted[name]
  return typeof value === 'string' ? value.trim() : ''
}

/** The three boxes `NAME-day`, `NAME-month` and `NAME-year`. */
export function readDateText(posted: PostedFields, name: string): DateText {
  return {
    day: readText(posted, `${name}-day`),
    month: readText(posted, `${name}-month`),
    year: readText(posted, `${name}-year`),
  }
}

/** A known day as the boxes show it. */
export function toDateText(day: Day | null): DateText {
  if (day === null) return NO_DATE_TEXT
  const parts = toYearMonthDay(day)
  return { day: String(parts.day), month: String(parts.month), year: String(parts.year) }
}

/** Whether nothing at all was typed. */
export function isBlankDate(text: DateText): boolean {
  return text.day === '' && text.month === '' && text.year === ''
}
