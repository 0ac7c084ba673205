// What is known of the papers and talks before reviews.
import { type Day, type IsoDate, isoDay, toIsoDate } from '../../kit/dates/index.ts'
import type { Db, Row } from '../../platform/db/index.ts'
import { SPOKEN_HOW, SPOKEN_OUTCOMES } from '../reviews/index.ts'
import { type PaperEntry, PAPER_WAYS, type PaperSaid } from './paper.ts'
import { type PaperKind, parsePaperKind } from './paper-rules.ts'
import type { SpokenBefore } from './preparation.ts'

const dayOf = (date: IsoDate | null): Day => isoDay(date ?? '')

/** What a row says. */
export function toSaid(row: Pick<Row<'paper'>, 'state' | 'reason' | 'received_on' | 'way'>): PaperSaid {
  const { state, reason } = row
  if (state !== 'received') return { state, reason }
  const way = PAPER_WAYS.find((one) => one === row.way) ?? 'seen-elsewhere'
  return { state, on: dayOf(row.received_on), way }
}

/** What was said of the papers for the review after one, oldest first; `afterReviewId` null for the first review. */
export async function listPapers(
  db: Db,
  childId: string,
  afterReviewId: string | null,
): Promise<readonly PaperEntry[]> {
  const rows = await db
    .selectFrom('paper')
    .innerJoin('account', 'account.id', 'paper.recorded_by')
    .selectAll('paper')
    .select('display_name')
    .where('child_id', '=', childId)
    .where('after_review_id', 'is not distinct from', afterReviewId)
    .orderBy('kind')
    .orderBy('number')
    .execute()
  return rows.flatMap((row) => {
    const kind = parsePaperKind(row.kind)
    if (kind === null) return []
    return [
      {
        id: row.id,
        kind,
        number: row.number,
        said: toSaid(row),
        fileId: row.file_id,
        recordedBy: row.display_name,
        recordedAt: row.recorded_at,
      },
    ]
  })
}

/** What was last recorded of speaking to the child before the review after one; null where nothing is. */
export async function findSpokenAfter(
  db: Db,
  childId: string,
  afterReviewId: string | null,
): Promise<SpokenBefore | null> {
  const row = await db
    .selectFrom('spoken_before')
    .select(['on_day', 'outcome', 'how', 'alone', 'reason'])
    .where('child_id', '=', childId)
    .where('after_review_id', 'is not distinct from', afterReviewId)
    .orderBy('recorded_at', 'desc')
    .orderBy('id', 'desc')
    .limit(1)
    .executeTakeFirst()
  if (row === undefined) return null
  const outcome = SPOKEN_OUTCOMES.find((one) => one === row.outcome)
  if (outcome === undefined) throw new RangeError(`no such outcome: ${row.outcome}`)
  const how = SPOKEN_HOW.find((one) => one === row.how) ?? null
  return { on: isoDay(row.on_day), outcome, how, alone: row.alone, reason: row.reason }
}

/**
 * Whether the child was spoken to before the review that is, or was, held on a day, as it was recorded while it was being
 * prepared: for the pages on which that review is recorded. Null: nobody recorded it.
 */
export async function findSpokenToBefore(
  db: Db,
  childId: string,
  reviewDay: Day,
): Promise<SpokenBefore | null> {
  const last = await findLastReviewBefore(db, childId, reviewDay)
  return await findSpokenAfter(db, childId, last?.id ?? null)
}

async function findLastReviewBefore(db: Db, childId: string, day: Day) {
  return await db
    .selectFrom('review')
    .select('id')
    .where('child_id', '=', childId)
    .where('first_part', '<', toIsoDate(day))
    .orderBy('first_part', 'desc')
    .limit(1)
    .executeTakeFirst()
}

/** The paper that a file of a child belongs to; null where it is no file of theirs. */
export async function findPaperOfFile(
  db: Db,
  childId: string,
  fileId: string,
): Promise<{ readonly id: string; readonly kind: PaperKind; readonly recordedAt: Date } | null> {
  const row = await db
    .selectFrom('paper')
    .select(['id', 'kind', 'recorded_at'])
    .where('child_id', '=', childId)
    .where('file_id', '=', fileId)
    .executeTakeFirst()
  const kind = parsePaperKind(row?.kind ?? '')
  return row === undefined || kind === null ? null : { id: row.id, kind, recordedAt: row.recorded_at }
}
