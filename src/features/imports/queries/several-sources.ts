import { sql } from 'kysely'
import { type Day, parseReturnDay, toIsoDate } from '../../../kit/dates/index.ts'
import type { ParticipationCode } from '../../../law/looked-after-reviews/index.ts'
import { parseParticipationCode } from '../../../law/participation/codes.ts'
import type { Db } from '../../../platform/db/index.ts'
import { placeOfColumn } from '../snapshot-row.ts'

/**
 * The children of whom another system has the very same number and day of birth, by that number. Never a child who was
 * adopted: nothing may join the time before to the time after.
 */
export async function findSameNumbers(
  db: Db,
  system: string,
  wanted: readonly { readonly value: string; readonly born: Day }[],
): Promise<ReadonlyMap<string, string>> {
  const { rows } = await sql<{ value: string; child: string }>`
    select given.value, min(child.id) as child
    from unnest(${wanted.map(({ value }) => value)}::text[],
      ${wanted.map(({ born }) => toIsoDate(born))}::date[]) as given (value, born)
    join child_identifier known on upper(known.value) = upper(given.value) and known.system <> ${system}
    join child on child.id = known.child_id and child.born = given.born and not child.adopted
    where not exists (select from child_identifier own where own.child_id = child.id and own.system = ${system})
    group by given.value having count(distinct child.id) = 1`.execute(db)
  return new Map(rows.map(({ value, child }) => [value, child]))
}

type OtherReview = { readonly on: Day; readonly code: ParticipationCode | null }

/** The reviews that files of other systems hold now, by child; of a day in several the newest row counts. */
export async function listReviewsOfOthers(
  db: Db,
  system: string,
  childIds: readonly string[],
): Promise<ReadonlyMap<string, readonly OtherReview[]>> {
  const at = (column: string) =>
    sql`split_part(content, ${'\t'}, ${placeOfColumn('Reviews', column) + 1}::integer)`
  const { rows } = await sql<{ child: string; on: string; code: string }>`
    select distinct on (1, 2) known.child_id as child, ${at('REVIEW')} as on, ${at('REVIEW_CODE')} as code
    from child_identifier known
    join source_row held on held.child = known.value and held.system = known.system
      and held.table_name = 'Reviews' and held.withdrawn_import is null
    where known.system <> ${system} and known.child_id = any(${[...childIds]}::text[])
    order by 1, 2, held.id desc`.execute(db)
  const found = new Map<string, OtherReview[]>()
  for (const { child, on, code } of rows) {
    const day = parseReturnDay(on)
    if (day === null) continue
    const reviews = found.get(child) ?? []
    reviews.push({ on: day, code: parseParticipationCode(code) })
    found.set(child, reviews)
  }
  return found
}

/** Those of these children of whom the national return tells. */
export async function listInReturn(db: Db, childIds: readonly string[]): Promise<readonly string[]> {
  const { rows } = await sql<{ child: string }>`
    select distinct child_id as child from child_identifier
    where system = 'ssda903' and child_id = any(${[...childIds]}::text[])`.execute(db)
  return rows.map(({ child }) => child)
}

/** Those of these children of whom a file of another system tells, and who are in its episodes. */
export async function listToldByOthers(
  db: Db,
  system: string,
  childIds: readonly string[],
): Promise<readonly string[]> {
  const { rows } = await sql<{ child: string }>`
    select distinct known.child_id as child from child_identifier known
    join source_row held on held.child = known.value and held.system = known.system
      and held.table_name = 'Episodes' and held.withdrawn_import is null
    where known.system <> ${system} and known.child_id = any(${[...childIds]}::text[])`.execute(db)
  return rows.map(({ child }) => child)
}
