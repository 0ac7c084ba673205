import type { PageRequest } from '../../../platform/web/route.ts'
import type { Services } from '../../../platform/web/services.ts'
import { findChild, findEmergencyEnd } from '../../children/index.ts'
import { listDecisionsOf } from '../../decisions/index.ts'
import { listReviewsOf, readPolicy } from '../../reviews/index.ts'
import type { GatheredRecord } from '../gathered-record.ts'
import { findAround } from '../queries.ts'
import { toWorkedRecord } from '../worked-record.ts'

/** The child that a page is about, with what every page of the record says of them; null where there is none. */
export async function gatherRecord(
  { db, clock }: Services,
  { params, reach, today, user }: PageRequest,
): Promise<GatheredRecord | null> {
  const child = await findChild(db, params['child'] ?? '')
  if (child === null) return null
  const opener = { childId: child.id, accountId: user.accountId, now: clock.now() }
  const [reviews, decisions, policy, around, emergencyEnd] = await Promise.all([
    listReviewsOf(db, child.id),
    listDecisionsOf(db, child.id),
    readPolicy(db),
    findAround(db, child, reach),
    child.isRestricted ? findEmergencyEnd(db, opener) : null,
  ])
  return {
    record: toWorkedRecord(child, { reviews, decisions }, today, policy),
    around: { ...around, emergencyEnd },
  }
}
