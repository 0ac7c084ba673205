import { FAILURE_REASONS, type FailureReason } from '../../platform/outbox/index.ts'
import type { Db, Row } from '../../platform/db/index.ts'
import type { Message } from './message.ts'
import type { MailView } from './paths.ts'

const STATES: Readonly<Record<MailView, readonly Message['state'][]>> = {
  unsent: ['waiting', 'failed'],
  sent: ['sent'],
  stopped: ['stopped'],
}

const COLUMNS = [
  'id',
  'kind',
  'to_address',
  'subject',
  'state',
  'attempts',
  'next_at',
  'error',
  'made_at',
  'sent_at',
  'stopped_why',
  'version',
] as const

/** A page of the messages of a view: what could not be sent first, then the newest. */
export async function listMessages(
  db: Db,
  view: MailView,
  { limit, offset }: { readonly limit: number; readonly offset: number },
): Promise<readonly Message[]> {
  const rows = await db
    .selectFrom('message')
    .select(COLUMNS)
    .where('state', 'in', STATES[view])
    .orderBy('state')
    .orderBy('made_at', 'desc')
    .orderBy('id')
    .limit(limit)
    .offset(offset)
    .execute()
  return rows.map(toMessage)
}

export type MailCounts = Readonly<Record<Message['state'], number>>

/** How many messages there are in each state. */
export async function countMessages(db: Db): Promise<MailCounts> {
  const rows = await db
    .selectFrom('message')
    .select(({ fn }) => ['state', fn.countAll<number>().as('count')])
    .groupBy('state')
    .execute()
  const of = (state: Message['state']): number => rows.find((row) => row.state === state)?.count ?? 0
  return { waiting: of('waiting'), failed: of('failed'), sent: of('sent'), stopped: of('stopped') }
}

/** How many could not be sent. */
export async function countFailedMail(db: Db): Promise<number> {
  const { count } = await db
    .selectFrom('message')
    .select(({ fn }) => fn.countAll<number>().as('count'))
    .where('state', '=', 'failed')
    .executeTakeFirstOrThrow()
  return count
}

export async function findMessage(db: Db, id: string): Promise<Message | null> {
  const row = await db.selectFrom('message').select(COLUMNS).where('id', '=', id).executeTakeFirst()
  return row === undefined ? null : toMessage(row)
}

/** The child a message is about; null for one about none or many, and where there is no message. */
export async function findChildOfMessage(db: Db, id: string): Promise<string | null> {
  const row = await db.selectFrom('message').select('child_id').where('id', '=', id).executeTakeFirst()
  return row?.child_id ?? null
}

function toMessage(row: Pick<Row<'message'>, (typeof COLUMNS)[number]>): Message {
  return {
    id: row.id,
    kind: row.kind,
    to: row.to_address,
    subject: row.subject,
    state: row.state,
    attempts: row.attempts,
    nextAt: row.next_at,
    error: toReason(row.error),
    madeAt: row.made_at,
    sentAt: row.sent_at,
    stoppedWhy: row.stopped_why,
    version: row.version,
  }
}

const toReason = (word: string | null): FailureReason | null =>
  FAILURE_REASONS.find((reason) => reason === word) ?? null
