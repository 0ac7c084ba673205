import type { Day } from '../../../kit/dates/index.ts'
import type { Trx } from '../../../platform/db/index.ts'
import { queueMessage } from '../../../platform/outbox/index.ts'
import { readPolicy } from '../../reviews/index.ts'
import { type AskedPapers, toReminder } from './reminder-words.ts'
import { papersPath } from '../paths.ts'
import { readPaperRules } from '../queries/paper-rules.ts'
import { listPreparing, readPreparing } from '../queries/preparing-ahead.ts'
import { listRemindedChildren } from '../queries/reminded.ts'

/** Reviews so many working days ahead are asked about. */
const WORKING_DAYS_AHEAD = 10

/**
 * Queues one e-mail to each social worker, or manager of a team, with the papers that are missing for reviews in the next
 * working days. To be called once a day. `toAddress` makes a whole address of a path. Whoever is `told` already, by an
 * address in small letters, is left out. Gives how many were queued.
 */
export async function queuePaperReminders(
  trx: Trx,
  today: Day,
  toAddress: (path: string) => string,
  told: ReadonlySet<string> = new Set(),
): Promise<number> {
  const byEmail = new Map<string, AskedPapers[]>()
  for (const [email, asked] of await listAsked(trx, today, toAddress)) {
    if (!told.has(email.toLowerCase())) byEmail.set(email, [...(byEmail.get(email) ?? []), asked])
  }
  for (const [to, asked] of byEmail)
    await queueMessage(trx, { kind: 'paper-reminder', to, ...toReminder(asked) })
  return byEmail.size
}

async function listAsked(
  trx: Trx,
  today: Day,
  toAddress: (path: string) => string,
): Promise<readonly (readonly [email: string, asked: AskedPapers])[]> {
  const { calendar } = await readPolicy(trx)
  const until = calendar.addWorkingDays(today, WORKING_DAYS_AHEAD)
  const children = await listRemindedChildren(trx, today)
  const ids = children.map(({ childId }) => childId)
  const given = { rules: await readPaperRules(trx, today), calendar, today }
  const rows = new Map((await listPreparing(trx, ids, { today, until })).map((row) => [row.child_id, row]))
  return children.flatMap(({ childId, identifier, email }) => {
    const row = rows.get(childId)
    const preparing = row === undefined ? null : readPreparing(row, given)
    if (preparing === null || preparing.papers === null) return []
    const { review, on, papers } = preparing
    const link = toAddress(papersPath(childId))
    return [[email, { identifier, review, on, by: papers.due.on, missing: papers.missing, link }] as const]
  })
}
