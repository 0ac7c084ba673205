// When a child was looked after, and when that was more work than usual, from what is stored of their care. Pure.
import { z } from 'zod'
import { addDays, birthdayOf, type Day, isoDay } from '../../kit/dates/index.ts'
import { isShortBreaks } from '../../law/looked-after-reviews/index.ts'
import { returnYear } from '../../law/returns/index.ts'
import { commonSpan, type MoreWork, type Span } from './caseload.ts'

const day = z.string().transform(isoDay)
const storedPeriods = z.array(
  z.object({
    start: day,
    end: day.nullable(),
    ending: z.string(),
    lastSeen: z.number().nullable(),
    shortBreaks: z.boolean(),
    legalStatuses: z.array(z.object({ from: day, code: z.string() })),
    placedForAdoption: z.array(z.object({ from: day, to: day.nullable() })),
  }),
)

/** The parts of a period of care that caseloads are worked from. */
export type CaseloadPeriod = {
  readonly start: Day
  readonly end: Day | null
  readonly ending: string
  readonly lastSeen: number | null
  readonly shortBreaks: boolean
  readonly legalStatuses: readonly { readonly from: Day; readonly code: string }[]
  readonly placedForAdoption: readonly Span[]
}

/** Reads periods as they are stored. @throws ZodError where they are not what the register writes */
export function readPeriods(stored: unknown): readonly CaseloadPeriod[] {
  return storedPeriods.parse(stored)
}

export type CareFacts = {
  readonly born: Day | null
  readonly periods: readonly CaseloadPeriod[]
  /** Whether and until when the child is or was alone in the country. */
  readonly alone: { readonly until: Day | null } | null
}

/**
 * The times of being looked after, as the measure of children looked after has them: without short breaks, until the 18th
 * birthday, and where a later return says nothing of a child, until the end of the last return that does.
 */
export function lookedAfterSpans({ born, periods }: CareFacts): readonly Span[] {
  const adultOn = born === null ? null : birthdayOf(born, 18)
  return ordinary(periods).flatMap((period) => {
    const lostOn =
      period.ending === 'unrecorded-exit' ? addDays(returnYear(period.lastSeen ?? 0).to, 1) : null
    const ends = [period.end, adultOn, lostOn].filter((end) => end !== null)
    const to = ends.length === 0 ? null : ends.reduce((first, end) => (end < first ? end : first))
    return to !== null && to <= period.start ? [] : [{ from: period.start, to }]
  })
}

const ordinary = (periods: readonly CaseloadPeriod[]) => periods.filter((period) => !isShortBreaks(period))

// C1: an interim care order, so that the case is in court.
const IN_COURT = 'C1'

/** When the care of a child was more work: placed for adoption, in court, alone in the country. */
export function moreWorkSpans({ periods, alone }: CareFacts): readonly MoreWork[] {
  return ordinary(periods).flatMap(({ start, end, legalStatuses, placedForAdoption }) => {
    const care = { from: start, to: end }
    const within = (why: MoreWork['why'], spans: readonly Span[]) =>
      spans.flatMap((span) => {
        const days = commonSpan(span, care)
        return days === null ? [] : [{ ...days, why }]
      })
    const inCourt = legalStatuses.flatMap(({ from, code }, place) =>
      code === IN_COURT ? [{ from, to: legalStatuses[place + 1]?.from ?? null }] : [],
    )
    const until = alone?.until ?? null
    const aloneSpan = { from: start, to: until === null ? null : addDays(until, 1) }
    return [
      ...within('adoption', placedForAdoption),
      ...within('court', inCourt),
      ...within('alone-in-the-country', alone === null ? [] : [aloneSpan]),
    ]
  })
}
