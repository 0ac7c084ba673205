import { fail, ok, type Result } from '../../kit/result.ts'
import type { Table } from './define-table.ts'
import { OUTCOME_TABLES } from './outcome-tables.ts'
import { CARE_TABLES } from './tables.ts'

/** Every table of the return. */
export const TABLES: readonly Table[] = [...CARE_TABLES, ...OUTCOME_TABLES]

export type Recognised = {
  readonly table: Table
  /** Column in capitals → its place in a row. */
  readonly positions: ReadonlyMap<string, number>
  /** Columns that the table does not have: ignored, with a warning. */
  readonly extra: readonly string[]
}

export type NotRecognised =
  /** Columns are missing; `table` is the nearest, null where the heading is like none of the return. */
  | { readonly kind: 'columns-missing'; readonly table: Table | null; readonly missing: readonly string[] }
  | { readonly kind: 'column-twice'; readonly column: string }
  /** Its first line has semicolons and no comma. */
  | { readonly kind: 'semicolons' }

/** Which table a heading belongs to. URN may be missing where the return year is given and is before 2015/16. */
export function recogniseTable(
  heading: readonly string[],
  collectionYear: number | null,
): Result<Recognised, NotRecognised> {
  const names = heading.map((name) => name.trim().toUpperCase())
  if (names.length === 1 && names[0]?.includes(';')) return fail({ kind: 'semicolons' })
  const twice = names.find((name, at) => name !== '' && names.indexOf(name) !== at)
  if (twice !== undefined) return fail({ kind: 'column-twice', column: twice })
  const present = new Set(names)
  const found = TABLES.filter((table) => missingFrom(table, present, collectionYear).length === 0)
  const table = found.toSorted((one, other) => other.columns.length - one.columns.length)[0]
  if (table === undefined) return fail(nearest(present, collectionYear))
  const known = new Set(table.columns.map(({ name }) => name))
  return ok({
    table,
    positions: new Map(names.map((name, at) => [name, at])),
    extra: names.filter((name) => name !== '' && !known.has(name)),
  })
}

function missingFrom(table: Table, present: ReadonlySet<string>, year: number | null): readonly string[] {
  return table.columns
    .filter(({ name, from }) => (year === null || year >= from) && !present.has(name))
    .map(({ name }) => name)
}

const COMMON = new Set(['CHILD', 'DOB', 'SEX'])

/** The nearest table has the greatest share of the columns that only it has. */
function nearest(present: ReadonlySet<string>, year: number | null): NotRecognised {
  const scored = TABLES.map((table) => ({ table, share: shareOf(table, present) }))
  const best = scored.toSorted((one, other) => other.share - one.share)[0]
  if (best === undefined || best.share === 0) return { kind: 'columns-missing', table: null, missing: [] }
  return { kind: 'columns-missing', table: best.table, missing: missingFrom(best.table, present, year) }
}

function shareOf(table: Table, present: ReadonlySet<string>): number {
  const own = table.columns.filter(({ name }) => !COMMON.has(name))
  return own.filter(({ name }) => present.has(name)).length / own.length
}
