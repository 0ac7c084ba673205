import { sql } from 'kysely'
import { type Day, isoDay, toIsoDate } from '../../../kit/dates/index.ts'
import { amongIds, type Db, type Row } from '../../../platform/db/index.ts'
import { readLocalRulesByDay } from '../../authority/index.ts'
import { readPolicy } from '../../reviews/index.ts'
import { type AfterReview, answerThatCounts, type ClockRules, type ManagerAnswer } from '../after-review.ts'
import { type Recipient, ROLES, toReached } from '../distribution.ts'

const dayOrNull = (date: string | null): Day | null => (date === null ? null : isoDay(date))

type RecipientRow = Row<'distribution'> & Pick<Row<'review_document'>, 'kind'> & { document_version: number }

function toRecipient(row: RecipientRow): Recipient {
  return {
    id: row.id,
    documentId: row.document_id,
    kind: row.kind,
    documentVersion: row.document_version,
    role: ROLES.find((role) => role === row.role) ?? 'other',
    name: row.name,
    way: row.way,
    email: row.email,
    sentOn: dayOrNull(row.sent_on),
    withheldBecause: row.withheld_because,
    linkId: row.link_id,
    version: row.version,
  }
}

const recipients = (db: Db) =>
  db
    .selectFrom('distribution')
    .innerJoin('review_document', 'review_document.id', 'distribution.document_id')
    .selectAll('distribution')
    .select([
      'review_document.kind',
      'review_document.version as document_version',
      'review_document.review_id',
    ])

/** Everybody on the lists of a review's documents, of every version, in the order in which they were put there. */
export async function listRecipients(db: Db, reviewId: string): Promise<readonly Recipient[]> {
  const rows = await recipients(db)
    .where('review_document.review_id', '=', reviewId)
    .orderBy('review_document.kind')
    .orderBy('review_document.version')
    .orderBy('distribution.recorded_at')
    .orderBy('distribution.id')
    .execute()
  return rows.map(toRecipient)
}

export async function findRecipient(db: Db, id: string): Promise<Recipient | null> {
  const row = await recipients(db).where('distribution.id', '=', id).executeTakeFirst()
  return row === undefined ? null : toRecipient(row)
}

export type Step = {
  readonly step: Row<'review_step'>['step']
  readonly on: Day
  readonly answer: ManagerAnswer | null
  readonly note: string
  readonly by: string
  readonly at: Date
}

/** What was written down after a review, in order. */
export async function listSteps(db: Db, reviewId: string): Promise<readonly Step[]> {
  const rows = await db
    .selectFrom('review_step')
    .innerJoin('account', 'account.id', 'review_step.recorded_by')
    .select(['step', 'on_day', 'answer', 'note', 'display_name', 'recorded_at'])
    .where('review_id', '=', reviewId)
    .orderBy('recorded_at')
    .orderBy('review_step.id')
    .execute()
  return rows.map((row) => ({
    step: row.step,
    on: isoDay(row.on_day),
    answer: row.answer,
    note: row.note,
    by: row.display_name,
    at: row.recorded_at,
  }))
}

type ReviewDone = { readonly id: string; readonly completedOn: Day | null }
type DoneStep = {
  readonly reviewId: string
  readonly step: Step['step']
  readonly on: Day
  readonly answer: ManagerAnswer | null
}

async function listDoneSteps(db: Db, ids: readonly string[]): Promise<readonly DoneStep[]> {
  const rows = await db
    .selectFrom('review_step')
    .select(['review_id', 'step', 'on_day', 'answer'])
    .where(amongIds('review_id', ids))
    .orderBy('recorded_at')
    .orderBy('id')
    .execute()
  return rows.map((row) => ({
    reviewId: row.review_id,
    step: row.step,
    on: isoDay(row.on_day),
    answer: row.answer,
  }))
}

