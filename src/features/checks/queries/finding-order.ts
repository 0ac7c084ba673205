import { type RawBuilder, sql } from 'kysely'
import type { ListState } from '../../../ui/tables/index.ts'
import { type Asker, stateOf } from './finding-conditions.ts'

/** Which way a list is sorted, and by which of its columns; null: by its own order. */
export type FindingSort = Pick<ListState, 'sort' | 'direction'>

export const UNSORTED: FindingSort = { sort: null, direction: 'ascending' }

const OF_FINDING: Readonly<Record<string, (asker: Asker) => RawBuilder<unknown>>> = {
  child: () => sql`child.sort_name`,
  wrong: () => sql`f.rule`,
  what: () => sql`f.rule`,
  severity: ({ book }) => sql`f.rule <> all(${[...book.codesOf('error')]}::text[])`,
  state: ({ newestImport }) =>
    sql`array_position(array['new', 'still', 'answered', 'gone'], ${stateOf(newestImport)})`,
  given: () => sql`coalesce(who.sort_name, whose.name)`,
}

const USUAL = sql`child.sort_name, f.child_id, f.rule, f.row_key`

const wayOf = ({ direction }: FindingSort) =>
  direction === 'descending' ? sql`desc nulls last` : sql`asc nulls last`

/** The order of findings one by one. */
export function orderOf(by: FindingSort, asker: Asker): RawBuilder<unknown> {
  const sorted = by.sort === null ? undefined : OF_FINDING[by.sort]
  return sorted === undefined ? USUAL : sql`${sorted(asker)} ${wayOf(by)}, ${USUAL}`
}

// By its place among the columns of the question.
const OF_GROUP: Readonly<Record<string, number>> = { errors: 2, warnings: 3, fresh: 4, children: 5 }

/** The order of findings in groups: the most that cannot be true first, unless another is asked for. */
export function orderOfGroups(by: FindingSort): RawBuilder<unknown> {
  const place = by.sort === null ? undefined : OF_GROUP[by.sort]
  const usual = sql`2 desc, 3 desc, 1`
  if (by.sort !== null && place === undefined) return sql`"byName" ${wayOf(by)}, ${usual}`
  return place === undefined ? usual : sql`${sql.lit(place)} ${wayOf(by)}, ${usual}`
}
