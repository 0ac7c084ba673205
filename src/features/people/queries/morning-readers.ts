import { sql } from 'kysely'
import { type Day, toIsoDate } from '../../../kit/dates/index.ts'
import type { Db } from '../../../platform/db/index.ts'
import { type Role, roles as ROLES } from '../../../platform/identity/index.ts'

/** Somebody who may sign in, has an e-mail address and did not turn the e-mail of the morning off. */
export type MorningReader = {
  readonly accountId: string
  readonly personId: string
  readonly email: string
  /** What they may be on that day. */
  readonly roles: readonly Role[]
}

/** Everybody the e-mail of a morning is for, each address once. */
export async function listMorningReaders(db: Db, today: Day): Promise<readonly MorningReader[]> {
  const on = sql`${toIsoDate(today)}::date`
  const { rows } = await sql<{ account_id: string; person_id: string; email: string; roles: string[] }>`
    select distinct on (lower(person.email)) account.id as account_id, person.id as person_id, person.email,
      array(select role from account_role held where held.account_id = account.id
        and held.from_day <= ${on} and (held.to_day is null or held.to_day > ${on}) order by role) as roles
    from account join person on person.id = account.person_id
    where account.disabled_at is null and account.morning_mail and person.email is not null
      and (person.left_on is null or person.left_on > ${on})
    order by lower(person.email), account.created_at, account.id`.execute(db)
  return rows.map(({ account_id, person_id, email, roles }) => ({
    accountId: account_id,
    personId: person_id,
    email,
    roles: ROLES.filter((role) => roles.includes(role)),
  }))
}

/** Whether an account is sent the e-mail of the morning; null where nobody has an address to send it to. */
export async function findMorningMail(db: Db, accountId: string): Promise<'on' | 'off' | null> {
  const row = await db
    .selectFrom('account')
    .innerJoin('person', 'person.id', 'account.person_id')
    .select(['morning_mail', 'person.email'])
    .where('account.id', '=', accountId)
    .executeTakeFirst()
  if (row === undefined || row.email === null) return null
  return row.morning_mail ? 'on' : 'off'
}
