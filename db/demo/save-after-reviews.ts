// What followed each review of the last year: mostly in time, here and there late, and of the newest not yet.
import { addDays, type Day, isoDay, type IsoDate, toIsoDate, toLongDate } from '../../src/kit/dates/index.ts'
import type { NewRow, Trx } from '../../src/platform/db/index.ts'
import { type GivenRow, insertRows } from './insert-rows.ts'
import { DEMO_TODAY } from './people.ts'
import { type Random, seeded } from './random.ts'

const DAYS_BACK = 400

/** Writes down who had the decisions, what the manager answered, and who has the record, where nobody has yet. */
export async function saveAfterReviews(trx: Trx, accountId: string): Promise<void> {
  const random = seeded(3121)
  const told = (await listReviews(trx)).map((review) => tell(review, accountId, random))
  await insertRows(
    trx,
    'review_step',
    told.flatMap(({ steps }) => steps),
  )
  await insertRows(
    trx,
    'review_document',
    told.flatMap(({ documents }) => documents),
  )
  await insertRows(
    trx,
    'distribution',
    told.flatMap(({ recipients }) => recipients),
  )
}

type Followed = {
  readonly id: string
  readonly child_id: string
  readonly version: number
  readonly completed_on: IsoDate
  readonly worker: string | null
}

async function listReviews(trx: Trx): Promise<readonly Followed[]> {
  const rows = await trx
    .selectFrom('review')
    .select((of) => [
      'id',
      'child_id',
      'version',
      'completed_on',
      of
        .selectFrom('child_worker')
        .innerJoin('person', 'person.id', 'person_id')
        .select('person.name')
        .whereRef('child_worker.child_id', '=', 'review.child_id')
        .where('does', '=', 'social-worker')
        .orderBy('child_worker.id')
        .limit(1)
        .as('worker'),
    ])
    .where('record', 'is not', null)
    .where('completed_on', '>', toIsoDate(addDays(DEMO_TODAY, -DAYS_BACK)))
    .where((of) =>
      of.not(of.exists(of.selectFrom('review_step').select('id').whereRef('review_id', '=', 'review.id'))),
    )
    .orderBy('child_id')
    .orderBy('completed_on')
    .execute()
  return rows.flatMap(({ completed_on, ...row }) => (completed_on === null ? [] : [{ ...row, completed_on }]))
}

type Told = {
  readonly steps: readonly NewRow<'review_step'>[]
  readonly documents: readonly GivenRow<'review_document'>[]
  readonly recipients: readonly NewRow<'distribution'>[]
}

/** A day so long after a review: in time mostly, late sometimes, now and then never; null where it has not come yet. */
function chooseDay(
  after: Day,
  { usual, late }: { readonly usual: readonly [number, number]; readonly late: readonly [number, number] },
  random: Random,
): Day | null {
  const range = random.weigh([
    [88, usual],
    [9, late],
    [3, null],
  ])
  if (range === null) return null
  const day = addDays(after, random.between(...range))
  return day <= DEMO_TODAY ? day : null
}

function tell(review: Followed, accountId: string, random: Random): Told {
  const done = isoDay(review.completed_on)
  const sent = chooseDay(done, { usual: [2, 6], late: [8, 16] }, random)
  const answered = sent === null ? null : chooseDay(sent, { usual: [1, 6], late: [8, 15] }, random)
  const carePlan = chooseDay(done, { usual: [6, 13], late: [15, 30] }, random)
  const signed = chooseDay(done, { usual: [9, 19], late: [22, 35] }, random)
  const reached = signed === null ? null : chooseDay(signed, { usual: [1, 6], late: [9, 20] }, random)
  const answer = random.weigh([
    [95, 'agree'],
    [5, 'ask'],
  ] as const)
  const step = (name: 'decisions-sent' | 'manager-answer' | 'care-plan-updated', on: Day | null) =>
    on === null ? [] : [toStep(review, { step: name, on, answer, accountId })]
  return {
    steps: [
      ...step('decisions-sent', sent),
      ...step('manager-answer', answered),
      ...step('care-plan-updated', carePlan),
    ],
    documents: signed === null ? [] : [toDocument(review, signed, accountId)],
    recipients: signed === null ? [] : toRecipients(review, reached, accountId),
  }
}

const atThree = (on: Day): Date => new Date(`${toIsoDate(on)}T15:00:00Z`)

function toStep(
  { id, child_id }: Followed,
  {
    step,
    on,
    answer,
    accountId,
  }: {
    readonly step: NewRow<'review_step'>['step']
    readonly on: Day
    readonly answer: 'agree' | 'ask'
    readonly accountId: string
  },
): NewRow<'review_step'> {
  const isAnswer = step === 'manager-answer'
  return {
    id: `${step}-after-${id}`,
    review_id: id,
    child_id,
    step,
    on_day: toIsoDate(on),
    answer: isAnswer ? answer : null,
    note: isAnswer && answer === 'ask' ? 'Who pays for the lessons?' : '',
    recorded_by: accountId,
    recorded_at: atThree(on),
  }
}

function toDocument(
  { id, child_id, version, completed_on }: Followed,
  on: Day,
  accountId: string,
): GivenRow<'review_document'> {
  const text = `- Held on | ${toLongDate(isoDay(completed_on))}`
  return {
    id: `adult-after-${id}`,
    review_id: id,
    child_id,
    kind: 'adult',
    version: 1,
    state: 'signed',
    sections: [{ key: 'review', heading: 'The review', text }],
    template_version: 1,
    review_version: version,
    word_version: 0,
    changed: '',
    made_by: accountId,
    made_at: atThree(on),
    signed_by: accountId,
    signed_at: atThree(on),
    signed_on: toIsoDate(on),
  }
}

function toRecipients(
  { id, child_id, worker }: Followed,
  reached: Day | null,
  accountId: string,
): readonly NewRow<'distribution'>[] {
  const people = [
    ['social-worker', worker ?? 'The social worker', 'by-hand'],
    ['carer', 'The carers', 'post'],
  ] as const
  return people.map(([role, name, way], place) => ({
    id: `sent-after-${id}-${place + 1}`,
    document_id: `adult-after-${id}`,
    child_id,
    role,
    name,
    way,
    email: null,
    sent_on: reached === null ? null : toIsoDate(reached),
    withheld_because: null,
    link_id: null,
    recorded_by: accountId,
    recorded_at: atThree(reached ?? DEMO_TODAY),
  }))
}
