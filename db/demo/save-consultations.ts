import { addDays, ageOn, type Day, isoDay, toIsoDate } from '../../src/kit/dates/index.ts'
import { listNextMeetings } from '../../src/features/meetings/index.ts'
import { findNextObligations } from '../../src/features/reviews/index.ts'
import { type AskedRole, formFor, type SentAnswer } from '../../src/features/voice/index.ts'
import type { NewRow, Trx } from '../../src/platform/db/index.ts'
import type { DemoChild } from './demo-child.ts'
import { insertRows } from './insert-rows.ts'
import { DEMO_TODAY } from './people.ts'
import { demoId, type Random, seeded } from './random.ts'

const SINCE = isoDay('2026-06-01')
const SOON = 30

type ForReview = { readonly child: DemoChild; readonly on: Day; readonly meetingId: string | null }

type Asked = {
  readonly consultation: NewRow<'consultation'>
  readonly answers: readonly NewRow<'consultation_answer'>[]
}

/** Forms sent before the reviews of the last months and those that come soon: many answered, some not, none named. */
export async function saveConsultations(
  trx: Trx,
  children: readonly DemoChild[],
  accountId: string,
): Promise<void> {
  const random = seeded(7117)
  const reviews = [...(await listHeld(trx, children)), ...(await listToCome(trx, children))]
  const asked = reviews.flatMap((review) =>
    rolesOf(review).flatMap((role) => toAsked(review, role, accountId, random)),
  )
  await insertRows(
    trx,
    'consultation',
    asked.map(({ consultation }) => consultation),
  )
  await insertRows(
    trx,
    'consultation_answer',
    asked.flatMap(({ answers }) => answers),
  )
  await saveStatements(trx, reviews, accountId, random)
}

async function listHeld(trx: Trx, children: readonly DemoChild[]): Promise<readonly ForReview[]> {
  const rows = await trx
    .selectFrom('review')
    .select(['child_id', 'first_part'])
    .where('first_part', '>=', toIsoDate(SINCE))
    .orderBy('child_id')
    .orderBy('first_part')
    .execute()
  const byId = new Map(children.map((child) => [child.id, child]))
  return rows.flatMap(({ child_id, first_part }) => {
    const child = byId.get(child_id)
    return child === undefined ? [] : [{ child, on: isoDay(first_part), meetingId: null }]
  })
}

async function listToCome(trx: Trx, children: readonly DemoChild[]): Promise<readonly ForReview[]> {
  const inCare = children.filter(({ care }) => care.periods.at(-1)?.end === null)
  const ids = inCare.map(({ id }) => id)
  const meetings = await listNextMeetings(trx, ids, DEMO_TODAY)
  const owed = await findNextObligations(trx, ids, DEMO_TODAY)
  return inCare.flatMap((child) => {
    const meeting = meetings.get(child.id)
    const on = meeting?.on ?? owed.get(child.id)?.due ?? null
    const isSoon = on !== null && on >= DEMO_TODAY && on <= DEMO_TODAY + SOON
    return isSoon ? [{ child, on, meetingId: meeting?.id ?? null }] : []
  })
}

const rolesOf = ({ child, on }: ForReview): readonly AskedRole[] => [
  ...(child.born === null || ageOn(child.born, on) < 4 ? [] : (['child'] as const)),
  'carer',
  'parent',
  'school',
]

const RETURNED: Readonly<Partial<Record<AskedRole, number>>> = { child: 0.62, carer: 0.8, parent: 0.35 }

