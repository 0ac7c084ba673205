// Numbers that stand in prose by themselves: neither a figure, nor a date, nor marked as typed. Pure.
import { MONTH_WORDS } from './dates-in-prose.ts'

export type LooseNumber = { readonly at: number; readonly text: string }

/** A label of a year, as `2025-26`. */
export const YEAR_LABEL = /\b((?:19|20)\d{2})\s*[-–/]\s*((?:19|20)?\d{2})\b/g

/** What holds digits and is no number of anything; the order matters, since each takes its text away. */
const NO_NUMBERS: readonly RegExp[] = [
  /\b0\d[\d ]{7,12}\d\b/g,
  /\b(?:https?:\/\/|www\.)\S+/g,
  YEAR_LABEL,
  MONTH_WORDS,
  /\b(?:19|20)\d{2}\b(?!\s*(?:%|per cent|children|reviews))/g,
  /\b(?:section|sections|regulation|regulations|schedule|part|chapter|volume|paragraph|paragraphs|article|form|stage|standard|rule|quarter)s? \d+[A-Z]?(?:\(\w+\))*(?:(?:,| and| to| or) \d+[A-Z]?)*/gi,
  /\b[A-Z]{1,4}\d+[A-Z]?\b/g,
]

const WORDS =
  'two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|hundred|thousand|dozen|dozens'

const NUMBER = new RegExp(
  `[£]?\\d[\\d,]*(?:\\.\\d+)?(?:(?:st|nd|rd|th)\\b)?\\s?%?|\\b(?:${WORDS})(?:-(?:${WORDS}|one))?\\b`,
  'gi',
)

const blank = (text: string, pattern: RegExp): string =>
  text.replace(pattern, (found) => ' '.repeat(found.length))

/** The numbers of a text that nothing vouches for, in digits or words, in order. `one` is left alone. */
export function findLooseNumbers(text: string): readonly LooseNumber[] {
  const bare = NO_NUMBERS.reduce(blank, text)
  return [...bare.matchAll(NUMBER)].map((match) => ({ at: match.index, text: match[0].trim() }))
}
