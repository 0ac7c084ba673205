import { sql } from 'kysely'
import { addDays, type Day, type IsoDate, isoDay } from '../../../kit/dates/index.ts'
import { type Db, transaction } from '../../../platform/db/index.ts'
import {
  listAppointmentFacts,
  listNoticeFacts,
  loadCaseloadFacts,
  readCaseloadRules,
  workCaseload,
} from '../../allocations/index.ts'
import { readCalendar } from '../../authority/index.ts'
import { listMidwayDays } from '../../between-reviews/index.ts'
import { seenDays } from '../../contact/index.ts'
import { listDecisionsBetween } from '../../decisions/index.ts'
import { type DisputeFact, listDisputeFacts } from '../../disputes/index.ts'
import { listPapersFacts } from '../../papers/index.ts'
import { listRecordFacts } from '../../records/index.ts'
import type { SpokenTo } from '../../reviews/index.ts'
import { listConsultationsBetween } from '../../voice/index.ts'
import { type CycleFacts, type MoveAnswer, NO_CYCLE } from '../cycle-facts.ts'
import { parseSpokenTo } from '../database-facts.ts'
import { NO_CHILD } from '../figure-facts.ts'
import { listBesideDisputes } from './beside-disputes.ts'
import { loadOwnWork } from './own-work.ts'

/** The Handbook's clocks begin with the regulations. */
const SINCE = isoDay('2011-04-01')

type ByChild<Value> = ReadonlyMap<string, Value>

/** The counter that moves whenever something is recorded around a review. */
export async function readCycleVersion(db: Db): Promise<number> {
  const row = await db.selectFrom('cycle_version').select('version').executeTakeFirst()
  return row?.version ?? 0
}

/** What is recorded around the reviews of every child up to and including today, as it stood at one moment. */
export async function loadCycleFacts(db: Db, today: Day): Promise<ByChild<CycleFacts>> {
  return await transaction(db, (trx) => readCycle(trx, today), 'repeatable read')
}

async function readCycle(db: Db, today: Day): Promise<ByChild<CycleFacts>> {
  const tomorrow = addDays(today, 1)
  const begun = { from: SINCE, to: tomorrow, today }
  // Asked for together: the database works at the next while what came is read.
  const [notices, appointments, prepared, asked, followed, decisions, ...others] = await Promise.all([
    listNoticeFacts(db, begun),
    listAppointmentFacts(db, begun),
    listPapersFacts(db, SINCE, today),
    listConsultationsBetween(db, SINCE, today),
    listRecordFacts(db, SINCE, tomorrow),
    listDecisionsBetween(db, SINCE, tomorrow),
    listSpoken(db),
    listMoveAnswers(db),
    listMidwayDays(db),
    listSeen(db, today),
    readCalendar(db).then(async (calendar) => await listDisputeFacts(db, calendar)),
    listBesideDisputes(db, SINCE, today),
    loadCaseloadFacts(db),
    readCaseloadRules(db),
    loadOwnWork(db, today),
  ])
  const [spoken, moveAnswers, midways, seen, disputes, besideDisputes, facts, rules, ownWork] = others
  const parts = {
    notices: byChild(notices),
    appointments: byChild(appointments),
    prepared: byChild(prepared),
    asked: byChild(asked),
    followed: byChild(followed),
    decisions: byChild(decisions),
    spoken,
    moveAnswers,
    midways,
    seen,
    disputes: byFirstChild(disputes),
    besideDisputes,
  }
  const staffing = { caseload: workCaseload(facts), rules }
  const ids = new Set([
    ...staffing.caseload.byId.keys(),
    NO_CHILD.id,
    ...Object.values(parts).flatMap((part) => [...part.keys()]),
  ])
  return new Map(
    [...ids].map((id) => [
      id,
      {
        notices: parts.notices.get(id) ?? NO_CYCLE.notices,
        appointments: parts.appointments.get(id) ?? NO_CYCLE.appointments,
        prepared: parts.prepared.get(id) ?? NO_CYCLE.prepared,
        asked: parts.asked.get(id) ?? NO_CYCLE.asked,
        followed: parts.followed.get(id) ?? NO_CYCLE.followed,
        decisions: parts.decisions.get(id) ?? NO_CYCLE.decisions,
        spoken: parts.spoken.get(id) ?? NO_CYCLE.spoken,
        moveAnswers: parts.moveAnswers.get(id) ?? NO_CYCLE.moveAnswers,
        midways: parts.midways.get(id) ?? NO_CYCLE.midways,
        seen: parts.seen.get(id) ?? NO_CYCLE.seen,
        disputes: parts.disputes.get(id) ?? NO_CYCLE.disputes,
        besideDisputes: parts.besideDisputes.get(id) ?? NO_CYCLE.besideDisputes,
        staffing,
        ownWork: id === NO_CHILD.id ? ownWork : null,
      },
    ]),
  )
}

