import { sql } from 'kysely'
import { type Day, toIsoDate } from '../../../kit/dates/index.ts'
import type { Db } from '../../../platform/db/index.ts'

/** A senior manager who can sign in and be written to. */
export type SeniorManager = { readonly personId: string; readonly name: string; readonly email: string }

/** The senior managers of a day who have an account and an e-mail address, by name. */
export async function listSeniorManagers(db: Db, on: Day): Promise<readonly SeniorManager[]> {
  const day = sql`${toIsoDate(on)}::date`
  const { rows } = await sql<{ id: string; name: string; email: string }>`
    select person.id, person.name, person.email from person
    where person.email is not null and (person.left_on is null or person.left_on > ${day})
      and exists (select from account join account_role held on held.account_id = account.id
        where account.person_id = person.id and account.disabled_at is null and held.role = 'senior-manager'
          and held.from_day <= ${day} and (held.to_day is null or held.to_day > ${day}))
    order by person.sort_name, person.name`.execute(db)
  return rows.map(({ id, name, email }) => ({ personId: id, name, email }))
}
