import type { Db } from '../db/index.ts'
import { claimMessage } from './claim-message.ts'
import type { Send } from './outgoing.ts'
import { settleMessage } from './settle-message.ts'

// A server that is down is asked once a minute, not once for every message that waits.
const PAUSE = 60_000

export type SendingParts = {
  readonly db: Db
  readonly send: Send
  /** The real time. */
  readonly now: () => Date
}

/**
 * Sending again and again: each call sends what waits, one message after another, and gives how many were sent. After a
 * failure of the mail server as a whole nothing is tried for a minute. `isStopped` is asked between two messages.
 */
export function createSending({
  db,
  send,
  now,
}: SendingParts): (isStopped?: () => boolean) => Promise<number> {
  let notBefore = 0
  return async (isStopped = () => false) => {
    let sent = 0
    while (!isStopped() && now().getTime() >= notBefore) {
      const message = await claimMessage(db, now())
      if (message === null) break
      const outcome = await send(message)
      await settleMessage(db, message, outcome, now())
      if (outcome.ok) sent += 1
      else if (outcome.failure.ofServer) notBefore = now().getTime() + PAUSE
    }
    return sent
  }
}
