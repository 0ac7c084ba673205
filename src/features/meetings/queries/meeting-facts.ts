import type { Day } from '../../../kit/dates/index.ts'
import type { Obligation, ReviewPolicy } from '../../../law/looked-after-reviews/index.ts'
import type { Db } from '../../../platform/db/index.ts'
import type { Reach } from '../../../platform/web/route.ts'
import { listBrothersAndSistersWithOfficers } from '../../allocations/index.ts'
import { type Child, displayName, findChild, findStanding } from '../../children/index.ts'
import { listAbsences, listOfficers } from '../../people/index.ts'
import { listClockFacts, listReviewsOf, nextReviewOwed, readPolicy } from '../../reviews/index.ts'
import { careOverOn } from '../care-over.ts'
import { adjournmentOf } from '../held-meeting.ts'
import type { Meeting } from '../meeting.ts'
import type { ChosenOfficer, MeetingFacts, Standing } from '../meeting-choice.ts'
import type { SiblingMeeting } from '../proposals.ts'
import { listAdjournmentsOf } from './adjournments.ts'
import { isAhead, isAheadOrAdjourned, NEXT_MEETING_FIRST } from './meetings-ahead.ts'
import { listNextMeetings, toMeeting } from './meetings.ts'

/** Which review is next for a child, and with which policy and calendar it was worked out. */
export async function findNextReview(
  db: Db,
  childId: string,
  today: Day,
): Promise<{ readonly owed: Obligation | null; readonly policy: ReviewPolicy }> {
  const policy = await readPolicy(db)
  const [facts] = await listClockFacts(db, [childId])
  return { policy, owed: facts === undefined ? null : nextReviewOwed(facts, policy, today) }
}

/** The meetings of an officer that are still to be held from a day on, the next first. */
async function listOfficerMeetings(db: Db, officerId: string, from: Day): Promise<readonly Standing[]> {
  const rows = await db
    .selectFrom('meeting')
    .selectAll()
    .where('officer_id', '=', officerId)
    .where(isAhead(from))
    .orderBy(NEXT_MEETING_FIRST)
    .execute()
  return rows.map(toMeeting)
}

/** The meetings of a child that are still to be held, or adjourned and to go on: the next first. */
export async function listStanding(db: Db, childId: string, today: Day): Promise<readonly Meeting[]> {
  const rows = await db
    .selectFrom('meeting')
    .selectAll()
    .where('child_id', '=', childId)
    .where(isAheadOrAdjourned(today))
    .orderBy(NEXT_MEETING_FIRST)
    .execute()
  return rows.map(toMeeting)
}

export const isArranged = ({ state }: Meeting): boolean => state === 'arranged'

/** An officer with what they have arranged and when they are away; null where there is no such officer. */
export async function findChosenOfficer(db: Db, id: string, today: Day): Promise<ChosenOfficer | null> {
  const officer = (await listOfficers(db, today)).find((one) => one.id === id)
  if (officer === undefined) return null
  const absences = await listAbsences(db, [id])
  return {
    name: officer.name,
    meetings: await listOfficerMeetings(db, id, today),
    away: absences
      .filter(({ person }) => person.id === id)
      .map(({ from, to, cover }) => ({ from, to, cover: cover?.name ?? null })),
  }
}

/**
 * By when the review of a meeting on a day goes on. Null where it was not adjourned, or where another of the `standing`
 * meetings is the one at which it goes on. `changing`: the meeting that is asked about; null for a new one.
 */
export async function findResumeBy(
  db: Db,
  childId: string,
  { on, changing, standing }: Pick<Asking, 'on' | 'changing'> & { readonly standing: readonly Meeting[] },
): Promise<Day | null> {
  const adjournments = await listAdjournmentsOf(db, childId)
  if (adjournments.length === 0) return null
  const adjourned = adjournmentOf(on, adjournments, await listReviewsOf(db, childId))
  if (adjourned === null) return null
  const { meetingId, resumeBy } = adjourned
  const goesOnAt = standing.find(({ id }) => id === meetingId) ?? standing[0]
  return goesOnAt === undefined || goesOnAt.id === changing || meetingId === changing ? resumeBy : null
}

export type Asking = {
  readonly officerId: string | null
  /** The day that is asked for. */
  readonly on: Day
  readonly today: Day
  /** The meeting that is being changed; null for a new one. */
  readonly changing: string | null
}

/** All that a time for a review of this child is judged by. */
export async function findMeetingFacts(
  db: Db,
  childId: string,
  { officerId, on, today, changing }: Asking,
): Promise<MeetingFacts> {
  const child = await findChild(db, childId)
  const { owed, policy } = await findNextReview(db, childId, today)
  const standing = await listStanding(db, childId, today)
  return {
    calendar: policy.calendar,
    today,
    due: owed?.due ?? null,
    notBefore: owed?.notBefore ?? null,
    officer: officerId === null ? null : await findChosenOfficer(db, officerId, today),
    childMeetings: standing.filter(isArranged),
    already: standing[0] ?? null,
    changing,
    newlyTold: [],
    careOver: child === null ? null : careOverOn(child, on),
    resumeBy: await findResumeBy(db, childId, { on, changing, standing }),
  }
}

/** The next reviews of brothers and sisters whom the same officer holds, of those within reach. */
export async function listSiblingMeetings(
  db: Db,
  child: Child,
  {
    officerId,
    today,
    reach,
  }: { readonly officerId: string | null; readonly today: Day; readonly reach: Reach },
): Promise<readonly SiblingMeeting[]> {
  if (officerId === null) return []
  const siblings = await listBrothersAndSistersWithOfficers(db, child)
  const meetings = await listNextMeetings(
    db,
    siblings.map((one) => one.child.id),
    today,
  )
  const found: SiblingMeeting[] = []
  for (const { child: sibling } of siblings) {
    const meeting = meetings.get(sibling.id)
    if (meeting?.officerId !== officerId) continue
    if ((await findStanding(db, sibling.id, reach)) !== 'within') continue
    const { on, startsAt, minutes } = meeting
    found.push({ name: displayName(sibling, sibling.identifier), on, startsAt, minutes })
  }
  return found
}
