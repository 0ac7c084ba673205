import { sql } from 'kysely'
import { type Day, isoDay, type IsoDate, toIsoDate } from '../../../kit/dates/index.ts'
import type { Db } from '../../../platform/db/index.ts'
import type { Reach } from '../../../platform/web/route.ts'
import { displayName, withinReach } from '../../children/index.ts'
import { PERMANENCE_PLANS, type PermanencePlan } from '../officer-view.ts'

/** How planning for permanence stands for a child in care, by the newest review that was recorded here. */
export type PermanenceStanding = {
  readonly childId: string
  readonly childName: string
  readonly inCareSince: Day
  /** As the return codes it: `V2` is section 20. */
  readonly legalStatus: string | null
  /** Reviews held since care began, recorded here or told by files. */
  readonly reviews: number
  readonly newest: { readonly id: string; readonly on: Day }
  /** `none-yet`: there is no plan. Null: nobody recorded whether there is one. */
  readonly plan: 'none-yet' | null
}

/** The children in care within reach, under 18, for whom no plan for permanence is recorded; in order of name. */
export async function listWithoutPermanence(
  db: Db,
  reach: Reach,
  today: Day,
): Promise<readonly PermanenceStanding[]> {
  const { rows } = await sql<{
    id: string
    given_name: string | null
    family_name: string | null
    identifier: string
    in_care_from: IsoDate
    legal_status: string | null
    reviews: number
    review_id: string
    held_on: IsoDate
    plan: string | null
  }>`
    select child.id, child.given_name, child.family_name, child.identifier, child.in_care_from::text,
      child.legal_status, held.reviews, newest.id as review_id, newest.first_part::text as held_on, newest.plan
    from child
    cross join lateral (
      select count(*)::int as reviews from review where review.child_id = child.id and review.first_part >= child.in_care_from
    ) held
    cross join lateral (
      select id, first_part, record -> 'officerView' ->> 'permanencePlan' as plan from review
      where review.child_id = child.id and record is not null and review.first_part >= child.in_care_from
      order by first_part desc limit 1
    ) newest
    where child.in_care_from is not null and child.in_care_to is null
      and (child.adult_on is null or child.adult_on > ${toIsoDate(today)}::date)
      and (newest.plan is null or newest.plan = 'none-yet') and ${withinReach(reach)}
    order by child.sort_name, child.id`.execute(db)
  return rows.map((row) => ({
    childId: row.id,
    childName: displayName({ givenName: row.given_name, familyName: row.family_name }, row.identifier),
    inCareSince: isoDay(row.in_care_from),
    legalStatus: row.legal_status,
    reviews: row.reviews,
    newest: { id: row.review_id, on: isoDay(row.held_on) },
    plan: planOf(row.plan),
  }))
}

const NONE: PermanencePlan = 'none-yet'
const planOf = (plan: string | null): 'none-yet' | null =>
  PERMANENCE_PLANS.find((one) => one === plan) === NONE ? NONE : null
