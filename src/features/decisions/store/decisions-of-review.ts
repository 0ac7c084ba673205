import { type Day, toIsoDate } from '../../../kit/dates/index.ts'
import type { RowChange, Trx } from '../../../platform/db/index.ts'
import type { Decision } from '../decision.ts'
import { type DecidedThen, matchDecisions } from '../match-decisions.ts'
import { listDecisionsOfReview } from '../queries.ts'
import { NO_ANSWER } from '../store.ts'
import { stopAsking } from './asking.ts'
import { type DecisionsOfReview, insertDecisions } from './new-decisions.ts'
import { type DecisionEdit, saveVersion } from './versions.ts'

const iso = (day: Day | null) => (day === null ? null : toIsoDate(day))

/**
 * Saves what a review decided, in the transaction that records or corrects it. Decisions that a correction leaves out
 * become overtaken and are kept; one that it brings back is open again. What came of the others stays.
 */
export async function saveDecisionsOfReview(trx: Trx, review: DecisionsOfReview): Promise<void> {
  const held = await lockDecisionsOfReview(trx, review.reviewId)
  const { kept, added, gone } = matchDecisions(held, review.decisions)
  for (const one of kept) await correct(trx, review, one)
  for (const one of gone) await withdraw(trx, review, one)
  await insertDecisions(
    trx,
    added.map((one) => ({ review, ...one })),
  )
}

// Locked, so that what somebody records of a decision meanwhile and the correction both stand.
async function lockDecisionsOfReview(trx: Trx, reviewId: string): Promise<readonly Decision[]> {
  await trx
    .selectFrom('decision')
    .select('id')
    .where('review_id', '=', reviewId)
    .orderBy('id')
    .forUpdate()
    .execute()
  return await listDecisionsOfReview(trx, reviewId)
}

// Who was asked is asked no more where somebody else is to do it, or something else: the words are not theirs to read.
const NOT_ASKED: RowChange<'decision'> = {
  ...NO_ANSWER,
  owner_email: null,
  asked_at: null,
  reminded_at: null,
}

async function correct(
  trx: Trx,
  review: DecisionsOfReview,
  { held, given }: { readonly held: Decision; readonly given: DecidedThen },
): Promise<void> {
  // A day that staff set or moved since stays: the correction is of what was decided then.
  const by = held.by === held.givenBy ? given.by : held.by
  const firstBy = given.by ?? (held.givenBy === null ? held.firstBy : by)
  const back: RowChange<'decision'> = held.withdrawn ? { withdrawn: false, status: null, evidence: '' } : {}
  const isSame =
    !held.withdrawn &&
    held.says === given.says &&
    held.owner === given.owner &&
    held.givenBy === given.by &&
    held.madeOn === review.madeOn
  if (isSame) return
  const isOther = held.says !== given.says || held.owner !== given.owner
  if (isOther) await stopAsking(trx, held.id, review.at)
  await saveVersion(trx, editOf(review, held, 'corrected'), {
    ...back,
    ...(isOther ? NOT_ASKED : {}),
    says: given.says,
    owner: given.owner,
    given_by: iso(given.by),
    first_by: iso(firstBy),
    by_day: iso(by),
    made_on: toIsoDate(review.madeOn),
  })
}

async function withdraw(trx: Trx, review: DecisionsOfReview, held: Decision): Promise<void> {
  if (held.withdrawn) return
  await saveVersion(trx, editOf(review, held, 'withdrawn'), {
    withdrawn: true,
    status: 'overtaken',
    done_on: null,
    evidence: 'Left out when the record of the review was corrected.',
  })
}

function editOf(review: DecisionsOfReview, held: Decision, change: DecisionEdit['change']): DecisionEdit {
  return { id: held.id, version: held.version, by: review.accountId, at: review.at, change, reason: '' }
}
