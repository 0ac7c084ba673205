// What the fictional council's national return says of a child: the same facts as the service has, as rows.
import { ageOn, type Day, isoDay } from '../../src/kit/dates/index.ts'
import type { CarePeriod, CarePlacement } from '../../src/features/children/index.ts'
import type { DemoChild } from './demo-child.ts'

/** Who is four by then has a pupil number. */
const AT_SCHOOL = isoDay('2024-09-01')

export type ToldEpisode = {
  readonly from: Day
  /** S starts care, P another placement, L another legal status, B both. */
  readonly rne: string
  readonly status: string
  readonly placement: CarePlacement
  readonly to: Day | null
  /** X1: care went on. */
  readonly reason: string
}

/** Everything the return says of a child, in all its years. */
export type ToldChild = {
  readonly number: string
  readonly sex: string
  readonly born: Day
  readonly ethnic: string
  readonly upn: string
  readonly need: string
  readonly episodes: readonly ToldEpisode[]
  readonly reviews: readonly { readonly on: Day; readonly code: string }[]
  readonly missing: readonly { readonly from: Day; readonly to: Day }[]
  readonly placedForAdoption: readonly { readonly from: Day }[]
  /** Since when adopters are named. */
  readonly matched: Day | null
  readonly unaccompanied: { readonly until: Day | null } | null
}

const entryOn = <Entry extends { readonly from: Day }>(entries: readonly Entry[], day: Day) =>
  entries.findLast(({ from }) => from <= day)

function toEpisodes({ start, end, endReason, legalStatuses, placements }: CarePeriod): ToldEpisode[] {
  const begins = (entries: readonly { readonly from: Day }[], day: Day) =>
    entries.some(({ from }) => from === day)
  const days = [...legalStatuses, ...placements].map(({ from }) => from)
  const all = [...new Set([start, ...days])].toSorted((one, other) => one - other)
  const changes = all.filter((day) => end === null || day < end)
  return changes.flatMap((from, at) => {
    const status = entryOn(legalStatuses, from)
    const placement = entryOn(placements, from)
    if (status === undefined || placement === undefined) return []
    const moved = begins(placements, from)
    const rne = at === 0 ? 'S' : !moved ? 'L' : begins(legalStatuses, from) ? 'B' : 'P'
    const to = changes[at + 1] ?? end
    const reason = to === null ? '' : at + 1 < changes.length ? 'X1' : (endReason ?? 'X1')
    return [{ from, rne, status: status.code, placement, to, reason }]
  })
}

/** What the return says of a child of the council; null of one of whom it says nothing. */
export function toToldChild({ identifier, sex, born, ethnic, care, reviews }: DemoChild): ToldChild | null {
  const [period] = care.periods
  if (born === null || period === undefined || period.shortBreaks) return null
  return {
    number: identifier,
    sex,
    born,
    ethnic,
    upn: ageOn(born, AT_SCHOOL) < 4 ? 'UN1' : `A${identifier.slice(1).padStart(12, '0')}`,
    need: period.need ?? 'N1',
    episodes: care.periods.flatMap(toEpisodes),
    reviews: reviews.flatMap((review) =>
      review.kind === 'file' ? [{ on: review.on, code: review.code ?? 'PN1' }] : [],
    ),
    missing: [],
    placedForAdoption: period.placedForAdoption,
    matched: null,
    unaccompanied: care.unaccompanied,
  }
}

/** The same child, whose care ended on a day and for a reason. */
export function endCare(child: ToldChild, to: Day, reason: string): ToldChild {
  const episodes = child.episodes
    .filter(({ from }) => from < to)
    .map((episode, at, all) => (at === all.length - 1 ? { ...episode, to, reason } : episode))
  return { ...child, episodes, reviews: child.reviews.filter(({ on }) => on < to) }
}
