import { isoDay } from '../../../kit/dates/index.ts'
import type { Db } from '../../../platform/db/index.ts'
import type { DatedLine } from '../../children/index.ts'
import { ANSWER_WORDS } from '../after-review.ts'
import { type DocumentKind, KIND_WORDS } from '../document.ts'
import { readPath, recordPath } from '../paths.ts'

const STEP_WORDS = {
  'decisions-sent': 'Decisions of the review sent out',
  'manager-answer': 'The manager answered the decisions',
  'care-plan-updated': 'Care plan brought up to date after the review',
} as const

const nameOf = (kind: DocumentKind, version: number): string =>
  version === 1 ? KIND_WORDS[kind] : `${KIND_WORDS[kind]}, version ${version}`

async function listSignedLines(db: Db, childId: string): Promise<readonly DatedLine[]> {
  const rows = await db
    .selectFrom('review_document as document')
    .innerJoin('account', 'account.id', 'document.signed_by')
    .select(['document.review_id', 'kind', 'document.version', 'signed_on', 'display_name'])
    .where('child_id', '=', childId)
    .execute()
  return rows.flatMap(({ review_id, kind, version, signed_on, display_name }) =>
    signed_on === null
      ? []
      : [
          {
            on: isoDay(signed_on),
            says: `${nameOf(kind, version)}: signed`,
            by: display_name,
            href: readPath(review_id, kind, version),
          },
        ],
  )
}

async function listSentLines(db: Db, childId: string): Promise<readonly DatedLine[]> {
  const rows = await db
    .selectFrom('distribution')
    .innerJoin('review_document as document', 'document.id', 'distribution.document_id')
    .innerJoin('account', 'account.id', 'distribution.recorded_by')
    .select(['document.review_id', 'kind', 'document.version', 'sent_on', 'name', 'display_name'])
    .where('distribution.child_id', '=', childId)
    .where('sent_on', 'is not', null)
    .orderBy('name')
    .execute()
  // Everybody who had it on one day is one line.
  const together = Map.groupBy(rows, (row) =>
    JSON.stringify([row.review_id, row.kind, row.version, row.sent_on]),
  )
  return [...together.values()].flatMap(([first, ...others]) => {
    if (first === undefined || first.sent_on === null) return []
    const people = [first, ...others].map(({ name }) => name)
    const says = `${nameOf(first.kind, first.version)}: sent to ${people.join(', ')}`
    return [{ on: isoDay(first.sent_on), says, by: first.display_name, href: recordPath(first.review_id) }]
  })
}

async function listStepLines(db: Db, childId: string): Promise<readonly DatedLine[]> {
  const rows = await db
    .selectFrom('review_step')
    .innerJoin('account', 'account.id', 'review_step.recorded_by')
    .select(['review_id', 'step', 'on_day', 'answer', 'display_name'])
    .where('child_id', '=', childId)
    .execute()
  return rows.map(({ review_id, step, on_day, answer, display_name }) => ({
    on: isoDay(on_day),
    says: answer === null ? STEP_WORDS[step] : `${STEP_WORDS[step]}: ${ANSWER_WORDS[answer].toLowerCase()}`,
    by: display_name,
    href: recordPath(review_id),
  }))
}

/** What became of the records of a child’s reviews: signed, sent, answered; without what was said; in no order. */
export async function listRecordLinesOf(db: Db, childId: string): Promise<readonly DatedLine[]> {
  const lines = await Promise.all([
    listSignedLines(db, childId),
    listSentLines(db, childId),
    listStepLines(db, childId),
  ])
  return lines.flat()
}
