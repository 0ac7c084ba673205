// What the page and the command line say of an export, in sentences.
import { toReturnYearName } from '../../law/returns/index.ts'
import type { ReturnReviews } from './return-reviews.ts'

const numbers = new Intl.NumberFormat('en-GB')

const reviews = (count: number): string => `${numbers.format(count)} ${count === 1 ? 'review' : 'reviews'}`

/** What the table holds and what it leaves out, a sentence each. */
export function sayReturnReviews(made: ReturnReviews): readonly string[] {
  const { lines, children, recordedHere, fromFileOnly, leftOut } = made
  const of = `${numbers.format(children)} ${children === 1 ? 'child' : 'children'}`
  return [
    `${toReturnYearName(made.collection)}: ${reviews(lines.length)} of ${of}, ${numbers.format(recordedHere)} recorded here and ${numbers.format(fromFileOnly)} known from a file alone.`,
    ...(leftOut.shortBreaksOnly === 0
      ? []
      : [
          `${reviews(leftOut.shortBreaksOnly)} left out: the child has only short breaks in the year, and the return takes no review of them (rule 399).`,
        ]),
    ...(leftOut.noNumber === 0
      ? []
      : [
          `${reviews(leftOut.noNumber)} left out: no number of the child that the return would take is known.`,
        ]),
  ]
}
