import { type RawBuilder, sql } from 'kysely'
import { type Day, toIsoDate } from '../../../kit/dates/index.ts'
import type { Db, Row } from '../../../platform/db/index.ts'
import type { Reach } from '../../../platform/web/route.ts'
import { displayName, withinReach } from '../../children/index.ts'
import type { Decision } from '../decision.ts'
import { IS_OPEN, toDecision } from '../queries.ts'

/** A decision in a list of many children's. */
export type ListedDecision = Decision & { readonly childName: string; readonly officer: string | null }

/** `overdue`: its day has passed and it is open. `open`: whatever is open. `answered`: its owner has said something that nobody has recorded. */
export const DECISION_LISTS = ['overdue', 'open', 'answered'] as const
export type DecisionList = (typeof DECISION_LISTS)[number]

/** Of children in care on a day: what was left undone when care ended is no work any more. */
export type DecisionFilter = {
  readonly list: DecisionList
  /** An officer's id; null for all. */
  readonly officerId: string | null
  readonly today: Day
}

function conditionOf({ list, officerId, today }: DecisionFilter, reach: Reach): RawBuilder<boolean> {
  const which = {
    overdue: sql<boolean>`${IS_OPEN} and decision.by_day < ${toIsoDate(today)}::date`,
    open: IS_OPEN,
    answered: sql<boolean>`decision.answered_at is not null`,
  }[list]
  const whose = officerId === null ? sql`true` : sql`held.officer_id = ${officerId}`
  const inCare = sql`(child.in_care_to is null or child.in_care_to > ${toIsoDate(today)}::date)`
  return sql<boolean>`${withinReach(reach)} and ${inCare} and ${which} and ${whose}`
}

const FROM = sql`from decision join child on child.id = decision.child_id
  left join allocation held on held.child_id = child.id and held.to_day is null`

type FoundRow = Row<'decision'> & {
  given_name: string | null
  family_name: string | null
  identifier: string
  officer: string | null
}

/** A page of the decisions within reach, what has waited longest first. */
export async function listDecisions(
  db: Db,
  reach: Reach,
  filter: DecisionFilter,
  { limit, offset }: { readonly limit: number | null; readonly offset: number },
): Promise<readonly ListedDecision[]> {
  const { rows } = await sql<FoundRow>`
    select decision.*, child.given_name, child.family_name, child.identifier, person.name as officer
    ${FROM} left join person on person.id = held.officer_id
    where ${conditionOf(filter, reach)}
    order by decision.by_day nulls last, child.sort_name, decision.number, decision.id
    limit ${limit} offset ${offset}`.execute(db)
  return rows.map((row) => ({
    ...toDecision(row),
    childName: displayName({ givenName: row.given_name, familyName: row.family_name }, row.identifier),
    officer: row.officer,
  }))
}

/** How many decisions within reach there are in each list. */
export async function countDecisions(
  db: Db,
  reach: Reach,
  { officerId, today }: Omit<DecisionFilter, 'list'>,
): Promise<Readonly<Record<DecisionList, number>>> {
  const count = (list: DecisionList) =>
    sql`count(*) filter (where ${conditionOf({ list, officerId, today }, reach)})`
  const { rows } = await sql<Record<DecisionList, number>>`
    select ${count('overdue')} as overdue, ${count('open')} as open, ${count('answered')} as answered ${FROM}
    where decision.answered_at is not null or ${IS_OPEN}`.execute(db)
  return rows[0] ?? { overdue: 0, open: 0, answered: 0 }
}

/** Every overdue decision within reach, what has waited longest first: for Today and the morning e-mail. */
export async function listOverdueDecisions(
  db: Db,
  reach: Reach,
  today: Day,
): Promise<readonly ListedDecision[]> {
  return await listDecisions(
    db,
    reach,
    { list: 'overdue', officerId: null, today },
    { limit: null, offset: 0 },
  )
}
