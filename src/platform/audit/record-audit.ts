import { sql } from 'kysely'
import type { Db, Trx } from '../db/index.ts'
import { whereFrom } from './where-from.ts'

/** What was done to which record. Never a value, never words that somebody typed. */
export type AuditEntry = {
  /** The account's id, or `command-line` or `server` where nobody is signed in. */
  readonly actor: string
  /** A verb-noun of ours, as `record-held-review`. */
  readonly action: string
  /** The noun, as `review`. */
  readonly recordType: string
  readonly recordId: string
  /** Null where the record was not there before. */
  readonly versionBefore: number | null
  /** Null where the record is not there any more. */
  readonly versionAfter: number | null
  /** The child whose record it concerns; left out or null where it concerns none, or many. */
  readonly childId?: string | null
  /** A network address, `command-line` or `server`; left out: as {@link whereFrom} says. */
  readonly cameFrom?: string
}

/** Writes the audit row in the transaction of the change itself, so that neither is ever there without the other. */
export async function recordAudit(trx: Trx, entry: AuditEntry): Promise<void> {
  await insertEntry(trx, entry)
}

/**
 * Writes, in the transaction of the change itself, that these children's records were changed together: a row each, at
 * the version that the child has now.
 */
export async function recordChildren(
  trx: Trx,
  { actor, action }: Pick<AuditEntry, 'actor' | 'action'>,
  childIds: readonly string[],
): Promise<void> {
  await sql`
    insert into audit_entry
      (actor, action, record_type, record_id, version_before, version_after, came_from, child_id)
    select ${actor}, ${action}, 'child', child.id, null, child.version, ${whereFrom()}, child.id
    from child where id = any(${[...childIds]}::text[]) order by id`.execute(trx)
}

/** An opening of a child's record. `action` is that of the route: `see-children`. */
export type Opening = { readonly actor: string; readonly action: string; readonly childId: string }

/** Writes down that somebody opened a child's record: one insert of its own. Not inside a transaction. */
export async function recordOpening(db: Db, { actor, action, childId }: Opening): Promise<void> {
  await insertEntry(db, { actor, action, recordType: 'child', recordId: childId, ...UNCHANGED, childId })
}

/** A file that somebody took away. */
export type Export = {
  readonly actor: string
  /** That of the route: `download-children`. */
  readonly action: string
  /** Which list: the route's pattern, as `/children.csv`, never the address, which may hold what was searched for. */
  readonly list: string
  /** Where the file is of one child. */
  readonly childId?: string | null
}

/** Writes down that somebody took a file away: one insert of its own. Not inside a transaction. */
export async function recordExport(db: Db, { actor, action, list, childId = null }: Export): Promise<void> {
  await insertEntry(db, { actor, action, recordType: 'list', recordId: list, ...UNCHANGED, childId })
}

/** What somebody was refused: a page their role is not for, or with `childId` a child who is not theirs to know of. */
export type Refusal = { readonly actor: string; readonly action: string; readonly childId: string | null }

/**
 * Writes down a refusal: one insert of its own. Not inside a transaction. What was asked for may be no child's id but
 * anything that was typed into an address, so it is kept only where there is such a child.
 */
export async function recordRefusal(db: Db, { actor, action, childId }: Refusal): Promise<void> {
  const child =
    childId === null
      ? undefined
      : await db.selectFrom('child').select('id').where('id', '=', childId).executeTakeFirst()
  const [recordType, recordId] = child === undefined ? ['action', action] : ['child', child.id]
  const entry = { actor, action: 'refused', recordType, recordId, childId: child?.id ?? null }
  await insertEntry(db, { ...entry, ...UNCHANGED })
}

const UNCHANGED = { versionBefore: null, versionAfter: null } as const

async function insertEntry(db: Db | Trx, entry: AuditEntry): Promise<void> {
  await db
    .insertInto('audit_entry')
    .values({
      actor: entry.actor,
      action: entry.action,
      record_type: entry.recordType,
      record_id: entry.recordId,
      version_before: entry.versionBefore,
      version_after: entry.versionAfter,
      came_from: entry.cameFrom ?? whereFrom(),
      child_id: entry.childId ?? null,
    })
    .execute()
}
