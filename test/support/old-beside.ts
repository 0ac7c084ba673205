// What an old record holds beside a challenge.
import { sql } from 'kysely'
import type { Trx } from '../../src/platform/db/index.ts'

export type OldBeside = {
  readonly childId: string
  readonly disputeId: string
  readonly accountId: string
  readonly personId: string
}

/** A referral, legal advice, a meeting and a note of good practice, about a child whose challenge is there. */
export async function saveOldBeside(
  trx: Trx,
  { childId, disputeId, accountId, personId }: OldBeside,
): Promise<void> {
  await sql`insert into referral (id, child_id, dispute_id, kind, on_day, to_whom, why, officer_id, came_of_it, came_on,
      recorded_by, recorded_at)
    values (${`referral ${childId}`}, ${childId}, ${disputeId}, 'guardian', '1962-05-12', 'Horace Quill',
      'Asked what Tilly wants', ${personId}, 'He will see her', '1962-05-14', ${accountId}, now())`.execute(
    trx,
  )
  await sql`insert into legal_advice (id, child_id, asked_on, why, provider, conflict, conflict_says, officer_id,
      advised_on, advice, recorded_by, recorded_at)
    values (${`advice ${childId}`}, ${childId}, '1962-05-13', 'Whether the order still holds', 'Gray and Sons', false, '',
      ${personId}, '1962-05-15', 'It holds until June', ${accountId}, now())`.execute(trx)
  await sql`insert into challenge_meeting (id, kind, on_day, who, recorded_by, recorded_at)
    values (${`meeting ${disputeId}`}, 'clinic', '1962-05-16', 'The assistant director', ${accountId}, now())`.execute(
    trx,
  )
  await sql`insert into challenge_agenda values (${`meeting ${disputeId}`}, ${disputeId})`.execute(trx)
  await sql`insert into good_practice (id, on_day, done_by, child_id, theme, says, officer_id, recorded_by, recorded_at)
    values (${`good ${childId}`}, '1962-05-17', 'Edna Pike', ${childId}, 'visits', 'Visited every week', ${personId},
      ${accountId}, now())`.execute(trx)
  await sql`insert into annual_report (id, year, edition, begun_by, begun_at)
    values ('old report', 1963, 1, ${accountId}, now()) on conflict do nothing`.execute(trx)
  await sql`insert into annual_report_child values ('old report', ${childId}, '{}')`.execute(trx)
}
