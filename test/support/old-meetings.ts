// What an old record holds of an arranged review and of what lay between reviews. Chronology included: a list that was signed.
import { sql } from 'kysely'
import { newId } from '../../src/kit/ids.ts'
import type { Db } from '../../src/platform/db/index.ts'

/** A meeting with all that hangs on it. */
export async function saveOldMeeting(
  db: Db,
  { childId, accountId, personId }: { childId: string; accountId: string; personId: string },
): Promise<void> {
  const id = `meeting ${childId}`
  await sql`insert into meeting (id, child_id, on_day, starts_at, minutes, officer_id, format, place)
    values (${id}, ${childId}, '1962-05-01', '10:00', 60, ${personId}, 'in-person', 'At Aunt Rowena’s')`.execute(
    db,
  )
  await sql`insert into meeting_version (meeting_id, version, what, on_day, starts_at, minutes, format, place, reason,
      made_by, made_at)
    values (${id}, 1, 'rearranged', '1962-05-01', '10:00', 60, 'in-person', 'At Aunt Rowena’s', 'Rowena was ill',
      ${accountId}, now())`.execute(db)
  await sql`insert into meeting_adjournment (meeting_id, adjourned_on, reason, resume_by, child_wishes)
    values (${id}, '1962-05-01', 'No report', '1962-05-30', 'Soon')`.execute(db)
  await sql`insert into meeting_wish values (${id}, 'who', 'Aunt Rowena')`.execute(db)
  await sql`insert into invited (id, meeting_id, name, role, invited_at)
    values (${newId()}, ${id}, 'Rowena Pell', 'other', now())`.execute(db)
  await sql`insert into review_policy (number, title, body, made_by, made_at)
    values (1, 'How we review', 'We meet.', ${accountId}, now()) on conflict do nothing`.execute(db)
  await sql`insert into review_policy_given (id, child_id, policy, given_to, way, given_on, recorded_by, recorded_at)
    values (${newId()}, ${childId}, 1, 'child', 'in-person', '1962-04-01', ${accountId}, now())`.execute(db)
}

/** A talk, a mid-way check, an event, an answer to a move, a meeting gone to, and a signed chronology. */
export async function saveOldBetween(
  db: Db,
  { childId, accountId }: { childId: string; accountId: string },
): Promise<void> {
  const contact = newId()
  await sql`insert into contact_entry (id, child_id, on_day, kind, outcome, note, source)
    values (${contact}, ${childId}, '1962-03-01', 'visit', 'seen', 'Saw cousin Perpetua too', 'staff')`.execute(
    db,
  )
  await sql`insert into contact_version (contact_id, version, on_day, kind, outcome, note, withdrawn, recorded_by,
      recorded_at)
    values (${contact}, 1, '1962-03-01', 'visit', 'seen', 'Saw cousin Perpetua too', false, ${accountId}, now())`.execute(
    db,
  )
  await sql`insert into midway_check (id, child_id, on_day, grade, on_track, decisions, voice, action)
    values (${newId()}, ${childId}, '1962-08-01', 'good', 'yes', 'all', '', '')`.execute(db)
  await sql`insert into significant_event (id, child_id, kind, on_day, says, told_on, told_by)
    values (${newId()}, ${childId}, 'other', '1962-08-02', 'Away for a night', '1962-08-03', ${accountId})`.execute(
    db,
  )
  await sql`insert into move_answer (id, child_id, moved_on, answer, reason, answered_on)
    values (${newId()}, ${childId}, '1962-08-04', 'no-review', 'Planned', '1962-08-05')`.execute(db)
  await sql`insert into attended_meeting (id, child_id, on_day, kind, note)
    values (${newId()}, ${childId}, '1962-08-06', 'strategy', '')`.execute(db)
  await sql`insert into between_version (record_type, record_id, version, child_id, content, recorded_by, recorded_at)
    values ('midway-check', ${newId()}, 1, ${childId}, '{"grade": "good"}', ${accountId}, now())`.execute(db)
  await sql`insert into child_chronology (id, child_id, kinds, content, digest, signed_by, signed_at, signed_on)
    values (${newId()}, ${childId}, '{reviews}', '{}', ${'0'.repeat(64)}, ${accountId}, now(), '1962-09-01')`.execute(
    db,
  )
}
