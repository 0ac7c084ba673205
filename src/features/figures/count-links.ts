// Which counts of the catalogue are made of one another, over several measures: what hides small counts has to know it.
import type { CountTable, Sum } from '../../kit/suppression.ts'

/** That counts of several measures make another: `rest` says whether something else may belong to the whole too. */
export type CountLink = Sum & { readonly rest: 'none' | 'some' }

const within = (whole: string, ...parts: readonly string[]): CountLink => ({ whole, parts, rest: 'some' })
const makes = (whole: string, ...parts: readonly string[]): CountLink => ({ whole, parts, rest: 'none' })

const codes = (...given: readonly string[]) => given.map((code) => `participation-by-code/code/${code}`)

/**
 * What one could work out from two measures together. Counts are called `measure/numerator`, `measure/value`,
 * `measure/theme/placement`: whatever is within a count leaves a rest, and the rest points at a child as much as a count that is printed. What is counted on a day of its own (an
 * answer on the day it fell due, a dispute on the day it was raised or closed) makes no sum with another measure.
 */
export const COUNT_LINKS: readonly CountLink[] = [
  makes('disputes/value', 'disputes-per-100-children/numerator'),
  makes('disputes/value', 'disputes-per-100-reviews/numerator'),
  // What a rate is of tells as much as a count that is printed.
  makes('reviews-held/value', 'disputes-per-100-reviews/base'),
  makes('resolved-at-informal/rest', 'impact/value', 'impact/not-recorded'),
  makes('resolved-at-informal/rest', 'days-to-resolve/number'),
  within('reviews-held/value', 'children-reviewed/value'),
  within('reviews-held/value', 'reviews-on-time/denominator'),
  makes('reviews-on-time/rest', 'late-reviews-by-reason/value'),
  makes('reviews-held/value', 'participation-by-code/value'),
  makes('participation-rate/numerator', ...codes('PN1', 'PN2', 'PN3', 'PN5', 'PN6')),
  makes('participation-rate/rest', ...codes('PN4', 'PN7')),
  makes('attendance-rate/numerator', ...codes('PN1', 'PN2', 'PN3', 'PN4')),
  makes('attendance-rate/rest', ...codes('PN5', 'PN6', 'PN7')),
  makes('participation-rate/denominator', 'attendance-rate/denominator'),
  makes('participation-rate/not-recorded', 'attendance-rate/not-recorded'),
  makes('participation-by-code/code/not-recorded', 'participation-rate/not-recorded'),
  within(
    'children-reviewed/value',
    'children-participated-in-every-review/denominator',
    'children-participated-in-every-review/not-recorded',
  ),
  within('reviews-held/value', 'child-spoken-to-before/denominator', 'child-spoken-to-before/not-recorded'),
  within('reviews-held/value', 'child-chaired/denominator', 'child-chaired/not-recorded'),
  makes('started/value', 'started-under-section-20/denominator', 'started-under-section-20/not-recorded'),
  within('review-after-move/numerator', 'children-reviewed-after-move/numerator'),
  within('review-after-move/denominator', 'children-reviewed-after-move/denominator'),
  within(
    'decisions-slipped/denominator',
    'decisions-done-by-date/denominator',
    'decisions-done-by-date/not-recorded',
  ),
  within('looked-after-on/value', 'contact-blank/denominator'),
  within('looked-after-on/value', 'three-or-more-placements/denominator'),
  within('looked-after-on/value', 'time-in-care/value'),
  within('looked-after-on/value', 'long-term-stability/denominator'),
  within('looked-after-on/value', 'long-term-fostering-achieved/denominator'),
  within('looked-after-on/value', 'siblings-together/denominator'),
  within('reviews-held/value', 'permanence-plan-by-second-review/denominator'),
  within('looked-after-on/value', 'children-all-on-time/denominator'),
]

/** Groups of counts that make the same total, which is printed nowhere: reviews of children of 4 and over. */
export const SAME_TOTALS: readonly SameTotal[] = [
  [
    ['child-chaired/denominator', 'child-chaired/not-recorded'],
    ['child-spoken-to-before/denominator', 'child-spoken-to-before/not-recorded'],
  ],
]

/** Groups of counts that make one total. */
export type SameTotal = readonly (readonly string[])[]

/** A table of counts with what one could work out from several measures of it; `more`: totals of other tables too. */
export function withCountLinks({ cells, sums }: CountTable, more: readonly SameTotal[] = []): CountTable {
  const values = new Map(cells.map(({ key, value }) => [key, value]))
  const linked = [
    ...COUNT_LINKS.flatMap((link, index) => toLinked(link, `link-${index}/rest`, values)),
    ...[...SAME_TOTALS, ...more].map((groups, index) => toSameTotal(groups, `total-${index}`, values)),
  ]
  return {
    cells: [...cells, ...linked.flatMap((one) => one.cells)],
    sums: [...sums, ...linked.flatMap((one) => one.sums)],
  }
}

type Values = ReadonlyMap<string, number>

/** A link as a sum, where all its counts are there and what is left is not less than nothing; else nothing to work out. */
function toLinked({ whole, parts, rest }: CountLink, key: string, values: Values): readonly CountTable[] {
  const counts = [whole, ...parts].map((name) => values.get(name))
  const [all, ...some] = counts
  if (all === undefined || some.includes(undefined)) return []
  const left = some.reduce<number>((remaining, count) => remaining - (count ?? 0), all)
  if (rest === 'none') return left === 0 ? [{ cells: [], sums: [{ whole, parts }] }] : []
  if (left < 0) return []
  return [{ cells: [{ key, value: left, kind: 'derived' }], sums: [{ whole, parts: [...parts, key] }] }]
}

/** Groups that make one total, where they all are there and do; else nothing to work out. */
function toSameTotal(groups: SameTotal, key: string, values: Values): CountTable {
  const totals = groups.map((names) =>
    names.reduce((total, name) => total + (values.get(name) ?? Number.NaN), 0),
  )
  const [value] = totals
  if (value === undefined || totals.some((total) => total !== value)) return { cells: [], sums: [] }
  return {
    cells: [{ key, value, kind: 'derived' }],
    sums: groups.map((parts) => ({ whole: key, parts })),
  }
}
