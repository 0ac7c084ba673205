// The rows of a measure over all children, worked again only of those children who are not the same as before.
import { keepLast } from './keep-last.ts'
import { type FigurePeriod, periodKey } from './figure-period.ts'
import type { Measure } from './measure.ts'
import type { Row } from './row.ts'
import type { WorkedChild } from './worked-child.ts'

/** The rows of all children, one child after another. */
export type ListRows = (measure: Measure, period: FigurePeriod) => readonly Row[]

/** Gives the lists of these children; what was listed before, of the children before, is kept no longer. */
export type ListsOf = (children: readonly WorkedChild[]) => ListRows

type Listed = {
  /** In the order of the children; null: to be worked. */
  byChild: readonly (readonly Row[] | null)[]
  /** All of them; null: to be put together. */
  rows: readonly Row[] | null
}

/** The page of all figures asks for 24 months of each measure that is worked for every month: some 500 lists. */
const MOST_LISTS = 800

const NO_ROWS: readonly Row[] = []

const workRows = (child: WorkedChild, measure: Measure, period: FigurePeriod): readonly Row[] => {
  const rows = measure.rows(child, period)
  return rows.length === 0 ? NO_ROWS : rows
}

/** Keeps lists, of the newest children alone. */
export function createRowLists(): ListsOf {
  let current: readonly WorkedChild[] = []
  let lists = new Map<string, Listed>()

  const begin = (children: readonly WorkedChild[]): void => {
    const places = new Map(current.map((child, at) => [child, at]))
    const from = children.map((child) => places.get(child) ?? -1)
    const before = lists
    current = children
    lists = new Map()
    // Another day, or a rule that stands in every child: nothing of before can be used.
    if (from.every((at) => at === -1)) return
    for (const [key, { byChild }] of before) {
      lists.set(key, { byChild: from.map((at) => byChild[at] ?? null), rows: null })
    }
  }

  const keep = (key: string, byChild: readonly (readonly Row[])[]): readonly Row[] => {
    const rows = byChild.flat()
    lists.delete(key)
    const oldest = lists.size >= MOST_LISTS ? lists.keys().next().value : undefined
    if (oldest !== undefined) lists.delete(oldest)
    lists.set(key, { byChild, rows })
    return rows
  }

  return (children) => {
    begin(children)
    // Whoever began before the last change goes on with the children as they were, and keeps nothing.
    const ofBefore = keepLast<readonly Row[]>(MOST_LISTS)
    return (measure, period) => {
      const key = `${measure.id} ${periodKey(period)}`
      if (current !== children) {
        return ofBefore(key, () => children.flatMap((child) => workRows(child, measure, period)))
      }
      const listed = lists.get(key)
      if (listed?.rows) return listed.rows
      return keep(
        key,
        children.map((child, at) => listed?.byChild[at] ?? workRows(child, measure, period)),
      )
    }
  }
}
