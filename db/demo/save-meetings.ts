// Reviews that are arranged from the fictional today on, the policy on reviews, and what the authority decided.
import { type Day, isoDay, toIsoDate } from '../../src/kit/dates/index.ts'
import { ENGLAND } from '../../src/law/calendar/index.ts'
import type { Trx } from '../../src/platform/db/index.ts'
import type { DemoChild } from './demo-child.ts'
import { DEMO_TODAY } from './people.ts'
import { demoId, seeded } from './random.ts'

const MADE_AT = new Date('2026-11-09T10:15:00Z')
const LATEST_DUE = isoDay('2027-01-15')
const STARTS = ['15:45', '16:45', '10:00', '11:15', '13:30', '14:45']
const PLACES = ['Elm House, room 2', 'The school library', 'Civic centre, family room', 'Foster home']
const SHARE_ARRANGED = 0.6

type Owed = { readonly child_id: string; readonly due: string | null; readonly officer_id: string }

/** Arranges some of the reviews that are due soon; nobody is in two of them at once. */
export async function saveMeetings(trx: Trx, children: readonly DemoChild[], account: string): Promise<void> {
  await savePolicy(trx, account)
  const random = seeded(20261120)
  const taken = new Set<string>()
  const names = new Map(
    children.map(({ id, givenName, familyName }) => [id, `${givenName ?? ''} ${familyName ?? ''}`]),
  )
  const meetings = (await listOwed(trx)).flatMap(({ child_id, due, officer_id }) => {
    if (due === null || !random.chance(SHARE_ARRANGED)) return []
    const slot = freeSlot(isoDay(due), officer_id, taken)
    if (slot === null) return []
    const format = random.pick(['in-person', 'in-person', 'video', 'blended'] as const)
    const place = format === 'video' ? 'By video: the link is in the invitation' : random.pick(PLACES)
    return [{ id: demoId(random), child_id, officer_id, minutes: 60, format, place, ...slot }]
  })
  if (meetings.length === 0) return
  await trx.insertInto('meeting').values(meetings).execute()
  await trx
    .insertInto('meeting_version')
    .values(
      meetings.map(({ id, child_id: _child, ...plan }) => ({
        ...plan,
        meeting_id: id,
        version: 1,
        what: 'arranged' as const,
        reason: null,
        made_by: account,
        made_at: MADE_AT,
      })),
    )
    .execute()
  const asked = { where: 'Not at school', how: '', chair: 'co-chaired' } as const
  await trx
    .insertInto('meeting_wish')
    .values(
      meetings.slice(0, meetings.length / 2).flatMap(({ id }) =>
        (['where', 'how', 'chair'] as const).map((question) => ({
          meeting_id: id,
          question,
          answer: asked[question],
        })),
      ),
    )
    .execute()
  await trx
    .insertInto('invited')
    .values(
      meetings.flatMap(({ id, child_id }) => [
        {
          id: demoId(random),
          meeting_id: id,
          name: names.get(child_id) ?? 'The child',
          role: 'child',
          tells_place: true,
          invited_at: MADE_AT,
        },
        {
          id: demoId(random),
          meeting_id: id,
          name: 'Carer',
          role: 'carer',
          tells_place: true,
          invited_at: MADE_AT,
        },
      ]),
    )
    .execute()
}

async function listOwed(trx: Trx): Promise<readonly Owed[]> {
  return await trx
    .selectFrom('obligation')
    .innerJoin('allocation', 'allocation.child_id', 'obligation.child_id')
    .select(['obligation.child_id', 'due', 'officer_id'])
    .distinctOn('obligation.child_id')
    .where('allocation.to_day', 'is', null)
    .where('held_on', 'is', null)
    .where('not_required', '=', false)
    .where('due', '>=', toIsoDate(DEMO_TODAY))
    .where('due', '<=', toIsoDate(LATEST_DUE))
    .orderBy('obligation.child_id')
    .orderBy('number')
    .execute()
}

/** The last working days before a day, each officer in one place at a time. */
function freeSlot(due: Day, officer: string, taken: Set<string>) {
  let on = ENGLAND.lastWorkingDayOnOrBefore(due)
  for (let back = 0; back < 4 && on >= DEMO_TODAY; back += 1) {
    for (const starts_at of STARTS) {
      const key = `${officer} ${on} ${starts_at}`
      if (taken.has(key)) continue
      taken.add(key)
      return { on_day: toIsoDate(on), starts_at }
    }
    on = ENGLAND.addWorkingDays(on, -1)
  }
  return null
}

async function savePolicy(trx: Trx, account: string): Promise<void> {
  const body = [
    'A review is a meeting about you and your plan. Your independent reviewing officer (IRO) leads it, or you do.',
    '# How often',
    'The first review is within 20 working days of the day you came into care. The next is within three months, and then at least every six months.',
    '# What you can choose',
    '- where and when we meet\n- who is asked, and who is not\n- whether we meet in person, by video or by telephone\n- whether you lead the meeting',
    '# If you are not happy',
    'Tell your IRO, or ask for an advocate. An advocate speaks for you and does not work for us.',
  ].join('\n\n')
  await trx
    .insertInto('review_policy')
    .values({ number: 1, title: 'Your reviews', body, made_by: account, made_at: MADE_AT })
    .execute()
  await trx
    .insertInto('local_rule')
    .values({
      name: 'contact-days',
      number: 1,
      value: JSON.stringify(60),
      from_day: '2026-04-01',
      made_by: account,
      made_at: MADE_AT,
    })
    .execute()
}
