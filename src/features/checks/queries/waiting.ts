import { sql } from 'kysely'
import { type Day, toIsoDate } from '../../../kit/dates/index.ts'
import type { Trx } from '../../../platform/db/index.ts'

/** What the e-mail about findings is called among messages. */
export const DIGEST_KIND = 'findings'

type Reader = { readonly personId: string; readonly email: string; readonly today: Day }
type Waiting = { readonly own: number; readonly unassigned: number }

/** What came to be theirs since they were last written to. Records that open to named people only are left out. */
export async function countWaiting(
  trx: Trx,
  { personId, email, today }: Reader,
  which: 'own' | 'unassigned-too',
): Promise<Waiting> {
  const since = sql`coalesce((select max(made_at) from message where kind = ${DIGEST_KIND} and lower(to_address) = lower(${email})), '-infinity')`
  const { rows } = await sql<Waiting>`
    with open as (
      select f.*, greatest(f.first_seen_at, (select max(at) from finding_event e
        where e.finding_id = f.id and e.did = 'assigned')) as waits_since
      from finding f join child on child.id = f.child_id
      where f.gone_at is null and f.answered_at is null and not (child.restricted or child.adopted))
    select count(*) filter (where assigned_person = ${personId} or assigned_team in (select team_id from post
        where person_id = ${personId} and (to_day is null or to_day > ${toIsoDate(today)}::date))) as own,
      count(*) filter (where assigned_person is null and assigned_team is null and ${which === 'unassigned-too'}::boolean) as unassigned
    from open where waits_since > ${since}`.execute(trx)
  return rows[0] ?? { own: 0, unassigned: 0 }
}
