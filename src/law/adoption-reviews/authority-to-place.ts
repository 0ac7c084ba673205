import { type Day, toLongDate } from '../../kit/dates/index.ts'
import type { PeriodOfCare } from '../looked-after-reviews/care-history.ts'
import type { Stop } from '../looked-after-reviews/chain.ts'

const PLACEMENT_ORDER = 'E1'

/** When a placement order was followed by another legal status, the authority to place ended with it. */
export function authorityEnds({ legalStatuses }: PeriodOfCare, authorisedToPlace: Day): Stop | null {
  const order = legalStatuses.findLastIndex(({ code }) => code === PLACEMENT_ORDER)
  const next = order < 0 ? undefined : legalStatuses[order + 1]
  return next === undefined || next.from <= authorisedToPlace ? null : orderEnded(next.from)
}

function orderEnded(on: Day): Stop {
  return {
    on,
    because: () => ({ says: `The placement order ended on ${toLongDate(on)}.`, cites: ['AAR 36(1)'] }),
  }
}
