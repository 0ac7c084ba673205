// Opening + came in (+ came back) − left = closing: flows and snapshots held against each other.
import { addDays } from '../../kit/dates/index.ts'
import type { FigureAsk } from './figure-address.ts'
import type { FigureDesk } from './figure-desk.ts'
import type { KeptFigures } from './kept-figures.ts'

/** How a number at the end of a period came about from the one at its start. */
export type Balance = {
  /** What is counted. */
  readonly of: string
  readonly opening: number
  readonly cameIn: { readonly words: string; readonly count: number }
  /** What had left and came back; null where that cannot be. */
  readonly back: { readonly words: string; readonly count: number } | null
  readonly left: { readonly words: string; readonly count: number }
  /** What makes the sum right, where the facts leave something over; else null. */
  readonly other: { readonly words: string; readonly count: number } | null
  readonly closing: number
}

/** The measures that make a balance. */
type Parts = {
  readonly of: string
  /** Null: the closing number of the day before. */
  readonly opening: string | null
  readonly cameIn: readonly [id: string, words: string]
  readonly back: readonly [id: string, words: string] | null
  readonly left: readonly [id: string, words: string]
  readonly other: string | null
  readonly closing: string
}

const BALANCES: readonly Parts[] = [
  {
    of: 'Children looked after',
    opening: null,
    cameIn: ['started', 'Came into care'],
    back: null,
    left: ['ceased', 'Left care'],
    other: 'Turned 18, or starts and ends that are not recorded',
    closing: 'looked-after-on',
  },
  {
    of: 'Disputes',
    opening: 'disputes-opening',
    cameIn: ['disputes', 'Raised'],
    back: ['disputes-reopened', 'Opened again'],
    left: ['disputes-resolved', 'Resolved'],
    other: null,
    closing: 'disputes-open',
  },
]

/** The balance that a measure belongs to; null for other measures. */
export function findBalance(
  id: string,
  desk: FigureDesk,
  kept: KeptFigures,
  { period, scope }: FigureAsk,
): Balance | null {
  const parts = BALANCES.find(({ opening, cameIn, back, left, closing }) =>
    [opening, cameIn[0], back?.[0], left[0], closing].includes(id),
  )
  const before = addDays(period.from, -1)
  const count = (measureId: string, days = period): number => {
    const measure = desk.find(measureId)
    return measure === null ? 0 : kept.figure(measure, days, scope).numerator
  }
  if (parts === undefined) return null
  const opening =
    parts.opening === null
      ? count(parts.closing, { from: before, to: before, asOf: before })
      : count(parts.opening)
  const closing = count(parts.closing)
  const cameIn = { words: parts.cameIn[1], count: count(parts.cameIn[0]) }
  const back = parts.back === null ? null : { words: parts.back[1], count: count(parts.back[0]) }
  const left = { words: parts.left[1], count: count(parts.left[0]) }
  const over = closing - opening - cameIn.count - (back?.count ?? 0) + left.count
  return {
    of: parts.of,
    opening,
    cameIn,
    back,
    left,
    other: parts.other === null ? null : { words: parts.other, count: over },
    closing,
  }
}
