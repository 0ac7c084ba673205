import { sql } from 'kysely'
import { type Day, toIsoDate } from '../../../kit/dates/index.ts'
import { newId } from '../../../kit/ids.ts'
import type { Trx } from '../../../platform/db/index.ts'
import type { DecidedThen } from '../match-decisions.ts'

/** The decisions of one review as it was recorded. */
export type DecisionsOfReview = {
  readonly childId: string
  readonly reviewId: string
  /** The day of the review that decided them. */
  readonly madeOn: Day
  readonly decisions: readonly DecidedThen[]
  /** Who recorded the review, and when. */
  readonly accountId: string
  readonly at: Date
}

type Numbered = { readonly number: number; readonly given: DecidedThen }

/** Saves the decisions of reviews that have none yet, each as version 1: many at a time. */
export async function saveNewDecisions(trx: Trx, reviews: readonly DecisionsOfReview[]): Promise<void> {
  await insertDecisions(
    trx,
    reviews.flatMap((review) =>
      review.decisions.map((given, place) => ({ review, number: place + 1, given })),
    ),
  )
}

/** Adds decisions to reviews. */
export async function insertDecisions(
  trx: Trx,
  added: readonly (Numbered & { readonly review: DecisionsOfReview })[],
): Promise<void> {
  if (added.length === 0) return
  const rows = added.map(({ review, number, given }) => {
    const by = given.by === null ? null : toIsoDate(given.by)
    return {
      id: newId(),
      child_id: review.childId,
      review_id: review.reviewId,
      number,
      says: given.says,
      owner: given.owner,
      made_on: toIsoDate(review.madeOn),
      by_day: by,
      recorded_by: review.accountId,
      recorded_at: review.at.toISOString(),
    }
  })
  await sql`
    with given as (select * from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as row (
      id text, child_id text, review_id text, number integer, says text, owner text, made_on date, by_day date,
      recorded_by text, recorded_at timestamptz)),
    inserted as (
      insert into decision (id, child_id, review_id, number, says, owner, made_on, given_by, first_by, by_day)
      select id, child_id, review_id, number, says, owner, made_on, by_day, by_day, by_day from given returning id)
    insert into decision_version
      (decision_id, version, change, says, owner, by_day, evidence, difference, recorded_by, recorded_at)
    select id, 1, 'made', says, owner, by_day, '', '', recorded_by, recorded_at
    from given join inserted using (id)`.execute(trx)
}
