import { sql } from 'kysely'
import { type Day, isoDay, toIsoDate } from '../../../kit/dates/index.ts'
import type { Rule, Status } from '../../../law/looked-after-reviews/index.ts'
import type { Db } from '../../../platform/db/index.ts'
import type { Reach } from '../../../platform/web/route.ts'
import { displayName, withinReach } from '../../children/index.ts'
import { isOpenOn, NEXT_FIRST, obligationStatus, toRule } from '../../reviews/index.ts'
import type { Meeting } from '../meeting.ts'
import { isAheadOrAdjourned, isToCancel, NEXT_MEETING_FIRST } from './meetings-ahead.ts'
import { toMeeting } from './meetings.ts'

type Named = { readonly id: string; readonly name: string }

/** A review that is owed and not arranged. */
export type ToArrange = {
  readonly kind: 'to-arrange'
  readonly child: Named
  readonly officer: string | null
  readonly rule: Rule
  readonly sequence: number | null
  readonly duty: string
  readonly due: Day
  readonly status: Status
}

/** A review that is arranged. */
export type Arranged = {
  readonly kind: 'arranged'
  readonly child: Named
  readonly officer: string | null
  readonly meeting: Meeting
}

export type MeetingsAsked = {
  readonly today: Day
  /** The last due day that is listed. */
  readonly until: Day
  readonly reach: Reach
  /** An officer’s id, `nobody`, or null for all. */
  readonly officer: string | null
}

const NAMES = ['child.id as child_id', 'child.identifier', 'child.given_name', 'child.family_name'] as const

type NameColumns = {
  child_id: string
  identifier: string
  given_name: string | null
  family_name: string | null
}

const namedOf = ({ child_id, identifier, given_name, family_name }: NameColumns): Named => ({
  id: child_id,
  name: displayName({ givenName: given_name, familyName: family_name }, identifier),
})

/** Reviews owed until a day for which nothing is arranged, of children within reach, the first due first. */
export async function listToArrange(db: Db, asked: MeetingsAsked): Promise<readonly ToArrange[]> {
  const { today, until, reach, officer } = asked
  const next = db
    .selectFrom('obligation')
    .select(['child_id', 'rule', 'sequence', 'duty', 'due'])
    .select(obligationStatus(today).as('status'))
    .distinctOn('child_id')
    .where(isOpenOn(today))
    .orderBy('child_id')
    .orderBy(NEXT_FIRST)
    .as('next')
  const rows = await db
    .selectFrom(next)
    .innerJoin('child', 'child.id', 'next.child_id')
    .leftJoin('allocation', (join) =>
      join.onRef('allocation.child_id', '=', 'child.id').on('allocation.to_day', 'is', null),
    )
    .leftJoin('person as officer', 'officer.id', 'allocation.officer_id')
    .select(NAMES)
    .select(['next.rule', 'next.sequence', 'next.duty', 'next.due', 'next.status', 'officer.name as officer'])
    .where('next.due', '<=', toIsoDate(until))
    .where(withinReach(reach))
    .where(
      sql<boolean>`not exists (select from meeting where meeting.child_id = child.id
        and ${isAheadOrAdjourned(today)})`,
    )
    .$if(officer === 'nobody', (query) => query.where('officer.id', 'is', null))
    .$if(officer !== null && officer !== 'nobody', (query) => query.where('officer.id', '=', officer))
    // What cannot be told may have been held: it stands after what is known to be due.
    .orderBy(sql`next.status = 'cannot-tell'`)
    .orderBy('next.due')
    .orderBy('child.sort_name')
    .orderBy('child.id')
    .execute()
  return rows.flatMap(({ rule, sequence, duty, due, status, officer: name, ...child }) =>
    due === null
      ? []
      : [
          {
            kind: 'to-arrange' as const,
            child: namedOf(child),
            officer: name,
            rule: toRule(rule),
            sequence,
            duty,
            due: isoDay(due),
            status,
          },
        ],
  )
}

/**
 * Meetings of children within reach, the next first; adjourned ones before them: those `ahead`, or those `to-cancel`
 * because the child is looked after no more.
 */
export async function listArranged(
  db: Db,
  asked: MeetingsAsked,
  which: 'ahead' | 'to-cancel',
): Promise<readonly Arranged[]> {
  const { today, reach, officer } = asked
  const rows = await db
    .selectFrom('meeting')
    .innerJoin('child', 'child.id', 'meeting.child_id')
    .leftJoin('person as officer', 'officer.id', 'meeting.officer_id')
    .selectAll('meeting')
    .select(['child.identifier', 'child.given_name', 'child.family_name', 'officer.name as officer'])
    .where(which === 'ahead' ? isAheadOrAdjourned(today) : isToCancel(today))
    .where(withinReach(reach))
    .$if(officer === 'nobody', (query) => query.where('meeting.officer_id', 'is', null))
    .$if(officer !== null && officer !== 'nobody', (query) => query.where('meeting.officer_id', '=', officer))
    .orderBy(NEXT_MEETING_FIRST)
    .execute()
  return rows.map(({ officer: name, ...row }) => ({
    kind: 'arranged' as const,
    child: namedOf(row),
    officer: name,
    meeting: toMeeting(row),
  }))
}
