import { sql } from 'kysely'
import { isoDay } from '../../../kit/dates/index.ts'
import type { Db, Row } from '../../../platform/db/index.ts'
import { listIdsWithin } from '../../children/index.ts'
import { ACTION_STATES, type ChallengeMeeting, MEETING_KINDS } from '../challenge-meeting.ts'
import type { Dispute } from '../dispute.ts'
import { DISPUTE_COLUMNS, DISPUTE_JOINS, type DisputeRow, toDispute, wordOf } from './disputes.ts'
import type { LookingAtGood } from './good-practice.ts'

type MeetingRow = Row<'challenge_meeting'> & { officer_name: string | null }

const meetings = (db: Db) =>
  db
    .selectFrom('challenge_meeting')
    .leftJoin('person', 'person.id', 'challenge_meeting.officer_id')
    .selectAll('challenge_meeting')
    .select('person.name as officer_name')
    .orderBy('on_day', 'desc')
    .orderBy('recorded_at', 'desc')

/** Every meeting about challenges that stands, the newest first. */
export async function listMeetings(db: Db): Promise<readonly ChallengeMeeting[]> {
  return await withActions(db, await meetings(db).where('withdrawn_because', '=', '').execute())
}

/** One meeting; null where there is none. */
export async function findMeeting(db: Db, id: string): Promise<ChallengeMeeting | null> {
  const [found] = await withActions(db, await meetings(db).where('challenge_meeting.id', '=', id).execute())
  return found ?? null
}

async function withActions(db: Db, rows: readonly MeetingRow[]): Promise<readonly ChallengeMeeting[]> {
  if (rows.length === 0) return []
  const ids = rows.map(({ id }) => id)
  const actions = await db
    .selectFrom('challenge_action')
    .selectAll()
    .where('meeting_id', 'in', ids)
    .orderBy('number')
    .execute()
  const grouped = Map.groupBy(actions, ({ meeting_id }) => meeting_id)
  const sent = Map.groupBy(await listSent(db, ids), ({ meeting_id }) => meeting_id)
  return rows.map((row) => toMeeting(row, grouped.get(row.id) ?? [], sent.get(row.id) ?? []))
}

type SentRow = Row<'challenge_alert'> & { name: string }

async function listSent(db: Db, ids: readonly string[]): Promise<readonly SentRow[]> {
  return await db
    .selectFrom('challenge_alert')
    .innerJoin('person', 'person.id', 'challenge_alert.person_id')
    .selectAll('challenge_alert')
    .select('person.name')
    .where('meeting_id', 'in', ids)
    .orderBy('person.name')
    .execute()
}

function toMeeting(
  row: MeetingRow,
  actions: readonly Row<'challenge_action'>[],
  sent: readonly SentRow[],
): ChallengeMeeting {
  return {
    id: row.id,
    kind: wordOf(MEETING_KINDS, row.kind),
    on: isoDay(row.on_day),
    who: row.who,
    note: row.note,
    officerId: row.officer_id,
    officerName: row.officer_name,
    actions: actions.map(({ number, says, owner, by_day, status }) => ({
      number,
      says,
      owner,
      by: by_day === null ? null : isoDay(by_day),
      status: wordOf(ACTION_STATES, status),
    })),
    sent: sent.map((one) => ({
      personId: one.person_id,
      name: one.name,
      email: one.to_email,
      at: one.queued_at,
    })),
    withdrawn: row.withdrawn_because === '' ? null : row.withdrawn_because,
    version: row.version,
  }
}

/** A challenge on an agenda, and the child through whom whoever looks may open it; null: it is about none. */
export type OnAgenda = { readonly dispute: Dispute; readonly childId: string | null }

/** What was on the agenda of a meeting, as far as it is within reach, and how much is not. */
export async function listAgenda(
  db: Db,
  meetingId: string,
  { reach, service }: LookingAtGood,
): Promise<{ readonly shown: readonly OnAgenda[]; readonly hidden: number }> {
  const { rows } = await sql<DisputeRow>`
    select ${DISPUTE_COLUMNS} from challenge_agenda join dispute on dispute.id = challenge_agenda.dispute_id
    ${DISPUTE_JOINS} where challenge_agenda.meeting_id = ${meetingId}
    order by dispute.raised_on, dispute.number`.execute(db)
  const disputes = rows.map(toDispute)
  const within = await listIdsWithin(db, [...new Set(disputes.flatMap(({ childIds }) => childIds))], reach)
  const shown = disputes.flatMap((dispute): readonly OnAgenda[] => {
    if (dispute.subject !== 'child') return service === 'with-service' ? [{ dispute, childId: null }] : []
    const childId = dispute.childIds.find((id) => within.has(id))
    return childId === undefined ? [] : [{ dispute, childId }]
  })
  return { shown, hidden: disputes.length - shown.length }
}
