import { sql } from 'kysely'
import type { IsoDate } from '../../../kit/dates/index.ts'
import type { Db, Trx } from '../../../platform/db/index.ts'
import { saveDecisionsOfReview } from '../../decisions/index.ts'
import { type ReviewRecord, toRecordJson } from '../review-record.ts'
import type { Judged } from '../schedule.ts'
import { dayOfDecisions, toReviewColumns } from '../store.ts'

export type NewVersion = {
  readonly reviewId: string
  readonly record: ReviewRecord
  readonly judged: Judged
  /** The draft it was sent from: sent twice, it is found again. */
  readonly draftId: string
  readonly recordedBy: string
  readonly recordedAt: Date
}

export type SavedVersion = { readonly before: number | null; readonly after: number }

/** Saves a review recorded here for the first time, as version 1. */
export async function insertReview(trx: Trx, childId: string, given: NewVersion): Promise<SavedVersion> {
  const { reviewId, record } = given
  await trx
    .insertInto('review')
    .values({ id: reviewId, child_id: childId, ...toReviewColumns(record), version: 1 })
    .execute()
  await insertVersion(trx, given, 1)
  await saveDecisions(trx, childId, given)
  return { before: null, after: 1 }
}

/** Saves a record over a review that is there: a correction, or the first record of one known from a file. */
export async function updateReview(trx: Trx, given: NewVersion): Promise<SavedVersion> {
  const { version, child_id } = await trx
    .updateTable('review')
    .set({ ...toReviewColumns(given.record), version: sql<number>`version + 1` })
    .where('id', '=', given.reviewId)
    .returning(['version', 'child_id'])
    .executeTakeFirstOrThrow()
  await insertVersion(trx, given, version)
  await saveDecisions(trx, child_id, given)
  return { before: version - 1, after: version }
}

async function insertVersion(trx: Trx, given: NewVersion, version: number): Promise<void> {
  await trx
    .insertInto('review_version')
    .values({
      review_id: given.reviewId,
      version,
      record: JSON.stringify(toRecordJson(given.record)),
      judged: JSON.stringify({ ...given.judged, draftId: given.draftId }),
      recorded_at: given.recordedAt,
      recorded_by: given.recordedBy,
    })
    .execute()
}

async function saveDecisions(trx: Trx, childId: string, given: NewVersion): Promise<void> {
  const { reviewId, record, recordedBy, recordedAt } = given
  await saveDecisionsOfReview(trx, {
    childId,
    reviewId,
    madeOn: dayOfDecisions(record),
    decisions: record.decisions,
    accountId: recordedBy,
    at: recordedAt,
  })
}

/** Takes away reviews known from the file alone that are parts of `into`, which the file then holds, on their day. */
export async function absorbReviews(trx: Trx, ids: readonly string[], into: string): Promise<void> {
  if (ids.length === 0) return
  await trx.updateTable('review_draft').set({ review_id: null }).where('review_id', 'in', ids).execute()
  const known = await trx
    .selectFrom('review')
    .select(({ fn }) => fn.min('file_day').as('first'))
    .where('id', 'in', ids)
    .executeTakeFirst()
  await trx.deleteFrom('review').where('id', 'in', ids).where('record', 'is', null).execute()
  await trx
    .updateTable('review')
    .set({ in_file: true, file_day: sql<IsoDate | null>`coalesce(file_day, ${known?.first ?? null}::date)` })
    .where('id', '=', into)
    .execute()
}

/** The review that was recorded from a draft; null where none was. */
export async function findRecordedFrom(db: Db, childId: string, draftId: string): Promise<string | null> {
  const row = await db
    .selectFrom('review_version')
    .innerJoin('review', 'review.id', 'review_version.review_id')
    .select('review.id')
    .where('child_id', '=', childId)
    .where(sql<string>`judged ->> 'draftId'`, '=', draftId)
    .executeTakeFirst()
  return row?.id ?? null
}