function toAsked(
  { child, on, meetingId }: ForReview,
  role: AskedRole,
  accountId: string,
  random: Random,
): Asked[] {
  const id = demoId(random)
  const askedOn = addDays(on, -random.between(16, 24))
  const back = addDays(askedOn, random.between(2, 14))
  const isBack = random.chance(RETURNED[role] ?? 0.55) && back <= DEMO_TODAY
  const said = ANSWERS[role === 'school' ? 'school' : role === 'child' ? 'child' : 'home']
  const answers = isBack ? random.pick(said) : []
  const isSkipped = random.chance(0.15) || askedOn > DEMO_TODAY
  if (isSkipped) return []
  const at = (day: Day) => new Date(`${toIsoDate(day)}T10:20:00Z`)
  return [
    {
      consultation: {
        id,
        child_id: child.id,
        meeting_id: meetingId,
        review_on: toIsoDate(on),
        role,
        email: null,
        form: formFor(role, child.born, on),
        way: role === 'child' ? 'link' : 'paper',
        asked_on: toIsoDate(askedOn),
        asked_by: accountId,
        asked_at: at(askedOn),
        returned_on: isBack ? toIsoDate(back) : null,
        returned_at: isBack ? at(back) : null,
        returned_how: isBack ? (role === 'child' ? 'link' : 'paper') : null,
        entered_by: isBack && role !== 'child' ? accountId : null,
        wants_to_talk: isBack && role === 'child' && random.chance(0.2),
        withdrawn_on: null,
      },
      answers: answers.map((answer, index) => ({ consultation_id: id, number: index + 1, ...answer })),
    },
  ]
}

async function saveStatements(
  trx: Trx,
  reviews: readonly ForReview[],
  accountId: string,
  random: Random,
): Promise<void> {
  const some = reviews.filter(
    ({ child, on }) => child.born !== null && ageOn(child.born, on) > 6 && random.chance(0.1),
  )
  const rows = some.map(({ child, on }) => {
    const said = addDays(on, -random.between(3, 12))
    const day = said < DEMO_TODAY ? said : DEMO_TODAY
    return {
      id: demoId(random),
      child_id: child.id,
      said_on: toIsoDate(day),
      medium: random.pick(['app', 'letter', 'drawing', 'advocate']),
      words: random.pick(STATEMENTS),
      noted_by: accountId,
      noted_at: new Date(`${toIsoDate(day)}T16:05:00Z`),
    }
  })
  if (rows.length > 0) await trx.insertInto('child_statement').values(rows).execute()
}

const STATEMENTS = [
  'I want to see my nan more than once a month.',
  'My new room is nice. I chose the blue.',
  'Can my review be after football, please?',
  'I do not want everyone from school to be there.',
]

const answer = (question: string, asked: string, said: string, chosen: string | null = null): SentAnswer => ({
  question,
  asked,
  chosen,
  said,
})

const FEEL = 'How are things for you right now?'
const HOME = 'How do you feel about where you live?'
const WELL = 'What is going well?'
const WORRY = 'Is anything worrying you?'

const ANSWERS: Readonly<Record<'child' | 'home' | 'school', readonly (readonly SentAnswer[])[]>> = {
  child: [
    [
      answer('feel', FEEL, '', 'Good'),
      answer('home', HOME, 'I like the dog.', 'Really good'),
      answer('good', WELL, 'I made two friends at school.'),
      answer('worry', WORRY, 'I do not know if I can stay here.'),
    ],
    [
      answer('feel', FEEL, 'It is OK but I miss my brother.', 'OK'),
      answer('change', 'If you could change one thing, what would it be?', 'See my brother every week.'),
      answer('part', 'How do you want to take part in your review?', '', 'I want to come to it'),
    ],
    [answer('feel', FEEL, '', 'Not good'), answer('worry', WORRY, 'Moving school again.')],
  ],
  home: [
    [
      answer('good', 'What is going well?', 'Sleeping better, and eats with all of us now.'),
      answer('worry', 'What are you worried about?', 'The days before and after family time are hard.'),
      answer('need', 'What needs to happen next?', 'A plan for the school holidays.'),
    ],
    [answer('good', 'What is going well?', 'Settled and laughing a lot.')],
  ],
  school: [
    [
      answer('good', 'What is working well?', 'Attendance is good and reading has come on by a year.'),
      answer('worry', 'What are you worried about?', 'Still finds lunch times hard.'),
      answer('part', 'Will you come to the review? If not, what must be known there?', 'Yes.'),
    ],
  ],
}
