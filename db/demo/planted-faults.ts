// What is wrong in the fictional council's return, each fault with one child, so that there is something to find: an exit
// that nobody recorded, a number that changed, a start that is corrected later.
import { addDays, type Day, isoDay } from '../../src/kit/dates/index.ts'
import { endCare, type ToldChild } from './told-child.ts'

/** The year before; this year's return, as it first was; with what was corrected; and with an exit put right. */
export const TELLINGS = ['year-before', 'first', 'corrected', 'put-right'] as const
export type ReturnTelling = (typeof TELLINGS)[number]

/** The children with planted faults, by what is wrong. */
export const PLANTED = {
  exitNotRecorded: 'C0041449',
  numberChanged: 'C0042436',
  turned18: 'C0040469',
  orderMade: 'C0042142',
  begunAnew: 'C0042030',
  endedWhileMissing: 'C0041827',
  backWithinDays: 'C0041876',
  spoiledFirstReview: 'C0040784',
  startCorrected: 'C0040791',
  reviewNotInFile: 'C0041834',
  wrongCode: 'C0041855',
  reviewOnSunday: 'C0040602',
} as const

/** The number that the child whose number changed has now. */
export const NEW_NUMBER = 'C0050017'

/** The child whose start is corrected: as it was told first, as it is right, and the first review. */
export const CORRECTED = {
  told: isoDay('2025-09-08'),
  right: isoDay('2025-08-28'),
  firstReview: isoDay('2025-09-30'),
} as const

/** A review that staff recorded and the return does not have. */
export const NOT_IN_FILE = isoDay('2025-06-17')

type Change = (child: ToldChild, telling: ReturnTelling) => ToldChild | null

const movedTo = (child: ToldChild, start: Day): ToldChild => ({
  ...child,
  episodes: child.episodes.map((episode, at) => (at === 0 ? { ...episode, from: start } : episode)),
})

/** Care of the same child that began anew on a day, in the placement of that day. */
function beginAnew(child: ToldChild, on: Day): ToldChild['episodes'] {
  const then = child.episodes.findLast(({ from }) => from <= on)
  const later = child.episodes.filter(({ from }) => from > on)
  return then === undefined ? later : [{ ...then, from: on, rne: 'S' }, ...later]
}

const CHANGES: Readonly<Record<string, Change>> = {
  [PLANTED.exitNotRecorded]: (child, telling) => {
    if (telling === 'put-right') return endCare(child, isoDay('2025-06-16'), 'E4A')
    return telling === 'year-before' ? child : null
  },
  [PLANTED.numberChanged]: (child, telling) =>
    telling === 'year-before' ? child : { ...child, number: NEW_NUMBER },
  [PLANTED.turned18]: (child) => ({ ...child, born: isoDay('2007-10-01') }),
  [PLANTED.orderMade]: (child) => ({ ...child, matched: isoDay('2025-11-12') }),
  [PLANTED.begunAnew]: (child, telling) =>
    telling === 'year-before' ? child : { ...child, episodes: beginAnew(child, isoDay('2025-09-01')) },
  [PLANTED.endedWhileMissing]: (child) => ({
    ...child,
    missing: [{ from: isoDay('2025-10-10'), to: isoDay('2025-10-20') }],
  }),
  [PLANTED.backWithinDays]: (child) => {
    const left = endCare(child, isoDay('2025-11-03'), 'E4A')
    return { ...child, episodes: [...left.episodes, ...beginAnew(child, isoDay('2025-11-06'))] }
  },
  [PLANTED.spoiledFirstReview]: (child) => {
    const again = child.reviews.slice(0, 1).map(({ on, code }) => ({ on: addDays(on, 14), code }))
    return { ...child, reviews: [...child.reviews, ...again] }
  },
  [PLANTED.startCorrected]: (child, telling) => ({
    ...(telling === 'first' ? movedTo(child, CORRECTED.told) : child),
    reviews: child.reviews.map((review, at) =>
      at === 0 ? { ...review, on: CORRECTED.firstReview } : review,
    ),
  }),
  [PLANTED.wrongCode]: (child, telling) => ({
    ...child,
    reviews: child.reviews.map(({ on, code }) => ({
      on,
      code: telling === 'first' ? 'PN0' : withoutNought(code),
    })),
  }),
  [PLANTED.reviewOnSunday]: (child, telling) => ({
    ...child,
    reviews: child.reviews.map((review, at) =>
      at === 0 && telling !== 'first' ? { ...review, on: isoDay('2026-02-15') } : review,
    ),
  }),
}

const withoutNought = (code: string): string => (code === 'PN0' ? 'PN1' : code)

/** The children as one return tells of them, faults and all. */
export function plantFaults(children: readonly ToldChild[], telling: ReturnTelling): readonly ToldChild[] {
  return children.flatMap(
    (child) => CHANGES[child.number]?.(child, telling) ?? (CHANGES[child.number] ? [] : [child]),
  )
}
