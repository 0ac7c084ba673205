// Does one thing about a dispute: locked, decided by where it stands then, and added to its history.
import type { Day } from '../../../kit/dates/index.ts'
import { toIsoDate } from '../../../kit/dates/index.ts'
import { fail, ok, type Result } from '../../../kit/result.ts'
import { recordAudit } from '../../../platform/audit/index.ts'
import type { RowChange, Trx } from '../../../platform/db/index.ts'
import { decideStep, type StepAsked, type StepDecided, type StepRefused } from '../decide-step.ts'
import type { Dispute, DisputeStep } from '../dispute.ts'
import { findDispute } from '../queries/disputes.ts'
import type { DisputePolicy } from '../policy.ts'
import { readPolicy } from '../queries/policy.ts'
import { type DisputeState, stateBeforeClosing } from '../state-table.ts'
import { listSteps } from '../queries/steps.ts'
import { closeLink } from '../../../platform/links/index.ts'
import { askWhoMustAnswer, type Writing } from './asking.ts'
import { insertStep, type NewStep, toReach } from './steps.ts'

export type TakeStep = Writing & {
  readonly disputeId: string
  readonly asked: StepAsked
  readonly on: Day
  /** An account's id, or whoever answered through a link. */
  readonly by: string | { readonly name: string }
  /** Of an answer through a link, its id: the link is closed by what is sent through it. */
  readonly linkId?: string
  /** The version the form was drawn from; null through a link, where only where it stands counts. */
  readonly seen: number | null
}

export type NotTaken = StepRefused | { readonly code: 'changed-first' } | { readonly code: 'absent' }

/** What is known after a step was taken. */
export type Taken = { readonly dispute: Dispute; readonly decided: StepDecided; readonly number: number }

/** Takes a step, if it may be taken now. Of two at once the second is decided by what the first left. */
export async function takeStep(trx: Trx, step: TakeStep): Promise<Result<Taken, NotTaken>> {
  const { disputeId, asked, on, seen } = step
  await trx.selectFrom('dispute').select('id').where('id', '=', disputeId).forUpdate().execute()
  const dispute = await findDispute(trx, disputeId)
  if (dispute === null) return fail({ code: 'absent' })
  if (seen !== null && seen !== dispute.version) return fail({ code: 'changed-first' })
  const steps = await listSteps(trx, disputeId)
  const policy = await readPolicy(trx, on)
  const decided = decideStep(standingOf(dispute, steps), asked, { on, policy })
  if (!decided.ok) return decided
  if (step.linkId !== undefined && !(await closeLink(trx, step.linkId, 'submitted', step.now)))
    return fail({ code: 'not-now', field: 'act', says: 'This link was closed while you were writing' })
  const number = (steps.at(-1)?.number ?? 0) + 1
  await insertStep(trx, {
    disputeId,
    number,
    act: asked.act,
    on,
    says: asked.act === 'answer' ? asked.answer.says : asked.says,
    by: step.by,
    now: step.now,
    ...partsOf(asked, { dispute, policy, state: decided.value.state }),
  })
  await saveStanding(trx, dispute, decided.value, number)
  await askWhoMustAnswer(trx, { id: disputeId, before: dispute }, step)
  await audit(trx, dispute, step)
  return ok({ dispute, decided: decided.value, number })
}

type Around = {
  readonly dispute: Dispute
  readonly policy: DisputePolicy
  /** The state it leads to. */
  readonly state: DisputeState
}

// Whoever had not answered was told that nothing was wanted any more: opened again, their stage is asked anew.
function partsOf(asked: StepAsked, { dispute: { stage }, policy, state }: Around): Partial<NewStep> {
  if (asked.act === 'promote' || asked.act === 'climb') return { reached: toReach(policy, asked) }
  if (asked.act === 'reopen' && state === 'asked' && stage !== null)
    return { reached: { level: stage.level, stage, answerer: stage.answerer } }
  if (asked.act === 'reassign') return { named: asked.answerer }
  if (asked.act === 'close') return { closing: asked }
  return asked.act === 'answer' ? { answer: asked.answer } : {}
}

/** Where it stands, for {@link decideStep}. */
export function standingOf(dispute: Dispute, steps: readonly DisputeStep[]) {
  const answered = dispute.state === 'answered' ? steps.findLast(({ answer }) => answer !== null) : undefined
  return {
    state: dispute.state,
    raisedOn: dispute.raisedOn,
    waiting: answered?.answer?.kind ?? null,
    stageName: dispute.stage?.name ?? null,
    before: dispute.state === 'closed' ? stateBeforeClosing(steps.map(({ act }) => act)) : null,
    answerer: dispute.stage?.answerer ?? null,
  }
}

async function saveStanding(
  trx: Trx,
  { id, version, formalOn }: Dispute,
  { asked, state, on }: StepDecided,
  number: number,
): Promise<void> {
  const reached: RowChange<'dispute'> =
    'level' in asked ? { stage_step: number, ...(formalOn === null ? { formal_on: toIsoDate(on) } : {}) } : {}
  const opened: RowChange<'dispute'> =
    asked.act === 'reopen'
      ? {
          closed_on: null,
          outcomes: null,
          difference: '',
          ...(state === 'asked' ? { stage_step: number } : {}),
        }
      : {}
  const closed: RowChange<'dispute'> =
    asked.act === 'close'
      ? { closed_on: toIsoDate(on), outcomes: [...asked.outcomes], difference: asked.difference }
      : {}
  await trx
    .updateTable('dispute')
    .set({ state, version: version + 1, ...reached, ...opened, ...closed })
    .where('id', '=', id)
    .execute()
}

async function audit(trx: Trx, { id, childIds, version }: Dispute, { asked, by }: TakeStep): Promise<void> {
  const actor = typeof by === 'string' ? by : 'link'
  const versions = { versionBefore: version, versionAfter: version + 1 }
  for (const childId of childIds.length === 0 ? [null] : childIds) {
    const record = { recordType: 'dispute', recordId: id, childId }
    await recordAudit(trx, { actor, action: `dispute-${asked.act}`, ...record, ...versions })
  }
}
