import { addDays, type Day } from '../../../kit/dates/index.ts'
import { londonDayOf } from '../../../platform/clock/clock.ts'
import type { Config } from '../../../platform/config/index.ts'
import type { Trx } from '../../../platform/db/index.ts'
import { linkAddress, makeLink, revokeLinksOf } from '../../../platform/links/index.ts'
import { queueMessage } from '../../../platform/outbox/index.ts'
import { type AskedAbout, LINK_DAYS, toQuestion, toReminder } from '../ask-owner.ts'
import { type Decision, isOpenDecision } from '../decision.ts'
import { answerPath } from '../paths.ts'
import { lockDecision, saveAsked } from '../store.ts'

export const LINK_PURPOSE = 'decision'

/** Who asks, when, and where the answer is given. */
export type By = {
  readonly actor: string
  readonly now: Date
  readonly config: Pick<Config, 'publicAddress' | 'port'>
}

export type Asking = By & {
  readonly id: string
  readonly email: string
  /** {@link askingMarkOf} the decision that the form was drawn from. */
  readonly mark: string
}

const DAY = 86_400_000

/** Says when the owner was asked, so that a button pressed twice asks once. */
export const askingMarkOf = ({ askedAt, remindedAt }: Pick<Decision, 'askedAt' | 'remindedAt'>): string =>
  String((remindedAt ?? askedAt)?.getTime() ?? '')

/**
 * Writes to the owner of a decision, with a link that takes the place of any before it; the second time it reminds.
 * Nothing is done where somebody asked since the form was drawn, or nothing is left to ask.
 */
export async function askOwner(trx: Trx, { id, email, mark, ...by }: Asking): Promise<void> {
  const decision = await lockDecision(trx, id)
  if (!isOpenDecision(decision) || askingMarkOf(decision) !== mark) return
  const question = {
    to: email,
    decisions: [await askAbout(trx, decision, email, by)],
    lastDay: lastDay(by),
  } as const
  await queueMessage(trx, decision.askedAt === null ? toQuestion(question) : toReminder(question))
}

/** Makes the link of a decision that is locked, in place of those before it, and notes that its owner is asked. */
export async function askAbout(trx: Trx, decision: Decision, email: string, by: By): Promise<AskedAbout> {
  const { id, childId, madeOn } = decision
  await revokeLinksOf(trx, { purpose: LINK_PURPOSE, subject: id }, by.now)
  const wanted = { purpose: LINK_PURPOSE, subject: id, expiresAt: expiryOf(by), childId }
  const { id: linkId, token } = await makeLink(trx, wanted)
  await saveAsked(trx, { decision, ...by }, email)
  return { childId, madeOn, by: decision.by, linkId, address: linkAddress(by.config, answerPath(token)) }
}

const expiryOf = ({ now }: Pick<By, 'now'>): Date => new Date(now.getTime() + LINK_DAYS * DAY)

/** The last whole day on which a link made now opens. */
export const lastDay = (by: Pick<By, 'now'>): Day => addDays(londonDayOf(expiryOf(by)), -1)

/** Takes back every link to a decision: there is nothing more to ask. */
export async function stopAsking(trx: Trx, id: string, now: Date): Promise<void> {
  await revokeLinksOf(trx, { purpose: LINK_PURPOSE, subject: id }, now)
}
