import { addDays, type Day } from '../../src/kit/dates/index.ts'
import type { Care, CarePeriod, CarePlacement } from '../../src/features/children/index.ts'
import type { ReviewRecord } from '../../src/features/reviews/index.ts'
import type { CareHistory, ParticipationCode } from '../../src/law/looked-after-reviews/index.ts'

/** A review of the fictional council: recorded by staff, known from a file, or both. */
export type DemoReview =
  | { readonly kind: 'recorded'; readonly record: ReviewRecord; readonly inFile: boolean }
  | { readonly kind: 'file'; readonly on: Day; readonly code: ParticipationCode | null }

/** A child of the fictional council with everything that is loaded of them. */
export type DemoChild = {
  readonly id: string
  readonly identifier: string
  /** `local`, or `ssda903` where the child came with the national return. */
  readonly system: string
  readonly givenName: string | null
  readonly familyName: string | null
  readonly born: Day | null
  readonly sex: string
  readonly ethnic: string
  readonly siblingGroup: string | null
  readonly care: Care
  readonly reviews: readonly DemoReview[]
  readonly teamId: string
  /** In order; the last without an end where the child has an officer now. */
  readonly allocations: readonly {
    readonly officerId: string
    readonly from: Day
    readonly to: Day | null
  }[]
}

/** A period of care with nothing odd about it. */
export function plainPeriod(
  start: Day,
  given: Partial<CarePeriod> & Pick<CarePeriod, 'legalStatuses' | 'placements'>,
): CarePeriod {
  const end = given.end ?? null
  return {
    start,
    startKnown: true,
    end,
    endReason: null,
    reviewsKnown: { from: null, to: null },
    moves: movesOf(given.placements),
    authorisedToPlace: null,
    placedForAdoption: [],
    longTermFosteringFrom: null,
    shortBreaks: false,
    events: [],
    need: 'N1',
    lastSeen: null,
    ending: end === null ? 'open' : 'recorded',
    ...given,
  }
}

function movesOf(placements: readonly CarePlacement[]): CarePeriod['moves'] {
  return placements.flatMap(({ from, code, rne }, index) =>
    rne === 'P' || rne === 'B' ? [{ on: from, from: placements[index - 1]?.code ?? null, to: code }] : [],
  )
}

/** A placement that begins with care (the first) or with a move, in a place of its own. */
export function plainPlacement(
  from: Day,
  to: Day | null,
  code: string,
  place: { readonly rne: string; readonly at: number },
): CarePlacement {
  return {
    from,
    to,
    code,
    provider: code === 'P1' ? 'PR0' : place.at % 3 === 0 ? 'PR4' : 'PR1',
    postcode: `ZZ${1 + (place.at % 20)} ${place.at % 10}AA`,
    urn: code === 'P1' ? '' : `SC${String(100_000 + place.at).padStart(7, '0')}`,
    rne: place.rne,
    reasonEnded: to === null ? '' : 'CARPL',
  }
}

/** Weekends away from home, one in four, from `from` on and begun before `last`. */
export function shortStays(from: Day, last: Day, code: string, at: number): readonly CarePlacement[] {
  const stays: CarePlacement[] = []
  for (let day = from; addDays(day, 2) < last; day = addDays(day, 28)) {
    stays.push(plainPlacement(day, addDays(day, 2), code, { rne: 'S', at }))
  }
  return stays
}

/** The child's care and reviews as the law reads them. */
export function toHistory({ born, care, reviews }: DemoChild): CareHistory {
  const held = reviews.map((review) =>
    review.kind === 'file'
      ? { parts: [review.on], meeting: null, code: review.code }
      : {
          parts: review.record.parts.map(({ on }) => on),
          meeting: review.record.meeting,
          code: review.record.code,
        },
  )
  return {
    born,
    periods: care.periods.map((period, index) => ({ ...period, reviews: index === 0 ? held : [] })),
  }
}
