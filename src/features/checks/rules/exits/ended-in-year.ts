import type { CheckYear } from '../../check-year.ts'
import type { CheckedEpisode } from '../../checked-row.ts'

/** Whether the episode ended in the year. */
export function endedInYear({ dec }: CheckedEpisode, { from, to }: CheckYear): boolean {
  return dec !== null && dec >= from && dec <= to
}
