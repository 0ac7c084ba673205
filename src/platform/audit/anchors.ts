import { sql } from 'kysely'
import { fail, ok, type Result } from '../../kit/result.ts'
import type { Db } from '../db/index.ts'

/** How far the chain was at the end of a day, kept elsewhere: what it says stays true as the chain grows. */
export type Anchor = {
  /** `YYYY-MM-DD`, in London, of the sealing. */
  readonly day: string
  /** The last link of the day. */
  readonly number: number
  /** Its hash, 64 letters and digits. */
  readonly hash: string
}

/** The last link of each day after link `after`, in order; of today, the last so far. */
export async function listAnchors(db: Db, after = 0): Promise<readonly Anchor[]> {
  const { rows } = await sql<Anchor>`
    with daily as (
      select (sealed_at at time zone 'Europe/London')::date as day, max(number) as number
      from audit_link where number > ${after} group by 1)
    select day, number, encode(audit_link.hash, 'hex') as hash
    from daily join audit_link using (number) order by number`.execute(db)
  return rows
}

const LINE = /^(?<day>\d{4}-\d{2}-\d{2}),(?<number>[1-9]\d{0,14}),(?<hash>[0-9a-f]{64})$/

/** One anchor a line: `2026-11-21,1204,9f86…`. */
export function toAnchorLine({ day, number, hash }: Anchor): string {
  return `${day},${number},${hash}\n`
}

/** Reads the lines of {@link toAnchorLine}. The failure is a sentence that names the first line that is not one. */
export function parseAnchors(text: string): Result<readonly Anchor[], string> {
  const anchors: Anchor[] = []
  for (const [at, line] of text.split(/\r?\n/).entries()) {
    const { day = '', number, hash = '' } = LINE.exec(line)?.groups ?? {}
    if (number !== undefined) anchors.push({ day, number: Number(number), hash })
    else if (line !== '') return fail(`Line ${at + 1} of the anchors is not a day, a number and a hash.`)
  }
  return ok(anchors)
}
