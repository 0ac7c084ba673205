import type { CareEvent } from '../../../law/looked-after-reviews/index.ts'
import { toIsoDate } from '../../../kit/dates/index.ts'
import type { Trx } from '../../../platform/db/index.ts'
import { bumpFactsVersion, lockChildren, saveStaffEvents } from '../../children/index.ts'
import { rebuildObligations } from '../../reviews/index.ts'
import { toCareEvents } from '../event.ts'
import { toAskedReview } from '../move.ts'
import { listEventsOf } from '../queries/events.ts'
import { listMoveAnswersOf } from '../queries/moves.ts'

/** Locks a child, so that of two changes at once the later sees the earlier. Before what is told is read or written. */
export async function lockChild(trx: Trx, childId: string): Promise<void> {
  await lockChildren(trx, [childId])
}

/** Works again what brings a review of a child forward, and what is owed; the last thing of a transaction. */
export async function rebuildClock(trx: Trx, childId: string): Promise<void> {
  const told = await listEventsOf(trx, childId)
  const answers = await listMoveAnswersOf(trx, childId)
  const events = [...told.flatMap(toCareEvents), ...answers.flatMap(toAskedReview)]
  await saveStaffEvents(trx, childId, onceEach(events))
  await rebuildObligations(trx, [childId])
  await bumpFactsVersion(trx)
}

const keyOf = ({ kind, on, before }: CareEvent): string =>
  `${kind} ${toIsoDate(on)} ${before === null ? '' : toIsoDate(before)}`

/** Told twice of one day, a thing brings one review. */
function onceEach(events: readonly CareEvent[]): readonly CareEvent[] {
  return [...new Map(events.map((event) => [keyOf(event), event])).values()].toSorted(
    (one, other) => one.on - other.on,
  )
}
