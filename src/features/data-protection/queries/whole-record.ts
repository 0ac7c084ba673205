import { sql } from 'kysely'
import { isoDay, toDate } from '../../../kit/dates/index.ts'
import type { Db } from '../../../platform/db/index.ts'
import { AUDIT_WORDS } from '../../audit/index.ts'
import {
  type Child,
  displayName,
  listBrothersAndSisters,
  listChildrenById,
  listRecordsOf,
} from '../../children/index.ts'
import { RECORD_COLUMNS } from '../record-columns.ts'
import {
  type Gathered,
  type GatheredRows,
  type Names,
  type OpeningLine,
  type SubjectRecord,
  toSubjectRecord,
} from '../subject-record.ts'
import { gatherRows, type RecordIds } from './child-tables.ts'

/** Everything held about a child, in every record of theirs where some are merged; null where there is no such child. */
export async function readWholeRecord(db: Db, childId: string): Promise<SubjectRecord | null> {
  const ids = await listRecordsOf(db, childId)
  if (ids.length === 0) return null
  const rows = await gatherRows(db, ids)
  const gathered: Gathered = {
    rows,
    names: await readNames(db, rows),
    openings: await listOpeningLines(db, ids),
    brothersAndSisters: await listSiblingNames(db, await listChildrenById(db, ids)),
  }
  return toSubjectRecord(gathered)
}

async function listSiblingNames(db: Db, records: readonly Child[]): Promise<readonly string[]> {
  const found = new Map<string, string>()
  for (const record of records) {
    for (const one of await listBrothersAndSisters(db, record)) {
      if (records.some(({ id }) => id === one.id)) continue
      const name = one.isRestricted
        ? 'A brother or sister whose record is restricted'
        : displayName(one, one.identifier)
      found.set(one.id, name)
    }
  }
  return [...found.values()]
}

async function readNames(db: Db, rows: GatheredRows): Promise<Names> {
  const { rows: found } = await sql<{ id: string; name: string }>`
    select id, name from person where id = any(${idsIn(rows, 'person')}::text[])
    union all select id, display_name from account where id = any(${idsIn(rows, 'account')}::text[])
    union all select id, name from team where id = any(${idsIn(rows, 'team')}::text[])`.execute(db)
  return new Map(found.map(({ id, name }) => [id, name]))
}

function idsIn(rows: GatheredRows, kind: 'person' | 'account' | 'team'): string[] {
  const found = new Set<string>()
  for (const [table, use] of Object.entries(RECORD_COLUMNS)) {
    const columns = Object.entries(use.columns).filter(([, [, shown]]) => shown === kind)
    for (const row of rows.get(table) ?? []) {
      for (const [column] of columns) {
        const id = row[column]
        if (typeof id === 'string') found.add(id)
      }
    }
  }
  return [...found]
}

/** Who did what with the record, by day. */
async function listOpeningLines(db: Db, ids: RecordIds): Promise<readonly OpeningLine[]> {
  const { rows } = await sql<{
    on: string
    actor: string
    name: string | null
    action: string
    times: number
  }>`
    select to_char(at at time zone 'Europe/London', 'YYYY-MM-DD') as on, actor, account.display_name as name,
      action, count(*) as times
    from audit_entry left join account on account.id = audit_entry.actor
    where child_id = any(${[...ids]}::text[])
    group by 1, 2, 3, 4 order by 1, min(audit_entry.id)`.execute(db)
  return rows.map(({ on, actor, name, action, times }) => ({
    on: toDate(isoDay(on)),
    who: name ?? toActor(actor),
    what: AUDIT_WORDS[action] ?? action.replaceAll('-', ' '),
    times,
  }))
}

function toActor(actor: string): string {
  if (actor === 'command-line') return 'The command line'
  return actor === 'server' ? 'Footprint itself' : 'An account that is gone'
}