async function listRecordDays(db: Db, ids: readonly string[]): Promise<ReadonlyMap<string, Day>> {
  const rows = await db
    .selectFrom('review_document')
    .select(['review_id', sql<string>`min(signed_on)`.as('on')])
    .where('kind', '=', 'adult')
    .where('state', '=', 'signed')
    .where(amongIds('review_id', ids))
    .groupBy('review_id')
    .execute()
  return new Map(rows.map(({ review_id, on }) => [review_id, isoDay(on)]))
}

/** How far the documents of these reviews have gone: no more of each person than that takes. */
async function listReached(db: Db, ids: readonly string[]): Promise<ReadonlyMap<string, Day | null>> {
  const rows = await db
    .selectFrom('distribution')
    .innerJoin('review_document', 'review_document.id', 'distribution.document_id')
    .select(['review_id', 'kind', 'role', 'name', 'sent_on', 'withheld_because'])
    .where(amongIds('review_document.review_id', ids))
    .orderBy('review_document.version')
    .execute()
  const people = Map.groupBy(rows, ({ review_id }) => review_id)
  return new Map(
    [...people].map(([id, own]) => {
      const reaching = own.map(({ kind, role, name, sent_on, withheld_because }) => ({
        kind,
        role: ROLES.find((one) => one === role) ?? 'other',
        name,
        sentOn: dayOrNull(sent_on),
        withheldBecause: withheld_because,
      }))
      return [id, toReached(reaching).everyoneOn]
    }),
  )
}

/** What was done after each of these reviews, and when. */
export async function listAfterReviews(
  db: Db,
  reviews: readonly ReviewDone[],
): Promise<ReadonlyMap<string, AfterReview>> {
  const ids = reviews.map(({ id }) => id)
  const [doneSteps, records, reached] = await Promise.all([
    listDoneSteps(db, ids),
    listRecordDays(db, ids),
    listReached(db, ids),
  ])
  const steps = Map.groupBy(doneSteps, ({ reviewId }) => reviewId)
  return new Map(
    reviews.map(({ id, completedOn }) => {
      const done = steps.get(id) ?? []
      const of = (step: Step['step']) => done.findLast((one) => one.step === step)
      return [
        id,
        {
          completedOn,
          decisionsOn: of('decisions-sent')?.on ?? null,
          answer: answerThatCounts(
            done.flatMap(({ on, answer }) => (answer === null ? [] : [{ on, answer }])),
          ),
          recordOn: records.get(id) ?? null,
          everyoneOn: reached.get(id) ?? null,
          carePlanOn: of('care-plan-updated')?.on ?? null,
        },
      ]
    }),
  )
}

/** What the clocks are worked with; the manager’s days are those that held when they got the decisions. */
export async function readClockRules(db: Db): Promise<ClockRules> {
  const { calendar } = await readPolicy(db)
  const ruleOn = await readLocalRulesByDay(db, ['manager-response-days'])
  return { calendar, managerDaysOn: (receivedOn) => ruleOn('manager-response-days', receivedOn) }
}

/** Completed from a day up to, not including, another, of these children; of every child where they are left out. */
export type CompletedAsked = {
  readonly from: Day
  readonly to: Day
  readonly childIds?: readonly string[] | null
}

/** Completed reviews of which a record was written here. */
export async function listCompletedReviews(
  db: Db,
  { from, to, childIds = null }: CompletedAsked,
): Promise<readonly { readonly id: string; readonly childId: string; readonly completedOn: Day }[]> {
  const rows = await db
    .selectFrom('review')
    .select(['id', 'child_id', 'completed_on'])
    .where('completed_on', '>=', toIsoDate(from))
    .where('completed_on', '<', toIsoDate(to))
    .where('record', 'is not', null)
    .where(amongIds('child_id', childIds))
    .orderBy('completed_on')
    .orderBy('id')
    .execute()
  return rows.flatMap(({ id, child_id, completed_on }) =>
    completed_on === null ? [] : [{ id, childId: child_id, completedOn: isoDay(completed_on) }],
  )
}
