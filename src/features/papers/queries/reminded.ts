import { sql } from 'kysely'
import { type Day, toIsoDate } from '../../../kit/dates/index.ts'
import type { Db } from '../../../platform/db/index.ts'

/** Whose papers are asked of whom. */
export type RemindedChild = { readonly childId: string; readonly identifier: string; readonly email: string }

/**
 * Children in care, with the address of their social worker; where none is known, of the manager
 * of their team. Restricted records are left out: who may know of them is decided by name.
 */
export async function listRemindedChildren(db: Db, today: Day): Promise<readonly RemindedChild[]> {
  const on = toIsoDate(today)
  const { rows } = await sql<RemindedChild>`
    select child.id as "childId", child.identifier, coalesce(worker.email, manager.email) as email
    from child
    left join lateral (
      select person.email from child_worker join person on person.id = person_id
      where child_worker.child_id = child.id and does = 'social-worker' and email is not null
        and from_day <= ${on} and (to_day is null or to_day > ${on})
      order by from_day desc limit 1) worker on true
    left join lateral (
      select person.email from child_team
      join post on post.team_id = child_team.team_id and kind = 'team-manager'
      join person on person.id = post.person_id
      where child_team.child_id = child.id and email is not null
        and child_team.from_day <= ${on} and (child_team.to_day is null or child_team.to_day > ${on})
        and post.from_day <= ${on} and (post.to_day is null or post.to_day > ${on})
      order by post.from_day desc limit 1) manager on true
    where not restricted and child.in_care_from is not null and child.in_care_to is null
      and (child.adult_on is null or child.adult_on > ${on}::date) and coalesce(worker.email, manager.email) is not null
    order by email, child.identifier`.execute(db)
  return rows
}
