import type { ListColumn, SortDirection } from './list-column.ts'

/** The query of an address as the web framework gives it. */
export type Query = Readonly<Record<string, unknown>>

/** Where one is in a list: which sort, which page. Both stand in the address. */
export type ListState = {
  readonly sort: string | null
  readonly direction: SortDirection
  /** From 1. */
  readonly page: number
}

/** How many rows a page of a list has. */
export const PAGE_SIZE = 50

function toEntries(query: Query): readonly (readonly [string, string])[] {
  return Object.entries(query).flatMap(([name, value]) => {
    const values: readonly unknown[] = Array.isArray(value) ? value : [value]
    return values.flatMap((each) => (typeof each === 'string' && each !== '' ? [[name, each] as const] : []))
  })
}

/** The same address with some of its query changed; null takes a name out, empty values are left out. */
export function changeQuery(
  path: string,
  query: Query,
  changes: Readonly<Record<string, string | null>>,
): string {
  const kept = toEntries(query).filter(([name]) => !(name in changes))
  const added = Object.entries(changes).flatMap(([name, value]) => (value ? [[name, value] as const] : []))
  const search = new URLSearchParams(
    [...kept, ...added].map(([name, value]): [string, string] => [name, value]),
  ).toString()
  return search ? `${path}?${search}` : path
}

/** Reads `sort`, `direction` and `page`; what is not there or makes no sense is the list's own order, page 1. */
export function parseListState<Row>(
  query: Query,
  columns: readonly ListColumn<Row>[],
  usual: Omit<ListState, 'page'>,
): ListState {
  const column = columns.find((each) => each.sort !== undefined && each.key === query['sort'])
  const asked = query['direction']
  const direction =
    asked === 'ascending' || asked === 'descending' ? asked : (column?.sort ?? usual.direction)
  const page = toPageNumber(query['page'])
  return column ? { sort: column.key, direction, page } : { ...usual, page }
}

/** The address that sorts by a column: its own first way, or the other way where it sorts already. */
export function sortHref<Row>(path: string, query: Query, state: ListState, column: ListColumn<Row>): string {
  const turned = state.direction === 'ascending' ? 'descending' : 'ascending'
  const direction = state.sort === column.key ? turned : (column.sort ?? 'ascending')
  return changeQuery(path, query, { sort: column.key, direction, page: null })
}

/** The number of a page as an address has it; 1 for anything that is none. */
export function toPageNumber(asked: unknown): number {
  return typeof asked === 'string' && /^[1-9]\d{0,5}$/.test(asked) ? Number(asked) : 1
}
