import { type BreakdownId, breakdownOf, NOT_RECORDED } from '../breakdown.ts'
import { toMonthKey } from '../figure-period.ts'
import { countsWords } from '../figure-words.ts'
import type { Measure } from '../measure.ts'
import { type Counts, keyOf, type Row } from '../row.ts'

/** Which rows of a measure are shown: all, the base (both halves), or those that count as one thing. */
export type CountsFilter = 'all' | 'base' | Counts

export type RowFilter = {
  readonly counts: CountsFilter
  /** Only rows with these keys. */
  readonly where: readonly { readonly id: BreakdownId; readonly key: string }[]
}

const isBase = (counts: Counts): boolean => counts === 'numerator' || counts === 'denominator-only'

/** Reads the filter of the address; what makes no sense filters nothing. */
export function parseRowFilter(query: URLSearchParams, measure: Measure, rows: readonly Row[]): RowFilter {
  const asked = query.get('counts')
  const counts = asked === 'base' ? asked : (rows.find((row) => row.counts === asked)?.counts ?? 'all')
  const ids = [...new Set<BreakdownId>([...measure.breakdowns, 'month'])]
  const where = ids.flatMap((id) => {
    const key = query.get(id)
    return key === null || key === '' ? [] : [{ id, key }]
  })
  return { counts, where }
}

// Every row has a day, and so a month.
const ownKey = (row: Row, id: BreakdownId): string => (id === 'month' ? toMonthKey(row.on) : NOT_RECORDED)

/** Whether a row has the keys asked for. */
export function hasKeys(row: Row, { where }: RowFilter): boolean {
  return where.every(({ id, key }) => (keyOf(row, id) ?? ownKey(row, id)) === key)
}

export function countsAs(row: Row, counts: CountsFilter): boolean {
  if (counts === 'all') return true
  return counts === 'base' ? isBase(row.counts) : row.counts === counts
}

/** The ways to see the rows, with how many each has; those without rows are left out, but never `all`. */
export function countsTabs(
  rows: readonly Row[],
): readonly { readonly counts: CountsFilter; readonly rows: number }[] {
  const kinds = [...new Set(rows.map(({ counts }) => counts))]
  const base = rows.filter(({ counts }) => isBase(counts)).length
  const both = kinds.includes('denominator-only') && base < rows.length ? ['base' as const] : []
  const shown: readonly CountsFilter[] = kinds.length > 1 ? ['all', ...both, ...kinds] : ['all']
  return shown.map((counts) => ({ counts, rows: rows.filter((row) => countsAs(row, counts)).length }))
}

/** A way to see the rows, in words. */
export function countsLabel(measure: Measure, counts: CountsFilter): string {
  if (counts === 'all') return 'All'
  return counts === 'base' ? 'In the figure' : countsWords(measure, counts)
}

/** The filters in words, for the summary above the list. */
export function filterWords({ where }: RowFilter): readonly string[] {
  return where.map(({ id, key }) => {
    const { heading, words } = breakdownOf(id)
    return `${heading.toLowerCase()}: ${words(key)}`
  })
}
