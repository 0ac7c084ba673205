import { countOf } from '../../ui/parts/index.ts'
import type { Day } from '../../kit/dates/index.ts'
import {
  judgeObligation,
  type Obligation,
  type Verdict,
  statusOn,
  type Status,
} from '../../law/looked-after-reviews/index.ts'
import type { Counts, RowAbout } from './row.ts'
import type { CountedHere } from './counted-here.ts'
import type { WorkedChild } from './worked-child.ts'

/** The status that decides what the review is to the figure: in time only if it met all it answered. */
function worstOf(answers: readonly Obligation[], asOf: Day): Status {
  const statuses = answers.map((obligation) => statusOn(obligation, asOf))
  if (statuses.includes('late')) return 'late'
  if (statuses.length === 0 || statuses.includes('cannot-tell')) return 'cannot-tell'
  return statuses.includes('flexible') ? 'flexible' : 'met'
}

/** Whether a held review was in time, as the figures count it. */
export function countsAsOnTime({ answers }: CountedHere, asOf: Day): Counts {
  const status = worstOf(answers, asOf)
  if (status === 'met') return 'numerator'
  if (status === 'late') return 'denominator-only'
  return status === 'flexible' ? 'flexible' : 'cannot-tell'
}

/** The obligation that a list shows for a review: the one it met worst, else the first. */
function shownOf(answers: readonly Obligation[], asOf: Day): Obligation | undefined {
  return answers.find((obligation) => statusOn(obligation, asOf) === 'late') ?? answers[0]
}

/** A held review in words. */
export function aboutReview(child: WorkedChild, review: CountedHere, asOf: Day): RowAbout {
  const shown = shownOf(review.answers, asOf)
  const held = { heldOn: review.on, code: review.code }
  if (shown === undefined) return { ...held, says: 'Answers no review that was owed' }
  return { ...aboutObligation(child, shown, asOf), ...held }
}

/** A review owed, and what became of it, in words. */
export function aboutObligation(child: WorkedChild, obligation: Obligation, asOf: Day): RowAbout {
  const { rule, due, heldOn, atLatest } = obligation
  const verdict = judgeObligation(obligation, asOf, child.policy.calendar)
  const told = atLatest && verdict.status === 'cannot-tell' ? null : due
  const known = atLatest && told !== null ? '; due no later than the day given' : ''
  return { rule, due: told, heldOn, daysLate: verdict.daysLate, says: `${becameOf(verdict)}${known}` }
}

function becameOf({ status, daysLate, workingDaysLate, missing }: Verdict): string {
  const late = workingDaysLate === 0 ? countOf(daysLate, 'day') : countOf(workingDaysLate, 'working day')
  const words: Readonly<Record<Status, string>> = {
    met: 'In time',
    late: `Late by ${late}`,
    overdue: `Not held, over by ${late}`,
    flexible: '2020 rules applied',
    due: 'Not yet overdue',
    'not-required': 'Not needed',
    'cannot-tell': missing === null ? 'Cannot tell' : `Cannot tell: ${missing}`,
  }
  return words[status]
}
