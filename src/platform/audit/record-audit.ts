import type { Trx } from '../db/index.ts'

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
}

/** Writes the audit row in the transaction of the change itself, so that neither is ever there without the other. */
export async function recordAudit(trx: Trx, entry: AuditEntry): Promise<void> {
  await trx
    .insertInto('audit_entry')
    .values({
      actor: entry.actor,
      action: entry.action,
      record_type: entry.recordType,
      record_id: entry.recordId,
      version_before: entry.versionBefore,
      version_after: entry.versionAfter,
    })
    .execute()
}
