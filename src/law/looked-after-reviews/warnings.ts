import { valueOn } from '../../kit/dated.ts'
import { addMonths, ageOn, birthdayOf, type Day, toDate, toLongDate } from '../../kit/dates/index.ts'
import { owedBefore } from './bring-forward.ts'
import type { CareHistory, PeriodOfCare } from './care-history.ts'
import type { CountedReview } from './counted-reviews.ts'
import { COMPLETION_WORKING_DAYS, SHORT_BREAK_STAY_DAYS, YEARLY_MEETING_MONTHS } from './limits.ts'
import type { Obligation } from './obligation.ts'
import type { ReviewPolicy } from './policy.ts'
import type { ReviewsOwed } from './reviews-owed.ts'
import { isAgreement, isShortBreaks } from './short-break-series.ts'

/** Something odd in the record: never refused, always shown. */
export type Warning = { readonly code: WarningCode; readonly says: string }

export type WarningCode =
  | 'review-outside'
  | 'review-repeated'
  | 'review-ahead'
  | 'review-after-18'
  | 'slow-completion'
  | 'code-and-age'
  | 'open-past-18'
  | 'no-meeting'
  | 'early-second'
  | 'on-the-day-itself'
  | 'short-breaks-differ'
  | 'short-breaks-breached'
  | 'short-break-open'
  | 'return-not-recorded'
  | 'before-not-after-on'
  | 'periods-overlap'

const CODES_AGE = 4

function codeAndAge({ held, on }: CountedReview, born: Day | null): Warning[] {
  if (born === null || held.code === null) return []
  const age = ageOn(born, on)
  if ((held.code === 'PN0') === age < CODES_AGE) return []
  const expected = age < CODES_AGE ? 'PN0' : 'one of PN1 to PN7'
  return [
    {
      code: 'code-and-age',
      says: `The review of ${toLongDate(on)} has code ${held.code}, but the child was ${age}: expected ${expected}.`,
    },
  ]
}

function slowCompletion(review: CountedReview, { calendar }: ReviewPolicy): Warning[] {
  const days = calendar.workingDaysBetween(review.firstPart, review.completedOn)
  const limit = valueOn(COMPLETION_WORKING_DAYS, review.firstPart)
  if (days <= limit) return []
  return [
    {
      code: 'slow-completion',
      says: `The review of ${toLongDate(review.firstPart)} was completed on ${toLongDate(review.completedOn)}, ${days} working days later: more than ${limit}.`,
    },
  ]
}

function noMeeting({ held, on }: CountedReview, { longTermFosteringFrom: from }: PeriodOfCare): Warning[] {
  if (
    held.meeting !== false ||
    (from !== null && on >= addMonths(from, valueOn(YEARLY_MEETING_MONTHS, from)))
  )
    return []
  return [
    { code: 'no-meeting', says: `The review of ${toLongDate(on)} had no meeting where one is expected.` },
  ]
}

function ofReviews(
  history: CareHistory,
  { reviews }: ReviewsOwed,
  asOf: Day,
  policy: ReviewPolicy,
): Warning[] {
  const adult = history.born === null ? null : birthdayOf(history.born, 18)
  const outside = reviews.outside.map(
    ({ on }): Warning => ({
      code: 'review-outside',
      says: `The review of ${toLongDate(on)} lies outside every period of care; it answers nothing.`,
    }),
  )
  const repeated = reviews.repeated.map(
    ({ on }): Warning => ({
      code: 'review-repeated',
      says: `There is more than one review on ${toLongDate(on)}; the first of them counts.`,
    }),
  )
  const within = reviews.inPeriod.flatMap((counted, index) => {
    const period = history.periods[index]
    if (period === undefined) return []
    return counted.flatMap((review): Warning[] => [
      ...codeAndAge(review, history.born),
      ...slowCompletion(review, policy),
      ...(isShortBreaks(period) ? [] : noMeeting(review, period)),
      ...(review.on > asOf
        ? [
            {
              code: 'review-ahead',
              says: `The review of ${toLongDate(review.on)} is later than ${toDate(asOf)}.`,
            } as const,
          ]
        : []),
      ...(adult !== null && review.on >= adult
        ? [
            {
              code: 'review-after-18',
              says: `The review of ${toLongDate(review.on)} is on or after the 18th birthday.`,
            } as const,
          ]
        : []),
    ])
  })
  return [...outside, ...repeated, ...within]
}

function openPast18(period: PeriodOfCare, born: Day | null, asOf: Day): Warning[] {
  if (born === null || period.end !== null || asOf < birthdayOf(born, 18)) return []
  return [
    {
      code: 'open-past-18',
      says: `Still recorded as looked after, past the 18th birthday on ${toLongDate(birthdayOf(born, 18))}: has the end of care been recorded?`,
    },
  ]
}

