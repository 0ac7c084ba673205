import { toDate } from '../../kit/dates/index.ts'
import { collectionYearOf, toReturnYearName } from '../../law/returns/index.ts'
import type { Yardstick } from './yardstick.ts'

/** From when: the day of a target, the year of any other. */
export function sinceWords({ who, from }: Pick<Yardstick, 'who' | 'from'>): string {
  return who === 'target' ? `from ${toDate(from)}` : toReturnYearName(collectionYearOf(from))
}
