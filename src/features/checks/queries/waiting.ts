import { sql } from 'kysely'
import { type Day, toIsoDate } from '../../../kit/dates/index.ts'
import type { Trx } from '../../../platform/db/index.ts'
import { EXIT_ONLY_CODES } from '../exit-kind.ts'

/** What the e-mail about findings is called among messages. */
export const DIGEST_KIND = 'findings'

type Reader = { readonly personId: string; readonly email: string; readonly today: Day }

/** How many wait: in the list of what was found, and of exits in the list that only exits have. */
export type WaitingCounts = { readonly listed: number; readonly exits: number }

export type Waiting = { readonly own: WaitingCounts; readonly unassigned: WaitingCounts }

type Counted = Record<'own' | 'own_exits' | 'unassigned' | 'unassigned_exits', number>

/** What came to be theirs since they were last written to. Records that open to named people only are left out. */
export async function countWaiting(
  trx: Trx,
  { personId, email, today }: Reader,
  which: 'own' | 'unassigned-too',
): Promise<Waiting> {
  const since = sql`coalesce((select max(made_at) from message where kind = ${DIGEST_KIND} and lower(to_address) = lower(${email})), '-infinity')`
  const isExit = sql`rule = any(${[...EXIT_ONLY_CODES]}::text[])`
  const isOwn = sql`(assigned_person = ${personId} or assigned_team in (select team_id from post
    where person_id = ${personId} and (to_day is null or to_day > ${toIsoDate(today)}::date)))`
  const isNobodys = sql`(assigned_person is null and assigned_team is null and ${which === 'unassigned-too'}::boolean)`
  const { rows } = await sql<Counted>`
    with open as (
      select f.*, greatest(f.first_seen_at, (select max(at) from finding_event e
        where e.finding_id = f.id and e.did = 'assigned')) as waits_since
      from finding f join child on child.id = f.child_id
      where f.gone_at is null and f.answered_at is null and child.merged_into is null
        and not (child.restricted or child.adopted))
    select count(*) filter (where ${isOwn} and not ${isExit}) as own,
      count(*) filter (where ${isOwn} and ${isExit}) as own_exits,
      count(*) filter (where ${isNobodys} and not ${isExit}) as unassigned,
      count(*) filter (where ${isNobodys} and ${isExit}) as unassigned_exits
    from open where waits_since > ${since}`.execute(trx)
  const [found] = rows
  return {
    own: { listed: found?.own ?? 0, exits: found?.own_exits ?? 0 },
    unassigned: { listed: found?.unassigned ?? 0, exits: found?.unassigned_exits ?? 0 },
  }
}
