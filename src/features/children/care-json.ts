// The JSON of `child.care`: the same shape as Care, with dates as YYYY-MM-DD.
import { type Day, toIsoDate } from '../../kit/dates/index.ts'
import type { CareEvent, EventKind } from '../../law/looked-after-reviews/index.ts'
import type { Care, CareMove, CarePeriod, CarePlacement, Ending, HeldBySocialWorker } from './care.ts'
import {
  choiceAt,
  dayAt,
  dayOrNullAt,
  isoOrNull,
  type JsonRecord,
  listAt,
  numberOrNullAt,
  recordOf,
  textAt,
  textOrNullAt,
  truthAt,
} from './json-reading.ts'

const ENDINGS: readonly Ending[] = ['recorded', 'open', 'unrecorded-exit', 'began-anew']

const EVENT_KINDS: readonly EventKind[] = [
  'accommodation-ending',
  'placement-ending',
  'move-to-other-arrangements',
  'placement-with-parents',
  'plan-change',
  'asked-for-by-iro',
  'visit-concern',
  'unplanned-move',
  'returned-from-adoption',
]

const range = ({ from, to }: { from: Day; to: Day | null }) => ({ from: toIsoDate(from), to: isoOrNull(to) })

/** An event as it is stored. */
export const toEventJson = ({ kind, on, before }: CareEvent) => ({
  kind,
  on: toIsoDate(on),
  before: isoOrNull(before),
})

function toPeriodJson(period: CarePeriod): object {
  const { placements, moves, legalStatuses, events, placedForAdoption, reviewsKnown } = period
  return {
    ...period,
    start: toIsoDate(period.start),
    end: isoOrNull(period.end),
    reviewsKnown: { from: isoOrNull(reviewsKnown.from), to: isoOrNull(reviewsKnown.to) },
    legalStatuses: legalStatuses.map(({ from, code }) => ({ from: toIsoDate(from), code })),
    placements: placements.map((placement) => ({ ...placement, ...range(placement) })),
    moves: moves.map((move) => ({ ...move, on: toIsoDate(move.on) })),
    authorisedToPlace: isoOrNull(period.authorisedToPlace),
    placedForAdoption: placedForAdoption.map(range),
    longTermFosteringFrom: isoOrNull(period.longTermFosteringFrom),
    events: events.map(toEventJson),
  }
}

/** Care as it is stored. */
export function toCareJson({ periods, socialWorkers, unaccompanied }: Care): object {
  return {
    periods: periods.map(toPeriodJson),
    socialWorkers: socialWorkers.map((held) => ({ ...held, ...range(held) })),
    unaccompanied: unaccompanied === null ? null : { until: isoOrNull(unaccompanied.until) },
  }
}

const readRange = (raw: JsonRecord) => ({ from: dayAt(raw, 'from'), to: dayOrNullAt(raw, 'to') })

const readLegalStatus = (raw: JsonRecord) => ({ from: dayAt(raw, 'from'), code: textAt(raw, 'code') })

function readPlacement(raw: JsonRecord): CarePlacement {
  return {
    ...readRange(raw),
    code: textAt(raw, 'code'),
    provider: textAt(raw, 'provider'),
    postcode: textAt(raw, 'postcode'),
    urn: textAt(raw, 'urn'),
    rne: textAt(raw, 'rne'),
    reasonEnded: textAt(raw, 'reasonEnded'),
  }
}

function readMove(raw: JsonRecord): CareMove {
  return { on: dayAt(raw, 'on'), from: textOrNullAt(raw, 'from'), to: textAt(raw, 'to') }
}

/** @throws TypeError or RangeError where it is not what {@link toEventJson} writes */
export function readEvent(raw: JsonRecord): CareEvent {
  return {
    kind: choiceAt(raw, 'kind', EVENT_KINDS),
    on: dayAt(raw, 'on'),
    before: dayOrNullAt(raw, 'before'),
  }
}

function readSocialWorker(raw: JsonRecord): HeldBySocialWorker {
  return { worker: textAt(raw, 'worker'), ...readRange(raw), reason: textAt(raw, 'reason') }
}

function readPeriod(raw: JsonRecord): CarePeriod {
  const known = recordOf(raw['reviewsKnown'], 'reviewsKnown')
  return {
    start: dayAt(raw, 'start'),
    startKnown: truthAt(raw, 'startKnown'),
    end: dayOrNullAt(raw, 'end'),
    endReason: textOrNullAt(raw, 'endReason'),
    reviewsKnown: { from: dayOrNullAt(known, 'from'), to: dayOrNullAt(known, 'to') },
    legalStatuses: listAt(raw, 'legalStatuses', readLegalStatus),
    placements: listAt(raw, 'placements', readPlacement),
    moves: listAt(raw, 'moves', readMove),
    authorisedToPlace: dayOrNullAt(raw, 'authorisedToPlace'),
    placedForAdoption: listAt(raw, 'placedForAdoption', readRange),
    longTermFosteringFrom: dayOrNullAt(raw, 'longTermFosteringFrom'),
    shortBreaks: truthAt(raw, 'shortBreaks'),
    events: listAt(raw, 'events', readEvent),
    need: textAt(raw, 'need'),
    lastSeen: numberOrNullAt(raw, 'lastSeen'),
    ending: choiceAt(raw, 'ending', ENDINGS),
  }
}

/** Reads stored care. @throws TypeError or RangeError where it is not what {@link toCareJson} writes */
export function readCareJson(stored: unknown): Care {
  const raw = recordOf(stored, 'care')
  const asylum = raw['unaccompanied']
  return {
    periods: listAt(raw, 'periods', readPeriod),
    socialWorkers: listAt(raw, 'socialWorkers', readSocialWorker),
    unaccompanied:
      asylum === null ? null : { until: dayOrNullAt(recordOf(asylum, 'unaccompanied'), 'until') },
  }
}
