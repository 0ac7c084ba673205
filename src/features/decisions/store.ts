import { type Day, toIsoDate } from '../../kit/dates/index.ts'
import { ok, type Result } from '../../kit/result.ts'
import { recordAudit } from '../../platform/audit/index.ts'
import type { RowChange, Trx, VersionConflict } from '../../platform/db/index.ts'
import type { Decision, OwnersAnswer } from './decision.ts'
import type { Recorded } from './progress.ts'
import { toDecision } from './queries.ts'
import { saveVersion } from './store/versions.ts'

const iso = (day: Day | null) => (day === null ? null : toIsoDate(day))

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

/** Of a decision that its owner has not answered. */
export const NO_ANSWER: RowChange<'decision'> = {
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

/** One decision, held until the transaction ends. */
export async function lockDecision(trx: Trx, id: string): Promise<Decision> {
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
