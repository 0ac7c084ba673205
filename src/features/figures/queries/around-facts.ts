import { sql } from 'kysely'
import { addDays, type Day, type IsoDate, isoDay } from '../../../kit/dates/index.ts'
import { amongIds, type Db } from '../../../platform/db/index.ts'
import { listAppointmentFacts, listNoticeFacts } from '../../allocations/index.ts'
import { listMidwayDays } from '../../between-reviews/index.ts'
import { seenDays } from '../../contact/index.ts'
import { listDecisionsBetween } from '../../decisions/index.ts'
import { listPapersFacts } from '../../papers/index.ts'
import { listRecordFacts } from '../../records/index.ts'
import type { SpokenTo } from '../../reviews/index.ts'
import { listConsultationsBetween } from '../../voice/index.ts'
import { type AroundFacts, type MoveAnswer, NO_CYCLE } from '../cycle-facts.ts'
import { parseSpokenTo } from '../database-facts.ts'

/** The Handbook's clocks begin with the regulations. */
export const SINCE = isoDay('2011-04-01')

type ByChild<Value> = ReadonlyMap<string, Value>

type ChildIds = readonly string[] | null

/** What is recorded around the reviews of these children up to and including today, null for every child. */
export async function loadAround(
  db: Db,
  today: Day,
  childIds: readonly string[] | null,
): Promise<(id: string) => AroundFacts> {
  const tomorrow = addDays(today, 1)
  const begun = { from: SINCE, to: tomorrow, today, childIds }
  const before = { from: SINCE, to: tomorrow, childIds }
  const upTo = { from: SINCE, to: today, childIds }
  // Asked for together: the database works at the next while what came is read.
  const [notices, appointments, prepared, asked, followed, decisions, ...others] = await Promise.all([
    listNoticeFacts(db, begun),
    listAppointmentFacts(db, begun),
    listPapersFacts(db, upTo),
    listConsultationsBetween(db, upTo),
    listRecordFacts(db, before),
    listDecisionsBetween(db, before),
    listSpoken(db, childIds),
    listMoveAnswers(db, childIds),
    listMidwayDays(db, childIds),
    listSeen(db, today, childIds),
  ])
  const [spoken, moveAnswers, midways, seen] = others
  const parts = {
    notices: byChild(notices),
    appointments: byChild(appointments),
    prepared: byChild(prepared),
    asked: byChild(asked),
    followed: byChild(followed),
    decisions: byChild(decisions),
  }
  return (id) => ({
    notices: parts.notices.get(id) ?? NO_CYCLE.notices,
    appointments: parts.appointments.get(id) ?? NO_CYCLE.appointments,
    prepared: parts.prepared.get(id) ?? NO_CYCLE.prepared,
    asked: parts.asked.get(id) ?? NO_CYCLE.asked,
    followed: parts.followed.get(id) ?? NO_CYCLE.followed,
    decisions: parts.decisions.get(id) ?? NO_CYCLE.decisions,
    spoken: spoken.get(id) ?? NO_CYCLE.spoken,
    moveAnswers: moveAnswers.get(id) ?? NO_CYCLE.moveAnswers,
    midways: midways.get(id) ?? NO_CYCLE.midways,
    seen: seen.get(id) ?? NO_CYCLE.seen,
  })
}

const byChild = <Fact extends { readonly childId: string }>(
  facts: readonly Fact[],
): ByChild<readonly Fact[]> => Map.groupBy(facts, ({ childId }) => childId)

/** By child and first part of the review: what was last recorded of talking to the child while it was prepared. */
async function listSpoken(db: Db, childIds: ChildIds): Promise<ByChild<ReadonlyMap<Day, SpokenTo>>> {
  const { rows } = await sql<{ child_id: string; first_part: IsoDate; spoken_to: unknown }>`
    select held.child_id, held.first_part, last.spoken_to
    from (
      select distinct on (child_id, after_review_id) child_id, after_review_id, jsonb_build_object(
        'outcome', outcome, 'how', how, 'alone', alone, 'reason', reason) as spoken_to
      from spoken_before where ${amongIds('child_id', childIds)} order by child_id, after_review_id, recorded_at desc, id desc) last
    join (
      select child_id, first_part, lag(id) over (partition by child_id order by first_part) as before_id
      from review where ${amongIds('child_id', childIds)}) held
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

async function listMoveAnswers(db: Db, childIds: ChildIds): Promise<ByChild<ReadonlyMap<Day, MoveAnswer>>> {
  const rows = await db
    .selectFrom('move_answer')
    .select(['child_id', 'moved_on', 'answer', 'reason'])
    .where(amongIds('child_id', childIds))
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
async function listSeen(db: Db, today: Day, childIds: ChildIds): Promise<ByChild<readonly Day[]>> {
  const { rows } = await sql<{ child_id: string; on_day: IsoDate }>`
    select distinct child_id, on_day from ${seenDays(today)} seen
    where ${amongIds('child_id', childIds)} order by child_id, on_day`.execute(db)
  const groups = Map.groupBy(rows, ({ child_id }) => child_id)
  return new Map([...groups].map(([id, own]) => [id, own.map(({ on_day }) => isoDay(on_day))]))
}
