// Officers who hold a child and are no longer independent: pure, of what one query gives.
import { addDays, type Day, laterOf } from '../../kit/dates/index.ts'
import type { Reason } from '../../law/citations/reason.ts'
import {
  type CaseFacts,
  dependentSince,
  judgeIndependence,
  type Staff,
  toBars,
  workDependentDays,
} from '../../law/reviewing-officers/index.ts'

type Held = {
  readonly child: { readonly id: string; readonly name: string }
  readonly officer: { readonly id: string; readonly name: string }
  readonly since: Day
  readonly facts: CaseFacts
}

/** One officer who holds one child and is not independent of the case today. */
export type DependentOfficer = Pick<Held, 'child' | 'officer'> & {
  /** The first day, while they held the child, of the bars that hold today. */
  readonly since: Day
  readonly because: readonly Reason[]
}

/** Whether the officer who holds a child is barred from it on a day. */
export const isDependent = (asked: Parameters<typeof judgeIndependence>[0]): boolean =>
  judgeIndependence(asked).kind === 'barred'

/** What a manager must put right, the longest first. All are judged today; only those found are followed back. */
export function listDependentOfficers(
  { staff, cases }: { readonly staff: Staff; readonly cases: readonly Held[] },
  today: Day,
): readonly DependentOfficer[] {
  return cases
    .flatMap(({ child, officer, since, facts }) => {
      const because = toBars(judgeIndependence({ staff, facts, officer: officer.id, on: today }))
      if (because.length === 0) return []
      const to = addDays(today, 1)
      const days = workDependentDays({ staff, facts, officer: officer.id, from: since, to })
      return [{ child, officer, since: dependentSince(days, to) ?? laterOf(since, today), because }]
    })
    .toSorted((one, other) => one.since - other.since)
}
