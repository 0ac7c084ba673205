import { sql } from 'kysely'
import type { Db } from '../../../platform/db/index.ts'
import type { OfficerCounts, WorkAsked, WorkGroupFound, WorkGroupKey, WorkReason, WorkSort } from '../work.ts'
import { type FoundRow, named, toWorkRow } from './work-row.ts'
import { AROUND, IN_CARE, inOrder, inScope, isUnder18, work } from './work-source.ts'

type Officer = { officer_id: string | null; officer_name: string | null }
type ChildrenRow = Officer & { children: number; past_18: number }
type WorkCountRow = Officer & { grp: WorkGroupKey; why: string | null; count: number }

/** Children in care by who holds them; those without an officer last. */
async function countChildren(db: Db, asked: WorkAsked): Promise<readonly ChildrenRow[]> {
  const { today } = asked
  const { rows } = await sql<ChildrenRow>`
    select officer.id as officer_id, officer.name as officer_name,
      count(*) filter (where ${isUnder18(today)}) as children,
      count(*) filter (where not ${isUnder18(today)}) as past_18
    from child ${AROUND} where ${IN_CARE} and ${inScope(asked)}
    group by officer.id, officer.name, officer.sort_name
    order by officer.sort_name nulls last, officer.id`.execute(db)
  return rows
}

const sumOf = (rows: readonly { readonly count: number }[]): number =>
  rows.reduce((sum, { count }) => sum + count, 0)

function toReasons(groups: readonly WorkCountRow[]): readonly WorkReason[] {
  const byReason = Map.groupBy(groups, ({ why }) => why)
  return [...byReason]
    .flatMap(([why, rows]) => (why === null ? [] : [{ why, count: sumOf(rows) }]))
    .toSorted((one, other) => other.count - one.count || (one.why < other.why ? -1 : 1))
}

function toOfficerCounts(
  id: string | null,
  children: readonly ChildrenRow[],
  groups: readonly WorkCountRow[],
): OfficerCounts {
  const held = children.find(({ officer_id }) => officer_id === id)
  const worked = groups.filter(({ officer_id }) => officer_id === id)
  const count = (group: WorkGroupKey) => sumOf(worked.filter(({ grp }) => grp === group))
  return {
    officer: named(id, held?.officer_name ?? worked[0]?.officer_name ?? null),
    children: held?.children ?? 0,
    past18: held?.past_18 ?? 0,
    groups: {
      overdue: count('overdue'),
      'this-week': count('this-week'),
      soon: count('soon'),
      waiting: 0,
      'cannot-tell': count('cannot-tell'),
      unallocated: count('unallocated'),
    },
  }
}

type Overview = { readonly counts: WorkCountRow[] | null; readonly placed: FoundRow[] | null }

// One question for the rows and their numbers: they cannot differ, and the page is opened all day long.
async function readOverview(db: Db, asked: WorkAsked, sort: WorkSort, most: number): Promise<Overview> {
  const { rows } = await sql<Overview>`
    with work as materialized (select * from ${work(asked)} every),
    placed as (
      select *, count(*) over (partition by grp) as total,
        row_number() over (partition by grp order by ${inOrder(sort)}) as place
      from work where grp <> 'cannot-tell'),
    counts as (
      select officer_id, officer_name, officer_sort, grp, why, count(*) as count
      from work group by officer_id, officer_name, officer_sort, grp, why)
    select
      (select json_agg(counts order by officer_sort nulls last, officer_id) from counts) as counts,
      (select json_agg(placed order by place) from placed where place <= ${most}) as placed`.execute(db)
  return rows[0] ?? { counts: null, placed: null }
}

/** Today as a whole. */
export type WorkOverview = {
  /** The first rows of each group and how many it has; what cannot be told has no rows here. */
  readonly groups: Readonly<Record<WorkGroupKey, WorkGroupFound>>
  /** A line an officer, by name; those whom nobody holds last. */
  readonly officers: readonly OfficerCounts[]
  /** What cannot be told, by what would settle it. */
  readonly reasons: readonly WorkReason[]
}

/** The work that is asked for: of each group the first rows, at `most` so many, and every number. */
export async function findWorkOverview(
  db: Db,
  asked: WorkAsked,
  sort: WorkSort,
  most: number,
): Promise<WorkOverview> {
  const [children, { counts, placed }] = await Promise.all([
    countChildren(db, asked),
    readOverview(db, asked, sort, most),
  ])
  const groups = counts ?? []
  const ids = [...new Set([...children, ...groups].map(({ officer_id }) => officer_id))]
  const inOrderOfName = [...ids.filter((id) => id !== null), ...ids.filter((id) => id === null)]
  const groupOf = (group: WorkGroupKey): WorkGroupFound => {
    const found = (placed ?? []).filter(({ grp }) => grp === group)
    return { total: found[0]?.total ?? 0, rows: found.map(toWorkRow) }
  }
  return {
    groups: {
      overdue: groupOf('overdue'),
      'this-week': groupOf('this-week'),
      soon: groupOf('soon'),
      waiting: groupOf('waiting'),
      'cannot-tell': groupOf('cannot-tell'),
      unallocated: groupOf('unallocated'),
    },
    officers: inOrderOfName.map((id) => toOfficerCounts(id, children, groups)),
    reasons: toReasons(groups),
  }
}
