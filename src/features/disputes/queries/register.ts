import { type RawBuilder, sql } from 'kysely'
import { addDays, type Day, toIsoDate } from '../../../kit/dates/index.ts'
import type { WorkingCalendar } from '../../../law/calendar/index.ts'
import type { Db } from '../../../platform/db/index.ts'
import type { Reach } from '../../../platform/web/route.ts'
import { displayName, withinReach } from '../../children/index.ts'
import type { Dispute } from '../dispute.ts'
import { type DisputePolicy, FIRST_POLICY, MOST_DAYS } from '../policy.ts'
import { DISPUTE_COLUMNS, DISPUTE_JOINS, type DisputeRow, toDispute } from './disputes.ts'
import { listPolicies } from './policy.ts'

/** A dispute in the register, with those of its children who are within reach. */
export type ListedDispute = Dispute & {
  readonly children: readonly { readonly id: string; readonly name: string }[]
}

/** `open`: something is still to come. `silent`: a stage has not answered by its day. `answered`: an answer waits for the officer. `closed`: what came of it is written down. `mistake`: taken out. */
export const DISPUTE_LISTS = ['open', 'silent', 'answered', 'closed', 'mistake'] as const
export type DisputeList = (typeof DISPUTE_LISTS)[number]

export type DisputeFilter = {
  readonly list: DisputeList
  readonly theme: string | null
  readonly officerId: string | null
  readonly teamId: string | null
  /** `informal`, or the name of a stage; null for any. */
  readonly stage: string | null
}

/** Who looks, and what they may see. */
export type Looking = {
  readonly reach: Reach
  /** Whether challenges about no child of the register are shown. */
  readonly service: 'with-service' | 'children-only'
  readonly today: Day
  readonly calendar: WorkingCalendar
}

const STAGE_JOIN = sql`left join dispute_step stage on stage.dispute_id = dispute.id and stage.number = dispute.stage_step`

// Of the few that are open, looked up one by one: joined to all steps it costs twice as much.
const OPEN_STAGE_JOIN = sql`left join lateral (
  select step.* from dispute_step step where dispute.state not in ('closed', 'mistake')
    and step.dispute_id = dispute.id and step.number = dispute.stage_step limit 1) stage on true`

const IS_OPEN = sql<boolean>`dispute.state not in ('closed', 'mistake')`

/**
 * Whether the stage a dispute stands at has been silent past its day. A question is no answer. The calendar is asked for
 * each length of a stage.
 */
export function isSilent(today: Day, calendar: WorkingCalendar): RawBuilder<boolean> {
  const reached = Array.from({ length: MOST_DAYS }, (_, at) =>
    toIsoDate(addDays(calendar.addWorkingDays(today, -at - 1), -1)),
  )
  const isAsked = sql`(dispute.state = 'asked' or (dispute.state = 'answered' and (
    select answer from dispute_step said where said.dispute_id = dispute.id and answer is not null
    order by number desc limit 1) = 'ask'))`
  return sql<boolean>`(stage.on_day <= (${reached}::date[])[stage.stage_days] and ${isAsked})`
}

/** The children within reach, worked out once for a whole question. */
const withReached = ({ reach }: Looking): RawBuilder<unknown> =>
  sql`reached as materialized (select child.id from child where ${withinReach(reach)})`

function isSeen({ service }: Looking): RawBuilder<boolean> {
  const itsChild = sql`dispute.id in (
    select of.dispute_id from dispute_child of join reached on reached.id = of.child_id)`
  const noChild = sql`(${service === 'with-service'}::boolean and dispute.subject <> 'child')`
  return sql<boolean>`(${itsChild} or ${noChild})`
}

const isIn = (list: DisputeList, { today, calendar }: Looking): RawBuilder<boolean> =>
  ({
    open: IS_OPEN,
    silent: isSilent(today, calendar),
    answered: sql<boolean>`dispute.state = 'answered'`,
    closed: sql<boolean>`dispute.state = 'closed'`,
    mistake: sql<boolean>`dispute.state = 'mistake'`,
  })[list]

