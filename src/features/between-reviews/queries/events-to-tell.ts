import { type RawBuilder, sql } from 'kysely'
import { type Day, type IsoDate, isoDay, toIsoDate } from '../../../kit/dates/index.ts'
import type { Db } from '../../../platform/db/index.ts'
import type { Reach } from '../../../platform/web/reach.ts'
import type { Role } from '../../../platform/web/route.ts'
import { withinReach } from '../../children/index.ts'
import { type ListedDecision, listOverdueDecisions } from '../../decisions/index.ts'
import { findReachThrough, NOBODY_REACHED } from '../../people/index.ts'
import { tellsOf } from '../access.ts'
import {
  type ChildToTellOf,
  type EventToTell,
  SAME_MOVE_DAYS,
  SAME_THING_DAYS,
  TELLS_OF_MOVE,
  toldSince,
} from '../event-to-tell.ts'
import type { SignificantKind } from '../event-kinds.ts'
import { CHILD_SHOWN, type ChildRow, isInCare, JOIN_OFFICER, toListedChild } from './listed-children.ts'

type Found = {
  readonly child_id: string
  readonly kind: EventToTell['kind']
  readonly on_day: IsoDate
  readonly count: number
}

// What was told of a child with one of these kinds, as rows of "told".
const toldOf = (childId: RawBuilder<unknown>, kinds: readonly SignificantKind[]) => sql`
  from significant_event told
  where told.child_id = ${childId} and not told.withdrawn and told.kind = any(${[...kinds]}::text[])`

/** How many days lie between what was told and a day. */
const daysFrom = (on: RawBuilder<unknown>) =>
  sql`least(abs(told.on_day - ${on}), abs(coalesce(told.before_day, told.on_day) - ${on}))`

const MOVES = sql`jsonb_array_elements(child.care -> 'periods') period
  cross join lateral (select (one ->> 'on')::date as on_day from jsonb_array_elements(period -> 'moves') one)`

// The moves stand in the facts of a child, as files tell them. Of two that are near each other, what was told is of the
// nearer one.
const movesToTell = (children: RawBuilder<unknown>, today: Day) => sql`
  select child.id as child_id, 'unplanned-move' as kind, moved.on_day, 1 as count
  from child cross join ${MOVES} moved
  where child.id in ${children}
    and moved.on_day between ${toIsoDate(toldSince(today))}::date and ${toIsoDate(today)}::date
    and not exists (select ${toldOf(sql`child.id`, TELLS_OF_MOVE)}
      and ${daysFrom(sql`moved.on_day`)} <= ${SAME_THING_DAYS}::integer
      and (${daysFrom(sql`moved.on_day`)} <= ${SAME_MOVE_DAYS}::integer
        or not exists (select from ${MOVES} other
          where ${daysFrom(sql`other.on_day`)} < ${daysFrom(sql`moved.on_day`)})))`

// The first social worker of a time in care is no change.
const workersToTell = (children: RawBuilder<unknown>, today: Day) => sql`
  select next.child_id, 'new-social-worker' as kind, next.from_day as on_day, 1 as count
  from child_worker next
  where next.child_id in ${children} and next.does = 'social-worker'
    and next.from_day between ${toIsoDate(toldSince(today))}::date and ${toIsoDate(today)}::date
    and exists (select from child_worker before
      where before.child_id = next.child_id and before.does = 'social-worker' and before.from_day < next.from_day
        and before.person_id <> next.person_id)
    and not exists (select ${toldOf(sql`next.child_id`, ['new-social-worker'])}
      and ${daysFrom(sql`next.from_day`)} <= ${SAME_THING_DAYS}::integer)`

/** The newest day on which decisions that are not done were told of, of each child within reach. */
async function listToldOfDecisions(db: Db, reach: Reach): Promise<ReadonlyMap<string, Day>> {
  const { rows } = await sql<{ child_id: string; told_on: IsoDate }>`
    select told.child_id, max(told.told_on) as told_on
    from significant_event told join child on child.id = told.child_id
    where not told.withdrawn and told.kind = 'decisions-not-done' and ${withinReach(reach)}
    group by told.child_id`.execute(db)
  return new Map(rows.map(({ child_id, told_on }) => [child_id, isoDay(told_on)]))
}

/** What is late since decisions of the child were last told of: one thing of each child, of the day of the oldest. */
async function listDecisionsToTell(
  db: Db,
  reach: Reach,
  today: Day,
): Promise<ReadonlyMap<string, readonly EventToTell[]>> {
  const told = await listToldOfDecisions(db, reach)
  const isNew = ({ childId, by }: ListedDecision) => by !== null && by > (told.get(childId) ?? -Infinity)
  const late = (await listOverdueDecisions(db, reach, today)).filter(isNew)
  return new Map(
    [...Map.groupBy(late, ({ childId }) => childId)].map(([childId, decisions]) => {
      const on = decisions[0]?.by ?? null
      return [childId, on === null ? [] : [{ kind: 'decisions-not-done', on, count: decisions.length }]]
    }),
  )
}

const toEventToTell = ({ kind, on_day, count }: Found): EventToTell => ({
  kind,
  on: isoDay(on_day),
  count,
})

/**
 * The children in care within reach, by name, each with what our records show and nobody told the officer of; those with
 * something first.
 */
export async function listChildrenToTellOf(
  db: Db,
  reach: Reach,
  today: Day,
): Promise<readonly ChildToTellOf[]> {
  const { rows: children } = await sql<ChildRow>`
    select ${CHILD_SHOWN} from child ${JOIN_OFFICER}
    where ${isInCare(today)} and ${withinReach(reach)}
    order by child.sort_name, child.id`.execute(db)
  const ids = sql`(select unnest(${children.map(({ child_id }) => child_id)}::text[]))`
  const { rows } = await sql<Found>`
    ${movesToTell(ids, today)} union all ${workersToTell(ids, today)}
    order by on_day desc, kind`.execute(db)
  const untold = Map.groupBy(rows, ({ child_id }) => child_id)
  const late = await listDecisionsToTell(db, reach, today)
  const all = children.map((row) => {
    const found = [...(late.get(row.child_id) ?? []), ...(untold.get(row.child_id) ?? []).map(toEventToTell)]
    return { child: toListedChild(row), untold: found.toSorted((one, other) => other.on - one.on) }
  })
  return [...all.filter((one) => one.untold.length > 0), ...all.filter((one) => one.untold.length === 0)]
}

/** Somebody who may tell of events. */
export type Teller = {
  readonly accountId: string
  readonly personId: string | null
  readonly roles: readonly Role[]
}

/** How many things there are to tell of the children of whom somebody may tell: as their list has them. */
export async function countEventsToTell(db: Db, teller: Teller, today: Day): Promise<number> {
  const { accountId, personId, roles } = teller
  const relations = tellsOf(roles)
  if (relations === null) return 0
  const through =
    relations === 'any'
      ? null
      : personId === null
        ? NOBODY_REACHED
        : await findReachThrough(db, { personId, relations, today })
  const children = await listChildrenToTellOf(db, { accountId, emergencyAt: null, today, through }, today)
  return children.reduce((count, { untold }) => count + untold.length, 0)
}
