import { sql } from 'kysely'
import { type Day, type IsoDate, isoDay } from '../../kit/dates/index.ts'
import type { ReviewPolicy } from '../../law/looked-after-reviews/index.ts'
import { parseParticipationCode } from '../../law/participation/codes.ts'
import type { Db, Row } from '../../platform/db/index.ts'
import { type Child, listChildrenById, listMergedInto } from '../children/index.ts'
import { policyMaker } from './policy.ts'
import type { Review } from './review.ts'
import { LATE_REASONS, type ReviewRecord, readRecordJson } from './review-record.ts'
import type { ClockFacts } from './schedule.ts'

/** What the law leaves to the authority, of the rows of days that an administrator added to the calendar. */
export const toKeptPolicy = policyMaker()

/** What the law leaves to the authority, with the days an administrator added to the calendar. */
export async function readPolicy(db: Db): Promise<ReviewPolicy> {
  return toKeptPolicy(await db.selectFrom('one_off_holiday').selectAll().orderBy('on_day').execute())
}

const dayOrNull = (date: IsoDate | null): Day | null => (date === null ? null : isoDay(date))

/** A row as the rest of the program knows it: for a question that asks for more than reviews. */
export function toReview(row: Omit<Row<'review'>, 'file_day'>): Review {
  return {
    id: row.id,
    childId: row.child_id,
    parts: row.parts.map(isoDay),
    completedOn: dayOrNull(row.completed_on),
    hadMeeting: row.had_meeting,
    code: row.participation_code === null ? null : parseParticipationCode(row.participation_code),
    inFile: row.in_file,
    record: row.record === null ? null : readRecordJson(row.record),
    lateReason: LATE_REASONS.find((reason) => reason === row.late_reason) ?? null,
    version: row.version,
  }
}

export async function findReview(db: Db, id: string): Promise<Review | null> {
  const row = await db.selectFrom('review').selectAll().where('id', '=', id).executeTakeFirst()
  return row === undefined ? null : toReview(row)
}

/** Whom an address with `:review` in it is about. */
export const childOfReview =
  (db: Db) =>
  async (params: Readonly<Record<string, string>>): Promise<string | null> =>
    (await findReview(db, params['review'] ?? ''))?.childId ?? null

/** The reviews of a child in order of first part; those of a record that was merged into it are the child’s too. */
export async function listReviewsOf(db: Db, childId: string): Promise<readonly Review[]> {
  const merged = await listMergedInto(db, [childId])
  const rows = await db
    .selectFrom('review')
    .selectAll()
    .where('child_id', 'in', [childId, ...merged.keys()])
    .orderBy('first_part')
    .execute()
  // One held under both numbers on one day is one review.
  return rows
    .filter(
      ({ first_part, child_id }) =>
        child_id === childId ||
        !rows.some((own) => own.child_id === childId && own.first_part === first_part),
    )
    .map(toReview)
}

const CLOCK_COLUMNS = [
  'id',
  'child_id',
  'parts',
  'completed_on',
  'had_meeting',
  'participation_code',
  'in_file',
  'late_reason',
  'version',
] as const

/** A review without what staff wrote: all the clock and the figures need, and quick to read by the thousand. */
export type ClockReview = Review & { readonly record: null }

/**
 * The reviews of many children, each child's in order of first part, without their records. Those of a record that was
 * merged into another are the other's.
 */
export async function listClockReviews(
  db: Db,
  childIds: readonly string[],
): Promise<ReadonlyMap<string, readonly ClockReview[]>> {
  const merged = await listMergedInto(db, childIds)
  const rows = await db
    .selectFrom('review')
    .select(CLOCK_COLUMNS)
    .where(sql<boolean>`child_id = any(${[...childIds, ...merged.keys()]}::text[])`)
    .orderBy(merged.size === 0 ? 'child_id' : 'first_part')
    .orderBy('first_part')
    .orderBy('id')
    .execute()
  const found = new Map<string, ClockReview[]>()
  for (const row of rows) {
    const review = { ...toReview({ ...row, first_part: '', record: null }), record: null }
    const childId = merged.get(row.child_id) ?? row.child_id
    const others = found.get(childId)
    // A review held under both numbers is one review to the clock.
    if (merged.size > 0 && others?.at(-1)?.parts[0] === review.parts[0]) continue
    if (others === undefined) found.set(childId, [review])
    else others.push(review)
  }
  return found
}

/** Children with the reviews their clock is worked from; those that are not there are left out. */
export async function listClockFacts(
  db: Db,
  childIds: readonly string[],
): Promise<readonly (Child & ClockFacts)[]> {
  const children = await listChildrenById(db, childIds)
  const reviews = await listClockReviews(db, childIds)
  return children.map((child) => ({ ...child, reviews: reviews.get(child.id) ?? [] }))
}

export type ReviewVersion = {
  readonly version: number
  readonly record: ReviewRecord
  /** As {@link import('./schedule.ts').Judged}, when it was saved. */
  readonly judged: object
  readonly recordedAt: Date
  readonly recordedBy: { readonly accountId: string; readonly name: string }
}

/** Every version of a recorded review, the newest first. */
export async function listReviewVersions(db: Db, reviewId: string): Promise<readonly ReviewVersion[]> {
  const rows = await db
    .selectFrom('review_version')
    .innerJoin('account', 'account.id', 'review_version.recorded_by')
    .select(['review_version.version', 'record', 'judged', 'recorded_at', 'account.id', 'display_name'])
    .where('review_id', '=', reviewId)
    .orderBy('review_version.version', 'desc')
    .execute()
  return rows.map((row) => ({
    version: row.version,
    record: readRecordJson(row.record),
    judged: row.judged,
    recordedAt: row.recorded_at,
    recordedBy: { accountId: row.id, name: row.display_name },
  }))
}
