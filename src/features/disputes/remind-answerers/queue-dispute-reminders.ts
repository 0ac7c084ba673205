import type { Day } from '../../../kit/dates/index.ts'
import type { Trx } from '../../../platform/db/index.ts'
import { readCalendar } from '../../authority/index.ts'
import { listAskings } from '../queries/askings.ts'
import { listToRemind } from '../queries/waiting.ts'
import { sendAgain, type Writing } from '../store/asking.ts'

export type Reminding = Writing & {
  readonly today: Day
  /** Addresses, in small letters, that read of it this morning with everything else. */
  readonly told: ReadonlySet<string>
}

/**
 * Queues one reminder to each person whose stage is silent past its day, once in a stage. It goes to nobody else: that
 * others are told is for the officer to decide. Gives how many were queued.
 */
export async function queueDisputeReminders(
  trx: Trx,
  { today, told, ...writing }: Reminding,
): Promise<number> {
  const silent = await listToRemind(trx, { today, calendar: await readCalendar(trx) })
  let queued = 0
  for (const { id, stage } of silent) {
    if (told.has(stage?.answerer.email?.toLowerCase() ?? '')) continue
    const asked = (await listAskings(trx, id)).filter(({ step }) => step === stage?.step)
    const again = { disputeId: id, actor: 'server', kind: 'reminder', seen: asked.length } as const
    if (await sendAgain(trx, { ...again, ...writing })) queued += 1
  }
  return queued
}