function shortBreaksDiffer(period: PeriodOfCare): Warning[] {
  if (isShortBreaks(period) === period.shortBreaks) return []
  return [
    {
      code: 'short-breaks-differ',
      says: `The legal status and the short-breaks mark of the period from ${toLongDate(period.start)} differ; the legal status counts.`,
    },
  ]
}

function openStay(period: PeriodOfCare, asOf: Day): Warning[] {
  if (!isShortBreaks(period) || isAgreement(period) || period.end !== null) return []
  const last = period.placements.at(-1) ?? { from: period.start, to: null }
  const stay = last.from
  const limit = valueOn(SHORT_BREAK_STAY_DAYS, stay)
  if (last.to !== null || asOf - stay <= limit) return []
  return [
    {
      code: 'short-break-open',
      says: `Short breaks have been open since ${toLongDate(stay)}; a single stay of more than ${limit} days is not a short break.`,
    },
  ]
}

function eventsOdd(period: PeriodOfCare): Warning[] {
  const returns = period.placedForAdoption.flatMap(({ to }) => {
    const told =
      to === null || to === period.end || period.events.some(({ kind }) => kind === 'returned-from-adoption')
    if (told) return []
    return [
      {
        code: 'return-not-recorded',
        says: `The placement for adoption ended on ${toLongDate(to)} and no return is recorded.`,
      } as const,
    ]
  })
  const early = period.events.flatMap(({ on, before }) =>
    before !== null && before < on
      ? [
          {
            code: 'before-not-after-on',
            says: `An event of ${toLongDate(on)} asks for a review before ${toLongDate(before)}, which is earlier.`,
          } as const,
        ]
      : [],
  )
  return [...returns, ...early]
}

/** A review that had to come before something, on the very day it was to happen: a date cannot say which came first. */
function onTheDayItself(history: CareHistory, { rule, heldOn, due, period }: Obligation): Warning[] {
  const care = history.periods[period]
  const isOnDay = rule === 'LARX' && heldOn !== null && heldOn === due
  if (!isOnDay || !(care?.events.some((event) => owedBefore(event, care) === due) ?? false)) return []
  return [
    {
      code: 'on-the-day-itself',
      says: `The review of ${toLongDate(heldOn)} was held on the day before which it had to be. The date does not say which came first: someone should look.`,
    },
  ]
}

function ofObligations(history: CareHistory, { obligations, series }: ReviewsOwed): Warning[] {
  const early = obligations.flatMap(({ rule, sequence, heldOn, period }): Warning[] => {
    if (rule !== 'LARX' || sequence !== 2 || heldOn === null) return []
    const asked = history.periods[period]?.events.some(({ kind }) => kind === 'asked-for-by-iro') ?? false
    if (!asked) return []
    return [
      {
        code: 'early-second',
        says: `The review of ${toLongDate(heldOn)} was asked for early and counts as the second, so the next is 6 months after it. A cautious service also keeps the 3-month review.`,
      },
    ]
  })
  const breached = series.flatMap(({ breach }): Warning[] =>
    breach === null
      ? []
      : [
          {
            code: 'short-breaks-breached',
            says: `The stay from ${toLongDate(breach.stay.from)} goes beyond the limits of short breaks (17 days a stay, 75 days in 12 months): someone should look.`,
          },
        ],
  )
  return [...early, ...obligations.flatMap((owed) => onTheDayItself(history, owed)), ...breached]
}

function overlaps({ periods }: CareHistory): Warning[] {
  return periods.flatMap(({ start }, index): Warning[] => {
    const before = periods[index - 1]
    if (before === undefined || (before.end !== null && before.end <= start)) return []
    return [
      {
        code: 'periods-overlap',
        says: `The period of care from ${toLongDate(start)} begins before the one from ${toLongDate(before.start)} has ended; each has a clock of its own.`,
      },
    ]
  })
}

/** What is odd in a history, seen from a day. */
export function findWarnings(
  history: CareHistory,
  owed: ReviewsOwed,
  asOf: Day,
  policy: ReviewPolicy,
): Warning[] {
  return [
    ...ofReviews(history, owed, asOf, policy),
    ...overlaps(history),
    ...history.periods.flatMap((period) => [
      ...openPast18(period, history.born, asOf),
      ...shortBreaksDiffer(period),
      ...openStay(period, asOf),
      ...eventsOdd(period),
    ]),
    ...ofObligations(history, owed),
  ]
}
