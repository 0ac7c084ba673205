import { addDays, type Day, laterOf } from '../../../kit/dates/index.ts'
import type { Reason } from '../../../law/citations/reason.ts'
import { workDependentDays } from '../../../law/reviewing-officers/index.ts'
import type { Trx } from '../../../platform/db/index.ts'
import { listCaseFacts } from './case-facts.ts'
import { findStaff } from './staff.ts'

/** Who would hold a child, and from when. */
export type OfficerFrom = { readonly childId: string; readonly officerId: string; readonly from: Day }

export type BarredOfficer = Pick<OfficerFrom, 'childId' | 'officerId'> & {
  /** The bars of the first days on which any holds. */
  readonly because: readonly Reason[]
}

/**
 * Those of these officers who may not be given the child: a bar holds on the first day, today, or a day between. What is
 * not known bars nobody.
 */
export async function listBarredOf(
  trx: Trx,
  given: readonly OfficerFrom[],
  today: Day,
): Promise<readonly BarredOfficer[]> {
  if (given.length === 0) return []
  const staff = await findStaff(trx)
  const cases = await listCaseFacts(
    trx,
    given.map(({ childId }) => childId),
  )
  return given.flatMap(({ childId, officerId, from }) => {
    const facts = cases.get(childId)
    if (facts === undefined) return []
    const to = addDays(laterOf(from, today), 1)
    const [days] = workDependentDays({ staff, facts, officer: officerId, from, to })
    return days === undefined ? [] : [{ childId, officerId, because: days.because }]
  })
}
