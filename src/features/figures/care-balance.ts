import { addDays } from '../../kit/dates/index.ts'
import type { FigureAsk } from './figure-address.ts'
import type { FigureDesk } from './figure-desk.ts'
import type { KeptFigures } from './kept-figures.ts'

/** Opening + came in − left + other = closing: flows and snapshots held against each other. */
export type CareBalance = {
  readonly opening: number
  readonly started: number
  readonly ceased: number
  /** What makes the sum right: children who turned 18 in care, and starts and ends that are not recorded. */
  readonly other: number
  readonly closing: number
}

const MEASURES = new Set(['looked-after-on', 'started', 'ceased'])

/** The balance that a measure belongs to; null for other measures. */
export function findCareBalance(
  id: string,
  desk: FigureDesk,
  kept: KeptFigures,
  { period, scope }: FigureAsk,
): CareBalance | null {
  const before = addDays(period.from, -1)
  const count = (measureId: string, days = period): number => {
    const measure = desk.find(measureId)
    return measure === null ? 0 : kept.figure(measure, days, scope).numerator
  }
  if (!MEASURES.has(id)) return null
  const opening = count('looked-after-on', { from: before, to: before, asOf: before })
  const closing = count('looked-after-on')
  const started = count('started')
  const ceased = count('ceased')
  return { opening, started, ceased, other: closing - opening - started + ceased, closing }
}