const byChild = <Fact extends { readonly childId: string }>(
  facts: readonly Fact[],
): ByChild<readonly Fact[]> => Map.groupBy(facts, ({ childId }) => childId)

/** Each with the first of its children, or with none. */
const byFirstChild = (disputes: readonly DisputeFact[]): ByChild<readonly DisputeFact[]> =>
  Map.groupBy(disputes, ({ childIds }) => childIds[0] ?? NO_CHILD.id)

/** By child and first part of the review: what was last recorded of talking to the child while it was prepared. */
async function listSpoken(db: Db): Promise<ByChild<ReadonlyMap<Day, SpokenTo>>> {
  const { rows } = await sql<{ child_id: string; first_part: IsoDate; spoken_to: unknown }>`
    select held.child_id, held.first_part, last.spoken_to
    from (
      select distinct on (child_id, after_review_id) child_id, after_review_id, jsonb_build_object(
        'outcome', outcome, 'how', how, 'alone', alone, 'reason', reason) as spoken_to
      from spoken_before order by child_id, after_review_id, recorded_at desc, id desc) last
    join (
      select child_id, first_part, lag(id) over (partition by child_id order by first_part) as before_id
      from review) held
      on held.child_id = last.child_id and held.before_id is not distinct from last.after_review_id`.execute(
    db,
  )
  return inMaps(
    rows.flatMap((row) => {
      const value = parseSpokenTo(row.spoken_to)
      return value === null ? [] : [{ childId: row.child_id, on: isoDay(row.first_part), value }]
    }),
  )
}

async function listMoveAnswers(db: Db): Promise<ByChild<ReadonlyMap<Day, MoveAnswer>>> {
  const rows = await db
    .selectFrom('move_answer')
    .select(['child_id', 'moved_on', 'answer', 'reason'])
    .execute()
  return inMaps(
    rows.map(({ child_id, moved_on, answer, reason }) => ({
      childId: child_id,
      on: isoDay(moved_on),
      value: { answer, reason },
    })),
  )
}

type OnDay<Value> = { readonly childId: string; readonly on: Day; readonly value: Value }

function inMaps<Value>(facts: readonly OnDay<Value>[]): ByChild<ReadonlyMap<Day, Value>> {
  const own = [...byChild(facts)]
  return new Map(own.map(([id, all]) => [id, new Map(all.map(({ on, value }) => [on, value]))]))
}

/** The days on which each child was seen, by the one definition of *last seen*. */
async function listSeen(db: Db, today: Day): Promise<ByChild<readonly Day[]>> {
  const { rows } = await sql<{ child_id: string; on_day: IsoDate }>`
    select distinct child_id, on_day from ${seenDays(today)} seen order by child_id, on_day`.execute(db)
  const groups = Map.groupBy(rows, ({ child_id }) => child_id)
  return new Map([...groups].map(([id, own]) => [id, own.map(({ on_day }) => isoDay(on_day))]))
}
