import { type PaginationItem, renderPagination } from '../govuk/pagination.ts'
import type { Html } from '../html.ts'
import { changeQuery, PAGE_SIZE, type Query, toPageNumber } from './list-address.ts'

/** How many pages so many rows fill; at least one. */
export function pageCount(total: number): number {
  return Math.max(1, Math.ceil(total / PAGE_SIZE))
}

/** The page that an address asks for: 1 where it asks for none, or for something that is none. */
export function readPageNumber(query: URLSearchParams): number {
  return toPageNumber(query.get('page'))
}

/** The page that an address asks for of a list of so many rows; 1 for one behind its end. */
export function readPageOf(query: URLSearchParams, total: number): number {
  const asked = readPageNumber(query)
  return asked > pageCount(total) ? 1 : asked
}

/** The rows of one page. */
export function rowsOfPage<Row>(rows: readonly Row[], page: number): readonly Row[] {
  return rows.slice((page - 1) * PAGE_SIZE, page * PAGE_SIZE)
}

/** Which page numbers are shown: the first, the last, the present one and its neighbours; null where some are left out. */
export function pagesShown(page: number, pages: number): readonly (number | null)[] {
  const near = [1, page - 1, page, page + 1, pages].filter((each) => each >= 1 && each <= pages)
  const sorted = [...new Set(near)].toSorted((one, other) => one - other)
  return sorted.flatMap((each, index) => {
    const before = sorted[index - 1]
    if (before === undefined || each - before === 1) return [each]
    return each - before === 2 ? [each - 1, each] : [null, each]
  })
}

/** Links to the pages of a list; nothing where there is one page. */
export function renderListPages(path: string, query: Query, page: number, total: number): Html | null {
  const pages = pageCount(total)
  if (pages === 1) return null
  const href = (to: number): string => changeQuery(path, query, { page: to === 1 ? null : String(to) })
  const items = pagesShown(page, pages).map(
    (each): PaginationItem =>
      each === null ? { ellipsis: true } : { number: each, href: href(each), current: each === page },
  )
  return renderPagination({
    landmarkLabel: 'Pages of the list',
    items,
    previous: page > 1 ? { href: href(page - 1) } : undefined,
    next: page < pages ? { href: href(page + 1) } : undefined,
  })
}
