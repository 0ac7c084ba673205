// What stands beside challenges, as the figures count it. Nothing that was taken out as a mistake is counted, and a period
// without any gives an empty list, which is reported as 0.
import { type RawBuilder, sql } from 'kysely'
import { type Day, isoDay, type IsoDate, toIsoDate } from '../../../kit/dates/index.ts'
import type { Db } from '../../../platform/db/index.ts'
import { MEETING_KINDS, type MeetingKind } from '../challenge-meeting.ts'
import { REFERRAL_KINDS, type ReferralKind } from '../referral.ts'
import { SHARED_THEMES, type SharedTheme } from '../shared-themes.ts'
import { wordOf } from './disputes.ts'

export type BesideRow<Kind extends string> = {
  readonly id: string
  readonly on: Day
  readonly kind: Kind
  /** A person's id; null where nobody is named. */
  readonly officerId: string | null
  /** The team the child belonged to on that day, or that was meant; null where none was. */
  readonly teamId: string | null
  readonly childId: string | null
}

type Counted = {
  id: string
  on_day: IsoDate
  kind: string
  officer_id: string | null
  team_id: string | null
  child_id: string | null
}

const TEAM_ON_DAY = sql`(select team_id from child_team
  where child_team.child_id = counted.child_id and child_team.from_day <= counted.on_day
    and (child_team.to_day is null or child_team.to_day > counted.on_day)
  order by child_team.from_day desc limit 1)`

/** `counted` as a table of id, on_day, kind, officer_id, team_id, child_id and withdrawn_because; both days included. */
async function listBetween<Kind extends string>(
  db: Db,
  { counted, kinds, from, to }: { counted: RawBuilder<unknown>; kinds: readonly Kind[]; from: Day; to: Day },
): Promise<readonly BesideRow<Kind>[]> {
  const { rows } = await sql<Counted>`
    select counted.id, counted.on_day::text, counted.kind, counted.officer_id, counted.child_id,
      coalesce(counted.team_id, ${TEAM_ON_DAY}) as team_id
    from ${counted} counted
    where counted.on_day between ${toIsoDate(from)}::date and ${toIsoDate(to)}::date
      and counted.withdrawn_because = ''
    order by counted.on_day, counted.id`.execute(db)
  return rows.map((row) => ({
    id: row.id,
    on: isoDay(row.on_day),
    kind: wordOf(kinds, row.kind),
    officerId: row.officer_id,
    teamId: row.team_id,
    childId: row.child_id,
  }))
}

/** Referrals, and what was put to courts and guardians, from a day to a day, in order. */
export async function listReferralsBetween(
  db: Db,
  from: Day,
  to: Day,
): Promise<readonly BesideRow<ReferralKind>[]> {
  const counted = sql`(select *, null as team_id from referral)`
  return await listBetween(db, { counted, kinds: REFERRAL_KINDS, from, to })
}

/** How often legal advice was asked for, from a day to a day, in order: nothing of why, and nothing of the advice. */
export async function listLegalAdviceBetween(
  db: Db,
  from: Day,
  to: Day,
): Promise<readonly BesideRow<'legal-advice'>[]> {
  const counted = sql`(select *, asked_on as on_day, 'legal-advice' as kind, null as team_id from legal_advice)`
  return await listBetween(db, { counted, kinds: ['legal-advice'], from, to })
}

/** Challenge meetings, clinics and alerts from a day to a day, in order. */
export async function listChallengeMeetingsBetween(
  db: Db,
  from: Day,
  to: Day,
): Promise<readonly BesideRow<MeetingKind>[]> {
  const counted = sql`(select *, null as team_id, null as child_id from challenge_meeting)`
  return await listBetween(db, { counted, kinds: MEETING_KINDS, from, to })
}

/** Notes of good practice from a day to a day, in order; the kind is the theme that all authorities share. */
export async function listGoodPracticeBetween(
  db: Db,
  from: Day,
  to: Day,
): Promise<readonly BesideRow<SharedTheme>[]> {
  const counted = sql`(select good_practice.*, theme.mapped_to as kind
    from good_practice join dispute_theme theme on theme.code = good_practice.theme)`
  return await listBetween(db, { counted, kinds: SHARED_THEMES, from, to })
}