// Everything but the list; the reach last, which costs most.
function conditionOf(
  { theme, officerId, teamId, stage }: Omit<DisputeFilter, 'list'>,
  looking: Looking,
): RawBuilder<boolean> {
  const parts: RawBuilder<unknown>[] = []
  if (theme !== null)
    parts.push(
      sql`exists (select from dispute_about about where about.dispute_id = dispute.id and about.theme = ${theme})`,
    )
  if (officerId !== null) parts.push(sql`dispute.raised_by = ${officerId}`)
  if (teamId !== null) parts.push(sql`dispute.team_id = ${teamId}`)
  if (stage !== null)
    parts.push(stage === 'informal' ? sql`dispute.formal_on is null` : sql`stage.stage_name = ${stage}`)
  return sql<boolean>`${sql.join([...parts, isSeen(looking)], sql` and `)}`
}

/** Whether the stage it stands at decides what is listed: else it is looked up for what is shown alone. */
const readsStage = ({ list, stage }: DisputeFilter): boolean => list === 'silent' || stage !== null

type ListedRow = DisputeRow & {
  named: readonly { id: string; given: string | null; family: string | null; identifier: string }[]
}

/** A page of the register: the newest first. Limit null: all of it. */
export async function listRegisterOf(
  db: Db,
  filter: DisputeFilter,
  looking: Looking,
  { limit, offset }: { readonly limit: number | null; readonly offset: number },
): Promise<readonly ListedDispute[]> {
  const { rows } = await sql<ListedRow>`
    with ${withReached(looking)}, shown as materialized (
      select dispute.id from dispute ${readsStage(filter) ? STAGE_JOIN : sql``}
      where ${isIn(filter.list, looking)} and ${conditionOf(filter, looking)}
      order by dispute.raised_on desc, dispute.number desc
      limit ${limit} offset ${offset})
    select ${DISPUTE_COLUMNS}, (
      select coalesce(jsonb_agg(jsonb_build_object('id', child.id, 'given', child.given_name, 'family', child.family_name, 'identifier', child.identifier) order by child.sort_name), '[]')
      from dispute_child of join child on child.id = of.child_id
      where of.dispute_id = dispute.id and child.id in (select id from reached)) as named
    from shown join dispute on dispute.id = shown.id ${DISPUTE_JOINS}
    order by dispute.raised_on desc, dispute.number desc`.execute(db)
  return rows.map((row) => ({
    ...toDispute(row),
    children: row.named.map(({ id, given, family, identifier }) => ({
      id,
      name: displayName({ givenName: given, familyName: family }, identifier),
    })),
  }))
}

/** How many there are in each list, with the other filters. */
export async function countRegisterOf(
  db: Db,
  filter: DisputeFilter,
  looking: Looking,
): Promise<Readonly<Record<DisputeList, number>>> {
  const inList = (list: DisputeList) => sql`count(*) filter (where ${isIn(list, looking)})`
  const { rows } = await sql<Record<DisputeList, number>>`
    with ${withReached(looking)}
    select ${inList('open')} as open, ${inList('silent')} as silent, ${inList('answered')} as answered,
      ${inList('closed')} as closed, ${inList('mistake')} as mistake
    from dispute ${filter.stage === null ? OPEN_STAGE_JOIN : STAGE_JOIN}
    where ${conditionOf(filter, looking)}`.execute(db)
  return rows[0] ?? { open: 0, silent: 0, answered: 0, closed: 0, mistake: 0 }
}

/** The names of the stages of every policy so far, so that the register can be sifted by them. */
export async function listStageNames(db: Db): Promise<readonly string[]> {
  const policies: readonly DisputePolicy[] = [FIRST_POLICY, ...(await listPolicies(db))]
  return [...new Set(policies.flatMap(({ stages }) => stages.map(({ name }) => name)))].toSorted()
}
