import type { Day } from '../../kit/dates/index.ts'
import { isTemporaryMove } from '../../law/returns/index.ts'
import type { FigureFacts } from './figure-facts.ts'

type Place = FigureFacts['care']['periods'][number]['placements'][number]

/** The placement of a child on a day of a period of care, temporary moves passed over; null where none is known. */
export function livesIn({ care }: FigureFacts, period: number, on: Day): Place | null {
  const placements = care.periods[period]?.placements ?? []
  return placements.findLast(({ from, code }) => from <= on && !isTemporaryMove(code)) ?? null
}
