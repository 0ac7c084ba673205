import type { Result } from '../../kit/result.ts'
import type { Db } from '../db/index.ts'
import { type Trx, transaction } from '../db/index.ts'
import type { Claimed, SendFailure } from './outgoing.ts'
import { waitAfter } from './retry-wait.ts'

/**
 * Writes down what came of an attempt. Where somebody changed the address meanwhile, or had it tried again, what was
 * tried is not what waits now: the message stays as they left it.
 */
export async function settleMessage(
  db: Db,
  message: Claimed,
  outcome: Result<null, SendFailure>,
  now: Date,
): Promise<void> {
  await transaction(db, async (trx) => {
    await trx
      .updateTable('message')
      .set({ claimed_until: null })
      .where('id', '=', message.id)
      .where('state', '=', 'waiting')
      .execute()
    await (outcome.ok ? saveSent(trx, message, now) : saveFailed(trx, message, outcome.failure, now))
  })
}

async function saveSent(trx: Trx, { id, to }: Claimed, now: Date): Promise<void> {
  await trx
    .updateTable('message')
    .set({
      state: 'sent',
      sent_at: now,
      error: null,
      stopped_why: null,
      claimed_until: null,
      body: null,
      calendar_method: null,
      calendar_content: null,
    })
    .where('id', '=', id)
    .where('to_address', '=', to)
    .where('state', 'in', ['waiting', 'stopped'])
    .execute()
}

async function saveFailed(trx: Trx, message: Claimed, failure: SendFailure, now: Date): Promise<void> {
  const wait = failure.isFinal ? null : waitAfter(message.attempts)
  const next = wait === null ? { state: 'failed' as const } : { next_at: new Date(now.getTime() + wait) }
  await trx
    .updateTable('message')
    .set({ ...next, error: failure.reason })
    .where('id', '=', message.id)
    .where('to_address', '=', message.to)
    .where('attempts', '=', message.attempts)
    .where('state', '=', 'waiting')
    .execute()
}
