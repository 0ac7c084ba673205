// What is done once, early on each working day.
import { queueDecisionReminders } from '../features/decisions/index.ts'
import { queueDisputeReminders } from '../features/disputes/index.ts'
import { queueExceptionMail } from '../features/figures/index.ts'
import { queuePaperReminders } from '../features/papers/index.ts'
import { readPolicy } from '../features/reviews/index.ts'
import { queueDigests } from '../features/today/index.ts'
import { runOnce } from '../platform/jobs/index.ts'
import { linkAddress } from '../platform/links/index.ts'
import type { Services } from '../platform/web/services.ts'
import { queueFindingDigests } from './held-files.ts'

/** Hour of the day in London. */
const BEGINS_AT = 7

const londonHour = new Intl.DateTimeFormat('en-GB', {
  hour: 'numeric',
  hourCycle: 'h23',
  timeZone: 'Europe/London',
})

/** Does what a morning has to do, where it is one and nobody has done it yet. */
export async function runMorning({
  db,
  clock,
  config,
}: Pick<Services, 'db' | 'clock' | 'config'>): Promise<void> {
  const today = clock.today()
  if (Number(londonHour.format(clock.now())) < BEGINS_AT) return
  const { calendar } = await readPolicy(db)
  if (!calendar.isWorkingDay(today)) return
  const toAddress = (path: string) => linkAddress(config, path)
  await runOnce(db, 'morning-mail', today, async (trx) => {
    // Whoever has an account reads of missing papers with everything else; nobody is written to twice.
    const told = await queueDigests(trx, today, toAddress)
    await queuePaperReminders(trx, today, toAddress, told)
    await queueDecisionReminders(trx, { today, now: clock.now(), config })
    await queueDisputeReminders(trx, { today, now: clock.now(), config, told })
    await queueFindingDigests(trx, today, toAddress)
  })
  await queueExceptionMail(db, today, toAddress)
}
