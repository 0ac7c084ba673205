import { setImmediate as othersFirst } from 'node:timers/promises'
import type { Day } from '../../kit/dates/index.ts'
import { usualYear } from './figure-address.ts'
import { toYearPeriod, yearBefore } from './figure-period.ts'
import type { KeptFigures } from './kept-figures.ts'
import type { Measure } from './measure.ts'
import { SERVICE } from './scope.ts'

/**
 * Works out what the page of all figures shows unasked, so that nobody has to wait for it after a start or on a new day:
 * what was worked out is kept until something changes. Others are answered in between.
 */
export async function workAhead(
  readFigures: (today: Day) => Promise<KeptFigures>,
  catalogue: readonly Measure[],
  today: Day,
  isStopped: () => boolean,
): Promise<void> {
  const kept = await readFigures(today)
  const year = toYearPeriod(usualYear(today, kept.dataTo), today)
  if (!year.ok) return
  for (const measure of catalogue) {
    if (isStopped()) return
    kept.figure(measure, year.value, SERVICE)
    kept.figure(measure, yearBefore(year.value), SERVICE)
    kept.months(measure, year.value, SERVICE)
    await othersFirst()
  }
}
