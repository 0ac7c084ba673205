import { type RawBuilder, sql } from 'kysely'
import { type Day, toIsoDate } from '../../../kit/dates/index.ts'
import { displayName } from '../../children/index.ts'
import type { ListedChild } from '../listed-child.ts'

export type ChildRow = {
  child_id: string
  identifier: string
  given_name: string | null
  family_name: string | null
  officer_name: string | null
}

/** The columns of {@link ChildRow}, beside `child` and `officer`. */
export const CHILD_SHOWN = sql`child.id as child_id, child.identifier, child.given_name, child.family_name,
  officer.name as officer_name`

/** Joins who holds each `child` now, as `officer`. */
export const JOIN_OFFICER = sql`
  left join allocation on allocation.child_id = child.id and allocation.to_day is null
  left join person officer on officer.id = allocation.officer_id`

/** Children there is still work for on a day: in care, and under 18. */
export const isInCare = (today: Day): RawBuilder<boolean> => sql<boolean>`(
  child.in_care_from is not null and child.in_care_to is null
  and (child.adult_on is null or child.adult_on > ${toIsoDate(today)}::date))`

export const toListedChild = (row: ChildRow): ListedChild => ({
  id: row.child_id,
  name: displayName({ givenName: row.given_name, familyName: row.family_name }, row.identifier),
  officer: row.officer_name,
})
