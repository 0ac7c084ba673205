import { type RawBuilder, sql } from 'kysely'
import { type Day, type IsoDate, isoDay, toIsoDate } from '../../../kit/dates/index.ts'
import type { Rule, Status } from '../../../law/looked-after-reviews/index.ts'
import type { Db } from '../../../platform/db/index.ts'
import { BESIDE } from '../next-owed.ts'
import type { ObligationRow } from '../schedule.ts'

const dayOrNull = (date: IsoDate | null): Day | null => (date === null ? null : isoDay(date))

/** The status of a row of `obligation` seen from a day: the law's `statusOn`, in SQL. */
export function obligationStatus(today: Day): RawBuilder<Status> {
  const on = sql`${toIsoDate(today)}::date`
  return sql<Status>`case
    when obligation.not_required then 'not-required'
    when obligation.due is null or obligation.late_after is null then 'cannot-tell'
    when obligation.held_on is not null then case
      when obligation.at_latest then case when obligation.held_on > obligation.due then 'late' else 'cannot-tell' end
      when obligation.held_on <= obligation.due then 'met'
      when obligation.held_on <= obligation.late_after then 'flexible'
      else 'late' end
    when ${on} <= obligation.late_after then case when obligation.at_latest then 'cannot-tell' else 'due' end
    when obligation.known_to is not null and obligation.due > obligation.known_to then 'cannot-tell'
    when obligation.at_latest and obligation.stops_on is not null and obligation.due >= obligation.stops_on then 'cannot-tell'
    else 'overdue' end`
}

/** Whether a review may still be held for a row of `obligation`: none was, and the duty goes on after the day. */
export function isOpenOn(today: Day): RawBuilder<boolean> {
  return sql<boolean>`(obligation.held_on is null and not obligation.not_required
    and (obligation.stops_on is null or obligation.stops_on > ${toIsoDate(today)}::date))`
}

/** The order of a child’s rows of `obligation` in which the first that is open is the next: the law’s `nextOf`, in SQL. */
export const NEXT_FIRST = sql`obligation.rule = any(${[...BESIDE]}::text[]), obligation.number`

/** A stored obligation, with its status seen from a day. */
export type StoredObligation = {
  readonly childId: string
  readonly number: number
  readonly rule: Rule
  readonly duty: string
  readonly periodStart: Day
  readonly sequence: number | null
  readonly due: Day | null
  readonly atLatest: boolean
  readonly notBefore: Day | null
  readonly lateAfter: Day | null
  readonly reviewId: string | null
  readonly heldOn: Day | null
  readonly stopsOn: Day | null
  readonly knownTo: Day | null
  readonly missing: string | null
  readonly target: Day | null
  readonly status: Status
}

const RULES: readonly Rule[] = [
  'LAR1',
  'LAR2',
  'LAR3+',
  'LARX',
  'LTFM',
  'SB1',
  'SB2+',
  'ADA1',
  'ADA2+',
  'ADP1',
  'ADP2',
  'ADP3+',
  'ADR',
]

/** The rule of a stored obligation. @throws Error where there is no such rule */
export function toRule(text: string): Rule {
  const rule = RULES.find((one) => one === text)
  if (rule === undefined) throw new Error(`no such rule: ${text}`)
  return rule
}

function toStored(row: ObligationRow & { status: Status }): StoredObligation {
  return {
    childId: row.child_id,
    number: row.number,
    rule: toRule(row.rule),
    duty: row.duty,
    periodStart: isoDay(row.period_start),
    sequence: row.sequence,
    due: dayOrNull(row.due),
    atLatest: row.at_latest,
    notBefore: dayOrNull(row.not_before),
    lateAfter: dayOrNull(row.late_after),
    reviewId: row.review_id,
    heldOn: dayOrNull(row.held_on),
    stopsOn: dayOrNull(row.stops_on),
    knownTo: dayOrNull(row.known_to),
    missing: row.missing,
    target: dayOrNull(row.target),
    status: row.status,
  }
}

/** Every obligation of a child in order, with its status on a day. */
export async function listObligationsOf(
  db: Db,
  childId: string,
  today: Day,
): Promise<readonly StoredObligation[]> {
  const rows = await db
    .selectFrom('obligation')
    .selectAll()
    .select(obligationStatus(today).as('status'))
    .where('child_id', '=', childId)
    .orderBy('number')
    .execute()
  return rows.map(toStored)
}

/** The next review owed to each of these children; children to whom none is owed are left out. */
export async function findNextObligations(
  db: Db,
  childIds: readonly string[],
  today: Day,
): Promise<ReadonlyMap<string, StoredObligation>> {
  const rows = await db
    .selectFrom('obligation')
    .selectAll()
    .select(obligationStatus(today).as('status'))
    .distinctOn('child_id')
    .where(sql<boolean>`child_id = any(${[...childIds]}::text[])`)
    .where(isOpenOn(today))
    .orderBy('child_id')
    .orderBy(NEXT_FIRST)
    .execute()
  return new Map(rows.map((row) => [row.child_id, toStored(row)]))
}

/** The stored rows of these children, for comparing. In order of child and number. */
export async function listObligationRows(
  db: Db,
  childIds: readonly string[],
): Promise<readonly ObligationRow[]> {
  return await db
    .selectFrom('obligation')
    .selectAll()
    .where(sql<boolean>`child_id = any(${[...childIds]}::text[])`)
    .orderBy('child_id')
    .orderBy('number')
    .execute()
}

/** How many obligations fall in each status on a day. */
export async function countByStatus(db: Db, today: Day): Promise<ReadonlyMap<Status, number>> {
  const rows = await db
    .selectFrom('obligation')
    .select([obligationStatus(today).as('status'), sql<number>`count(*)`.as('count')])
    .groupBy('status')
    .execute()
  return new Map(rows.map(({ status, count }) => [status, count]))
}
