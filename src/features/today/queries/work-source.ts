// The one source of Today's lists and counts, in SQL.
import { type RawBuilder, sql } from 'kysely'
import { type Day, toIsoDate } from '../../../kit/dates/index.ts'
import { withinReach } from '../../children/index.ts'
import { isOpenOn, obligationStatus } from '../../reviews/index.ts'
import { NOBODY, type WorkAsked, type WorkKind, type WorkSort } from '../work.ts'

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

export const IN_CARE = sql`(child.in_care_from is not null and child.in_care_to is null)`
export const isUnder18 = (today: Day) => sql`(child.adult_on is null or child.adult_on > ${date(today)})`

export function inScope({
  scope: { officer, team },
  reach,
}: Pick<WorkAsked, 'scope' | 'reach'>): RawBuilder<unknown> {
  const within = withinReach(reach)
  const ofTeam = team === null ? within : sql`(child_team.team_id = ${team} and ${within})`
  if (officer === null) return ofTeam
  const ofOfficer =
    officer === NOBODY
      ? sql`allocation.officer_id is null and ${IN_CARE}`
      : sql`allocation.officer_id = ${officer}`
  return sql`${ofTeam} and ${ofOfficer}`
}

const KINDS: Readonly<Record<WorkKind, RawBuilder<unknown>>> = {
  'looked-after': sql`(obligation.rule like 'LAR%' or obligation.rule like 'SB%')`,
  adoption: sql`obligation.rule like 'AD%'`,
  yearly: sql`obligation.rule = 'LTFM'`,
}

// What falls due later stands in no group, unless it cannot be told when.
const isNear = (soonEnds: Day) => sql`(
  obligation.due <= ${date(soonEnds)} or obligation.target <= ${date(soonEnds)}
  or obligation.at_latest or obligation.due is null or obligation.late_after is null)`

// `obligation` may be the table or what was found of it for one child: the same columns are asked of both.
function owed(asked: WorkAsked) {
  const { kind, today, weekEnds, soonEnds } = asked
  return sql`
    select ${SHOWN}, status, case status
      when 'overdue' then 'overdue'
      when 'cannot-tell' then 'cannot-tell'
      when 'due' then case
        when least(obligation.due, obligation.target) <= ${date(weekEnds)} then 'this-week'
        when least(obligation.due, obligation.target) <= ${date(soonEnds)} then 'soon' end end as grp
    from child join obligation on obligation.child_id = child.id ${AROUND}
    cross join lateral (select ${obligationStatus(today)} as status offset 0) judged
    where ${isOpenOn(today)} and ${isNear(soonEnds)} and ${isUnder18(today)} and ${inScope(asked)} and ${kind === null ? sql`true` : KINDS[kind]}`
}

function unallocated(asked: WorkAsked) {
  const { today } = asked
  return sql`
    select ${SHOWN}, case when obligation.number is null then null else ${obligationStatus(today)} end, 'unallocated'
    from child ${AROUND}
    left join lateral (
      select * from obligation where obligation.child_id = child.id and ${isOpenOn(today)}
      order by obligation.due nulls last, obligation.number limit 1) obligation on true
    where ${IN_CARE} and ${isUnder18(today)} and allocation.officer_id is null and ${inScope(asked)}`
}

/**
 * The one source of every list and every count of Today: a row a review owed that stands in a group, and a row a child
 * whom nobody holds. Nobody is not anybody's: an officer's own work has no such children.
 */
export function work(asked: WorkAsked): RawBuilder<unknown> {
  const { kind, scope } = asked
  const isOne = scope.officer !== null && scope.officer !== NOBODY
  const rows = isOne || kind !== null ? owed(asked) : sql`${owed(asked)} union all ${unallocated(asked)}`
  return sql`(select *, ${WHY(asked.today)} as why from (${rows}) every where grp is not null)`
}

const WHY = (today: Day) => sql`case
  when grp <> 'cannot-tell' then null
  when rule = 'LTFM' then case when missing like 'Whether %' then 'meeting' else 'earlier-review' end
  when rule like 'SB%' then 'short-breaks'
  when known_to is not null and due > known_to and late_after < ${date(today)} then 'after-' || known_to
  when at_latest then 'earlier-review'
  else 'other' end`

const ORDERS: Readonly<Record<WorkSort['by'], (way: RawBuilder<unknown>) => RawBuilder<unknown>>> = {
  // Of what is overdue, that which the law asks for stands first.
  due: (way) =>
    sql`case when grp = 'overdue' then array_position(array['must', 'should', 'local'], duty) end, act_on ${way} nulls last, sort_name, id, number`,
  child: (way) => sql`sort_name ${way}, id ${way}, act_on, number`,
  officer: (way) => sql`officer_sort ${way} nulls last, act_on, sort_name, id, number`,
}

export function inOrder({ by, order }: WorkSort): RawBuilder<unknown> {
  return ORDERS[by](order === 'up' ? sql`asc` : sql`desc`)
}
