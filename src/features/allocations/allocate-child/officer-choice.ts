// Officers in the order in which they are offered for one child, each with what speaks for and against.
import { addDays, type Day, toDate } from '../../../kit/dates/index.ts'
import {
  type CaseFacts,
  judgeIndependence,
  type Staff,
  toBars,
} from '../../../law/reviewing-officers/index.ts'
import { hasReviewingPost } from '../allocation-choice.ts'
import type { AvailableOfficer } from '../queries/officers.ts'

export type OfferedOfficer = {
  readonly id: string
  readonly name: string
  readonly children: number
  /** What else is to be known, in sentences. */
  readonly notes: readonly string[]
  /** Why they cannot be chosen today; null where they can. */
  readonly barred: string | null
}

export type Offering = {
  readonly officers: readonly AvailableOfficer[]
  readonly staff: Staff
  readonly facts: CaseFacts
  /** Names of brothers and sisters by the id of the officer who holds them. */
  readonly siblings: ReadonlyMap<string, readonly string[]>
  /** Id of who holds the child now. */
  readonly holder: string | null
  readonly today: Day
}

/** Who holds brothers and sisters first, then everybody by name, and last those who cannot be chosen. */
export function toOffered(offering: Offering): readonly OfferedOfficer[] {
  const { officers, siblings, staff, today } = offering
  const here = officers.filter(
    ({ id, leftOn }) => hasReviewingPost(staff, id, today) && (leftOn === null || leftOn > today),
  )
  const rank = ({ id, barred }: OfferedOfficer) => (barred !== null ? 2 : siblings.has(id) ? 0 : 1)
  return here.map((one) => offer(one, offering)).toSorted((one, other) => rank(one) - rank(other))
}

function offer(
  officer: AvailableOfficer,
  { staff, facts, siblings, holder, today }: Offering,
): OfferedOfficer {
  const { id, name, children, away, leftOn } = officer
  const related = siblings.get(id) ?? []
  const [bar] = toBars(judgeIndependence({ staff, facts, officer: id, on: today }))
  const list = new Intl.ListFormat('en-GB').format(related)
  return {
    id,
    name,
    children,
    notes: [
      ...(related.length === 0 ? [] : [`Holds this child’s brother or sister: ${list}.`]),
      ...(away === null ? [] : [awayWords(away)]),
      ...(leftOn === null ? [] : [`Leaves on ${toDate(leftOn)}.`]),
    ],
    barred: bar?.says ?? (id === holder ? 'Holds this child now.' : null),
  }
}

function awayWords({ until, cover }: NonNullable<AvailableOfficer['away']>): string {
  const when = until === null ? 'Away' : `Away until ${toDate(addDays(until, -1))}`
  return `${when}. ${cover === null ? 'Nobody stands in.' : `${cover} stands in.`}`
}
