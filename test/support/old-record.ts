// A child whose record may be destroyed, with a row in every table that can hold one: for tests of data protection.
import { sql } from 'kysely'
import { bumpFactsVersion, saveFacts, saveIdentifiers, saveNames } from '../../src/features/children/index.ts'
import { isoDay, toIsoDate } from '../../src/kit/dates/index.ts'
import { newId } from '../../src/kit/ids.ts'
import { type Db, transaction } from '../../src/platform/db/index.ts'
import { addAccount } from '../../src/platform/identity/index.ts'
import { saveOldDecision } from './old-decisions.ts'
import { saveOldBeside } from './old-beside.ts'
import { saveOldDispute } from './old-disputes.ts'
import { saveOldBetween, saveOldMeeting } from './old-meetings.ts'
import { saveOldReconciliation } from './old-reconciliation.ts'
import { saveOldVoice } from './old-voice.ts'
import { aCarePeriod, aSourcedChild } from './sourced-child.ts'

/** The account of a manager, with a person of their own. */
export async function addManager(db: Db, name: string): Promise<{ accountId: string; personId: string }> {
  const personId = newId()
  await db
    .insertInto('person')
    .values({ id: personId, name: `${name} ${personId}`, sort_name: name })
    .execute()
  const account = { userName: `m-${personId}`, displayName: name, roles: ['manager'] as const, personId }
  const added = await addAccount(db, { ...account, password: 'correct horse battery' }, 'command-line')
  if (!added.ok) throw new Error(added.failure.says)
  return { accountId: added.value.id, personId }
}

/** Saves the child, born on this day; its id is its number in the national return too. */
export async function saveOldRecord(db: Db, id: string, born: string): Promise<void> {
  const { accountId, personId } = await addManager(db, 'Nell Brand')
  await transaction(db, async (trx) => {
    const period = aCarePeriod('1960-01-04', {
      end: isoDay('1965-01-04'),
      ending: 'recorded',
      endReason: 'E4A',
    })
    await saveFacts(trx, [aSourcedChild(id, [period], { born: isoDay(born) })])
    await saveNames(trx, [
      { id, identifier: id, givenName: 'Tilly', familyName: 'Marsh', siblingGroup: `group ${id}` },
    ])
    await saveIdentifiers(trx, [{ system: 'ssda903', value: id, childId: id, from: null, to: null }])
    await saveReviews(trx, id, accountId)
    await saveDocuments(trx, id, accountId)
    await savePapers(trx, id, accountId)
    await saveAround(trx, id, accountId, personId)
    await saveOldDecision(trx, id, accountId)
    await saveOldDispute(trx, { id: `dispute ${id}`, childIds: [id], accountId, personId })
    await saveOldBeside(trx, { childId: id, disputeId: `dispute ${id}`, accountId, personId })
    await saveOldVoice(trx, id, accountId)
    await saveOldReconciliation(trx, id, accountId)
    await saveOldMeeting(trx, { childId: id, accountId, personId })
    await saveOldBetween(trx, { childId: id, accountId })
    await saveFiles(trx, id)
    await bumpFactsVersion(trx)
  })
}

const RECORD = {
  parts: [{ on: '1962-05-01', format: 'in-person' }],
  completedOn: '1962-05-01',
  meeting: true,
  people: ['Jane Marsh, parent', 'Dan Petrov, social worker'],
  chair: 'officer',
  spokenTo: { outcome: 'spoken', how: 'in-person', alone: true, reason: '' },
  code: 'PN1',
  decisions: [{ says: 'Uncle Zebedee may visit on Sundays', owner: 'Dan Petrov', by: null }],
  nextOn: null,
  lateReason: null,
  lateNote: '',
}

const JUDGED = { asOf: toIsoDate(isoDay('1962-05-02')), lawVersion: 1, obligations: [] }

