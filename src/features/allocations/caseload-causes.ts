// Since when an officer is over a limit, and what brought the children. Pure.
import { addDays, type Day } from '../../kit/dates/index.ts'
import { type Caseload, isOn, nameOf, postsOn } from './caseload.ts'
import type { LimitName, Stretch } from './caseload-line.ts'

/** How far back from the day a limit was passed its causes are looked for. */
export const CAUSE_DAYS = 92

/** Days in a row, up to the end of a line, on which a limit was passed. */
export type OverNow = {
  readonly since: Day
  readonly days: number
  readonly limits: readonly LimitName[]
}

/** Since when the officer has been over one of their limits without a break, at the end of a line; null where they are not. */
export function overNow(line: readonly Stretch[]): OverNow | null {
  const last = line.at(-1)
  if (last === undefined || last.over.length === 0) return null
  const before = line.findLastIndex(({ over }) => over.length === 0)
  const since = line[before + 1]?.from ?? last.from
  return { since, days: last.to - since, limits: last.over }
}

/** What brought an officer over a limit: sentences' facts, not sentences. */
export type Causes = {
  /** Children who had come into care in those days. */
  readonly entries: number
  /** Children who had been in care for longer, and of whom nobody on record held them before. */
  readonly notKnown: number
  /** Children taken over from somebody who was away, had left the post, or was neither. */
  readonly from: readonly {
    readonly name: string
    readonly children: number
    readonly because: 'away' | 'left' | 'other'
  }[]
  /** How much of a full week they worked at the beginning and the end of those days; null where it did not fall. */
  readonly hoursFell: { readonly before: number; readonly after: number } | null
}

/** What came to an officer in the days up to and including the one on which a limit was passed, and was there on that day. */
export function causesOf(caseload: Caseload, officerId: string, since: Day): Causes {
  const first = addDays(since, -CAUSE_DAYS)
  const came = (caseload.held.get(officerId) ?? []).filter((span) => span.from > first && isOn(span, since))
  const givers = came.map((span) => giverOf(caseload, span.childId, span.from))
  const fromNobody = came.filter((_, place) => givers[place] === null)
  const entries = fromNobody.filter(({ childId, from }) => enteredOn(caseload, childId, from) > first).length
  const names = Map.groupBy(
    givers.filter((giver) => giver !== null),
    (giver) => giver,
  )
  return {
    entries,
    notKnown: fromNobody.length - entries,
    from: [...names]
      .filter(([id]) => id !== officerId)
      .map(([id, all]) => ({
        name: nameOf(caseload, id),
        children: all.length,
        because: becauseOf(caseload, id, since),
      }))
      .toSorted((one, other) => other.children - one.children),
    hoursFell: hoursFell(caseload, officerId, first, since),
  }
}

/** The day on which a child came into the care that they were in on a day. */
function enteredOn({ byId }: Caseload, childId: string, on: Day): Day {
  return byId.get(childId)?.lookedAfter.find((span) => isOn(span, on))?.from ?? on
}

/** Who held the child last before a day in the same time in care; null where nobody did. */
function giverOf(caseload: Caseload, childId: string, from: Day): string | null {
  const entered = enteredOn(caseload, childId, from)
  const before = caseload.allocations.findLast(
    ({ to, ...held }) => held.childId === childId && to !== null && to > entered && to <= from,
  )
  return before?.officerId ?? null
}

function becauseOf(caseload: Caseload, officerId: string, since: Day): 'away' | 'left' | 'other' {
  const days = { from: addDays(since, -CAUSE_DAYS), to: addDays(since, 1) }
  const away = caseload.absences.some(
    (absence) =>
      absence.officerId === officerId && absence.from < days.to && (absence.to ?? days.to) > days.from,
  )
  if (away) return 'away'
  const leftOn = caseload.people.get(officerId)?.leftOn ?? null
  if (leftOn !== null && leftOn <= days.to) return 'left'
  const had = caseload.posts.get(officerId) ?? []
  return had.length > 0 && postsOn(caseload, officerId, since).length === 0 ? 'left' : 'other'
}

function hoursFell(caseload: Caseload, officerId: string, first: Day, since: Day): Causes['hoursFell'] {
  const sum = (day: Day) =>
    postsOn(caseload, officerId, day).reduce((hours, post) => hours + post.fullTimeEquivalent, 0)
  const [before, after] = [sum(first), sum(since)]
  return after > 0 && after < before ? { before, after } : null
}
