import type { Day } from '../../../kit/dates/index.ts'
import type { Trx } from '../../../platform/db/index.ts'
import { queueMessage } from '../../../platform/outbox/index.ts'
import { readPolicy } from '../../reviews/index.ts'
import { listMissing, toChecklist } from '../checklist.ts'
import { type AskedPapers, toReminder } from './reminder-words.ts'
import { PAPER_NAMES } from '../paper-rules.ts'
import { papersPath } from '../paths.ts'
import { listPapers } from '../queries.ts'
import { listNextReviews } from '../queries/next-review.ts'
import { readPaperRules } from '../queries/paper-rules.ts'
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
  const children = await listRemindedChildren(trx, today, until)
  const reviews = await listNextReviews(
    trx,
    children.map(({ childId }) => childId),
    today,
  )
  const rules = await readPaperRules(trx, today)
  const found: (readonly [string, AskedPapers])[] = []
  for (const { childId, identifier, email } of children) {
    const review = reviews.get(childId)
    if (review === undefined || review.on === null || review.on < today || review.on > until) continue
    const entries = await listPapers(trx, childId, review.afterReviewId)
    const checklist = toChecklist({ rules, review, entries, calendar, today })
    const missing = listMissing(checklist).map((kind) => PAPER_NAMES[kind].toLowerCase())
    if (missing.length === 0 || checklist.papersDue.kind !== 'due') continue
    const link = toAddress(papersPath(childId))
    const by = checklist.papersDue.due.on
    found.push([email, { identifier, review: review.name, on: review.on, by, missing, link }])
  }
  return found
}
