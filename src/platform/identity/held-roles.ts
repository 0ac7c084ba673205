import { sql } from 'kysely'
import type { Role } from './roles.ts'

const TODAY = sql`(now() at time zone 'Europe/London')::date`

/** The roles that an account of the query has today: the real day, in a demonstration too. */
export const HELD_ROLES = sql<Role[]>`array(
  select distinct role from account_role
  where account_id = account.id and from_day <= ${TODAY} and (to_day is null or to_day > ${TODAY}) order by role)`.as(
  'roles',
)
