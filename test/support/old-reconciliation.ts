// What an old record holds of reconciliation: a correction, what was found of another record, what another system said.
import { sql } from 'kysely'
import type { Trx } from '../../src/platform/db/index.ts'

export async function saveOldReconciliation(trx: Trx, childId: string, accountId: string): Promise<void> {
  await sql`insert into care_correction (id, child_id, fact, period_start, says_day, because, made_by, made_at)
    values (${`correction ${childId}`}, ${childId}, 'period-start', '1960-01-04', '1960-01-03',
      'Auntie Blodwen has the letter', ${accountId}, now())`.execute(trx)
  const other = `beside ${childId}`
  await sql`insert into child (id, identifier, sort_name, care)
    values (${other}, ${other}, ${other}, '{"periods":[],"socialWorkers":[],"unaccompanied":null}')`.execute(
    trx,
  )
  await sql`insert into child_match (id, child_id, other_id, found, because, journal, found_by, found_at)
    values (${`match ${childId}`}, ${childId}, ${other}, 'two-children', 'Auntie Blodwen knows both', '{}',
      ${accountId}, now())`.execute(trx)
  await sql`insert into source_said (child_id, fact, system, says, on_day, told_at)
    values (${childId}, 'officer', 'template', 'Nell Brand', '1960-01-04', now())`.execute(trx)
}
