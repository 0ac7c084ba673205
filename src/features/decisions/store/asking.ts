import { addDays } from '../../../kit/dates/index.ts'
import { londonDayOf } from '../../../platform/clock/clock.ts'
import type { Config } from '../../../platform/config/index.ts'
import type { Trx } from '../../../platform/db/index.ts'
import { linkAddress, makeLink, revokeLinksOf } from '../../../platform/links/index.ts'
import { queueMessage } from '../../../platform/outbox/index.ts'
import { LINK_DAYS, toQuestion, toReminder } from '../ask-owner.ts'
import type { Decision } from '../decision.ts'
import { answerPath } from '../paths.ts'
import { saveAsked } from '../store.ts'

export const LINK_PURPOSE = 'decision'

export type Asking = {
  readonly decision: Decision
  readonly email: string
  readonly actor: string
  readonly now: Date
  readonly config: Pick<Config, 'publicAddress' | 'port'>
}

const DAY = 86_400_000

/** Writes to the owner of a decision, with a link that takes the place of any before it; the second time it reminds. */
export async function askOwner(trx: Trx, { decision, email, actor, now, config }: Asking): Promise<void> {
  const { id, childId, madeOn, askedAt } = decision
  await revokeLinksOf(trx, { purpose: LINK_PURPOSE, subject: id }, now)
  const expiresAt = new Date(now.getTime() + LINK_DAYS * DAY)
  const { token } = await makeLink(trx, { purpose: LINK_PURPOSE, subject: id, expiresAt, childId })
  const question = {
    to: email,
    childId,
    madeOn,
    address: linkAddress(config, answerPath(token)),
    lastDay: addDays(londonDayOf(expiresAt), -1),
  }
  await queueMessage(trx, askedAt === null ? toQuestion(question) : toReminder(question))
  await saveAsked(trx, { decision, actor, now }, email)
}

/** Takes back every link to a decision: there is nothing more to ask. */
export async function stopAsking(trx: Trx, id: string, now: Date): Promise<void> {
  await revokeLinksOf(trx, { purpose: LINK_PURPOSE, subject: id }, now)
}
