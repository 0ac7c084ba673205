import type { Day } from '../../../../kit/dates/index.ts'
import type { Care, CareSpan } from '../../care.ts'

/** The latest period of care in which the day falls, its first and last day included; null where it is in none. */
export function spanOf({ spans }: Care, day: Day): CareSpan | null {
  return spans.findLast(({ start, end }) => start <= day && (end === null || day <= end)) ?? null
}

/** The dates a rule leans on that sets missing spells against periods of care. */
export const SPELL_DATES = [
  'Missing.MIS_START',
  'Missing.MIS_END',
  'Episodes.DECOM',
  'Episodes.DEC',
  'before.Episodes.DECOM',
  'before.Episodes.DEC',
] as const
