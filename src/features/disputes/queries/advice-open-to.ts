import type { Day } from '../../../kit/dates/index.ts'
import type { Db } from '../../../platform/db/index.ts'
import type { SignedIn } from '../../../platform/web/route.ts'
import { findStanding } from '../../children/index.ts'
import { findReachThrough } from '../../people/index.ts'
import { legalAdviceAllowed } from '../access.ts'

/** Whether somebody may open the legal advice about a child, so that a page shows the way only to them. */
export async function isAdviceOpenTo(
  db: Db,
  childId: string,
  { roles, personId, accountId }: SignedIn,
  today: Day,
): Promise<boolean> {
  const relations = legalAdviceAllowed(roles)
  if (relations === null || (relations !== 'any' && personId === null)) return false
  const through =
    relations === 'any' || personId === null
      ? null
      : await findReachThrough(db, { personId, relations, today })
  return (await findStanding(db, childId, { accountId, emergencyAt: null, today, through })) === 'within'
}
