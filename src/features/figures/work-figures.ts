import type { ReviewPolicy } from '../../law/looked-after-reviews/index.ts'
import { type Figure, startTally } from './figure.ts'
import type { FactsSource, FigureFacts } from './figure-facts.ts'
import type { FigurePeriod } from './figure-period.ts'
import type { Measure } from './measure.ts'
import type { Row } from './row.ts'
import { workChild } from './worked-child.ts'

export type FigureWork = {
  readonly measures: readonly Measure[]
  readonly period: FigurePeriod
  readonly policy: ReviewPolicy
  readonly source: FactsSource
  /** Called after each child. */
  readonly onChild?: (done: number) => void
}

/** The measures that a source of facts can answer. */
export function answerable(measures: readonly Measure[], source: FactsSource): readonly Measure[] {
  return measures.filter(({ needs }) => needs === 'either' || source === 'database')
}

/** The measures that files cannot answer: only what staff record here says them. */
export function notAnswerable(measures: readonly Measure[]): readonly Measure[] {
  const told = new Set(answerable(measures, 'files'))
  return measures.filter((measure) => !told.has(measure))
}

/** Works the figures child by child; nothing of a child is kept but its counts. */
export function workFigures(children: Iterable<FigureFacts>, work: FigureWork): readonly Figure[] {
  const { period, policy, source } = work
  const tallies = answerable(work.measures, source).map((measure) => ({
    measure,
    tally: startTally(measure, period, source),
  }))
  let done = 0
  for (const facts of children) {
    const child = workChild(facts, policy)
    for (const { measure, tally } of tallies) for (const row of measure.rows(child, period)) tally.add(row)
    done += 1
    work.onChild?.(done)
  }
  return tallies.map(({ tally }) => tally.toFigure())
}

/** The rows of one measure, child by child. */
export function* eachRow(
  children: Iterable<FigureFacts>,
  measure: Measure,
  { period, policy, onChild }: Omit<FigureWork, 'measures' | 'source'>,
): Generator<Row, void> {
  let done = 0
  for (const facts of children) {
    yield* measure.rows(workChild(facts, policy), period)
    done += 1
    onChild?.(done)
  }
}
