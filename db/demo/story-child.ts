import { type IsoDate, isoDay } from '../../src/kit/dates/index.ts'
import type { CarePeriod } from '../../src/features/children/index.ts'
import type { LateReason } from '../../src/features/reviews/index.ts'
import type { CareEvent, HeldReview, ParticipationCode } from '../../src/law/looked-after-reviews/index.ts'
import { type DemoChild, type DemoReview, plainPeriod, plainPlacement } from './demo-child.ts'
import { OFFICERS, SOCIAL_WORKERS, TEAMS } from './people.ts'
import { demoId, seeded } from './random.ts'
import { makeRecord } from './records.ts'

/** A child made for one hard case. */
export type StoryChild = {
  /** The hard case in a word or two. */
  readonly story: string
  /** What happened, in one line. */
  readonly says: string
  readonly child: DemoChild
}

/** A review of a story, by the days of its parts; one known from the file alone has `from: 'file'`. */
export type ToldReview = {
  readonly parts: readonly IsoDate[]
  readonly meeting?: boolean
  readonly code?: ParticipationCode
  readonly late?: LateReason
  readonly from?: 'file'
}

export type Telling = {
  readonly story: string
  readonly says: string
  readonly given: string
  readonly family: string
  readonly number: number
  readonly born: IsoDate
  readonly sex: 'F' | 'M'
  readonly ethnic?: string
  readonly officer?: string
  readonly team?: string
  readonly siblings?: string
  readonly unaccompanied?: true
  readonly periods: readonly CarePeriod[]
  readonly reviews: readonly ToldReview[]
}

/** Reviews in one part each, with meetings. */
export function heldOn(...days: readonly IsoDate[]): readonly ToldReview[] {
  return days.map((day) => ({ parts: [day] }))
}

type Step = readonly [from: IsoDate, code: string]

/** A period of care told by the days on which legal status and placement changed. */
export function toldPeriod(
  [start, end]: readonly [start: IsoDate, end: IsoDate | null],
  statuses: readonly Step[],
  placements: readonly Step[],
  given: Partial<CarePeriod> = {},
): CarePeriod {
  const last = end === null ? null : isoDay(end)
  return plainPeriod(isoDay(start), {
    legalStatuses: statuses.map(([from, code]) => ({ from: isoDay(from), code })),
    placements: placements.map(([from, code], index) => {
      const next = placements[index + 1]
      const to = next === undefined ? last : isoDay(next[0])
      return plainPlacement(isoDay(from), to, code, { rne: index === 0 ? 'S' : 'P', at: 901 + index })
    }),
    end: last,
    ...given,
  })
}

export function toldEvent(kind: CareEvent['kind'], on: IsoDate, before: IsoDate | null = null): CareEvent {
  return { kind, on: isoDay(on), before: before === null ? null : isoDay(before) }
}

function toReviews(telling: Telling, worker: string): readonly DemoReview[] {
  const random = seeded(telling.number)
  return telling.reviews.map((told): DemoReview => {
    const parts = told.parts.map(isoDay)
    const code = told.code ?? null
    const [on] = parts
    if (told.from === 'file' && on !== undefined) return { kind: 'file', on, code }
    const held: HeldReview = { parts, meeting: told.meeting ?? true, code }
    const record = makeRecord(held, { born: isoDay(telling.born), worker }, random)
    return { kind: 'recorded', record: { ...record, lateReason: told.late ?? null }, inFile: false }
  })
}

/** Makes the child of a story. */
export function tellStory(telling: Telling): StoryChild {
  const { story, says, periods, number } = telling
  const teamId = telling.team ?? TEAMS.north.id
  const worker = SOCIAL_WORKERS[teamId]?.[0] ?? ''
  const [first, last] = [periods[0], periods.at(-1)]
  if (first === undefined || last === undefined) throw new Error(`${story}: a story has a period of care`)
  const officerId = telling.officer ?? OFFICERS.ruth.id
  return {
    story,
    says,
    child: {
      id: demoId(seeded(number)),
      identifier: String(number),
      system: 'local',
      givenName: telling.given,
      familyName: telling.family,
      born: isoDay(telling.born),
      sex: telling.sex,
      ethnic: telling.ethnic ?? 'WBRI',
      siblingGroup: telling.siblings ?? null,
      care: {
        periods,
        socialWorkers: periods.map(({ start, end }) => ({ worker, from: start, to: end, reason: 'FCONTA' })),
        unaccompanied: telling.unaccompanied ? { until: null } : null,
      },
      reviews: toReviews(telling, worker),
      teamId,
      allocations: periods.map(({ start, end }) => ({ officerId, from: start, to: end })),
    },
  }
}
