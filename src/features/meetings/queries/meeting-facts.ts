import type { Day } from '../../../kit/dates/index.ts'
import { toIsoDate } from '../../../kit/dates/index.ts'
import type { Obligation, ReviewPolicy } from '../../../law/looked-after-reviews/index.ts'
import type { Db } from '../../../platform/db/index.ts'
import type { Reach } from '../../../platform/web/route.ts'
import { listBrothersAndSistersWithOfficers } from '../../allocations/index.ts'
import { type Child, displayName, findStanding } from '../../children/index.ts'
import { listAbsences, listOfficers } from '../../people/index.ts'
import { listClockFacts, readPolicy } from '../../reviews/index.ts'
import type { Meeting } from '../meeting.ts'
import type { ChosenOfficer, MeetingFacts, Standing } from '../meeting-choice.ts'
import { nextReviewOwed } from '../next-review.ts'
import type { SiblingMeeting } from '../proposals.ts'
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

/** The arranged meetings of an officer or of a child from a day on. */
export async function listStanding(
  db: Db,
  column: 'officer_id' | 'child_id',
  id: string,
  from: Day,
): Promise<readonly (Standing & Meeting)[]> {
  const rows = await db
    .selectFrom('meeting')
    .selectAll()
    .where(column, '=', id)
    .where('state', '=', 'arranged')
    .where('on_day', '>=', toIsoDate(from))
    .orderBy('on_day')
    .orderBy('starts_at')
    .orderBy('id')
    .execute()
  return rows.map(toMeeting)
}

/** An officer with what they have arranged and when they are away; null where there is no such officer. */
export async function findChosenOfficer(db: Db, id: string, today: Day): Promise<ChosenOfficer | null> {
  const officer = (await listOfficers(db, today)).find((one) => one.id === id)
  if (officer === undefined) return null
  const absences = await listAbsences(db, [id])
  return {
    name: officer.name,
    meetings: await listStanding(db, 'officer_id', id, today),
    away: absences
      .filter(({ person }) => person.id === id)
      .map(({ from, to, cover }) => ({ from, to, cover: cover?.name ?? null })),
  }
}

export type Asking = {
  readonly officerId: string | null
  readonly today: Day
  /** The meeting that is being changed; null for a new one. */
  readonly changing: string | null
}

/** All that a time for a review of this child is judged by. */
export async function findMeetingFacts(
  db: Db,
  childId: string,
  { officerId, today, changing }: Asking,
): Promise<MeetingFacts> {
  const { owed, policy } = await findNextReview(db, childId, today)
  return {
    calendar: policy.calendar,
    today,
    due: owed?.due ?? null,
    notBefore: owed?.notBefore ?? null,
    officer: officerId === null ? null : await findChosenOfficer(db, officerId, today),
    childMeetings: await listStanding(db, 'child_id', childId, today),
    changing,
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
