import type { PageRequest } from '../../../platform/web/route.ts'
import type { Services } from '../../../platform/web/services.ts'
import { findEmergencyEnd } from '../../children/index.ts'
import { listOpenDisputesOf, maySeeDisputes } from '../../disputes/index.ts'
import type { GatheredRecord } from '../gathered-record.ts'
import { findRecord } from '../queries.ts'
import { toWorkedRecord } from '../worked-record.ts'

/** The child that a page is about, with what every page of the record says of them; null where there is none. */
export async function gatherRecord(
  { db, clock }: Services,
  { params, reach, today, user }: PageRequest,
): Promise<GatheredRecord | null> {
  const childId = params['child'] ?? ''
  const [found, challenges] = await Promise.all([
    findRecord(db, childId, reach),
    maySeeDisputes(user.roles) ? listOpenDisputesOf(db, childId) : [],
  ])
  if (found === null) return null
  const { child, reviews, decisions, policy, around } = found
  const opener = { childId: child.id, accountId: user.accountId, now: clock.now() }
  // To whom every record opens that is not restricted needs no emergency.
  const mayBeOpened = child.isRestricted || reach.through !== null
  const emergencyEnd = mayBeOpened ? await findEmergencyEnd(db, opener) : null
  return {
    record: toWorkedRecord(child, { reviews, decisions }, today, policy),
    around: { ...around, emergencyEnd },
    challenges,
  }
}
