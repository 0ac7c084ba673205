import { type RawBuilder, sql } from 'kysely'
import type { Role } from './roles.ts'

const TODAY = sql`(now() at time zone 'Europe/London')::date`

const rolesWhere = (counts: RawBuilder<boolean>) =>
  sql<Role[]>`array(
    select distinct role from account_role
    where account_id = account.id and from_day <= ${TODAY} and (to_day is null or to_day > ${TODAY})
      and ${counts} order by role)`.as('roles')

/** The roles that an account of the query has today: the real day, in a demonstration too. */
export const HELD_ROLES = rolesWhere(sql<boolean>`true`)

/**
 * Those that count in a session: what the council's directory gives counts only where the directory has just said who it
 * is. Who is taken out of it there, and still knows a password here, has nothing of it.
 */
export const ROLES_OF_SESSION = rolesWhere(
  sql<boolean>`(source = 'local' or session.method = 'single-sign-on')`,
)
