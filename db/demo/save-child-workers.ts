import type { Trx } from '../../src/platform/db/index.ts'
import { toIsoDate } from '../../src/kit/dates/index.ts'
import type { DemoChild } from './demo-child.ts'
import { OFFICERS } from './people.ts'
import { ADVOCATE, FOSTERING_IRO, PERSONAL_ADVISER, STAFF, toSocialWorkerId } from './staff.ts'

/** Writes who works with each child now: the social worker of the child's facts, and a few others. */
export async function saveChildWorkers(trx: Trx, children: readonly DemoChild[]): Promise<void> {
  const workers = [...children.flatMap(socialWorkerOf), ...othersOf(children)]
  if (workers.length > 0) await trx.insertInto('child_worker').values(workers).execute()
}

const KNOWN = new Set(STAFF.map(({ id }) => id))

function socialWorkerOf({ id, care }: DemoChild) {
  const now = care.socialWorkers.findLast(({ to }) => to === null)
  const personId = now === undefined ? null : toSocialWorkerId(now.worker)
  if (now === undefined || personId === null || !KNOWN.has(personId)) return []
  return [toWorker(id, personId, 'social-worker', toIsoDate(now.from))]
}

// Two of Ruth's children have an advocate, two a fostering IRO, and two a personal adviser.
function othersOf(children: readonly DemoChild[]) {
  const inCare = children.filter(({ care }) => care.periods.at(-1)?.end === null)
  const ofRuth = inCare.filter(({ allocations }) =>
    allocations.some(({ officerId, to }) => officerId === OFFICERS.ruth.id && to === null),
  )
  const two = (among: readonly DemoChild[], personId: string, does: string) =>
    among.slice(0, 2).map(({ id }) => toWorker(id, personId, does, '2026-06-01'))
  const inTeam = inCare.filter(({ teamId }) => teamId === PERSONAL_ADVISER.post.teamId)
  return [
    ...two(ofRuth, ADVOCATE.id, 'advocate'),
    ...two(ofRuth.slice(2), FOSTERING_IRO.id, 'fostering-iro'),
    ...two(inTeam, PERSONAL_ADVISER.id, 'personal-adviser'),
  ]
}

const toWorker = (childId: string, personId: string, does: string, from: string) => ({
  id: `${does}-${childId}`,
  child_id: childId,
  person_id: personId,
  does,
  from_day: from,
  to_day: null,
})
