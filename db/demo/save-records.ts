// One child with a letter that was signed and given, the record for adults with who has it, and her own words.
import type { Trx } from '../../src/platform/db/index.ts'
import type { DemoChild } from './demo-child.ts'
import { DEMO_ACCOUNTS } from './people.ts'

const section = (key: string, heading: string, text: string) => ({ key, heading, text })

const LETTER = [
  section(
    'opening',
    '',
    'Dear Tilly,\n\nThank you for coming to your review on Wednesday 27 May and for telling us what you think. It helped. This letter is yours to keep. It says what we talked about and what people have promised to do.',
  ),
  section(
    'going-well',
    'What is going well',
    'You like your new school and you have made a friend, Bea. You said you feel safe at Jo and Mark’s. You are getting better at swimming.',
  ),
  section(
    'worries',
    'What we are worried about',
    'You miss seeing Nan and you do not know when you will see her next. You do not like it when your social worker changes.',
  ),
  section(
    'decisions',
    'What people will do',
    '- Make a plan so that you see Nan every second Saturday | Dan, by 12 June 2026\n- Start your life story book with you | Dan, by 26 June 2026\n- Book swimming for the summer | Jo, by 3 July 2026',
  ),
  section(
    'next',
    'When we meet next',
    'We meet next by Friday 27 November 2026. You can choose where, who comes, and if you want to lead the meeting. I will talk with you before then.',
  ),
  section(
    'disagree',
    'If you do not agree',
    'Tell me, or ask for an advocate. An advocate is someone who is only on your side. It is free.',
  ),
  section('closing', '', 'Ruth'),
]

const RECORD = [
  section('review', 'The review', '- Child | Tilly Marsh, 40213\n- Held on | Wednesday 27 May 2026'),
  section(
    'decisions',
    'Decisions',
    '- Plan for seeing her grandmother every second Saturday | Dan Petrov, by 12 June 2026\n- Life story work to begin | Dan Petrov, by 26 June 2026',
  ),
]

const WORDS = [
  { means: 'Jane Marsh', says: 'Nan' },
  { means: 'grandmother', says: 'Nan' },
  { means: 'Dan Petrov', says: 'Dan' },
  { means: 'foster carers', says: 'Jo and Mark' },
]

/** Writes down what followed the second review of Tilly Marsh; nothing where she is not among the children. */
export async function saveRecords(
  trx: Trx,
  children: readonly DemoChild[],
  accounts: ReadonlyMap<string, string>,
): Promise<void> {
  const tilly = children.find(({ givenName, familyName }) => givenName === 'Tilly' && familyName === 'Marsh')
  const ruth = accounts.get(DEMO_ACCOUNTS.iro.userName)
  if (tilly === undefined || ruth === undefined) return
  const review = await trx
    .selectFrom('review')
    .select(['id', 'version'])
    .where('child_id', '=', tilly.id)
    .where('first_part', '=', '2026-05-27')
    .where('record', 'is not', null)
    .executeTakeFirst()
  if (review === undefined) return
  const of = { childId: tilly.id, reviewId: review.id, reviewVersion: review.version, by: ruth }
  await trx
    .insertInto('child_word')
    .values({
      child_id: tilly.id,
      version: 1,
      words: JSON.stringify(WORDS),
      recorded_by: ruth,
      recorded_at: new Date('2026-05-20T15:00:00Z'),
    })
    .execute()
  await saveDocuments(trx, of)
  await saveDistribution(trx, of)
  await saveSteps(trx, of)
}

type Of = {
  readonly childId: string
  readonly reviewId: string
  readonly reviewVersion: number
  readonly by: string
}

const idOf = (kind: string, { childId }: Of): string => `${kind}-${childId}`

async function saveDocuments(trx: Trx, of: Of): Promise<void> {
  for (const [kind, sections, on] of [
    ['letter', LETTER, '2026-06-04'],
    ['adult', RECORD, '2026-06-16'],
  ] as const)
    await trx
      .insertInto('review_document')
      .values({
        id: idOf(kind, of),
        review_id: of.reviewId,
        child_id: of.childId,
        kind,
        version: 1,
        state: 'signed',
        sections: JSON.stringify(sections),
        template_version: 1,
        review_version: of.reviewVersion,
        word_version: 1,
        changed: '',
        made_by: of.by,
        made_at: new Date(`${on}T09:20:00Z`),
        signed_by: of.by,
        signed_at: new Date(`${on}T10:05:00Z`),
        signed_on: on,
      })
      .execute()
}

async function saveDistribution(trx: Trx, of: Of): Promise<void> {
  const people = [
    ['letter', 'child', 'Tilly Marsh', 'read-to', '2026-06-06', null],
    ['adult', 'social-worker', 'Dan Petrov', 'by-hand', '2026-06-17', null],
    ['adult', 'carer', 'Jo Tanner', 'post', '2026-06-24', null],
    ['adult', 'parent', 'Lee Marsh', 'post', null, 'A court order says where the child lives is not shared'],
  ] as const
  await trx
    .insertInto('distribution')
    .values(
      people.map(([kind, role, name, way, sent_on, withheld_because], place) => ({
        id: `distribution-${of.childId}-${place + 1}`,
        document_id: idOf(kind, of),
        child_id: of.childId,
        role,
        name,
        way,
        email: null,
        sent_on,
        withheld_because,
        link_id: null,
        recorded_by: of.by,
        recorded_at: new Date('2026-06-24T11:30:00Z'),
      })),
    )
    .execute()
}

async function saveSteps(trx: Trx, of: Of): Promise<void> {
  const steps = [
    ['decisions-sent', '2026-06-02'],
    ['care-plan-updated', '2026-06-15'],
  ] as const
  await trx
    .insertInto('review_step')
    .values(
      steps.map(([step, on]) => ({
        id: `${step}-${of.childId}`,
        review_id: of.reviewId,
        child_id: of.childId,
        step,
        on_day: on,
        answer: null,
        note: '',
        recorded_by: of.by,
        recorded_at: new Date(`${on}T14:00:00Z`),
      })),
    )
    .execute()
}
