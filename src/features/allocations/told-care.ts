// A time in care that stands on a notice alone: staff told of it, and no file has yet. The newest file wins once it does.
import type { Day } from '../../kit/dates/index.ts'
import type { Care, CarePeriod } from '../children/index.ts'

/** What a notice says of a time in care. */
export type ToldPeriod = { readonly start: Day; readonly legalStatus: string }

/** The time in care as the register keeps it: begun, open, with its legal status, and no placement known. */
export function toToldPeriod({ start, legalStatus }: ToldPeriod): CarePeriod {
  return {
    start,
    startKnown: true,
    end: null,
    endReason: null,
    reviewsKnown: { from: null, to: null },
    legalStatuses: [{ from: start, code: legalStatus }],
    placements: [],
    moves: [],
    authorisedToPlace: null,
    placedForAdoption: [],
    longTermFosteringFrom: null,
    shortBreaks: false,
    events: [],
    need: '',
    lastSeen: null,
    ending: 'open',
  }
}

/** Whether what is known of a child's care reaches the day: a file that does takes the place of what was told. */
export function tellsOf({ periods }: Pick<Care, 'periods'>, day: Day): boolean {
  return periods.some(({ start, end }) => start >= day || end === null || end > day)
}

/** The care that a file tells of, with the time in care that staff told of where no file reaches it. */
export function withToldPeriod(care: Care, told: ToldPeriod | null): Care {
  if (told === null || tellsOf(care, told.start)) return care
  return { ...care, periods: [...care.periods, toToldPeriod(told)] }
}
