import { addDays, type Day, toDate, toIsoDate, toYearMonthDay, weekdayOf } from '../../../kit/dates/index.ts'
import { type Db, type Trx } from '../../../platform/db/index.ts'
import { runOnce } from '../../../platform/jobs/index.ts'
import { queueMessage } from '../../../platform/outbox/index.ts'
import { EXCEPTIONS_PATH, FIGURE_MAIL_PATH } from '../paths.ts'
import { listMailReaders } from '../queries/figure-mail.ts'

const SPANS = [
  {
    which: 'weekly',
    job: 'weekly-exceptions',
    name: 'week',
    subject: 'Reviews in care: exceptions of the week',
  },
  {
    which: 'monthly',
    job: 'monthly-exceptions',
    name: 'month',
    subject: 'Reviews in care: exceptions of the month',
  },
] as const

type Span = (typeof SPANS)[number]

/** The Monday of the week of a day, or the first of its month. */
function startOf({ name }: Span, today: Day): Day {
  return name === 'week'
    ? addDays(today, -((weekdayOf(today) + 6) % 7))
    : addDays(today, 1 - toYearMonthDay(today).day)
}

/** The first day of the week or month before, which ends the day before `start`. */
function spanBefore({ name }: Span, start: Day): { readonly from: Day; readonly to: Day } {
  const to = addDays(start, -1)
  return { from: name === 'week' ? addDays(start, -7) : addDays(to, 1 - toYearMonthDay(to).day), to }
}

/**
 * Tells whoever asked, once in a week and once in a month, that the exceptions of the one before are there: a link, and
 * neither a figure nor a name. To be called on working mornings; what was done for a week or month is not done again.
 */
export async function queueExceptionMail(
  db: Db,
  today: Day,
  toAddress: (path: string) => string,
): Promise<void> {
  for (const span of SPANS) {
    const start = startOf(span, today)
    await runOnce(db, span.job, start, (trx) => queueSpan(trx, span, start, today, toAddress))
  }
}

async function queueSpan(
  trx: Trx,
  span: Span,
  start: Day,
  today: Day,
  toAddress: (path: string) => string,
): Promise<void> {
  const { from, to } = spanBefore(span, start)
  const days = new URLSearchParams({ from: toIsoDate(from), to: toIsoDate(to) }).toString()
  const text = `What stands out in the figures of the ${span.name} from ${toDate(from)} to ${toDate(to)}: ${toAddress(`${EXCEPTIONS_PATH}?${days}`)}\n\nYou asked for this e-mail. You can stop it here: ${toAddress(FIGURE_MAIL_PATH)}\n`
  for (const email of await listMailReaders(trx, span.which, today)) {
    await queueMessage(trx, {
      kind: span.job,
      to: email,
      subject: span.subject,
      text,
    })
  }
}
