// The JSON that `bin/footprint clock` reads: histories of care as an outsider writes them.
import { z } from 'zod'
import { type Day, dayOf, parseIsoDay } from '../../kit/dates/index.ts'
import { fail, ok, type Result } from '../../kit/result.ts'
import type { CareEvent, CareHistory, PeriodOfCare } from '../../law/looked-after-reviews/index.ts'
import { isPlacedForAdoption, isShortBreak } from '../../law/returns/index.ts'

const EARLIEST = dayOf(1900, 1, 1)
const LATEST = dayOf(2099, 12, 31)

const day = z.string().transform((text, context): Day => {
  const parsed = parseIsoDay(text)
  if (parsed !== null && parsed >= EARLIEST && parsed <= LATEST) return parsed
  context.addIssue({
    code: 'custom',
    message: `expected a date like 2026-03-02, from 1900 to 2099, found "${text}"`,
  })
  return z.NEVER
})

const dayOrNull = day.nullish().transform((value) => value ?? null)

const range = z
  .union([day.transform((from) => ({ from, to: null })), z.object({ from: day, to: dayOrNull })])
  .array()
  .default([])

const event = z.object({
  kind: z.enum([
    'accommodation-ending',
    'placement-ending',
    'move-to-other-arrangements',
    'placement-with-parents',
    'plan-change',
    'asked-for-by-iro',
    'visit-concern',
    'unplanned-move',
    'returned-from-adoption',
  ]),
  on: day,
  before: dayOrNull,
})

const review = z.object({
  parts: z.array(day).min(1, 'a review has at least one part'),
  meeting: z
    .boolean()
    .nullish()
    .transform((value) => value ?? null),
  code: z
    .enum(['PN0', 'PN1', 'PN2', 'PN3', 'PN4', 'PN5', 'PN6', 'PN7'])
    .nullish()
    .transform((value) => value ?? null),
})

const period = z.object({
  start: day,
  startKnown: z.boolean().default(true),
  end: dayOrNull,
  endReason: z
    .string()
    .nullish()
    .transform((value) => value ?? null),
  reviewsKnown: z
    .object({ from: dayOrNull, to: dayOrNull })
    .nullish()
    .transform((value) => value ?? { from: null, to: null }),
  legalStatuses: z.array(z.object({ from: day, code: z.string() })).default([]),
  placements: z.array(z.object({ from: day, to: dayOrNull, code: z.string() })).default([]),
  reviews: z.array(review).default([]),
  authorisedToPlace: dayOrNull,
  placedForAdoption: range,
  longTermFosteringFrom: dayOrNull,
  shortBreaks: z
    .boolean()
    .nullish()
    .transform((value) => value ?? null),
  events: z.array(event).default([]),
})

const clockFile = z.object({
  asOf: day.nullish(),
  policy: z.object({ severalParts: z.enum(['first-part', 'completion']).default('first-part') }).nullish(),
  children: z.array(z.object({ id: z.string().min(1), born: dayOrNull, periods: z.array(period) })),
})

export type ClockRequest = {
  /** Null where the file gives none: then today. */
  readonly asOf: Day | null
  readonly severalParts: 'first-part' | 'completion'
  readonly children: readonly { readonly id: string; readonly history: CareHistory }[]
}

const byFrom = (one: { from: Day }, other: { from: Day }): number => one.from - other.from

type Range = { readonly from: Day; readonly to: Day | null }

/** Runs of placements for adoption, each beginning where the one before ended, as one. */
function toRuns(placements: readonly (Range & { readonly code: string })[]): Range[] {
  const runs: Range[] = []
  for (const { from, to, code } of placements) {
    if (!isPlacedForAdoption(code)) continue
    const last = runs.at(-1)
    if (last?.to === from) runs.splice(-1, 1, { from: last.from, to })
    else runs.push({ from, to })
  }
  return runs
}

/** A return ends the placement for adoption that is still open then. */
function endedByReturn(run: Range, events: readonly CareEvent[]): Range {
  if (run.to !== null) return run
  const back = events.find(({ kind, on }) => kind === 'returned-from-adoption' && on >= run.from)
  return { from: run.from, to: back?.on ?? null }
}

/** What is not said of adoption and short breaks follows from the codes, as it does in a return. */
function toPeriod(raw: z.infer<typeof period>): PeriodOfCare {
  const legalStatuses = raw.legalStatuses.toSorted(byFrom)
  const placements = raw.placements.toSorted(byFrom)
  const events = raw.events.toSorted((one, other) => one.on - other.on)
  const placed = raw.placedForAdoption.length > 0 ? raw.placedForAdoption : toRuns(placements)
  const derived = legalStatuses.length > 0 && legalStatuses.every(({ code }) => isShortBreak(code))
  return {
    ...raw,
    legalStatuses,
    placements,
    authorisedToPlace: raw.authorisedToPlace ?? legalStatuses.find(({ code }) => code === 'E1')?.from ?? null,
    placedForAdoption: placed.toSorted(byFrom).map((run) => endedByReturn(run, events)),
    events,
    shortBreaks: raw.shortBreaks ?? derived,
  }
}

function endsBeforeItStarts(periods: readonly PeriodOfCare[], id: string): string[] {
  return periods.flatMap(({ start, end }, index) =>
    end !== null && end < start ? [`child ${id}, period ${index + 1}: the end is before the start`] : [],
  )
}

/** Reads a clock file; the failure is a list of sentences, each naming where in the file. */
export function parseClockFile(raw: unknown): Result<ClockRequest, readonly string[]> {
  const parsed = clockFile.safeParse(raw)
  if (!parsed.success) {
    return fail(parsed.error.issues.map(({ path, message }) => `${path.join('.') || 'the file'}: ${message}`))
  }
  const children = parsed.data.children.map(({ id, born, periods }) => ({
    id,
    history: { born, periods: periods.map(toPeriod).toSorted((one, other) => one.start - other.start) },
  }))
  const wrong = children.flatMap(({ id, history }) => endsBeforeItStarts(history.periods, id))
  if (wrong.length > 0) return fail(wrong)
  return ok({
    asOf: parsed.data.asOf ?? null,
    severalParts: parsed.data.policy?.severalParts ?? 'first-part',
    children,
  })
}
