// What an old record holds of what its review decided, and an e-mail about it.
import { sql } from 'kysely'
import type { Trx } from '../../src/platform/db/index.ts'
import { makeLink } from '../../src/platform/links/index.ts'
import { queueMessage } from '../../src/platform/outbox/index.ts'

/** A decision with its history, of the review of an old record, and an e-mail that waits. */
export async function saveOldDecision(trx: Trx, childId: string, accountId: string): Promise<void> {
  const id = `decision ${childId}`
  await sql`insert into decision (id, child_id, review_id, number, says, owner, owner_email, made_on, by_day)
    values (${id}, ${childId}, ${`review ${childId}`}, 1, 'Find a bicycle', 'Edna Pike', 'edna@home.example',
      '1962-05-01', '1962-06-01')`.execute(trx)
  await sql`insert into decision_version (decision_id, version, change, says, owner, evidence, difference, recorded_by)
    values (${id}, 1, 'made', 'Find a bicycle', 'Edna Pike', '', '', ${accountId})`.execute(trx)
  const expiresAt = new Date('2090-01-01')
  const link = await makeLink(trx, { purpose: 'decision', subject: id, expiresAt, childId })
  const subject = 'How far is what the review decided?'
  const message = {
    kind: 'decision-question',
    to: 'edna@home.example',
    subject,
    text: 'Please tell us.',
    childId,
    linkIds: [link.id],
  }
  await queueMessage(trx, message)
}
