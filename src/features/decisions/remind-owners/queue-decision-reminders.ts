import type { Day } from '../../../kit/dates/index.ts'
import type { Config } from '../../../platform/config/index.ts'
import type { Trx } from '../../../platform/db/index.ts'
import { queueMessage } from '../../../platform/outbox/index.ts'
import { readLocalRule } from '../../authority/index.ts'
import { type AskedAbout, toReminder } from '../ask-owner.ts'
import { askAbout, lastDay } from '../store/asking.ts'
import { lockDueReminders } from '../store/due-reminders.ts'

export type Reminding = {
  readonly today: Day
  readonly now: Date
  readonly config: Pick<Config, 'publicAddress' | 'port'>
}

/**
 * Queues one reminder to each owner of open decisions that are nearly due or overdue, with a link for each of them. Whoever
 * was written to lately is not written to again. Gives how many were queued.
 */
export async function queueDecisionReminders(trx: Trx, { today, now, config }: Reminding): Promise<number> {
  const rules = {
    daysBefore: await readLocalRule(trx, 'decision-reminder-days', today),
    daysBetween: await readLocalRule(trx, 'decision-reminder-pause-days', today),
  }
  const by = { actor: 'server', now, config }
  const byAddress = new Map<string, [AskedAbout, ...AskedAbout[]]>()
  for (const decision of await lockDueReminders(trx, today, rules)) {
    const to = decision.ownerEmail.toLowerCase()
    const about = await askAbout(trx, decision, decision.ownerEmail, by)
    const others = byAddress.get(to)
    if (others === undefined) byAddress.set(to, [about])
    else others.push(about)
  }
  for (const [to, decisions] of byAddress)
    await queueMessage(trx, toReminder({ to, decisions, lastDay: lastDay(by) }))
  return byAddress.size
}
