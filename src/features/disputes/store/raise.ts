import { type Day, toIsoDate } from '../../../kit/dates/index.ts'
import { newId } from '../../../kit/ids.ts'
import { recordAudit } from '../../../platform/audit/index.ts'
import type { Trx } from '../../../platform/db/index.ts'
import type { RaiseAsked } from '../decide-raised.ts'
import type { DisputePolicy } from '../policy.ts'
import { askWhoMustAnswer, type Writing } from './asking.ts'
import { insertStep, toReach } from './steps.ts'

export type Doing = Writing & { readonly actor: string }

/** Keeps a concern that was raised, formal at once where that was asked. Gives its id. */
export async function insertDispute(
  trx: Trx,
  asked: RaiseAsked,
  {
    policy,
    id = newId(),
    formalOn = asked.raisedOn,
    ...doing
  }: Doing & { readonly policy: DisputePolicy; readonly id?: string; readonly formalOn?: Day },
): Promise<string> {
  const raisedOn = toIsoDate(asked.raisedOn)
  await trx
    .insertInto('dispute')
    .values({
      id,
      subject: asked.subject,
      subject_name: asked.subjectName,
      severity: asked.severity,
      says: asked.says,
      sought: asked.sought,
      sought_by: asked.soughtBy === null ? null : toIsoDate(asked.soughtBy),
      raised_on: raisedOn,
      raised_by: asked.raisedBy,
      formal_on: asked.formal === null ? null : toIsoDate(formalOn),
      team_id: asked.teamId,
      about_kind: asked.about?.kind ?? null,
      about_id: asked.about?.id ?? null,
      state: asked.formal === null ? 'informal' : 'asked',
      stage_step: asked.formal === null ? null : 2,
      closed_on: null,
      outcomes: null,
    })
    .execute()
  await insertParts(trx, id, asked)
  await insertStep(trx, {
    disputeId: id,
    number: 1,
    act: 'raise',
    on: asked.raisedOn,
    says: asked.says,
    by: doing.actor,
    now: doing.now,
  })
  if (asked.formal !== null) {
    const { level, answerer } = asked.formal
    const step = { act: 'promote' as const, on: formalOn, says: '', by: doing.actor, now: doing.now }
    const reached = toReach(policy, { level, answerer })
    await insertStep(trx, { disputeId: id, number: 2, ...step, reached })
  }
  await askWhoMustAnswer(trx, { id, before: null }, doing)
  await audit(trx, id, asked, doing)
  return id
}

async function insertParts(trx: Trx, id: string, { childIds, themes }: RaiseAsked): Promise<void> {
  if (childIds.length > 0) {
    const children = childIds.map((child_id) => ({ dispute_id: id, child_id }))
    await trx.insertInto('dispute_child').values(children).execute()
  }
  await trx
    .insertInto('dispute_about')
    .values(themes.map((theme) => ({ dispute_id: id, theme })))
    .execute()
}

async function audit(trx: Trx, id: string, { childIds }: RaiseAsked, { actor }: Doing): Promise<void> {
  for (const childId of childIds.length === 0 ? [null] : childIds) {
    const record = { recordType: 'dispute', recordId: id, childId }
    await recordAudit(trx, {
      actor,
      action: 'raise-dispute',
      ...record,
      versionBefore: null,
      versionAfter: 1,
    })
  }
}
