import type { Trx } from '../../src/platform/db/index.ts'
import { queueMessage } from '../../src/platform/outbox/index.ts'

/** E-mails of the demonstration: one was refused, and two went. */
export async function saveMail(trx: Trx): Promise<void> {
  const text = 'Please tell us how far it is.'
  const subject = 'How far is what the review decided?'
  const queue = (to: string) => queueMessage(trx, { kind: 'decision-question', to, subject, text })
  const refused = await queue('carer@home.example')
  await trx
    .updateTable('message')
    .set({ state: 'failed', error: 'refused-address', attempts: 1 })
    .where('id', '=', refused)
    .execute()
  const sent = [await queue('school@school.example'), await queue('nurse@health.example')]
  await trx
    .updateTable('message')
    .set({ state: 'sent', attempts: 1, body: null, sent_at: new Date() })
    .where('id', 'in', sent)
    .execute()
}
