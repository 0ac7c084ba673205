import { addDays, type Day, toIsoDate } from '../../src/kit/dates/index.ts'
import {
  answerEvent,
  listEventsOf,
  saveAttended,
  saveEvent,
  saveMidway,
} from '../../src/features/between-reviews/index.ts'
import type { NewRow, Trx } from '../../src/platform/db/index.ts'
import type { DemoChild } from './demo-child.ts'
import { insertRows } from './insert-rows.ts'
import { DEMO_TODAY, OFFICERS } from './people.ts'
import { demoId, type Random, seeded } from './random.ts'

const inCare = ({ care }: DemoChild): boolean => care.periods.at(-1)?.end === null

const isRuths = ({ allocations }: DemoChild): boolean =>
  allocations.some(({ officerId, to }) => officerId === OFFICERS.ruth.id && to === null)

const atNoon = (on: Day): Date => new Date(`${toIsoDate(on)}T12:00:00Z`)

/** Talks and visits with children in care, and for some of Ruth's children what happened between two reviews. */
export async function saveBetweenReviews(
  trx: Trx,
  children: readonly DemoChild[],
  accountId: string,
): Promise<void> {
  const random = seeded(1919)
  const contacts = children.filter(inCare).flatMap((child) => toContacts(child, random))
  await insertContacts(trx, contacts, accountId)
  const ruths = children.filter((child) => inCare(child) && isRuths(child))
  // Of most children the check was made; of one in five it is still to come.
  for (const [place, child] of ruths.entries()) if (place % 5 < 4) await saveCheck(trx, child, accountId)
  for (const child of ruths.slice(4, 6)) await saveMeeting(trx, child, accountId)
  for (const child of ruths.slice(6, 9)) await tell(trx, child, accountId)
  for (const child of ruths.slice(9, 11)) await tellAndAnswer(trx, child, accountId)
}

type ContactRow = NewRow<'contact_entry'>

const NOTES = ['', '', 'Happy at school, and wants to see a brother more often.', 'Likes the new room.']

// One child in twelve has nothing written down.
function toContacts({ id, care, allocations }: DemoChild, random: Random): readonly ContactRow[] {
  const since = care.periods.at(-1)?.start ?? DEMO_TODAY
  const times = random.chance(1 / 12) ? 0 : random.between(1, 4)
  const officer = allocations.at(-1)?.officerId ?? null
  return Array.from({ length: times }, () => {
    const kind = random.weigh([
      [4, 'visit'],
      [2, 'video'],
      [2, 'call'],
      [1, 'message'],
    ] as const)
    const seen = kind === 'visit' || kind === 'video' ? 'seen' : 'spoken'
    const row = {
      id: demoId(random),
      child_id: id,
      on_day: toIsoDate(addDays(DEMO_TODAY, -random.between(1, 100))),
      kind,
      outcome: random.weigh([
        [8, seen],
        [1, 'declined'],
        [1, 'could-not'],
      ] as const),
      alone: random.pick([true, true, false, null]),
      person_id: officer,
      note: random.pick(NOTES),
      source: 'staff',
    }
    return row
  }).filter(({ on_day }) => on_day >= toIsoDate(since))
}

async function insertContacts(trx: Trx, rows: readonly ContactRow[], accountId: string): Promise<void> {
  await insertRows(trx, 'contact_entry', rows)
  const versions = rows.map(({ id, child_id: _child, source: _source, ...said }) => ({
    ...said,
    contact_id: id,
    version: 1,
    withdrawn: false,
    recorded_by: accountId,
    recorded_at: new Date(`${said.on_day}T16:00:00Z`),
  }))
  await insertRows(trx, 'contact_version', versions)
}

async function saveCheck(trx: Trx, { id }: DemoChild, accountId: string): Promise<void> {
  const on = addDays(DEMO_TODAY, -12)
  const said = {
    on,
    grade: 'enough',
    onTrack: 'partly',
    decisions: 'some',
    voice: 'I want to know when I can see my gran.',
    action: 'Asked the social worker for a date.',
    personId: OFFICERS.ruth.id,
  } as const
  await saveMidway(trx, id, said, { changing: null, accountId, at: atNoon(on) })
}

async function saveMeeting(trx: Trx, { id }: DemoChild, accountId: string): Promise<void> {
  const on = addDays(DEMO_TODAY, -9)
  const said = { on, kind: 'permanence-panel', personId: OFFICERS.ruth.id, note: '' } as const
  await saveAttended(trx, id, said, { changing: null, accountId, at: atNoon(on) })
}

const TOLD = {
  kind: 'new-social-worker',
  before: null,
  says: 'Another social worker since this week.',
} as const

async function tell(trx: Trx, { id }: DemoChild, accountId: string): Promise<string> {
  const on = addDays(DEMO_TODAY, -10)
  return await saveEvent(trx, id, { ...TOLD, on }, { toldOn: on, accountId, at: atNoon(on) })
}

async function tellAndAnswer(trx: Trx, child: DemoChild, accountId: string): Promise<void> {
  const eventId = await tell(trx, child, accountId)
  const event = (await listEventsOf(trx, child.id)).find(({ id }) => id === eventId)
  if (event === undefined) throw new Error('what was told is there')
  const on = addDays(DEMO_TODAY, -6)
  const answer = { disposition: 'contact', reason: 'Ask how the change was told.' } as const
  await answerEvent(trx, event, answer, { on, seen: 1, accountId, at: atNoon(on) })
}
