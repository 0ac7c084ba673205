import { type Day, monthName, realDay } from '../../kit/dates/index.ts'

const MONTHS = Array.from({ length: 12 }, (_, index) => monthName(index + 1))
const DATE = new RegExp(`\\b(\\d{1,2})[ \\u00A0](${MONTHS.join('|')})[ \\u00A0](\\d{4})\\b`, 'g')

export type FoundDate = { readonly at: number; readonly text: string; readonly day: Day }

/** The dates in a text, as `31 March 2026`, each with its day. What looks like one and is none is left out. */
export function findDates(text: string): readonly FoundDate[] {
  return [...text.matchAll(DATE)].flatMap((match) => {
    const day = realDay(Number(match[3]), MONTHS.indexOf(match[2] ?? '') + 1, Number(match[1]))
    return day === null ? [] : [{ at: match.index, text: match[0], day }]
  })
}

/** A month with or without a day or a year, as `March 2026`, `3 April`, `March`. */
export const MONTH_WORDS = new RegExp(
  `\\b(?:\\d{1,2}(?:st|nd|rd|th)? )?(?:${MONTHS.join('|')})(?: \\d{4})?\\b`,
  'g',
)
