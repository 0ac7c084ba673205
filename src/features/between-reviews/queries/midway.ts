import { type RawBuilder, sql } from 'kysely'
import { type Day, type IsoDate, isoDay, toIsoDate } from '../../../kit/dates/index.ts'
import { amongIds, type Db, type Row } from '../../../platform/db/index.ts'
import type { Reach } from '../../../platform/web/reach.ts'
import { withinReach } from '../../children/index.ts'
import { isOpenOn } from '../../reviews/index.ts'
import { DECISIONS_DONE, GRADES, type MidwayCheck, midwayDay, ON_TRACK, type Midway } from '../midway.ts'
import { CHILD_SHOWN, type ChildRow, JOIN_OFFICER, toListedChild } from './listed-children.ts'

function oneOf<One extends string>(among: readonly One[], text: string): One {
  const found = among.find((one) => one === text)
  if (found === undefined) throw new RangeError(`a mid-way check holds what is not known here: ${text}`)
  return found
}

const toCheck = (row: Row<'midway_check'> & { person_name: string | null }): MidwayCheck => ({
  id: row.id,
  childId: row.child_id,
  on: isoDay(row.on_day),
  grade: oneOf(GRADES, row.grade),
  onTrack: oneOf(ON_TRACK, row.on_track),
  decisions: oneOf(DECISIONS_DONE, row.decisions),
  voice: row.voice,
  action: row.action,
  personId: row.person_id,
  personName: row.person_name,
  isWithdrawn: row.withdrawn,
  version: row.version,
})

/** The mid-way checks of a child, the newest first. */
export async function listMidwayOf(db: Db, childId: string): Promise<readonly MidwayCheck[]> {
  const rows = await db
    .selectFrom('midway_check')
    .leftJoin('person', 'person.id', 'midway_check.person_id')
    .selectAll('midway_check')
    .select('person.name as person_name')
    .where('child_id', '=', childId)
    .orderBy('on_day', 'desc')
    .orderBy('midway_check.id', 'desc')
    .execute()
  return rows.map(toCheck)
}

type IntervalRow = ChildRow & { held: IsoDate; next_due: IsoDate; done_on: IsoDate | null }

/**
 * Joins to each `child` of a query when its last review was held, when the next is due, and when a check was done between
 * them. The yearly meeting and adoption have clocks of their own: the interval is that of looked-after reviews.
 */
export function intervals(today: Day): RawBuilder<unknown> {
  return sql`
    cross join lateral (
      select max(first_part) as held from review
      where review.child_id = child.id and first_part <= ${toIsoDate(today)}::date
        and first_part >= child.in_care_from) last
    cross join lateral (
      select obligation.due from obligation
      where obligation.child_id = child.id and ${isOpenOn(today)} and obligation.due is not null
        and (obligation.rule like 'LAR%' or obligation.rule like 'SB%')
      order by obligation.due limit 1) next
    cross join lateral (
      select max(on_day) as done_on from midway_check done
      where done.child_id = child.id and not done.withdrawn and done.on_day > last.held) done`
}

async function listIntervals(
  db: Db,
  of: ReturnType<typeof sql<boolean>>,
  today: Day,
): Promise<readonly Midway[]> {
  const { rows } = await sql<IntervalRow>`
    select ${CHILD_SHOWN}, last.held, next.due as next_due, done.done_on
    from child ${JOIN_OFFICER} ${intervals(today)}
    where child.in_care_to is null and last.held is not null and ${of}
    order by child.sort_name, child.id`.execute(db)
  return rows.flatMap((row) => {
    const interval = { from: isoDay(row.held), to: isoDay(row.next_due) }
    const due = midwayDay(interval)
    const doneOn = row.done_on === null ? null : isoDay(row.done_on)
    return due === null ? [] : [{ child: toListedChild(row), interval, due, doneOn }]
  })
}

/** Where one child stands; null where no check is asked for. */
export async function findMidway(db: Db, childId: string, today: Day): Promise<Midway | null> {
  return (await listIntervals(db, sql<boolean>`child.id = ${childId}`, today))[0] ?? null
}

/** Days ahead in which a mid-way check is listed before its day. */
export const SOON_DAYS = 14

/**
 * Checks not done, whose day has come or comes within two weeks, of the children within reach; the
 * earliest first. Where the next review itself is overdue, it is that which is to be done, and no check.
 */
export async function listMidwayDue(db: Db, reach: Reach, today: Day): Promise<readonly Midway[]> {
  const found = await listIntervals(db, withinReach(reach), today)
  return found
    .filter(({ due, doneOn }) => doneOn === null && due - today <= SOON_DAYS)
    .filter(({ interval }) => interval.to >= today)
    .toSorted((one, other) => one.due - other.due)
}

/** The days of every mid-way check of these children, or of every child, by child and in order: for figures. */
export async function listMidwayDays(
  db: Db,
  childIds: readonly string[] | null,
): Promise<ReadonlyMap<string, readonly Day[]>> {
  const rows = await db
    .selectFrom('midway_check')
    .select(['child_id', 'on_day'])
    .where('withdrawn', '=', false)
    .where(amongIds('child_id', childIds))
    .orderBy('on_day')
    .execute()
  const byChild = Map.groupBy(rows, ({ child_id }) => child_id)
  return new Map([...byChild].map(([id, checks]) => [id, checks.map(({ on_day }) => isoDay(on_day))]))
}
