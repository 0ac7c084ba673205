import type { Trx } from '../../../platform/db/index.ts'
import { type Child, findChild, lockChildren } from '../../children/index.ts'
import { listReviewsOf, type Review } from '../../reviews/index.ts'
import { heldReviewOf } from '../held-meeting.ts'
import type { Meeting } from '../meeting.ts'
import { findMeeting } from '../queries/meetings.ts'

export type LockedMeeting = {
  readonly meeting: Meeting
  readonly child: Child
  readonly reviews: readonly Review[]
  /** The review that is recorded for it; null while it is to be held. */
  readonly held: Review | null
}

/**
 * A meeting as it is once all others who change something about the child are done, until the transaction ends; null
 * where there is none. Officers are locked after children.
 */
export async function lockMeeting(
  trx: Trx,
  { id, childId }: Pick<Meeting, 'id' | 'childId'>,
): Promise<LockedMeeting | null> {
  await lockChildren(trx, [childId])
  const meeting = await findMeeting(trx, id)
  const child = await findChild(trx, childId)
  if (meeting === null || child === null) return null
  const reviews = await listReviewsOf(trx, childId)
  return { meeting, child, reviews, held: heldReviewOf(meeting, reviews) }
}
