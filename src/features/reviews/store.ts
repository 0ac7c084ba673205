import { sql } from 'kysely'
import { type Day, toIsoDate } from '../../kit/dates/index.ts'
import { newId } from '../../kit/ids.ts'
import type { NewRow, Trx } from '../../platform/db/index.ts'
import { listMergedInto, lockChildren } from '../children/index.ts'
import { saveNewDecisions } from '../decisions/index.ts'
import { type FileMatches, type FileReviews, matchFileReviews } from './file-reviews.ts'
import { type ReviewRecord, toRecordJson } from './review-record.ts'
import type { Judged } from './schedule.ts'

const CHILDREN_AT_A_TIME = 1000

/**
 * Saves the reviews that the newest files hold of these children: all of them, so that one no longer given is
 * withdrawn. What staff recorded is never changed. The children are locked before their reviews. Gives the ids of children for whom something changed; work their
 * obligations again ({@link rebuildObligations}).
 */
export async function saveFileReviews(trx: Trx, given: readonly FileReviews[]): Promise<readonly string[]> {
  const changed: string[] = []
  for (let from = 0; from < given.length; from += CHILDREN_AT_A_TIME) {
    const some = given.slice(from, from + CHILDREN_AT_A_TIME)
    const ids = some.map(({ childId }) => childId)
    await lockChildren(trx, ids)
    const held = await listHeldReviews(trx, ids)
    const { added, marked, unmarked, withdrawn, childIds } = matchFileReviews(some, held)
    await insertReviews(trx, added)
    await markInFile(trx, marked)
    await unmarkInFile(trx, unmarked)
    await withdrawReviews(trx, withdrawn)
    changed.push(...childIds)
  }
  return changed
}

// The reviews of a record that was merged into one of these are held here too; of two on a day, what staff recorded counts.
async function listHeldReviews(trx: Trx, childIds: readonly string[]) {
  const merged = await listMergedInto(trx, childIds)
  const rows = await trx
    .selectFrom('review')
    .select(['id', 'child_id', 'parts', 'participation_code', 'in_file', 'file_day'])
    .select(sql<boolean>`record is not null`.as('recorded'))
    .where(sql<boolean>`child_id = any(${[...childIds, ...merged.keys()]}::text[])`)
    .orderBy('id')
    .forUpdate()
    .execute()
  const inOrder = merged.size === 0 ? rows : rows.toSorted((one, other) => +one.recorded - +other.recorded)
  return inOrder.map(({ id, child_id, parts, participation_code, in_file, file_day, recorded }) => ({
    id,
    childId: merged.get(child_id) ?? child_id,
    parts,
    code: participation_code,
    inFile: in_file,
    fileDay: file_day,
    recorded,
  }))
}

type AddedReview = { readonly childId: string; readonly on: Day; readonly code: string | null }

async function insertReviews(trx: Trx, added: readonly AddedReview[]): Promise<void> {
  if (added.length === 0) return
  const rows = added.map(({ childId, on, code }) => ({
    id: newId(),
    child_id: childId,
    first_part: toIsoDate(on),
    parts: [toIsoDate(on)],
    completed_on: toIsoDate(on),
    participation_code: code,
    file_day: toIsoDate(on),
  }))
  await sql`
    insert into review (id, child_id, first_part, parts, completed_on, had_meeting, participation_code, in_file,
      file_day)
    select id, child_id, first_part, parts, completed_on, null, participation_code, true, file_day
    from jsonb_populate_recordset(null::review, ${JSON.stringify(rows)}::jsonb)`.execute(trx)
}

async function markInFile(trx: Trx, marked: FileMatches['marked']): Promise<void> {
  if (marked.length === 0) return
  const rows = marked.map(({ id, on, code }) => ({ id, file_day: toIsoDate(on), participation_code: code }))
  await sql`
    update review set in_file = true, file_day = given.file_day, version = review.version + 1,
      participation_code = case when review.record is null then given.participation_code
                                else review.participation_code end
    from jsonb_populate_recordset(null::review, ${JSON.stringify(rows)}::jsonb) given
    where review.id = given.id`.execute(trx)
}

async function unmarkInFile(trx: Trx, ids: readonly string[]): Promise<void> {
  if (ids.length === 0) return
  await sql`
    update review set in_file = false, file_day = null, version = version + 1
    where id = any(${[...ids]}::text[])`.execute(trx)
}

async function withdrawReviews(trx: Trx, ids: readonly string[]): Promise<void> {
  if (ids.length === 0) return
  await sql`update review_draft set review_id = null where review_id = any(${[...ids]}::text[])`.execute(trx)
  await sql`delete from review where id = any(${[...ids]}::text[])`.execute(trx)
}

/** A review as staff recorded it, with what was judged then and the account that recorded it. */
export type RecordedReview = {
  readonly id: string
  readonly childId: string
  readonly record: ReviewRecord
  readonly judged: Judged
  readonly recordedBy: string
  readonly recordedAt: Date
}

/** What the columns of `review` say of a record. */
export function toReviewColumns(
  record: ReviewRecord,
): Pick<
  NewRow<'review'>,
  'first_part' | 'parts' | 'completed_on' | 'had_meeting' | 'participation_code' | 'late_reason' | 'record'
> {
  const parts = record.parts.map(({ on }) => toIsoDate(on))
  const first = parts[0]
  if (first === undefined) throw new Error('a recorded review has a part')
  return {
    first_part: first,
    parts,
    completed_on: record.completedOn === null ? null : toIsoDate(record.completedOn),
    had_meeting: record.meeting,
    participation_code: record.code,
    late_reason: record.lateReason,
    record: JSON.stringify(toRecordJson(record)),
  }
}

/** The day on which a review decided what it did: its last. */
export function dayOfDecisions({ completedOn, parts }: ReviewRecord): Day {
  const day = completedOn ?? parts.at(-1)?.on
  if (day === undefined) throw new Error('a recorded review has a part')
  return day
}

/** Saves reviews recorded here for the first time, each as version 1. Their children must be rebuilt after. */
export async function saveNewReviews(trx: Trx, reviews: readonly RecordedReview[]): Promise<void> {
  if (reviews.length === 0) return
  const rows = reviews.map(({ id, childId, record }) => ({
    ...toReviewColumns(record),
    id,
    child_id: childId,
    record: toRecordJson(record),
  }))
  await sql`
    insert into review (id, child_id, first_part, parts, completed_on, had_meeting, participation_code, record, late_reason)
    select id, child_id, first_part, parts, completed_on, had_meeting, participation_code, record, late_reason
    from jsonb_populate_recordset(null::review, ${JSON.stringify(rows)}::jsonb)`.execute(trx)
  const versions = reviews.map(({ id, record, judged, recordedBy, recordedAt }) => ({
    review_id: id,
    version: 1,
    record: toRecordJson(record),
    judged,
    recorded_at: recordedAt.toISOString(),
    recorded_by: recordedBy,
  }))
  await sql`
    insert into review_version (review_id, version, record, judged, recorded_at, recorded_by)
    select review_id, version, record, judged, recorded_at, recorded_by
    from jsonb_populate_recordset(null::review_version, ${JSON.stringify(versions)}::jsonb)`.execute(trx)
  await saveNewDecisions(
    trx,
    reviews.map(({ id, childId, record, recordedBy, recordedAt }) => ({
      childId,
      reviewId: id,
      madeOn: dayOfDecisions(record),
      decisions: record.decisions,
      accountId: recordedBy,
      at: recordedAt,
    })),
  )
}
