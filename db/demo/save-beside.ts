import { addDays, toIsoDate } from '../../src/kit/dates/index.ts'
import type { Trx } from '../../src/platform/db/index.ts'
import type { DemoChild } from './demo-child.ts'
import { DEMO_TODAY, OFFICERS, TEAMS } from './people.ts'

const daysAgo = (days: number) => toIsoDate(addDays(DEMO_TODAY, -days))

/** What stands beside challenges: referrals and legal advice for Ruth's children, a meeting, and good practice. */
export async function saveBeside(trx: Trx, children: readonly DemoChild[], accountId: string): Promise<void> {
  const ruths = children.filter(
    ({ care, allocations }) =>
      care.periods.at(-1)?.end === null &&
      allocations.some(({ officerId, to }) => officerId === OFFICERS.ruth.id && to === null),
  )
  const [first, second] = ruths
  if (first === undefined || second === undefined) return
  const kept = {
    recorded_by: accountId,
    recorded_at: new Date(`${toIsoDate(DEMO_TODAY)}T09:00:00Z`),
    officer_id: OFFICERS.ruth.id,
  }
  await saveReferrals(trx, kept, first.id, second.id)
  await saveAdvice(trx, kept, first.id)
  await saveMeeting(trx, kept)
  await saveGood(trx, kept, first.id)
}

type Kept = { readonly recorded_by: string; readonly recorded_at: Date; readonly officer_id: string }

async function saveReferrals(trx: Trx, kept: Kept, first: string, second: string): Promise<void> {
  await trx
    .insertInto('referral')
    .values([
      {
        ...kept,
        id: 'demo-referral-1',
        child_id: first,
        dispute_id: null,
        kind: 'cafcass',
        on_day: daysAgo(21),
        to_whom: 'Cafcass Legal, duty desk',
        why: 'The plan for permanence has drifted for a year, and nobody could say when it will be agreed.',
        came_of_it: 'Cafcass asked for the care plan and wrote to the director.',
        came_on: daysAgo(7),
      },
      {
        ...kept,
        id: 'demo-referral-2',
        child_id: second,
        dispute_id: null,
        kind: 'guardian',
        on_day: daysAgo(9),
        to_whom: 'Noor Halloway, guardian',
        why: 'We spoke about time with brothers before the hearing.',
        came_on: null,
      },
    ])
    .execute()
}

async function saveAdvice(trx: Trx, kept: Kept, childId: string): Promise<void> {
  await trx
    .insertInto('legal_advice')
    .values({
      ...kept,
      id: 'demo-advice-1',
      child_id: childId,
      asked_on: daysAgo(25),
      why: 'Whether the court can be asked to look at the plan again.',
      provider: 'Ninefield Chambers',
      conflict: false,
      advised_on: daysAgo(21),
      advice: 'Yes. Refer to Cafcass first, and say what was asked of the authority and when.',
    })
    .execute()
}

async function saveGood(trx: Trx, kept: Kept, childId: string): Promise<void> {
  const good = { ...kept, on_day: daysAgo(11), team_id: TEAMS.north.id }
  await trx
    .insertInto('good_practice')
    .values([
      {
        ...good,
        id: 'demo-good-1',
        child_id: childId,
        theme: 'visits',
        says: 'Life-story work was done before the move, with photographs of both homes.',
      },
      {
        ...good,
        id: 'demo-good-2',
        child_id: null,
        theme: 'papers',
        says: 'Every paper of this month came five working days before its review.',
      },
    ])
    .execute()
}

async function saveMeeting(trx: Trx, kept: Kept): Promise<void> {
  await trx
    .insertInto('challenge_meeting')
    .values({
      ...kept,
      id: 'demo-challenge-meeting',
      kind: 'challenge-meeting',
      on_day: daysAgo(4),
      who: 'The assistant director and the head of fostering',
      note: 'Placements that end early were the theme.',
    })
    .execute()
  const open = await trx
    .selectFrom('dispute')
    .select('id')
    .where('state', 'not in', ['closed', 'mistake'])
    .orderBy('number')
    .limit(3)
    .execute()
  if (open.length > 0)
    await trx
      .insertInto('challenge_agenda')
      .values(open.map(({ id }) => ({ meeting_id: 'demo-challenge-meeting', dispute_id: id })))
      .execute()
  await trx
    .insertInto('challenge_action')
    .values({
      meeting_id: 'demo-challenge-meeting',
      number: 1,
      says: 'Keep a day of the permanence panel free for plans that have drifted',
      owner: 'The assistant director',
      by_day: toIsoDate(addDays(DEMO_TODAY, 10)),
    })
    .execute()
}
