// What another system tells beside what the return would say, as rows to keep: who held a child by which role, what it
// says of each period of care, and of each review.
import { type Day, isoDay, toIsoDate } from '../../kit/dates/index.ts'
import type { CareTold, HeldByProfessional, PlanTold, ReviewTold, VisitTold } from '../returns/index.ts'
import type { SnapshotRow } from './snapshot-row.ts'

const blankOr = (day: Day | null): string => (day === null ? '' : toIsoDate(day))

const row = (child: string, key: string, fields: readonly string[]): SnapshotRow => ({
  child,
  key,
  content: fields.map((field) => field.replaceAll(/[\t\n\r]/g, ' ')).join('\t'),
  line: 0,
})

/** One for each time a professional held a child in a role. The same twice is one. */
export function toInvolvementRows(held: readonly HeldByProfessional[]): readonly SnapshotRow[] {
  const rows = held.map(({ child, role, name, from, to }) => {
    const key = `${toIsoDate(from)} ${role} ${name}`
    return row(child, key, [role, name, toIsoDate(from), blankOr(to)])
  })
  return once(rows)
}

/** One for each period of care. */
export function toCareToldRows(told: readonly CareTold[]): readonly SnapshotRow[] {
  return once(
    told.map(({ child, period, enteredCare, lastContact, latestEpisode }) =>
      row(child, period, [period, blankOr(enteredCare), blankOr(lastContact), toIsoDate(latestEpisode)]),
    ),
  )
}

/** One for each child protection plan. */
export function toPlanRows(told: readonly PlanTold[]): readonly SnapshotRow[] {
  return once(
    told.map(({ child, from, to, category, conference }) =>
      row(child, toIsoDate(from), [toIsoDate(from), blankOr(to), category, blankOr(conference)]),
    ),
  )
}

const flagOf = (flag: boolean | null): string => (flag === null ? '' : flag ? 'Y' : 'N')

/** One for each visit. */
export function toVisitRows(told: readonly VisitTold[]): readonly SnapshotRow[] {
  return once(
    told.map(({ child, id, on, seen, alone }) =>
      row(child, id, [toIsoDate(on), flagOf(seen), flagOf(alone)]),
    ),
  )
}

/** One for each review, held or not. */
export function toReviewsToldRows(told: readonly ReviewTold[]): readonly SnapshotRow[] {
  return once(
    told.map(({ child, id, period, due, held, cancelled, code }) =>
      row(child, id, [period, blankOr(due), blankOr(held), cancelled ? 'Y' : 'N', code]),
    ),
  )
}

/** Rows of one child and key: the last counts. */
function once(rows: readonly SnapshotRow[]): readonly SnapshotRow[] {
  return [...new Map(rows.map((one) => [`${one.child}\n${one.key}`, one])).values()]
}

/** Who held a child in which role, read back from a kept row. */
export type Involvement = {
  readonly role: string
  readonly name: string
  readonly from: Day
  readonly to: Day | null
}

/** @throws RangeError for a row that we cannot have kept */
export function toInvolvement(content: string): Involvement {
  const [role = '', name = '', from = '', to = ''] = content.split('\t')
  return { role, name, from: isoDay(from), to: to === '' ? null : isoDay(to) }
}
