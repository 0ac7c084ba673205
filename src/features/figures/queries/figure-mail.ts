import { sql } from 'kysely'
import { type Day, toIsoDate } from '../../../kit/dates/index.ts'
import type { Db } from '../../../platform/db/index.ts'
import { MAIL_ROLES } from '../access.ts'
import type { MailWanted } from '../store/figure-mail.ts'

/** What an account asked for, and where it is written to: null where nobody has an address. */
export async function findFigureMail(
  db: Db,
  accountId: string,
): Promise<MailWanted & { readonly version: number; readonly email: string | null }> {
  const row = await db
    .selectFrom('account')
    .leftJoin('person', 'person.id', 'account.person_id')
    .leftJoin('figure_mail', 'figure_mail.account_id', 'account.id')
    .select(['person.email', 'weekly', 'monthly', 'figure_mail.version'])
    .where('account.id', '=', accountId)
    .executeTakeFirst()
  return {
    weekly: row?.weekly ?? false,
    monthly: row?.monthly ?? false,
    version: row?.version ?? 0,
    email: row?.email ?? null,
  }
}

/** The addresses of managers who asked for the e-mail of a week or a month and still are managers, each once. */
export async function listMailReaders(
  db: Db,
  which: 'weekly' | 'monthly',
  today: Day,
): Promise<readonly string[]> {
  const on = toIsoDate(today)
  const rows = await db
    .selectFrom('figure_mail')
    .innerJoin('account', 'account.id', 'figure_mail.account_id')
    .innerJoin('person', 'person.id', 'account.person_id')
    .select(sql<string>`min(person.email)`.as('email'))
    .where(which, '=', true)
    .where('account.disabled_at', 'is', null)
    .where('person.email', 'is not', null)
    .where((where) => where.or([where('person.left_on', 'is', null), where('person.left_on', '>', on)]))
    .where((where) =>
      where.exists(
        where
          .selectFrom('account_role')
          .select('role')
          .whereRef('account_role.account_id', '=', 'account.id')
          .where('role', 'in', [...MAIL_ROLES])
          .where('from_day', '<=', on)
          .where((ends) => ends.or([ends('to_day', 'is', null), ends('to_day', '>', on)])),
      ),
    )
    .groupBy(sql`lower(person.email)`)
    .orderBy('email')
    .execute()
  return rows.map(({ email }) => email)
}
