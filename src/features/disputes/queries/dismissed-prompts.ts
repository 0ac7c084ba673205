import { sql } from 'kysely'
import type { Db } from '../../../platform/db/index.ts'
import type { Reach } from '../../../platform/web/route.ts'
import { displayName, withinReach } from '../../children/index.ts'
import { type Prompt, PROMPT_KINDS } from '../prompt.ts'
import { wordOf } from './disputes.ts'

/** Something that suggested a challenge, and that somebody decided against. */
export type DismissedPrompt = Pick<Prompt, 'childId' | 'childName' | 'kind' | 'key'> & {
  /** What was found, in the words of that day; '' where that was not kept. */
  readonly says: string
  readonly reason: string
  readonly by: string
  readonly at: Date
  readonly number: number
}

type DismissedRow = {
  child_id: string
  kind: string
  key: string
  number: number
  says: string
  reason: string
  dismissed_at: Date
  by: string
  given_name: string | null
  family_name: string | null
  identifier: string
}

/** The newest of each prompt counts: it was dismissed, or that was taken back. */
export const LAST_DISMISSALS = sql`(
  select distinct on (child_id, kind, key) * from dismissed_prompt order by child_id, kind, key, number desc)`

/** What was dismissed about the children within reach and not taken back, the newest first. */
export async function listDismissedPrompts(db: Db, reach: Reach): Promise<readonly DismissedPrompt[]> {
  const { rows } = await sql<DismissedRow>`
    select last.child_id, last.kind, last.key, last.number, last.says, last.reason, last.dismissed_at,
      account.display_name as by, child.given_name, child.family_name, child.identifier
    from ${LAST_DISMISSALS} last join child on child.id = last.child_id
    join account on account.id = last.dismissed_by
    where not last.is_back and ${withinReach(reach)}
    order by last.dismissed_at desc, last.child_id, last.kind, last.key`.execute(db)
  return rows.map((row) => ({
    childId: row.child_id,
    childName: displayName({ givenName: row.given_name, familyName: row.family_name }, row.identifier),
    kind: wordOf(PROMPT_KINDS, row.kind),
    key: row.key,
    says: row.says,
    reason: row.reason,
    by: row.by,
    at: row.dismissed_at,
    number: row.number,
  }))
}
