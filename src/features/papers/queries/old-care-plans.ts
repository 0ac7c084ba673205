import { sql } from 'kysely'
import { type Day, isoDay, type IsoDate, toIsoDate } from '../../../kit/dates/index.ts'
import type { Db } from '../../../platform/db/index.ts'
import type { Reach } from '../../../platform/web/route.ts'
import { displayName, withinReach } from '../../children/index.ts'

/** A child whose newest care plan is old, or who has none on record. */
export type OldCarePlan = {
  readonly childId: string
  readonly childName: string
  /** The day the newest care plan was received; null where none is on record. */
  readonly receivedOn: Day | null
}

/**
 * The children in care within reach whose newest care plan was received before a day, or for whom none is on record
 * though they have been in care since before it and a review of theirs was recorded here; in order of name.
 */
export async function listOldCarePlans(
  db: Db,
  reach: Reach,
  { today, before }: { readonly today: Day; readonly before: Day },
): Promise<readonly OldCarePlan[]> {
  const { rows } = await sql<{
    id: string
    given_name: string | null
    family_name: string | null
    identifier: string
    received_on: IsoDate | null
  }>`
    select child.id, child.given_name, child.family_name, child.identifier, newest.received_on::text
    from child
    left join lateral (
      select max(received_on) as received_on from paper
      where paper.child_id = child.id and paper.kind = 'care-plan' and paper.state = 'received'
    ) newest on true
    where child.in_care_from < ${toIsoDate(before)}::date and child.in_care_to is null
      and (child.adult_on is null or child.adult_on > ${toIsoDate(today)}::date)
      and (newest.received_on < ${toIsoDate(before)}::date or (newest.received_on is null and exists (
        select from review where review.child_id = child.id and review.record is not null)))
      and ${withinReach(reach)}
    order by child.sort_name, child.id`.execute(db)
  return rows.map(({ id, given_name, family_name, identifier, received_on }) => ({
    childId: id,
    childName: displayName({ givenName: given_name, familyName: family_name }, identifier),
    receivedOn: received_on === null ? null : isoDay(received_on),
  }))
}
