import type { Day } from '../../../kit/dates/index.ts'
import type { Db } from '../../../platform/db/index.ts'
import type { SignedIn } from '../../../platform/web/route.ts'
import { findReachThrough } from '../../people/index.ts'
import { challengeAllowed } from '../access.ts'
import { listIdsWithin } from './within-reach.ts'

/**
 * Of which of these children somebody may raise a challenge, so that a page shows the way only to them: whoever is only
 * invited to a child’s review may open the record, and not challenge.
 */
export async function listChallengeable(
  db: Db,
  childIds: readonly string[],
  { roles, personId, accountId }: SignedIn,
  today: Day,
): Promise<ReadonlySet<string>> {
  const allowed = challengeAllowed(roles)
  if (allowed === null || (allowed !== 'any' && personId === null)) return new Set()
  const through =
    allowed === 'any' || personId === null
      ? null
      : await findReachThrough(db, { personId, relations: allowed, today })
  return await listIdsWithin(db, childIds, { accountId, emergencyAt: null, today, through })
}
