import { sql } from 'kysely'
import { type Day, isoDay, type IsoDate, toIsoDate } from '../../kit/dates/index.ts'
import { amongIds, type Db, type Row } from '../../platform/db/index.ts'
import type { Decision, DecisionVersion } from './decision.ts'

const day = (text: IsoDate | null): Day | null => (text === null ? null : isoDay(text))

/** A row as the rest of the program knows it. */
export function toDecision(row: Row<'decision'>): Decision {
  const { answer_status: status, answered_at: at } = row
  return {
    id: row.id,
    childId: row.child_id,
    reviewId: row.review_id,
    number: row.number,
    says: row.says,
    owner: row.owner,
    ownerEmail: row.owner_email,
    madeOn: isoDay(row.made_on),
    givenBy: day(row.given_by),
    firstBy: day(row.first_by),
    by: day(row.by_day),
    slips: row.slips,
    status: row.status,
    doneOn: day(row.done_on),
    evidence: row.evidence,
    difference: row.difference,
    withdrawn: row.withdrawn,
    askedAt: row.asked_at,
    remindedAt: row.reminded_at,
    answer:
      status === null || at === null
        ? null
        : { status, doneOn: day(row.answer_done_on), says: row.answer_says ?? '', at },
    version: row.version,
  }
}

type Times = 'asked_at' | 'reminded_at' | 'answered_at'

/** A row as JSON has it, where times are text. */
export type DecisionJson = Omit<Row<'decision'>, Times> & Readonly<Record<Times, string | null>>

const time = (text: string | null): Date | null => (text === null ? null : new Date(text))

/** {@link toDecision} of JSON: for a question that asks for more than decisions. */
export const readDecision = (row: DecisionJson): Decision =>
  toDecision({
    ...row,
    asked_at: time(row.asked_at),
    reminded_at: time(row.reminded_at),
    answered_at: time(row.answered_at),
  })

/** Every decision of a child, those of the latest review first. */
export async function listDecisionsOf(db: Db, childId: string): Promise<readonly Decision[]> {
  const rows = await db
    .selectFrom('decision')
    .selectAll()
    .where('child_id', '=', childId)
    .orderBy('made_on', 'desc')
    .orderBy('review_id')
    .orderBy('number')
    .execute()
  return rows.map(toDecision)
}

/** The decisions of a child that something is still to come of, the oldest first. */
export async function listOpenDecisionsOf(db: Db, childId: string): Promise<readonly Decision[]> {
  const rows = await db
    .selectFrom('decision')
    .selectAll()
    .where('child_id', '=', childId)
    .where(IS_OPEN)
    .orderBy('made_on')
    .orderBy('review_id')
    .orderBy('number')
    .execute()
  return rows.map(toDecision)
}

export const IS_OPEN = sql<boolean>`(decision.status is null or decision.status in ('not-started', 'part'))`

/** Every decision of a review, by number. */
export async function listDecisionsOfReview(db: Db, reviewId: string): Promise<readonly Decision[]> {
  const rows = await db
    .selectFrom('decision')
    .selectAll()
    .where('review_id', '=', reviewId)
    .orderBy('number')
    .execute()
  return rows.map(toDecision)
}

/** One decision of a child; null where there is none. */
export async function findDecision(db: Db, childId: string, id: string): Promise<Decision | null> {
  const found = await findDecisionById(db, id)
  return found?.childId === childId ? found : null
}

/** One decision, whosever it is: for a link. */
export async function findDecisionById(db: Db, id: string): Promise<Decision | null> {
  const row = await db.selectFrom('decision').selectAll().where('id', '=', id).executeTakeFirst()
  return row === undefined ? null : toDecision(row)
}

/** What a decision was, version by version, the newest first. */
export async function listDecisionVersions(db: Db, id: string): Promise<readonly DecisionVersion[]> {
  const rows = await db
    .selectFrom('decision_version')
    .leftJoin('account', 'account.id', 'decision_version.recorded_by')
    .selectAll('decision_version')
    .select('account.display_name')
    .where('decision_id', '=', id)
    .orderBy('decision_version.version', 'desc')
    .execute()
  return rows.map((row) => ({
    version: row.version,
    change: row.change,
    says: row.says,
    owner: row.owner,
    by: day(row.by_day),
    status: row.status,
    doneOn: day(row.done_on),
    evidence: row.evidence,
    difference: row.difference,
    reason: row.reason,
    recordedBy: row.recorded_by,
    recordedByName: row.display_name,
    at: row.recorded_at,
  }))
}

/** Of a decision what figures count; not what it says. */
export type DecisionFact = Pick<
  Decision,
  'childId' | 'number' | 'madeOn' | 'firstBy' | 'slips' | 'status' | 'doneOn'
>

/**
 * Every decision due in a period, from `from` up to not including `to`, by the day it was first to be done by: for the
 * measures of decisions; of these children, or of every child. Those that a correction left out are not among them.
 */
export async function listDecisionsBetween(
  db: Db,
  {
    from,
    to,
    childIds = null,
  }: { readonly from: Day; readonly to: Day; readonly childIds?: readonly string[] | null },
): Promise<readonly DecisionFact[]> {
  const rows = await db
    .selectFrom('decision')
    .select(['child_id', 'number', 'made_on', 'first_by', 'slips', 'status', 'done_on'])
    .where('first_by', '>=', toIsoDate(from))
    .where('first_by', '<', toIsoDate(to))
    .where('withdrawn', '=', false)
    .where(amongIds('child_id', childIds))
    .orderBy('first_by')
    .orderBy('id')
    .execute()
  return rows.map((row) => ({
    childId: row.child_id,
    number: row.number,
    madeOn: isoDay(row.made_on),
    firstBy: day(row.first_by),
    slips: row.slips,
    status: row.status,
    doneOn: day(row.done_on),
  }))
}
