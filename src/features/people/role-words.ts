import { addDays, type Day, toShortDate } from '../../kit/dates/index.ts'
import { EVER, type RoleHeld } from '../../platform/identity/index.ts'

/** The days of a role, to stand after its name: ` from 1 Sep 2026 to 5 Nov 2026`; empty for one without any. */
export function toRoleDays({ from, to }: Pick<RoleHeld, 'from' | 'to'>, today: Day): string {
  const began = from === EVER ? '' : ` ${from > today ? 'from' : 'since'} ${toShortDate(from)}`
  return to === null ? began : `${began.replace('since', 'from')} to ${toShortDate(addDays(to, -1))}`
}
