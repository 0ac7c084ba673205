import { sql } from 'kysely'
import { type Day, type IsoDate, isoDay } from '../../../kit/dates/index.ts'
import type { Db } from '../../../platform/db/index.ts'
import type { Reach } from '../../../platform/web/route.ts'
import { withinReach } from '../../children/index.ts'

/** Where a review is known from: recorded here and not in the file, or in the file and not recorded here. */
export type OnlyIn = 'here' | 'file'

export type LoneReview = {
  readonly reviewId: string
  readonly childId: string
  readonly name: { readonly givenName: string | null; readonly familyName: string | null }
  readonly identifier: string
  readonly on: Day
  /** A review of the other kind within a week, which may be the same one. */
  readonly near: Day | null
}

const WITHIN_DAYS = 7

// The files tell of a review of this child on that day: of a later one, or of the child in the year that the day is in.
const told = sql`(
  exists (select from review later where later.child_id = review.child_id and later.in_file
    and later.first_part >= review.first_part)
  or exists (select from child_identifier known join source_row row on row.system = known.system
    and row.child = known.value and row.table_name = 'Episodes' and row.withdrawn_import is null
    and row.return_year = extract(year from review.first_part + interval '9 months')
    where known.child_id = review.child_id))`

/** Whether a review is in one place alone. One recorded here can be missing only on days that the file tells of. */
export const lone = (onlyIn: OnlyIn) =>
  onlyIn === 'here'
    ? sql`review.record is not null and not review.in_file and ${told}`
    : sql`review.record is null and review.in_file
        and review.first_part >= (select min(first_part) from review where record is not null)`

const nearOther = (onlyIn: OnlyIn) => sql`
  select min(other.first_part) from review other
  where other.child_id = review.child_id and other.id <> review.id
    and ${onlyIn === 'here' ? sql`other.record is null` : sql`other.record is not null and not other.in_file`}
    and abs(other.first_part - review.first_part) <= ${WITHIN_DAYS}::integer`

type LoneRow = {
  reviewId: string
  childId: string
  identifier: string
  givenName: string | null
  familyName: string | null
  on: IsoDate
  near: IsoDate | null
}

/** Reviews in one place alone, those with a suggestion first, then by name. */
export async function listLoneReviews(
  db: Db,
  onlyIn: OnlyIn,
  reach: Reach,
  page: { readonly from: number; readonly size: number },
): Promise<readonly LoneReview[]> {
  const { rows } = await sql<LoneRow>`
    select * from (
    select review.id as "reviewId", child.id as "childId", child.identifier, given_name as "givenName",
      family_name as "familyName", sort_name, review.first_part as "on", (${nearOther(onlyIn)}) as near
    from review join child on child.id = review.child_id
    where ${lone(onlyIn)} and ${withinReach(reach)}) lone
    order by near is null, sort_name, "childId", "on"
    limit ${page.size} offset ${page.from}`.execute(db)
  return rows.map(({ reviewId, childId, identifier, givenName, familyName, on, near }) => ({
    reviewId,
    childId,
    identifier,
    name: { givenName, familyName },
    on: isoDay(on),
    near: near === null ? null : isoDay(near),
  }))
}

export async function countLoneReviews(db: Db, onlyIn: OnlyIn, reach: Reach): Promise<number> {
  const { rows } = await sql<{ total: number }>`
    select count(*) as total from review join child on child.id = review.child_id
    where ${lone(onlyIn)} and ${withinReach(reach)}`.execute(db)
  return rows[0]?.total ?? 0
}

/** How many reviews were recorded here on a day, and are in the file on another. */
export async function countOtherDays(db: Db): Promise<number> {
  const { rows } = await sql<{ total: number }>`
    select count(*) as total from review where record is not null and file_day <> all(parts)`.execute(db)
  return rows[0]?.total ?? 0
}
