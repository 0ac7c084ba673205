// The chain of the audit: pure. What a link's hash is made of may never change, or every chain there is would break.
import { createHash } from 'node:crypto'

/** An entry as the chain covers it. */
export type ChainedEntry = {
  readonly id: number
  /** ISO, UTC, microseconds, as the database writes it: `2026-11-21T09:30:00.123456Z`. */
  readonly at: string
  readonly actor: string
  readonly action: string
  readonly recordType: string
  readonly recordId: string
  readonly versionBefore: number | null
  readonly versionAfter: number | null
  readonly cameFrom: string | null
  readonly childId: string | null
}

/** What stands in for the hash before the first link. */
export const BEFORE_THE_FIRST: Buffer = Buffer.from('Footprint audit chain, version 1')

/** The SHA-256 of the hash before and of the entry: a JSON list of its fields in the order of their type, in UTF-8. */
export function hashOfLink(before: Buffer, entry: ChainedEntry): Buffer {
  return createHash('sha256').update(before).update(toCanonicalText(entry)).digest()
}

function toCanonicalText(entry: ChainedEntry): string {
  return JSON.stringify([
    entry.id,
    entry.at,
    entry.actor,
    entry.action,
    entry.recordType,
    entry.recordId,
    entry.versionBefore,
    entry.versionAfter,
    entry.cameFrom,
    entry.childId,
  ])
}
