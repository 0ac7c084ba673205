// Every table that holds anything about a child, and how its rows are found: the one list from which a record is
// gathered for its subject and destroyed. A test compares it with the schema.
import { createHash } from 'node:crypto'
import { type RawBuilder, sql } from 'kysely'
import type { Database, Db } from '../../../platform/db/index.ts'

/** The ids of one child’s records: one, or several that are merged. */
export type RecordIds = readonly string[]

export type ChildTable = {
  readonly name: keyof Database
  /** The condition for the rows of one child: of the record and of those that were merged into it. */
  readonly rows: (ids: RecordIds) => RawBuilder<boolean>
  /** The condition for those that are destroyed with the record, where others are another child’s too. */
  readonly destroyed?: (ids: RecordIds) => RawBuilder<boolean>
  /** `derived` and `about-it` do not change what the record says, so they do not undo a proposal. */
  readonly is: 'record' | 'derived' | 'about-it'
  /** One row as JSON, where it is not the whole of it. */
  readonly reads?: RawBuilder<unknown>
}

const among = (ids: RecordIds) => sql`any(${[...ids]}::text[])`

const byChildId = (ids: RecordIds) => sql<boolean>`child_id = ${among(ids)}`

const bySourceNumber = (ids: RecordIds) =>
  sql<boolean>`(system, child) in (select system, value from child_identifier where child_id = ${among(ids)})`

// The rows of an import name the child by the number of its source; the template takes any number.
const byImport = (table: 'import_row' | 'import_refusal') => (ids: RecordIds) =>
  sql<boolean>`exists (select from import loaded
    join child_identifier known on known.system = loaded.system or loaded.system = 'template'
    where loaded.id = ${sql.ref(`${table}.import_id`)} and upper(trim(known.value)) = upper(trim(${sql.ref(`${table}.child`)}))
      and known.child_id = ${among(ids)})`

const byMeeting = (ids: RecordIds) =>
  sql<boolean>`meeting_id in (select id from meeting where child_id = ${among(ids)})`

const byMessage = (ids: RecordIds) =>
  sql<boolean>`message_id in (select id from message where child_id = ${among(ids)})`

const byConsultation = (ids: RecordIds) =>
  sql<boolean>`consultation_id in (select id from consultation where child_id = ${among(ids)})`

const ofDisputes = (ids: RecordIds) =>
  sql<boolean>`dispute_id in (select dispute_id from dispute_child where child_id = ${among(ids)})`

// A challenge about several children stays for the others.
const ofNobodyElse = (ids: RecordIds) =>
  sql<boolean>`dispute_id in (select mine.dispute_id from dispute_child mine where mine.child_id = ${among(ids)}
    and not exists (select from dispute_child other
      where other.dispute_id = mine.dispute_id and not other.child_id = ${among(ids)}))`

const table = (
  name: keyof Database,
  is: ChildTable['is'] = 'record',
  rows: ChildTable['rows'] = byChildId,
): ChildTable => ({ name, is, rows })

