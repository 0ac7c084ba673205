import { sql } from 'kysely'
import { type Day, type IsoDate, isoDay } from '../../../kit/dates/index.ts'
import type { Db, Row } from '../../../platform/db/index.ts'
import type { Reach } from '../../../platform/web/reach.ts'
import { withinReach } from '../../children/index.ts'
import { answerDue, DISPOSITIONS, type SignificantEvent } from '../event.ts'
import { toSignificantKind } from '../event-kinds.ts'
import type { ListedChild } from '../listed-child.ts'
import { readLocalDays } from './local-days.ts'
import { CHILD_SHOWN, type ChildRow, isInCare, JOIN_OFFICER, toListedChild } from './listed-children.ts'

type EventRow = Row<'significant_event'> & { teller: string | null; answerer: string | null }

function toAnswer(row: EventRow): SignificantEvent['answer'] {
  const disposition = DISPOSITIONS.find((one) => one === row.disposition)
  if (disposition === undefined || row.disposed_on === null) return null
  return { disposition, reason: row.reason, on: isoDay(row.disposed_on), by: row.answerer }
}

function toEvent(row: EventRow): SignificantEvent {
  const kind = toSignificantKind(row.kind)
  if (kind === null) throw new RangeError(`an event of a kind that is not known here: ${row.kind}`)
  return {
    id: row.id,
    childId: row.child_id,
    kind,
    on: isoDay(row.on_day),
    before: row.before_day === null ? null : isoDay(row.before_day),
    says: row.says,
    toldOn: isoDay(row.told_on),
    toldBy: { accountId: row.told_by, name: row.teller ?? row.told_by },
    answer: toAnswer(row),
    isWithdrawn: row.withdrawn,
    version: row.version,
  }
}

/** What the officer was told about a child, the newest first; what was told by mistake as well, and marked. */
export async function listEventsOf(db: Db, childId: string): Promise<readonly SignificantEvent[]> {
  const rows = await db
    .selectFrom('significant_event as event')
    .leftJoin('account as told', 'told.id', 'event.told_by')
    .leftJoin('account as answered', 'answered.id', 'event.disposed_by')
    .selectAll('event')
    .select(['told.display_name as teller', 'answered.display_name as answerer'])
    .where('event.child_id', '=', childId)
    .orderBy('on_day', 'desc')
    .orderBy('event.id', 'desc')
    .execute()
  return rows.map(toEvent)
}

/** Something the officer was told and has not answered. */
export type EventAwaiting = {
  readonly child: ListedChild
  readonly event: Pick<SignificantEvent, 'id' | 'kind' | 'on' | 'toldOn'>
  /** The last day to answer in time, by the authority's own rule. */
  readonly due: Day
}

/** Every event without an answer, of the children in care within reach, the one due first at the top. */
export async function listEventsAwaiting(
  db: Db,
  reach: Reach,
  today: Day,
): Promise<readonly EventAwaiting[]> {
  const rules = await readLocalDays(db, 'event-response-days')
  const { rows } = await sql<ChildRow & { id: string; kind: string; on_day: IsoDate; told_on: IsoDate }>`
    select ${CHILD_SHOWN}, event.id, event.kind, event.on_day, event.told_on
    from significant_event event join child on child.id = event.child_id ${JOIN_OFFICER}
    where event.disposition is null and not event.withdrawn and event.kind <> 'asked-for-by-iro'
      and ${isInCare(today)} and ${withinReach(reach)}
    order by event.told_on, child.sort_name, event.id`.execute(db)
  return rows.flatMap((row) => {
    const kind = toSignificantKind(row.kind)
    const toldOn = isoDay(row.told_on)
    const event = { id: row.id, on: isoDay(row.on_day), toldOn }
    return kind === null
      ? []
      : [{ child: toListedChild(row), event: { ...event, kind }, due: answerDue(toldOn, rules) }]
  })
}
