// Figures of one child written short, for tests of measures.
import { type CycleFacts, NO_CYCLE } from '../../src/features/figures/cycle-facts.ts'
import type { Holding, RecordedReview } from '../../src/features/figures/figure-facts.ts'
import { toFileFigureFacts } from '../../src/features/figures/figure-facts.ts'
import type { BreakdownId } from '../../src/features/figures/breakdown.ts'
import type { FigurePeriod } from '../../src/features/figures/figure-period.ts'
import { keyOf } from '../../src/features/figures/row.ts'
import { CATALOGUE } from '../../src/features/figures/measures/catalogue.ts'
import { workChild } from '../../src/features/figures/worked-child.ts'
import type { ChildFacts } from '../../src/features/returns/index.ts'
import { isoDay, toIsoDate } from '../../src/kit/dates/index.ts'
import { DEFAULT_POLICY } from '../../src/law/looked-after-reviews/index.ts'

export const YEAR_2025: FigurePeriod = {
  from: isoDay('2025-04-01'),
  to: isoDay('2026-03-31'),
  asOf: isoDay('2026-03-31'),
}

export const UNRECORDED: RecordedReview = {
  format: null,
  childChaired: null,
  spokenTo: null,
  lateReason: null,
  permanence: null,
}

export type ChildWith = {
  readonly born?: string
  readonly recorded?: Readonly<Record<string, Partial<RecordedReview>>>
  /** Who held the child, in order; left out: nobody on record. */
  readonly officers?: readonly Holding[]
  /** What is recorded around the reviews; left out: nothing. */
  readonly cycle?: Partial<CycleFacts>
}

/** The rows of a measure for one child in 2025-26: `2025-05-01 numerator`. */
export function rowsOf(id: string, care: ChildFacts, given: ChildWith = {}, period = YEAR_2025): string[] {
  return rowsWith(id, care, given, period).map(({ on, counts }) => `${toIsoDate(on)} ${counts}`)
}

/** The rows themselves. */
export function rowsWith(id: string, care: ChildFacts, given: ChildWith = {}, period = YEAR_2025) {
  const measure = CATALOGUE.find((one) => one.id === id)
  if (measure === undefined) throw new Error(`no measure is called ${id}`)
  const born = given.born === undefined ? care.born : isoDay(given.born)
  const recorded = Object.entries(given.recorded ?? {}).map(
    ([on, said]) => [isoDay(on), { ...UNRECORDED, ...said }] as const,
  )
  const facts = {
    ...toFileFigureFacts({ ...care, born, history: { ...care.history, born } }),
    recorded: new Map(recorded),
    officers: given.officers ?? [],
    cycle: { ...NO_CYCLE, ...given.cycle },
  }
  return measure.rows(workChild(facts, DEFAULT_POLICY), period)
}

/** The keys of the rows of a measure in one breakdown. */
export function keysOf(id: string, of: BreakdownId, care: ChildFacts, given: ChildWith = {}) {
  return rowsWith(id, care, given).map((row) => keyOf(row, of))
}
