// Every table that holds anything about a child, and how its rows are found: the one list from which a record is
// gathered for its subject and destroyed. A test compares it with the schema.
import { createHash } from 'node:crypto'
import { type RawBuilder, sql } from 'kysely'
import type { Database, Db } from '../../../platform/db/index.ts'

export type ChildTable = {
  readonly name: keyof Database
  /** The condition for the rows of one child. */
  readonly rows: (childId: string) => RawBuilder<boolean>
  /** `derived` and `about-it` do not change what the record says, so they do not undo a proposal. */
  readonly is: 'record' | 'derived' | 'about-it'
}

const byChildId = (childId: string) => sql<boolean>`child_id = ${childId}`

const bySourceNumber = (childId: string) =>
  sql<boolean>`(system, child) in (select system, value from child_identifier where child_id = ${childId})`

// The rows of an import name the child by the number of its source; the template takes any number.
const byImport = (table: 'import_row' | 'import_refusal') => (childId: string) =>
  sql<boolean>`exists (select from import loaded
    join child_identifier known on known.system = loaded.system or loaded.system = 'template'
    where loaded.id = ${sql.ref(`${table}.import_id`)} and upper(trim(known.value)) = upper(trim(${sql.ref(`${table}.child`)}))
      and known.child_id = ${childId})`

const table = (
  name: keyof Database,
  is: ChildTable['is'] = 'record',
  rows: ChildTable['rows'] = byChildId,
): ChildTable => ({ name, is, rows })

/** In the order in which rows can be deleted: what points at another row goes first. */
export const CHILD_TABLES: readonly ChildTable[] = [
  table('obligation', 'derived'),
  table(
    'review_version',
    'record',
    (childId) => sql<boolean>`review_id in (select id from review where child_id = ${childId})`,
  ),
  table('review_draft'),
  table('review'),
  table('allocation_decision'),
  table('allocation'),
  table('child_team'),
  table('child_worker'),
  table('named_reader', 'about-it'),
  table('emergency_opening', 'about-it'),
  table('restriction', 'about-it'),
  table('legal_hold'),
  table('destruction_proposal', 'about-it'),
  table('subject_access_request', 'about-it'),
  table('import_refusal', 'about-it', byImport('import_refusal')),
  table('import_row', 'derived', byImport('import_row')),
  table(
    'source_row_version',
    'record',
    (childId) => sql<boolean>`source_row_id in (select id from source_row where ${bySourceNumber(childId)})`,
  ),
  table('source_row', 'record', bySourceNumber),
  table('child_identifier'),
  table('child', 'record', (childId) => sql<boolean>`id = ${childId}`),
]

/** Tables that name a child and stay when the record goes, each for its reason. */
export const STAYING_TABLES: Readonly<Partial<Record<keyof Database, string>>> = {
  audit_entry: 'What was done stays known. It holds ids alone, and no value and no words about the child.',
  destroyed_record: 'It is what remains of the record: an id, a day, a rule and two accounts.',
}

/** A row as the database writes it in JSON: dates as YYYY-MM-DD, instants with their time. */
export type GatheredRow = Readonly<Record<string, unknown>>
export type GatheredRows = ReadonlyMap<string, readonly GatheredRow[]>

/** Every row about a child, by table. */
export async function gatherRows(db: Db, childId: string): Promise<GatheredRows> {
  const found = new Map<string, readonly GatheredRow[]>()
  for (const { name, rows } of CHILD_TABLES) {
    const answer = await sql<{ row: GatheredRow }>`
      select to_jsonb(${sql.table(name)}) as row from ${sql.table(name)} where ${rows(childId)}`.execute(db)
    found.set(
      name,
      answer.rows.map(({ row }) => row),
    )
  }
  return found
}

/** A digest of all that a record says: another one whenever anything in it has changed. */
export async function digestRecord(db: Db, childId: string): Promise<string> {
  const hash = createHash('sha256')
  for (const { name, rows } of CHILD_TABLES.filter(({ is }) => is === 'record')) {
    const answer = await sql<{ text: string }>`
      select to_jsonb(${sql.table(name)})::text as text from ${sql.table(name)}
      where ${rows(childId)} order by 1`.execute(db)
    for (const { text } of answer.rows) hash.update(`${name} ${text}\n`)
  }
  return hash.digest('hex')
}
