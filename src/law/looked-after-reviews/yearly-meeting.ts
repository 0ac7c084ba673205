import { valueOn } from '../../kit/dated.ts'
import { addMonths, type Day, laterOf, toLongDate } from '../../kit/dates/index.ts'
import type { Reason } from '../citations/reason.ts'
import { earlierStop, type Stop } from './chain.ts'
import type { CountedReview } from './counted-reviews.ts'
import { exitFromCare } from './exit-from-care.ts'
import { YEARLY_MEETING_MONTHS } from './limits.ts'
import type { InCare } from './looked-after.ts'
import type { Obligation } from './obligation.ts'
import { becauseNotOnRecord } from './reasons.ts'

const LONG_TERM_FOSTERING = new Set(['U1', 'U4'])

/** When the long-term foster placement ended: another placement followed it, time away (T…) apart. */
function placementEnds({ period }: InCare, from: Day): Stop | null {
  const next = period.placements.find(
    (placement) =>
      placement.from > from && !LONG_TERM_FOSTERING.has(placement.code) && !placement.code.startsWith('T'),
  )
  if (next === undefined) return null
  return {
    on: next.from,
    because: () => ({
      says: `The long-term foster placement ended on ${toLongDate(next.from)}.`,
      cites: ['VOL2 yearly meeting'],
    }),
  }
}

type Meetings = {
  readonly last: CountedReview | null
  readonly next: CountedReview | undefined
  /** First review after the last meeting for which nobody recorded whether there was one. */
  readonly notRecorded: CountedReview | undefined
}

function becauseMeeting({ last }: Meetings, owedFrom: Day, due: Day): Reason[] {
  return [
    {
      says: `In the same long-term foster placement for 12 months on ${toLongDate(owedFrom)}, so not every review needs a meeting.`,
      cites: ['SI 2015/495 reg 5', 'CPPCR 22B'],
    },
    {
      says:
        last === null
          ? 'No review with a meeting is on record.'
          : `The last review with a meeting was held on ${toLongDate(last.on)}.`,
      cites: ['VOL2 yearly meeting'],
    },
    {
      says: `Guidance asks for a meeting at least once a year: by ${toLongDate(due)}.`,
      cites: ['VOL2 yearly meeting'],
      reading: 'LTFM',
    },
  ]
}

function missingMeeting({ period }: InCare, { last, notRecorded }: Meetings): string | null {
  const { from } = period.reviewsKnown
  if (last === null && from !== null && from > period.start) return becauseNotOnRecord.missing(from)
  if (notRecorded === undefined) return null
  return `Whether the review of ${toLongDate(notRecorded.on)} had a meeting, which nobody recorded.`
}

/**
 * The yearly meeting in long-term fostering.
 *
 * Cites: VOL2 yearly meeting, SI 2015/495 reg 5, CPPCR 22B
 * Says: Once a child has been 12 months in a long-term foster placement a review may be held without a meeting, but a
 * meeting is held at least once a year; the reviews themselves stay 6 months apart.
 * Read as: LTFM
 * Example: the last meeting was on Tuesday 9 September 2025, so the next is due by Wednesday 9 September 2026
 */
export function workYearlyMeeting(
  care: InCare,
  owedFrom: Day,
  meetings: Meetings,
  stop: Stop | null,
): Obligation {
  const { last, next } = meetings
  const expected =
    last === null ? owedFrom : laterOf(addMonths(last.on, valueOn(YEARLY_MEETING_MONTHS, last.on)), owedFrom)
  const missing = missingMeeting(care, meetings)
  // A meeting that is not on record would have moved the day: only one held by then settles it.
  const settled = missing === null || (next !== undefined && next.on <= expected)
  const due = settled ? expected : null
  const needless = stop !== null && expected >= stop.on && (next === undefined || next.on > stop.on)
  const stopped = needless ? stop : null
  const held = needless ? undefined : next
  return {
    rule: 'LTFM',
    duty: 'should',
    period: care.index,
    sequence: null,
    due,
    atLatest: false,
    notBefore: null,
    lastPracticalDay: due === null ? null : care.policy.calendar.lastWorkingDayOnOrBefore(due),
    lateAfter: due,
    answeredBy: held?.at ?? null,
    heldOn: held?.on ?? null,
    completedOn: held?.completedOn ?? null,
    stopsOn: stop?.on ?? null,
    notRequired: needless,
    knownTo: care.period.reviewsKnown.to,
    missing,
    target: null,
    because: () => [
      ...becauseMeeting(meetings, owedFrom, expected),
      ...(stopped === null ? [] : [stopped.because()]),
    ],
  }
}

/** The yearly meetings owed in a period of care: from the one pending when the placement has lasted 12 months. */
export function yearlyMeetings(care: InCare): Obligation[] {
  const from = care.period.longTermFosteringFrom
  if (from === null) return []
  const owedFrom = addMonths(from, valueOn(YEARLY_MEETING_MONTHS, from))
  const stop = earlierStop(placementEnds(care, from), exitFromCare(care.period, care.born))
  if (stop !== null && stop.on <= owedFrom) return []
  const found: Obligation[] = []
  let last: CountedReview | null = null
  let notRecorded: CountedReview | undefined
  for (const review of [...care.reviews, undefined]) {
    if (review?.held.meeting === null) notRecorded ??= review
    if (review !== undefined && review.held.meeting !== true) continue
    if (review === undefined || review.on >= owedFrom) {
      const obligation = workYearlyMeeting(care, owedFrom, { last, next: review, notRecorded }, stop)
      found.push(obligation)
      if (obligation.notRequired) return found
    }
    if (review !== undefined) last = review
    notRecorded = undefined
  }
  return found
}
