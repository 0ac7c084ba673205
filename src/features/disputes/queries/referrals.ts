import { isoDay } from '../../../kit/dates/index.ts'
import type { Db, Row } from '../../../platform/db/index.ts'
import { type Referral, REFERRAL_KINDS } from '../referral.ts'
import { wordOf } from './disputes.ts'

type ReferralRow = Row<'referral'> & { officer_name: string }

function toReferral(row: ReferralRow): Referral {
  return {
    id: row.id,
    childId: row.child_id,
    disputeId: row.dispute_id,
    kind: wordOf(REFERRAL_KINDS, row.kind),
    on: isoDay(row.on_day),
    toWhom: row.to_whom,
    why: row.why,
    officerId: row.officer_id,
    officerName: row.officer_name,
    came: row.came_on === null ? null : { says: row.came_of_it, on: isoDay(row.came_on) },
    withdrawn: row.withdrawn_because === '' ? null : row.withdrawn_because,
    version: row.version,
  }
}

const referrals = (db: Db) =>
  db
    .selectFrom('referral')
    .innerJoin('person', 'person.id', 'referral.officer_id')
    .selectAll('referral')
    .select('person.name as officer_name')
    .orderBy('on_day', 'desc')
    .orderBy('recorded_at', 'desc')

/** One referral of this child; null where there is none. */
export async function findReferral(db: Db, childId: string, id: string): Promise<Referral | null> {
  const row = await referrals(db)
    .where('child_id', '=', childId)
    .where('referral.id', '=', id)
    .executeTakeFirst()
  return row === undefined ? null : toReferral(row)
}

/** Every referral of a child, the newest first; what was taken out as well. */
export async function listReferralsOf(db: Db, childId: string): Promise<readonly Referral[]> {
  return (await referrals(db).where('child_id', '=', childId).execute()).map(toReferral)
}
