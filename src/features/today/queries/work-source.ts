// The reviews owed that Today shows, in SQL, and of which children they are.
import { type RawBuilder, sql } from 'kysely'
import { type Day, toIsoDate } from '../../../kit/dates/index.ts'
import { withinReach } from '../../children/index.ts'
import { isOpenOn, NEXT_FIRST, obligationStatus } from '../../reviews/index.ts'
import { NOBODY, type WorkAsked, type WorkWindows } from '../work.ts'

const date = (day: Day) => sql`${toIsoDate(day)}::date`

export const AROUND = sql`
  left join allocation on allocation.child_id = child.id and allocation.to_day is null
  left join person officer on officer.id = allocation.officer_id
  left join child_team on child_team.child_id = child.id and child_team.to_day is null
  left join team on team.id = child_team.team_id`

const SHOWN = sql`
  child.id, child.identifier, child.given_name, child.family_name, child.sort_name, child.in_care_from,
  officer.id as officer_id, officer.name as officer_name, officer.sort_name as officer_sort, team.name as team_name,
  obligation.number, obligation.rule, obligation.sequence, obligation.duty, obligation.due, obligation.at_latest,
  obligation.late_after, obligation.known_to, obligation.stops_on, obligation.missing, obligation.target,
  least(obligation.due, obligation.target) as act_on`

const IN_CARE = sql`(child.in_care_from is not null and child.in_care_to is null)`
const isUnder18 = (today: Day) => sql`(child.adult_on is null or child.adult_on > ${date(today)})`

/** Whether a child is in care, and whether past 18 as well. */
export const STANDING = (today: Day) => sql`case
  when not ${IN_CARE} then 'not-in-care' when ${isUnder18(today)} then 'in-care' else 'past-18' end`

const OF_OPEN_CHALLENGES = sql`
  select of.child_id from dispute join dispute_child of on of.dispute_id = dispute.id
  where dispute.state not in ('closed', 'mistake')`

// A challenge outlasts care: it stays with whoever raised it, and with whoever held the child last.
const isStillTheirs = (officer: string) => sql`(
  child.in_care_to is not null and allocation.officer_id is null and exists (
    select from dispute join dispute_child of on of.dispute_id = dispute.id
    where of.child_id = child.id and dispute.state not in ('closed', 'mistake') and (dispute.raised_by = ${officer} or (
      select held.officer_id from allocation held where held.child_id = child.id
      order by held.from_day desc limit 1) = ${officer})))`

function inScope({
  scope: { officer, team },
  reach,
}: Pick<WorkAsked, 'scope' | 'reach'>): RawBuilder<unknown> {
  const within = withinReach(reach)
  const ofTeam =
    team === null
      ? within
      : sql`(exists (select from child_team where child_team.child_id = child.id
          and child_team.to_day is null and child_team.team_id = ${team}) and ${within})`
  if (officer === null) return ofTeam
  const ofOfficer =
    officer === NOBODY
      ? sql`allocation.officer_id is null and ${IN_CARE}`
      : sql`(allocation.officer_id = ${officer} or ${isStillTheirs(officer)})`
  if (officer === NOBODY) return sql`${ofTeam} and ${ofOfficer}`
  // Nothing more than what follows, but few: so the database begins with them, not with every child.
  const perhaps = sql`child.id in (
    select child_id from allocation where officer_id = ${officer} and to_day is null union all ${OF_OPEN_CHALLENGES})`
  return sql`${perhaps} and ${ofTeam} and ${ofOfficer}`
}

// What is open of those who died is closed by whoever held them, and asks nothing of anybody.
const HAS_CHALLENGE = sql`(child.id in (${OF_OPEN_CHALLENGES})
  and not child.care @> '{"periods": [{"endReason": "E2"}]}')`

/**
 * Ids of the children whose work is asked for, in order: of those within reach the ones in care, those to whom a review
 * is still owed, and those about whom a challenge is open though they left care.
 */
export const shownChildren = (
  asked: Pick<WorkAsked, 'scope' | 'reach' | 'today'>,
): RawBuilder<unknown> => sql`
  select child.id from child
  left join allocation on allocation.child_id = child.id and allocation.to_day is null
  where (${IN_CARE} or exists (select from obligation
      where obligation.child_id = child.id and ${isOpenOn(asked.today)}) or ${HAS_CHALLENGE})
    and ${inScope(asked)}
  order by child.id`

// What falls due later stands in no group, unless it cannot be told when.
const isNear = (soonEnds: Day) => sql`(
  obligation.due <= ${date(soonEnds)} or obligation.target <= ${date(soonEnds)}
  or obligation.at_latest or obligation.due is null or obligation.late_after is null)`

/** The reviews owed to `children`, a list of ids in SQL, that stand in a group, in order of child and number. */
export function owedOf(
  children: RawBuilder<unknown>,
  { today, weekEnds, soonEnds }: WorkWindows,
): RawBuilder<unknown> {
  return sql`
    select *, ${WHY(today)} as why from (
      select ${SHOWN}, status, case status
        when 'overdue' then 'overdue'
        when 'cannot-tell' then 'cannot-tell'
        when 'due' then case
          when least(obligation.due, obligation.target) <= ${date(weekEnds)} then 'this-week'
          when least(obligation.due, obligation.target) <= ${date(soonEnds)} then 'soon' end end as grp
      from child join obligation on obligation.child_id = child.id ${AROUND}
      cross join lateral (select ${obligationStatus(today)} as status offset 0) judged
      where child.id in ${children} and ${isOpenOn(today)} and ${isNear(soonEnds)} and ${isUnder18(today)}) every
    where grp is not null order by id, number`
}

/** A row each of `children`, a list of ids in SQL, whom nobody holds, with what is owed to them first. */
export const nobodysOf = (children: RawBuilder<unknown>, today: Day): RawBuilder<unknown> => sql`
  select ${SHOWN}, case when obligation.number is null then null else ${obligationStatus(today)} end as status,
    'unallocated' as grp, null as why
  from child ${AROUND}
  left join lateral (
    select * from obligation where obligation.child_id = child.id and ${isOpenOn(today)}
    order by ${NEXT_FIRST} limit 1) obligation on true
  where child.id in ${children} and allocation.officer_id is null`

const WHY = (today: Day) => sql`case
  when grp <> 'cannot-tell' then null
  when rule = 'LTFM' then case when missing like 'Whether %' then 'meeting' else 'earlier-review' end
  when rule like 'SB%' then 'short-breaks'
  when known_to is not null and due > known_to and late_after < ${date(today)} then 'after-' || known_to
  when at_latest then 'earlier-review'
  else 'other' end`