async function saveReviews(db: Db, childId: string, accountId: string): Promise<void> {
  const reviewId = `review ${childId}`
  await sql`insert into review (id, child_id, first_part, parts, completed_on, record)
    values (${reviewId}, ${childId}, '1962-05-01', '{1962-05-01}', '1962-05-01', ${JSON.stringify(RECORD)}::jsonb)`.execute(
    db,
  )
  await sql`insert into review_version (review_id, version, record, judged, recorded_by)
    values (${reviewId}, 1, ${JSON.stringify(RECORD)}::jsonb, ${JSON.stringify(JUDGED)}::jsonb, ${accountId})`.execute(
    db,
  )
  const content = JSON.stringify({ answers: { 'late-note': 'Cousin Ivo was ill' }, apartFrom: null })
  await sql`insert into review_draft (id, child_id, review_id, account_id, based_on_version, content)
    values (${newId()}, ${childId}, ${reviewId}, ${accountId}, 1, ${content}::jsonb)`.execute(db)
  await sql`insert into obligation (child_id, number, rule, duty, period_start, at_latest, not_required, law_version, review_id)
    values (${childId}, 1, 'LAR1', 'must', '1960-01-04', false, false, 1, ${reviewId})`.execute(db)
}

async function saveDocuments(db: Db, childId: string, accountId: string): Promise<void> {
  const reviewId = `review ${childId}`
  const documentId = newId()
  const sections = JSON.stringify([{ key: 'worries', heading: 'Worries', text: 'Cousin Ivo moved away' }])
  const words = JSON.stringify([{ means: 'Gertrude Marsh', says: 'Gertie' }])
  await sql`insert into review_document (id, review_id, child_id, kind, version, state, sections, template_version,
      review_version, word_version, changed, made_by, made_at)
    values (${documentId}, ${reviewId}, ${childId}, 'letter', 1, 'draft', ${sections}::jsonb, 1, 1, 1, '', ${accountId}, now())`.execute(
    db,
  )
  await sql`insert into child_word values (${childId}, 1, ${words}::jsonb, ${accountId}, now())`.execute(db)
  await sql`insert into distribution (id, document_id, child_id, role, name, way, recorded_by, recorded_at)
    values (${newId()}, ${documentId}, ${childId}, 'parent', 'Jane Marsh', 'post', ${accountId}, now())`.execute(
    db,
  )
  await sql`insert into review_step (id, review_id, child_id, step, on_day, recorded_by, recorded_at)
    values (${newId()}, ${reviewId}, ${childId}, 'decisions-sent', '1962-05-04', ${accountId}, now())`.execute(
    db,
  )
}

async function savePapers(db: Db, childId: string, accountId: string): Promise<void> {
  const fileId = newId()
  await sql`insert into kept_file (id, child_id, content_type, size, sha256, kept_by, kept_at)
    values (${fileId}, ${childId}, 'application/pdf', 1, encode(sha256('x'::bytea), 'hex'), ${accountId}, now())`.execute(
    db,
  )
  await sql`insert into kept_file_content values (${fileId}, 'x'::bytea)`.execute(db)
  await sql`insert into paper (id, child_id, kind, number, state, received_on, way, file_id, recorded_by, recorded_at)
    values (${newId()}, ${childId}, 'care-plan', 1, 'received', '1962-04-20', 'upload', ${fileId}, ${accountId}, now())`.execute(
    db,
  )
  await sql`insert into social_worker_talk (id, child_id, talked_on, social_worker, officer, recorded_by, recorded_at)
    values (${newId()}, ${childId}, '1962-04-10', 'Dan Petrov', 'Nell Brand', ${accountId}, now())`.execute(
    db,
  )
  await sql`insert into spoken_before (id, child_id, on_day, outcome, reason, recorded_by, recorded_at)
    values (${newId()}, ${childId}, '1962-04-28', 'not-possible', 'Godfather Amos had him', ${accountId}, now())`.execute(
    db,
  )
}

