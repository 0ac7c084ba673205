// Which measures authorities exchange; docs/benchmark.md says what each means. A measure that is not in the catalogue yet is left out of the file until it is. The share of all ages that took
// part is not sent: the codes tell it, and one more sum of the same counts hides more of them.
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
