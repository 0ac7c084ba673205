import { recordAudit } from '../../../platform/audit/record-audit.ts'
import type { Trx } from '../../../platform/db/index.ts'

/** What somebody does about a finding. */
export type FindingAct =
  | { readonly did: 'assigned'; readonly personId: string | null; readonly teamId: string | null }
  | { readonly did: 'answered'; readonly says: string }
  | { readonly did: 'reopened'; readonly says: string }
  | { readonly did: 'asked'; readonly says: string }

export type Acting = {
  readonly id: string
  readonly childId: string
  /** The version the form was drawn from. */
  readonly seen: number
  readonly actor: string
  readonly now: Date
}

/** Does it, with a line in the history; `stale` where somebody did something meanwhile, and nothing is done. */
export async function changeFinding(trx: Trx, act: FindingAct, acting: Acting): Promise<'done' | 'stale'> {
  const { id, childId, seen, actor, now } = acting
  const changed = await trx
    .updateTable('finding')
    .set({ ...columnsOf(act, acting), version: seen + 1 })
    .where('id', '=', id)
    .where('child_id', '=', childId)
    .where('version', '=', seen)
    .executeTakeFirst()
  if (changed.numUpdatedRows === 0n) return 'stale'
  await trx
    .insertInto('finding_event')
    .values({
      finding_id: id,
      at: now,
      actor,
      did: act.did,
      says: act.did === 'assigned' ? '' : act.says,
      person_id: act.did === 'assigned' ? act.personId : null,
      team_id: act.did === 'assigned' ? act.teamId : null,
    })
    .execute()
  await recordAudit(trx, {
    actor,
    action: ACTIONS[act.did],
    recordType: 'finding',
    recordId: id,
    versionBefore: seen,
    versionAfter: seen + 1,
    childId,
  })
  return 'done'
}

const ACTIONS = {
  assigned: 'assign-finding',
  answered: 'answer-finding',
  reopened: 'reopen-finding',
  asked: 'ask-about-finding',
} as const

function columnsOf(act: FindingAct, { actor, now }: Acting) {
  if (act.did === 'assigned') return { assigned_person: act.personId, assigned_team: act.teamId }
  if (act.did === 'answered') return { answer: act.says, answered_by: actor, answered_at: now }
  if (act.did === 'reopened') return { answer: null, answered_by: null, answered_at: null }
  return {}
}
