import { sql } from 'kysely'
import { type Day, toIsoDate } from '../../../kit/dates/index.ts'
import type { Db } from '../../../platform/db/index.ts'
import type { Dispute } from '../dispute.ts'

/**
 * The numbers by which the authority knows the children of a challenge, for whoever answers it through a link: shown only
 * where the link was sent to the address of somebody who works here today, who can look a number up, which nobody else can. A
 * restricted record, and that of a child who was adopted, is not told of so.
 */
export async function listNumbersForAnswerer(
  db: Db,
  { childIds, stage }: Pick<Dispute, 'childIds' | 'stage'>,
  today: Day,
): Promise<readonly string[]> {
  const email = stage?.answerer.email ?? null
  if (email === null || childIds.length === 0) return []
  const { rows } = await sql<{ identifier: string }>`
    select identifier from child
    where id = any(${[...childIds]}::text[]) and not (restricted or adopted)
      and exists (select from person where lower(person.email) = lower(${email})
        and (person.left_on is null or person.left_on > ${toIsoDate(today)}::date))
    order by identifier`.execute(db)
  return rows.map(({ identifier }) => identifier)
}
