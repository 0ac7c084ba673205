import { toIsoDate } from '../../kit/dates/index.ts'
import { ok, type Result } from '../../kit/result.ts'
import { recordAudit } from '../../platform/audit/index.ts'
import type { RowChange, Trx, VersionConflict } from '../../platform/db/index.ts'
import type { Decision, OwnersAnswer } from './decision.ts'
import { type DecidedThen, matchDecisions } from './match-decisions.ts'
import type { Recorded } from './progress.ts'
import { listDecisionsOfReview, toDecision } from './queries.ts'
import { type DecisionsOfReview, insertDecisions } from './store/new-decisions.ts'
import { type DecisionEdit, saveVersion } from './store/versions.ts'

const iso = (day: DecidedThen['by']) => (day === null ? null : toIsoDate(day))

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

async function correct(
  trx: Trx,
  review: DecisionsOfReview,
  { held, given }: { readonly held: Decision; readonly given: DecidedThen },
): Promise<void> {
  // A day that was moved since stays moved: the correction is of what was decided then.
  const by = held.by === held.firstBy ? given.by : held.by
  const back: RowChange<'decision'> = held.withdrawn ? { withdrawn: false, status: null, evidence: '' } : {}
  const isSame =
    !held.withdrawn &&
    held.says === given.says &&
    held.owner === given.owner &&
    held.firstBy === given.by &&
    held.madeOn === review.madeOn
  if (isSame) return
  await saveVersion(trx, editOf(review, held, 'corrected'), {
    ...back,
    says: given.says,
    owner: given.owner,
    first_by: iso(given.by),
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

export type Recording = {
  readonly decision: Decision
  /** The version that the form was drawn from. */
  readonly version: number
  readonly actor: string
  readonly now: Date
}

/** Keeps what staff recorded of a decision. An answer of its owner has then been seen to. */
export async function saveRecorded(
  trx: Trx,
  { decision, version, actor, now }: Recording,
  recorded: Recorded,
): Promise<Result<null, VersionConflict>> {
  const { id, childId } = decision
  const edit = { id, version, by: actor, at: now, change: 'recorded', reason: recorded.reason } as const
  const saved = await saveVersion(trx, edit, {
    status: recorded.status,
    done_on: iso(recorded.doneOn),
    evidence: recorded.evidence,
    difference: recorded.difference,
    by_day: iso(recorded.by),
    first_by: iso(decision.firstBy ?? recorded.by),
    slips: recorded.slips,
    ...NO_ANSWER,
  })
  if (!saved.ok) return saved
  await audit(trx, { actor, action: 'record-decision', id, childId }, { before: version, after: saved.value })
  return ok(null)
}

const NO_ANSWER: RowChange<'decision'> = {
  answer_status: null,
  answer_done_on: null,
  answer_says: null,
  answered_at: null,
}

/** Keeps what its owner answered through a link, as their word, whatever was recorded meanwhile. */
export async function saveAnswer(trx: Trx, id: string, answer: OwnersAnswer): Promise<void> {
  const { childId, version } = await lockDecision(trx, id)
  const edit = { id, version, by: null, at: answer.at, change: 'answered', reason: '' } as const
  await saveVersion(trx, edit, {
    answer_status: answer.status,
    answer_done_on: iso(answer.doneOn),
    answer_says: answer.says,
    answered_at: answer.at,
  })
  const versions = { before: version, after: version + 1 }
  await audit(trx, { actor: 'link', action: 'answer-decision', id, childId }, versions)
}

async function lockDecision(trx: Trx, id: string): Promise<Decision> {
  const locked = trx.selectFrom('decision').selectAll().where('id', '=', id).forUpdate()
  return toDecision(await locked.executeTakeFirstOrThrow())
}

/** Keeps where its owner is asked, and when they were: the first time, or reminded. */
export async function saveAsked(
  trx: Trx,
  { decision, actor, now }: Omit<Recording, 'version'>,
  email: string,
): Promise<void> {
  const { id, childId, version, askedAt } = decision
  const when = askedAt === null ? { asked_at: now } : { reminded_at: now }
  await trx
    .updateTable('decision')
    .set({ owner_email: email, ...when })
    .where('id', '=', id)
    .execute()
  await audit(trx, { actor, action: 'ask-decision-owner', id, childId }, { before: version, after: version })
}

async function audit(
  trx: Trx,
  {
    actor,
    action,
    id,
    childId,
  }: { readonly actor: string; readonly action: string; readonly id: string; readonly childId: string },
  { before, after }: { readonly before: number; readonly after: number },
): Promise<void> {
  const record = { recordType: 'decision', recordId: id, childId }
  await recordAudit(trx, { actor, action, ...record, versionBefore: before, versionAfter: after })
}