async function saveAround(db: Db, childId: string, accountId: string, personId: string): Promise<void> {
  await sql`insert into team (id, name) values ('records', 'Old records') on conflict do nothing`.execute(db)
  await sql`insert into child_team (child_id, team_id, from_day) values (${childId}, 'records', '1960-01-04')`.execute(
    db,
  )
  await sql`insert into allocation (child_id, officer_id, from_day) values (${childId}, ${personId}, '1960-01-04')`.execute(
    db,
  )
  await sql`insert into allocation_decision (child_id, number, officer_id, from_day, decided_by, decided_at)
    values (${childId}, 1, ${personId}, '1960-01-04', ${accountId}, now())`.execute(db)
  await sql`insert into handover_note (child_id, decision, version, says, recorded_by, recorded_at)
    values (${childId}, 1, 1, 'Grandma Odile writes on birthdays', ${accountId}, now())`.execute(db)
  await sql`insert into reallocation (id, from_officer_id, from_day, why, decided_on, decided_by, decided_at)
    values (${`many ${childId}`}, ${personId}, '1960-01-04', 'other', '1960-01-04', ${accountId}, now())`.execute(
    db,
  )
  await sql`insert into reallocated_child (reallocation_id, child_id, officer_id, held_from, decision)
    values (${`many ${childId}`}, ${childId}, ${personId}, '1960-01-04', 1)`.execute(db)
  await sql`insert into entry_notice (child_id, number, period_start, received_on, team_id, way, recorded_by, recorded_at)
    values (${childId}, 1, '1960-01-04', '1960-01-05', 'records', 'form', ${accountId}, now())`.execute(db)
  await sql`insert into officer_cover (id, child_id, cover_id, from_day, returns_on, recorded_by, recorded_at)
    values (${newId()}, ${childId}, ${personId}, '1961-01-04', '1961-02-01', ${accountId}, now())`.execute(db)
  await sql`insert into sibling_conflict (child_id, number, stands, reason, recorded_by, recorded_at)
    values (${childId}, 1, true, 'His brother Silas fell out with him', ${accountId}, now())`.execute(db)
  await sql`insert into child_worker (id, child_id, person_id, does, from_day)
    values (${newId()}, ${childId}, ${personId}, 'advocate', '1960-01-04')`.execute(db)
  await sql`insert into restriction (id, child_id, reason, made_by, made_at, ended_by, ended_at)
    values (${newId()}, ${childId}, 'other', ${accountId}, now(), ${accountId}, now())`.execute(db)
  await sql`insert into named_reader (id, child_id, account_id, named_by, named_at, ended_at)
    values (${newId()}, ${childId}, ${accountId}, ${accountId}, now(), now())`.execute(db)
  await sql`insert into emergency_opening (id, child_id, account_id, because, opened_at, until)
    values (${newId()}, ${childId}, ${accountId}, 'Aunt Petra rang', now(), now())`.execute(db)
  await sql`insert into legal_hold (id, child_id, reason, note, placed_by, placed_at, released_by, released_at)
    values (${newId()}, ${childId}, 'claim', 'advice of counsel', ${accountId}, now(), ${accountId}, now())`.execute(
    db,
  )
  await sql`insert into subject_access_request (id, child_id, asked_on, asked_by, due_on, entered_by, entered_at, state)
    values (${newId()}, ${childId}, '2026-01-05', 'child', '2026-02-05', ${accountId}, now(), 'withdrawn')`.execute(
    db,
  )
}

async function saveFiles(db: Db, childId: string): Promise<void> {
  const load = newId()
  await sql`insert into import (id, actor, system, state, report) values (${load}, 'x', 'ssda903', 'done', '{}')`.execute(
    db,
  )
  await sql`insert into import_refusal values (${load}, 1, 'a.csv', 'Header', 2, ${childId}, 'DOB', 'soon', 'a date')`.execute(
    db,
  )
  await sql`insert into import_row values (${load}, 0, 'Header', ${childId}, '', 'F')`.execute(db)
  const { rows } = await sql<{ id: number }>`
    insert into source_row (system, return_year, table_name, child, key, content, first_import, changed_import)
    values ('ssda903', 2018, 'Reviews', ${childId}, '1962-05-01', ${'02/09/1951\t01/05/1962\tPN1'}, ${load}, ${load})
    returning id`.execute(db)
  await sql`insert into source_row_version (source_row_id, content, replaced_import)
    values (${rows[0]?.id ?? 0}, ${'02/09/1951\t01/05/1962\tPN0'}, ${load})`.execute(db)
  const finding = `finding ${childId}`
  await sql`insert into finding (id, rule, child_id, row_key, source_row_id, fields, says, content, first_import,
      first_seen_at)
    values (${finding}, '441', ${childId}, '2018 Reviews 1962-05-01', ${rows[0]?.id ?? 0}, '{REVIEW_CODE}',
      'The child was under 4 at the review.', ${'02/09/1951\t01/05/1962\tPN1'}, ${load}, now())`.execute(db)
  await sql`insert into finding_event (finding_id, at, actor, did, says)
    values (${finding}, now(), 'server', 'asked', 'Asked Horace Quill: the date is right')`.execute(db)
}
