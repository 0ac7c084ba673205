import { sql } from 'kysely'
import { NO_CARE } from '../../src/features/children/index.ts'
import type { Db } from '../../src/platform/db/index.ts'

/** A child with nothing but a name and a number. */
export async function addNamedChild(db: Db, id: string, name: string, identifier: string): Promise<void> {
  const [given = '', family = ''] = name.split(' ')
  await sql`insert into child (id, identifier, given_name, family_name, sort_name, care)
    values (${id}, ${identifier}, ${given}, ${family}, ${family}, ${JSON.stringify(NO_CARE)})`.execute(db)
}

/** An audit row as it would be had it been written at that instant. */
export async function addAuditRow(
  db: Db,
  row: {
    readonly at: string
    readonly actor: string
    readonly action: string
    readonly recordType: string
    readonly recordId: string
    readonly childId?: string
    readonly cameFrom?: string
  },
): Promise<void> {
  await db
    .insertInto('audit_entry')
    .values({
      at: new Date(row.at),
      actor: row.actor,
      action: row.action,
      record_type: row.recordType,
      record_id: row.recordId,
      version_before: null,
      version_after: null,
      came_from: row.cameFrom ?? '192.0.2.7',
      child_id: row.childId ?? null,
    })
    .execute()
}

/** The cells of each row of the page's list, as text. */
export function rowsOf(html: string): readonly (readonly string[])[] {
  const body = /<tbody>(.*?)<\/tbody>/s.exec(html)?.[1] ?? ''
  return body
    .split('</tr>')
    .slice(0, -1)
    .map((row) =>
      [...row.matchAll(/<t[dh][^>]*>(.*?)<\/t[dh]>/gs)].map(([, cell = '']) =>
        cell
          .replace(/<[^>]+>/g, '')
          .replace(/\s+/g, ' ')
          .trim(),
      ),
    )
}
