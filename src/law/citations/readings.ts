// Interpretations: where the text leaves a choice, or was not seen, which way we took. Each has its ADR.

export type Reading = {
  /** The choice, in one plain sentence. */
  readonly says: string
  /** The decision record in docs/adr that gives the reasons. */
  readonly adr: string
}

export const READINGS = {
  'I-1': {
    says: 'For section 20, a child is looked after from the day of admission.',
    adr: '0005-section-20-starts-on-admission.md',
  },
  'I-2': {
    says: 'A review held in several parts is judged, and the next one counted, from its first part.',
    adr: '0006-review-in-parts-counts-from-the-first.md',
  },
  'I-3': {
    says: 'A review held early between the first and the second is the second review.',
    adr: '0007-early-review-takes-the-next-number.md',
  },
  'I-4': {
    says: 'A review due in the 2020 window and not held by 25 September 2020 is overdue from 26 September 2020.',
    adr: '0008-end-of-the-2020-window.md',
  },
  'I-5': {
    says: 'A review held without a meeting counts from the day the reviewing officer signs it off.',
    adr: '0009-date-of-a-review-without-a-meeting.md',
  },
  'I-6': {
    says: 'A stay that breaks the short-break limits starts the ordinary review clock on its first day.',
    adr: '0010-short-break-limits-broken.md',
  },
  'I-7': {
    says: 'A review is asked for before a remand ends, as a cautious reading.',
    adr: '0011-review-before-a-remand-ends.md',
  },
  adjournment: {
    says: 'A review may be adjourned once, and must resume within 20 working days of the day it was adjourned.',
    adr: '0012-adjournment-limit.md',
  },
  LTFM: {
    says: 'In a long-term foster placement of over 12 months, a review with a meeting is owed at least once a year.',
    adr: '0013-yearly-meeting-in-long-term-fostering.md',
  },
  ADR: {
    says: 'After a child returns from an adoptive placement, a review is held 28 to 42 days after the return.',
    adr: '0014-review-after-return-from-adoption.md',
  },
  HB6: {
    says: 'Decisions are written within 5 working days of the day the review was completed.',
    adr: '0015-handbook-clocks-after-a-review.md',
  },
  HB7: {
    says: "The manager answers decisions within the authority's own number of working days, 5 unless it sets another.",
    adr: '0015-handbook-clocks-after-a-review.md',
  },
  HB8: {
    says: 'The full record is completed within 15 working days of the day the review was completed.',
    adr: '0015-handbook-clocks-after-a-review.md',
  },
  'leap-day': {
    says: 'Someone born on 29 February reaches 18 on 1 March of a year that has no 29 February.',
    adr: '0016-leap-day-birthdays.md',
  },
  independence: {
    says: "A worker's managers, by recorded line or by post over the team, manage the case; whoever holds a post that decides what the child's team spends controls its resources.",
    adr: '0025-independence.md',
  },
} as const satisfies Record<string, Reading>

export type ReadingId = keyof typeof READINGS
