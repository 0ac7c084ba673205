// What an old record holds of a challenge about the child.
import { sql } from 'kysely'
import type { Trx } from '../../src/platform/db/index.ts'

export type OldDispute = {
  readonly id: string
  readonly childIds: readonly string[]
  readonly accountId: string
  readonly personId: string
}

/** A challenge about children whose records are there, with a row in every table that can hold one. */
export async function saveOldDispute(
  trx: Trx,
  { id, childIds, accountId, personId }: OldDispute,
): Promise<void> {
  await sql`insert into dispute (id, subject, severity, says, sought, raised_on, raised_by, formal_on, state, stage_step)
    values (${id}, 'child', 'high', 'No plan after two years', 'Ask Uncle Zebedee', '1962-05-10', ${personId},
      '1962-05-10', 'asked', 2)`.execute(trx)
  await sql`insert into dispute_about values (${id}, 'permanence')`.execute(trx)
  await sql`insert into dispute_step (dispute_id, number, act, on_day, says, by_account, recorded_at)
    values (${id}, 1, 'raise', '1962-05-10', 'No plan after two years', ${accountId}, now())`.execute(trx)
  await sql`insert into dispute_step (dispute_id, number, act, on_day, says, by_account, level, stage_name, stage_days,
      tells, answerer_name, answerer_email, answerer_person, recorded_at)
    values (${id}, 2, 'promote', '1962-05-10', '', ${accountId}, 1, 'Team manager', 5, '', 'Edna Pike',
      'edna@council.example', ${personId}, now())`.execute(trx)
  await sql`insert into dispute_asking values (${id}, 2, 1, 'first', 'edna@council.example', 'gone', now())`.execute(
    trx,
  )
  for (const childId of childIds) {
    await sql`insert into dispute_child values (${id}, ${childId})`.execute(trx)
    await sql`insert into dismissed_prompt values (${childId}, 'slipped', ${id}, 'It was settled by telephone', ${accountId}, now())`.execute(
      trx,
    )
    await sql`insert into dispute_child_voice (dispute_id, child_id, number, told, view, advocate, against_wishes,
        reasons, recorded_by, recorded_at)
      values (${id}, ${childId}, 1, true, 'I want to stay with Gertie', 'declined', false, '', ${accountId}, now())`.execute(
      trx,
    )
  }
}