/** In the order in which rows can be deleted: what points at another row goes first. */
export const CHILD_TABLES: readonly ChildTable[] = [
  table('obligation', 'derived'),
  table('annual_report_child', 'derived'),
  table('message_link', 'about-it', byMessage),
  table('message', 'about-it'),
  table('distribution'),
  table('review_document'),
  table('child_word'),
  table('review_step'),
  table(
    'review_version',
    'record',
    (ids) => sql<boolean>`review_id in (select id from review where child_id = ${among(ids)})`,
  ),
  table('paper'),
  {
    ...table(
      'kept_file_content',
      'derived',
      (ids) => sql<boolean>`file_id in (select id from kept_file where child_id = ${among(ids)})`,
    ),
    // The file itself is as large as it likes, and its digest stands in `kept_file`.
    reads: sql`jsonb_build_object('file_id', file_id)`,
  },
  table('kept_file'),
  table('social_worker_talk'),
  table('spoken_before'),
  table(
    'decision_version',
    'record',
    (ids) => sql<boolean>`decision_id in (select id from decision where child_id = ${among(ids)})`,
  ),
  table('decision'),
  table('dispute_child_voice'),
  table('dismissed_prompt'),
  table('referral'),
  table('legal_advice'),
  table('good_practice'),
  ...(['challenge_agenda', 'dispute_asking', 'dispute_step', 'dispute_about'] as const).map((name) => ({
    ...table(name, 'record', ofDisputes),
    destroyed: ofNobodyElse,
  })),
  table('dispute_child'),
  {
    ...table(
      'dispute',
      'record',
      (ids) => sql<boolean>`id in (select dispute_id from dispute_child where child_id = ${among(ids)})`,
    ),
    // The children it was about are gone by then.
    destroyed: () =>
      sql<boolean>`subject = 'child' and not exists (select from dispute_child where dispute_id = dispute.id)`,
  },
  table('child_chronology'),
  table('review_draft'),
  table('review'),
  table('consultation_draft', 'about-it', byConsultation),
  table('consultation_answer', 'record', byConsultation),
  table('secure_link', 'about-it'),
  table('consultation'),
  table('child_statement'),
  table('meeting_version', 'record', byMeeting),
  table('meeting_adjournment', 'record', byMeeting),
  table('meeting_wish', 'record', byMeeting),
  table('invited', 'record', byMeeting),
  table('meeting'),
  table('review_policy_given'),
  table('reallocated_child'),
  table('handover_note'),
  table('officer_cover'),
  table('sibling_conflict'),
  table('entry_notice'),
  table(
    'contact_version',
    'record',
    (ids) => sql<boolean>`contact_id in (select id from contact_entry where child_id = ${among(ids)})`,
  ),
  table('contact_entry'),
  table('between_version'),
  table('midway_check'),
  table('significant_event'),
  table('move_answer'),
  table('attended_meeting'),
  table('allocation_decision'),
  table('allocation'),
  table('child_team'),
  table('child_worker'),
  table('care_correction'),
  table('source_said'),
  table(
    'child_match',
    'about-it',
    (ids) => sql<boolean>`(child_id = ${among(ids)} or other_id = ${among(ids)})`,
  ),
  table('named_reader', 'about-it'),
  table('emergency_opening', 'about-it'),
  table('restriction', 'about-it'),
  table('legal_hold'),
  table('destruction_proposal', 'about-it'),
  table('subject_access_request', 'about-it'),
  table(
    'finding_event',
    'record',
    (ids) => sql<boolean>`finding_id in (select id from finding where child_id = ${among(ids)})`,
  ),
  table('finding'),
  table('import_refusal', 'about-it', byImport('import_refusal')),
  table('import_row', 'derived', byImport('import_row')),
  table(
    'source_row_version',
    'record',
    (ids) => sql<boolean>`source_row_id in (select id from source_row where ${bySourceNumber(ids)})`,
  ),
  table('source_row', 'record', bySourceNumber),
  table('child_identifier'),
  table('child', 'record', (ids) => sql<boolean>`id = ${among(ids)}`),
]

/** Tables that name a child and stay when the record goes, each for its reason. */
export const STAYING_TABLES: Readonly<Partial<Record<keyof Database, string>>> = {
  audit_entry: 'What was done stays known. It holds ids alone, and no value and no words about the child.',
  destroyed_record: 'It is what remains of the record: an id, a day, a rule and two accounts.',
}

/** A row as the database writes it in JSON: dates as YYYY-MM-DD, instants with their time. */
export type GatheredRow = Readonly<Record<string, unknown>>
export type GatheredRows = ReadonlyMap<string, readonly GatheredRow[]>

/** Every row about a child, in all records of theirs, by table. */
export async function gatherRows(db: Db, ids: RecordIds): Promise<GatheredRows> {
  const found = new Map<string, readonly GatheredRow[]>()
  for (const { name, rows, reads = sql`to_jsonb(${sql.table(name)})` } of CHILD_TABLES) {
    const answer = await sql<{ row: GatheredRow }>`
      select ${reads} as row from ${sql.table(name)} where ${rows(ids)}`.execute(db)
    found.set(
      name,
      answer.rows.map(({ row }) => row),
    )
  }
  return found
}

/** A digest of all that a record says: another one whenever anything in it has changed. */
export async function digestRecord(db: Db, ids: RecordIds): Promise<string> {
  const hash = createHash('sha256')
  for (const { name, rows } of CHILD_TABLES.filter(({ is }) => is === 'record')) {
    const answer = await sql<{ text: string }>`
      select to_jsonb(${sql.table(name)})::text as text from ${sql.table(name)}
      where ${rows(ids)} order by 1`.execute(db)
    for (const { text } of answer.rows) hash.update(`${name} ${text}\n`)
  }
  return hash.digest('hex')
}
