// Which measures authorities exchange, and which of their counts are made of one another. docs/benchmark.md says what
// each means. A measure that is not in the catalogue yet is left out of the file until it is. The share of all ages that took
// part is not sent: the codes tell it, and one more sum of the same counts hides more of them.
import type { CountTable } from './suppression.ts'

export type ExchangedMeasure = {
  /** As in the catalogue of measures. */
  readonly id: string
  /** The breakdowns that go with it. Only counts are split. */
  readonly splits?: readonly string[]
}

/** Every measure exchanged, in the order of the file. */
export const EXCHANGED: readonly ExchangedMeasure[] = [
  { id: 'disputes', splits: ['theme', 'stage'] },
  { id: 'disputes-per-100-children' },
  { id: 'disputes-per-100-reviews' },
  { id: 'disputes-answered-in-time' },
  { id: 'days-to-resolve' },
  { id: 'resolved-at-informal' },
  { id: 'impact', splits: ['impact'] },
  { id: 'cafcass-referrals' },
  { id: 'legal-advice' },
  { id: 'official-solicitor' },
  { id: 'views-to-court' },
  { id: 'good-practice-notes' },
  { id: 'challenge-meetings' },
  { id: 'reviews-held' },
  { id: 'children-reviewed' },
  { id: 'reviews-on-time' },
  { id: 'obligations-met' },
  { id: 'children-all-on-time' },
  { id: 'late-reviews-by-reason', splits: ['late-reason'] },
  { id: 'participation-by-code', splits: ['code'] },
  { id: 'participation-rate' },
  { id: 'attendance-rate' },
  { id: 'children-participated-in-every-review' },
  { id: 'child-chaired' },
  { id: 'child-spoken-to-before' },
  { id: 'review-after-move' },
  { id: 'children-reviewed-after-move' },
  { id: 'midway-checks' },
  { id: 'notified-in-2-working-days' },
  { id: 'iro-appointed-in-5-working-days' },
  { id: 'papers-in-time' },
  { id: 'consultation-returned' },
  { id: 'social-worker-talk' },
  { id: 'decisions-circulated-in-5' },
  { id: 'record-completed-in-15' },
  { id: 'record-distributed-in-20' },
  { id: 'care-plan-updated-in-10' },
  { id: 'manager-responded' },
  { id: 'decisions-done-by-date' },
  { id: 'decisions-slipped' },
  { id: 'contact-blank' },
  { id: 'looked-after-on' },
  { id: 'started' },
  { id: 'started-under-section-20' },
  { id: 'ceased' },
  { id: 'three-or-more-placements' },
  { id: 'long-term-stability' },
]

/** That counts of several measures make another: `rest` says whether something else may belong to the whole too. */
export type CountLink = CountTable['sums'][number] & { readonly rest: 'none' | 'some' }

const within = (whole: string, ...parts: readonly string[]): CountLink => ({ whole, parts, rest: 'some' })
const makes = (whole: string, ...parts: readonly string[]): CountLink => ({ whole, parts, rest: 'none' })

const codes = (...given: readonly string[]) => given.map((code) => `participation-by-code/code/${code}`)

/**
 * What one could work out from two measures together. The counts are called as in `countsOf`: whatever is within a count
 * leaves a rest, and the rest points at a child as much as a count that is printed.
 */
export const COUNT_LINKS: readonly CountLink[] = [
  makes('disputes/value', 'disputes-per-100-children/numerator'),
  makes('disputes/value', 'disputes-per-100-reviews/numerator'),
  makes('resolved-at-informal/rest', 'impact/value', 'impact/not-recorded'),
  makes('resolved-at-informal/rest', 'days-to-resolve/number'),
  within('reviews-held/value', 'children-reviewed/value'),
  within('reviews-held/value', 'reviews-on-time/denominator'),
  makes('reviews-on-time/rest', 'late-reviews-by-reason/value'),
  makes('reviews-held/value', 'participation-by-code/value'),
  makes('participation-rate/numerator', ...codes('PN1', 'PN2', 'PN3', 'PN5', 'PN6')),
  makes('participation-rate/rest', ...codes('PN4', 'PN7')),
  makes('attendance-rate/numerator', ...codes('PN1', 'PN2', 'PN3', 'PN4')),
  makes('attendance-rate/rest', ...codes('PN5', 'PN6', 'PN7')),
  makes('participation-rate/denominator', 'attendance-rate/denominator'),
  makes('participation-rate/not-recorded', 'attendance-rate/not-recorded'),
  makes('participation-by-code/code/not-recorded', 'participation-rate/not-recorded'),
  within('children-reviewed/value', 'children-participated-in-every-review/denominator'),
  within('reviews-held/value', 'child-spoken-to-before/denominator', 'child-spoken-to-before/not-recorded'),
  within('reviews-held/value', 'child-chaired/denominator', 'child-chaired/not-recorded'),
  makes('started/value', 'started-under-section-20/denominator', 'started-under-section-20/not-recorded'),
  within('looked-after-on/value', 'contact-blank/denominator'),
  within('looked-after-on/value', 'three-or-more-placements/denominator'),
  within('looked-after-on/value', 'long-term-stability/denominator'),
  within('looked-after-on/value', 'children-all-on-time/denominator'),
]

/** Groups of counts that make the same total, which is printed nowhere: reviews of children of 4 and over. */
export const SAME_TOTALS: readonly (readonly (readonly string[])[])[] = [
  [
    ['child-chaired/denominator', 'child-chaired/not-recorded'],
    ['child-spoken-to-before/denominator', 'child-spoken-to-before/not-recorded'],
  ],
]
