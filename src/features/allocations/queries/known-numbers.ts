import { sql } from 'kysely'
import type { Db } from '../../../platform/db/index.ts'

/** Whether any child has this number in any system, whatever its letters' case. */
export async function isNumberInUse(db: Db, number: string): Promise<boolean> {
  const { rows } = await sql<{ known: boolean }>`
    select exists (select from child_identifier where upper(value) = upper(${number})) as known`.execute(db)
  return rows[0]?.known ?? false
}

/** Everybody with a post as social worker today, by family name. */
export async function listSocialWorkers(
  db: Db,
  today: string,
): Promise<readonly { readonly id: string; readonly name: string }[]> {
  return await db
    .selectFrom('person')
    .select(['id', 'name'])
    .where(
      sql<boolean>`exists (select from post where post.person_id = person.id and post.kind = 'social-worker'
        and post.from_day <= ${today}::date and (post.to_day is null or post.to_day > ${today}::date))`,
    )
    .orderBy('sort_name')
    .orderBy('id')
    .execute()
}
