import type { Db } from '../../../platform/db/index.ts'
import { listOfficerLinesOf } from '../../allocations/index.ts'
import { type Activity, listActivityOf } from '../../between-reviews/index.ts'
import type { DatedLine } from '../../children/index.ts'
import { listDecisionLinesOf } from '../../decisions/index.ts'
import { listDisputeLinesOf } from '../../disputes/index.ts'
import { listMeetingLinesOf } from '../../meetings/index.ts'
import { listPaperLinesOf } from '../../papers/index.ts'
import { listRecordLinesOf } from '../../records/index.ts'
import { reviewPath } from '../../reviews/index.ts'
import { listVoiceLinesOf } from '../../voice/index.ts'
import type { ActivityKind, ActivityLine } from '../activity.ts'
import { toReviewLines } from '../review-line.ts'
import type { WorkedRecord } from '../worked-record.ts'

type Source = (db: Db, childId: string) => Promise<readonly DatedLine[]>

const SOURCES: readonly (readonly [ActivityKind, Source])[] = [
  ['officers', listOfficerLinesOf],
  ['meetings', listMeetingLinesOf],
  ['papers', listPaperLinesOf],
  ['views', listVoiceLinesOf],
  ['records', listRecordLinesOf],
  ['decisions', listDecisionLinesOf],
  ['challenges', listDisputeLinesOf],
]

const BETWEEN: Readonly<Record<Activity['kind'], ActivityKind>> = {
  contact: 'contact',
  'midway-check': 'midway',
  event: 'events',
  'event-answer': 'events',
  'move-answer': 'moves',
  attended: 'attended',
}

function reviewsHeld(record: WorkedRecord): readonly ActivityLine[] {
  return toReviewLines(record).flatMap(({ review, title }) =>
    (review?.parts ?? []).map((on, part) => ({
      on,
      kind: 'reviews' as const,
      says: `${title}: ${part === 0 ? 'held' : 'went on'}`,
      by: null,
      href: review === null ? '' : reviewPath(review.id),
      note: '',
    })),
  )
}

async function listBetween(db: Db, childId: string): Promise<readonly ActivityLine[]> {
  const lines = await listActivityOf(db, childId)
  return lines.map(({ on, kind, says, by, href, note }) => ({
    on,
    kind: BETWEEN[kind],
    says,
    by,
    href,
    note,
  }))
}

/** All that was done for a child of these kinds; each feature is asked only where its kind is. */
export async function gatherActivity(
  db: Db,
  record: WorkedRecord,
  kinds: readonly ActivityKind[],
): Promise<readonly ActivityLine[]> {
  const { id } = record.child
  const isBetween = Object.values(BETWEEN).some((kind) => kinds.includes(kind))
  const parts = await Promise.all([
    isBetween ? listBetween(db, id) : [],
    ...SOURCES.filter(([kind]) => kinds.includes(kind)).map(async ([kind, list]) =>
      (await list(db, id)).map((line): ActivityLine => ({ ...line, kind, note: '' })),
    ),
  ])
  return [...reviewsHeld(record), ...parts.flat()].filter(({ kind }) => kinds.includes(kind))
}
