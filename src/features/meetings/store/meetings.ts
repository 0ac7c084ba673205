import { toIsoDate } from '../../../kit/dates/index.ts'
import { recordAudit } from '../../../platform/audit/index.ts'
import type { Trx } from '../../../platform/db/index.ts'
import type { Doing } from '../doing.ts'
import type { Meeting, MeetingPlan } from '../meeting.ts'
import { WISH_QUESTIONS, type Wishes } from '../wish.ts'

export type What = 'arranged' | 'rearranged' | 'adjourned' | 'resumed' | 'cancelled'

/** What is written beside a version. */
export type Because = {
  readonly what: What
  readonly reason: string | null
  readonly confirmed: readonly string[]
}

const ACTIONS: Readonly<Record<What, string>> = {
  arranged: 'arrange-meeting',
  rearranged: 'rearrange-meeting',
  adjourned: 'adjourn-meeting',
  resumed: 'resume-meeting',
  cancelled: 'cancel-meeting',
}

const columnsOf = (plan: MeetingPlan) => ({
  on_day: toIsoDate(plan.on),
  starts_at: plan.startsAt,
  minutes: plan.minutes,
  officer_id: plan.officerId,
  format: plan.format,
  place: plan.place,
})

/** A new meeting, with its first version in the history. */
export async function insertMeeting(
  trx: Trx,
  meeting: Meeting,
  confirmed: readonly string[],
  doing: Doing,
): Promise<void> {
  const { id, childId, state, sequence, version } = meeting
  await trx
    .insertInto('meeting')
    .values({ id, child_id: childId, ...columnsOf(meeting), state, sequence, version })
    .execute()
  await insertVersion(trx, meeting, { what: 'arranged', reason: null, confirmed }, doing)
}

/** The next version of a meeting. False where somebody else changed it first. */
export async function saveMeetingChange(
  trx: Trx,
  meeting: Meeting,
  because: Because,
  doing: Doing,
): Promise<boolean> {
  const { id, state, sequence, version } = meeting
  const updated = await trx
    .updateTable('meeting')
    .set({ ...columnsOf(meeting), state, sequence, version })
    .where('id', '=', id)
    .where('version', '=', version - 1)
    .executeTakeFirst()
  if (updated.numUpdatedRows !== 1n) return false
  await insertVersion(trx, meeting, because, doing)
  return true
}

async function insertVersion(
  trx: Trx,
  meeting: Meeting,
  { what, reason, confirmed }: Because,
  { actor, now }: Doing,
): Promise<void> {
  const { id, childId, version } = meeting
  const row = { meeting_id: id, version, what, ...columnsOf(meeting), reason, confirmed: [...confirmed] }
  await trx
    .insertInto('meeting_version')
    .values({ ...row, made_by: actor, made_at: now })
    .execute()
  await recordAudit(trx, {
    actor,
    action: ACTIONS[what],
    recordType: 'meeting',
    recordId: id,
    versionBefore: version === 1 ? null : version - 1,
    versionAfter: version,
    childId,
  })
}

/** Replaces what is kept of the child’s wishes for a meeting, of which the writer has seen the newest. */
export async function saveWishes(trx: Trx, meetingId: string, wishes: Wishes): Promise<void> {
  await trx
    .updateTable('meeting')
    .set((eb) => ({ wishes_version: eb('wishes_version', '+', 1) }))
    .where('id', '=', meetingId)
    .execute()
  await trx.deleteFrom('meeting_wish').where('meeting_id', '=', meetingId).execute()
  const rows = WISH_QUESTIONS.flatMap((question) => {
    const answer = wishes[question]
    return answer === undefined ? [] : [{ meeting_id: meetingId, question, answer }]
  })
  if (rows.length > 0) await trx.insertInto('meeting_wish').values(rows).execute()
}
