import { sql } from 'kysely'
import type { Db } from '../../../platform/db/index.ts'
import { displayName } from '../../children/index.ts'
import type { FindingFilter, FindingGroup } from '../finding-filter.ts'
import type { RuleBook } from '../rule-book.ts'
import { type Asker, FROM_FINDINGS, isListed, stateOf } from './finding-conditions.ts'
import { orderOfGroups } from './finding-order.ts'
import type { Span } from './findings.ts'

/** Findings that belong together. `id`: the child’s, the rule’s or the team’s; `none` where there is no team. */
export type GroupOfFindings = {
  readonly id: string
  readonly name: string
  readonly errors: number
  readonly warnings: number
  readonly fresh: number
  readonly children: number
}

type Row = Omit<GroupOfFindings, 'name'> & {
  readonly total: number
  readonly identifier: string | null
  readonly givenName: string | null
  readonly familyName: string | null
  readonly team: string | null
}

const BY = {
  child: sql`f.child_id`,
  rule: sql`f.rule`,
  team: sql`coalesce(team.id, 'none')`,
} as const

const NAME = {
  child: sql`min(child.sort_name)`,
  rule: sql`f.rule`,
  team: sql`min(team.name)`,
} as const

/** The findings asked for in groups, those with the most errors first. `total`: how many groups there are. */
export async function listGroups(
  db: Db,
  by: Exclude<FindingGroup, 'finding'>,
  asked: { readonly filter: FindingFilter; readonly asker: Asker; readonly span: Span },
): Promise<{ readonly groups: readonly GroupOfFindings[]; readonly total: number }> {
  const { filter, asker, span } = asked
  const errors = sql`count(*) filter (where f.rule = any(${[...asker.book.codesOf('error')]}::text[]))`
  const isChild = by === 'child'
  const { rows } = await sql<Row>`
    select ${BY[by]} as id, ${errors} as errors, count(*) - ${errors} as warnings,
      count(*) filter (where ${stateOf(asker.newestImport)} = 'new') as fresh,
      count(distinct f.child_id) as children, count(*) over () as total,
      ${isChild ? sql`min(child.identifier)` : sql`null`} as identifier,
      ${isChild ? sql`min(child.given_name)` : sql`null`} as "givenName",
      ${isChild ? sql`min(child.family_name)` : sql`null`} as "familyName",
      min(team.name) as team, ${NAME[by]} as "byName"
    from ${FROM_FINDINGS} where ${isListed(filter, asker)}
    group by 1 order by ${orderOfGroups(span.by)} limit ${span.size} offset ${span.from}`.execute(db)
  return {
    groups: rows.map((row) => ({ ...row, name: nameOf(by, row, asker.book) })),
    total: rows[0]?.total ?? 0,
  }
}

function nameOf(by: Exclude<FindingGroup, 'finding'>, row: Row, book: RuleBook): string {
  if (by === 'rule') return `${row.id} ${book.ruleOf(row.id).name}`
  if (by === 'team') return row.team ?? 'No team on record'
  return displayName(row, row.identifier ?? '')
}

/** How many findings there are of what is asked for, and of which sort. */
export type FindingCounts = {
  readonly total: number
  readonly errors: number
  readonly fresh: number
  readonly children: number
  readonly unassigned: number
}

export async function countFindings(db: Db, filter: FindingFilter, asker: Asker): Promise<FindingCounts> {
  const { rows } = await sql<FindingCounts>`
    select count(*) as total, count(distinct f.child_id) as children,
      count(*) filter (where f.rule = any(${[...asker.book.codesOf('error')]}::text[])) as errors,
      count(*) filter (where ${stateOf(asker.newestImport)} = 'new') as fresh,
      count(*) filter (where f.assigned_person is null and f.assigned_team is null) as unassigned
    from ${FROM_FINDINGS} where ${isListed(filter, asker)}`.execute(db)
  return rows[0] ?? { total: 0, errors: 0, fresh: 0, children: 0, unassigned: 0 }
}
