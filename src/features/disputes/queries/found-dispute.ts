import type { PageRequest } from '../../../platform/web/route.ts'
import type { Services } from '../../../platform/web/services.ts'
import { findChild } from '../../children/index.ts'
import { disputeName } from '../dispute-words.ts'
import type { FoundDispute } from '../found-dispute.ts'
import { disputePath } from '../paths.ts'
import { findDispute } from './disputes.ts'
import { readPolicy } from './policy.ts'

/** The challenge of a request; null where there is none there. */
export async function findDisputeOf({ db }: Services, request: PageRequest): Promise<FoundDispute | null> {
  const { params, today } = request
  const childId = params['child'] ?? null
  const dispute = await findDispute(db, params['dispute'] ?? '')
  if (dispute === null) return null
  const isThere = childId === null ? dispute.childIds.length === 0 : dispute.childIds.includes(childId)
  if (!isThere) return null
  const policy = await readPolicy(db, today)
  return {
    dispute,
    child: childId === null ? null : await findChild(db, childId),
    where: childId === null ? 'ofService' : 'ofChild',
    policy,
    name: disputeName(dispute, policy.name),
    path: disputePath(dispute, childId),
  }
}
