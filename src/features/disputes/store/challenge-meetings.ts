import { toIsoDate } from '../../../kit/dates/index.ts'
import { recordAudit } from '../../../platform/audit/index.ts'
import type { Config } from '../../../platform/config/index.ts'
import type { Trx } from '../../../platform/db/index.ts'
import { linkAddress } from '../../../platform/links/index.ts'
import { queueMessage } from '../../../platform/outbox/index.ts'
import { toAlertMessage } from '../alert-message.ts'
import type {
  ActionState,
  AgreedAction,
  Alerted,
  ChallengeMeeting,
  MeetingSaid,
} from '../challenge-meeting.ts'
import { challengeMeetingPath } from '../paths.ts'

export type KeepingMeeting = {
  readonly id: string
  readonly actor: string
  readonly now: Date
  readonly config: Pick<Config, 'publicAddress' | 'port'>
}

/** Keeps a meeting with its agenda and what was agreed, and writes to those whom an alert is for. */
export async function insertMeeting(
  trx: Trx,
  said: MeetingSaid,
  { id, actor, now, config }: KeepingMeeting,
): Promise<void> {
  await trx
    .insertInto('challenge_meeting')
    .values({
      id,
      kind: said.kind,
      on_day: toIsoDate(said.on),
      who: said.who,
      note: said.note,
      officer_id: said.officerId,
      recorded_by: actor,
      recorded_at: now,
    })
    .execute()
  if (said.disputeIds.length > 0) {
    const agenda = said.disputeIds.map((dispute_id) => ({ meeting_id: id, dispute_id }))
    await trx.insertInto('challenge_agenda').values(agenda).execute()
  }
  await insertActions(trx, id, said.actions, 1)
  const address = linkAddress(config, challengeMeetingPath(id))
  for (const alerted of said.alerted) await sendAlert(trx, alerted, { id, address, now })
  const record = { recordType: 'challenge-meeting', recordId: id, childId: null }
  await recordAudit(trx, {
    actor,
    action: 'record-challenge-meeting',
    ...record,
    versionBefore: null,
    versionAfter: 1,
  })
}

async function sendAlert(
  trx: Trx,
  { personId, email }: Alerted,
  { id, address, now }: { readonly id: string; readonly address: string; readonly now: Date },
): Promise<void> {
  const row = { meeting_id: id, person_id: personId, to_email: email, queued_at: now }
  await trx.insertInto('challenge_alert').values(row).execute()
  await queueMessage(trx, toAlertMessage(email, address))
}

async function insertActions(
  trx: Trx,
  meetingId: string,
  actions: readonly AgreedAction[],
  first: number,
): Promise<void> {
  if (actions.length === 0) return
  const rows = actions.map(({ says, owner, by, status }, at) => ({
    meeting_id: meetingId,
    number: first + at,
    says,
    owner,
    by_day: by === null ? null : toIsoDate(by),
    status,
  }))
  await trx.insertInto('challenge_action').values(rows).execute()
}

export type MeetingChange =
  | {
      readonly does: 'actions'
      /** By the number of the action. */
      readonly states: ReadonlyMap<number, ActionState>
      readonly added: readonly AgreedAction[]
    }
  | { readonly does: 'withdraw'; readonly because: string }

/** Changes what became of what was agreed, or takes the meeting out. False where somebody changed it meanwhile. */
export async function changeMeeting(
  trx: Trx,
  { id, version, actions }: Pick<ChallengeMeeting, 'id' | 'version' | 'actions'>,
  change: MeetingChange,
  actor: string,
): Promise<boolean> {
  const changed = await trx
    .updateTable('challenge_meeting')
    .set({
      version: version + 1,
      ...(change.does === 'withdraw' ? { withdrawn_because: change.because } : {}),
    })
    .where('id', '=', id)
    .where('version', '=', version)
    .where('withdrawn_because', '=', '')
    .returning('id')
    .executeTakeFirst()
  if (changed === undefined) return false
  if (change.does === 'actions') {
    for (const [number, status] of change.states)
      await trx
        .updateTable('challenge_action')
        .set({ status })
        .where('meeting_id', '=', id)
        .where('number', '=', number)
        .execute()
    await insertActions(trx, id, change.added, (actions.at(-1)?.number ?? 0) + 1)
  }
  const action = change.does === 'actions' ? 'change-challenge-actions' : 'withdraw-challenge-meeting'
  const record = { recordType: 'challenge-meeting', recordId: id, childId: null }
  await recordAudit(trx, {
    actor,
    action,
    ...record,
    versionBefore: version,
    versionAfter: version + 1,
  })
  return true
}
