import { addDays, ageOn, type Day } from '../../../kit/dates/index.ts'
import type { Obligation, ReviewPolicy } from '../../../law/looked-after-reviews/index.ts'
import type { Db } from '../../../platform/db/index.ts'
import type { Reach } from '../../../platform/web/route.ts'
import { findOfficersOf } from '../../allocations/index.ts'
import type { Child } from '../../children/index.ts'
import { listOfficers } from '../../people/index.ts'
import type { Meeting } from '../meeting.ts'
import { type Proposal, proposeTimes } from '../proposals.ts'
import { parseSchoolDay, usualSchoolDay } from '../school-day.ts'
import type { Wishes } from '../wish.ts'
import {
  findChosenOfficer,
  findNextReview,
  findResumeBy,
  isArranged,
  listSiblingMeetings,
  listStanding,
} from './meeting-facts.ts'
import { findLastWishes } from './meeting-parts.ts'

export type Arrangeable = {
  readonly owed: Obligation | null
  readonly policy: ReviewPolicy
  /** Who holds the child; null for nobody. */
  readonly holder: { readonly id: string; readonly name: string } | null
  readonly officers: readonly { readonly id: string; readonly name: string }[]
  readonly wishes: Wishes
  readonly proposals: readonly Proposal[]
  /** Another meeting that is arranged already, or adjourned and to go on; null where there is none. */
  readonly already: Meeting | null
}

export type AskedFor = {
  readonly today: Day
  readonly reach: Reach
  readonly minutes: number
  /** Not in its own way; null for a new one. */
  readonly changing: string | null
}

/** All that a form for a time of a review is drawn from. */
export async function findArrangeable(db: Db, child: Child, asked: AskedFor): Promise<Arrangeable> {
  const { today, reach, minutes, changing } = asked
  const { owed, policy } = await findNextReview(db, child.id, today)
  const holder = (await findOfficersOf(db, [child.id])).get(child.id)?.officer ?? null
  const wishes = await findLastWishes(db, child.id)
  const officer = holder === null ? null : await findChosenOfficer(db, holder.id, today)
  const school = parseSchoolDay(wishes['school-day'] ?? '')
  const others = <One extends { readonly id: string }>(meetings: readonly One[]) =>
    meetings.filter(({ id }) => id !== changing)
  // As of a meeting to come: what is completed today does not go on.
  const standing = await listStanding(db, child.id, today)
  const resumeBy = await findResumeBy(db, child.id, { on: addDays(today, 1), changing, standing })
  const proposals = proposeTimes({
    calendar: policy.calendar,
    today,
    due: resumeBy ?? owed?.due ?? null,
    lastPracticalDay: resumeBy ?? owed?.lastPracticalDay ?? null,
    notBefore: resumeBy === null ? (owed?.notBefore ?? null) : null,
    officer: officer === null ? null : { ...officer, meetings: others(officer.meetings) },
    childMeetings: others(standing).filter(isArranged),
    siblingMeetings: await listSiblingMeetings(db, child, { officerId: holder?.id ?? null, today, reach }),
    schoolDay:
      school === undefined ? usualSchoolDay(child.born === null ? null : ageOn(child.born, today)) : school,
    schoolKnown: school === undefined ? 'usual' : 'asked',
    minutes,
  })
  const officers = (await listOfficers(db, today)).filter(({ isHere }) => isHere)
  return { owed, policy, holder, officers, wishes, proposals, already: others(standing)[0] ?? null }
}
