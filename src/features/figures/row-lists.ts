// The rows of a measure over all children, worked again only of those children who are not the same as before.
import { type FigurePeriod, periodKey } from './figure-period.ts'
import type { Measure } from './measure.ts'
import type { Row } from './row.ts'
import type { WorkedChild } from './worked-child.ts'

export type ListRows = (
  children: readonly WorkedChild[],
  measure: Measure,
  period: FigurePeriod,
) => readonly Row[]

type Listed = {
  readonly children: readonly WorkedChild[]
  readonly byChild: readonly (readonly Row[])[]
  readonly rows: readonly Row[]
}

/** The page of all figures asks for 24 months of each measure that is worked for every month: some 500 lists. */
const MOST_LISTS = 800

const NO_ROWS: readonly Row[] = []

/** Keeps the lists that were asked for last. */
export function createRowLists(): ListRows {
  const lists = new Map<string, Listed>()
  const placesIn = new WeakMap<readonly WorkedChild[], ReadonlyMap<WorkedChild, number>>()
  const placesOf = (children: readonly WorkedChild[]): ReadonlyMap<WorkedChild, number> => {
    const known = placesIn.get(children) ?? new Map(children.map((child, at) => [child, at]))
    placesIn.set(children, known)
    return known
  }
  return (children, measure, period) => {
    const key = `${measure.id} ${periodKey(period)}`
    const before = lists.get(key)
    if (before?.children === children) return before.rows
    const places = before === undefined ? null : placesOf(before.children)
    const byChild = children.map((child) => {
      const place = places?.get(child)
      if (place !== undefined) return before?.byChild[place] ?? NO_ROWS
      const rows = measure.rows(child, period)
      return rows.length === 0 ? NO_ROWS : rows
    })
    const rows = byChild.flat()
    lists.delete(key)
    const oldest = lists.size >= MOST_LISTS ? lists.keys().next().value : undefined
    if (oldest !== undefined) lists.delete(oldest)
    lists.set(key, { children, byChild, rows })
    return rows
  }
}
