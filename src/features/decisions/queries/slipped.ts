import { sql } from 'kysely'
import { type Day, toIsoDate } from '../../../kit/dates/index.ts'
import type { Db, Row } from '../../../platform/db/index.ts'
import type { Reach } from '../../../platform/web/route.ts'
import { displayName, withinReach } from '../../children/index.ts'
import type { Decision } from '../decision.ts'
import { IS_OPEN, toDecision } from '../queries.ts'

/** A decision with whose it is. */
export type SlippedDecision = Decision & { readonly childName: string }

/** From this many on, putting a decision off is a pattern. */
export const SLIPPED = 2

/** The open decisions within reach, of children in care, that were put off twice or more; the oldest first. */
export async function listSlippedDecisions(
  db: Db,
  reach: Reach,
  today: Day,
): Promise<readonly SlippedDecision[]> {
  const { rows } = await sql<
    Row<'decision'> & { given_name: string | null; family_name: string | null; identifier: string }
  >`
    select decision.*, child.given_name, child.family_name, child.identifier
    from decision join child on child.id = decision.child_id
    where ${IS_OPEN} and not decision.withdrawn and decision.slips >= ${SLIPPED} and ${withinReach(reach)}
      and (child.in_care_to is null or child.in_care_to > ${toIsoDate(today)}::date)
    order by decision.made_on, decision.id`.execute(db)
  return rows.map((row) => ({
    ...toDecision(row),
    childName: displayName({ givenName: row.given_name, familyName: row.family_name }, row.identifier),
  }))
}
