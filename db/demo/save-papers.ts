import { addDays, ageOn, type Day, isoDay, toIsoDate } from '../../src/kit/dates/index.ts'
import { listNextReviews } from '../../src/features/papers/index.ts'
import type { NewRow, Trx } from '../../src/platform/db/index.ts'
import { keepFile } from '../../src/platform/files/index.ts'
import { addHeading, addParagraph, closeSheet, openSheet } from '../../src/platform/pdf/index.ts'
import type { DemoChild } from './demo-child.ts'
import { insertRows } from './insert-rows.ts'
import { DEMO_TODAY, OFFICERS } from './people.ts'
import { demoId, type Random, seeded } from './random.ts'

const SINCE = isoDay('2025-10-01')
const SOON = 30
const FILES = 3

type Prepared = {
  readonly child: DemoChild
  readonly afterReviewId: string | null
  readonly on: Day
  readonly held: 'held' | 'to-come'
}

/** Papers that came for reviews of the last year and for those that come soon: most of them in time, some not at all. */
export async function savePapers(trx: Trx, children: readonly DemoChild[], accountId: string): Promise<void> {
  const prepared = [...(await listHeld(trx, children)), ...(await listToCome(trx, children))]
  const random = seeded(4242)
  const papers = prepared.flatMap((one) => toPapers(one, accountId, random))
  await insertRows(trx, 'paper', papers)
  const talks = prepared.flatMap((one) => toTalks(one, accountId, random))
  await insertRows(trx, 'social_worker_talk', talks)
  await keepSome(trx, prepared, papers)
}

async function listHeld(trx: Trx, children: readonly DemoChild[]): Promise<readonly Prepared[]> {
  const rows = await trx
    .selectFrom('review')
    .select(['id', 'child_id', 'first_part'])
    .orderBy('child_id')
    .orderBy('first_part')
    .execute()
  const byId = new Map(children.map((child) => [child.id, child]))
  return rows.flatMap((row, index) => {
    const before = rows[index - 1]
    const child = byId.get(row.child_id)
    const on = isoDay(row.first_part)
    if (child === undefined || on < SINCE) return []
    return [
      { child, on, held: 'held', afterReviewId: before?.child_id === row.child_id ? before.id : null },
    ] as const
  })
}

async function listToCome(trx: Trx, children: readonly DemoChild[]): Promise<readonly Prepared[]> {
  const inCare = children.filter(({ care }) => care.periods.at(-1)?.end === null)
  const next = await listNextReviews(
    trx,
    inCare.map(({ id }) => id),
    DEMO_TODAY,
  )
  return inCare.flatMap((child) => {
    const review = next.get(child.id)
    if (review === undefined || review.on === null || review.on > DEMO_TODAY + SOON) return []
    return [{ child, on: review.on, held: 'to-come', afterReviewId: review.afterReviewId }] as const
  })
}

const kindsFor = ({ child, on }: Prepared): readonly string[] => {
  const age = child.born === null ? 8 : ageOn(child.born, on)
  return [
    'care-plan',
    'social-work-report',
    'health-plan',
    ...(age >= 4 && age < 16 ? ['personal-education-plan'] : []),
    ...(age >= 16 ? ['pathway-plan'] : []),
  ]
}

function toPapers(prepared: Prepared, accountId: string, random: Random): NewRow<'paper'>[] {
  return kindsFor(prepared).flatMap((kind) => {
    const daysBefore = random.weigh([
      [7, random.between(5, 14)],
      [2, random.between(0, 3)],
    ])
    const id = demoId(random)
    const on = addDays(prepared.on, -daysBefore)
    if (random.chance(prepared.held === 'held' ? 0.08 : 0.3) || on > DEMO_TODAY) return []
    return [
      {
        ...ofReview(prepared, accountId, on),
        id,
        kind,
        number: 1,
        state: 'received',
        received_on: toIsoDate(on),
        way: random.pick(['email', 'seen-elsewhere', 'by-hand']),
      },
    ]
  })
}

function toTalks(prepared: Prepared, accountId: string, random: Random): NewRow<'social_worker_talk'>[] {
  const on = addDays(
    prepared.on,
    -random.weigh([
      [6, random.between(22, 30)],
      [3, random.between(5, 20)],
    ]),
  )
  const id = demoId(random)
  const worker = prepared.child.care.socialWorkers.findLast(({ to }) => to === null)?.worker
  if (random.chance(0.25) || on > DEMO_TODAY || worker === undefined) return []
  const talked = { talked_on: toIsoDate(on), social_worker: worker, officer: OFFICERS.ruth.name }
  return [{ ...ofReview(prepared, accountId, on), ...talked, id }]
}

const ofReview = ({ child, afterReviewId }: Prepared, accountId: string, on: Day) => ({
  child_id: child.id,
  after_review_id: afterReviewId,
  recorded_by: accountId,
  recorded_at: new Date(`${toIsoDate(on)}T10:20:00Z`),
})

/** A few papers of Ruth's children are here as files. */
async function keepSome(
  trx: Trx,
  prepared: readonly Prepared[],
  papers: readonly NewRow<'paper'>[],
): Promise<void> {
  const toCome = new Set(
    prepared
      .filter(({ held, child }) => held === 'to-come' && isRuths(child))
      .map(({ child, afterReviewId }) => `${child.id} ${afterReviewId}`),
  )
  const chosen = papers.filter(({ child_id, after_review_id }) =>
    toCome.has(`${child_id} ${after_review_id}`),
  )
  for (const paper of chosen.slice(0, FILES)) {
    const keptBy = paper.recorded_by
    const file = { contentType: 'application/pdf', bytes: await makePlan(), keptBy } as const
    const id = await keepFile(trx, {
      ...file,
      childId: paper.child_id,
      keptAt: new Date('2026-11-18T10:20:00Z'),
    })
    await trx.updateTable('paper').set({ way: 'upload', file_id: id }).where('id', '=', paper.id).execute()
  }
}

const isRuths = ({ allocations }: DemoChild): boolean =>
  allocations.some(({ officerId, to }) => officerId === OFFICERS.ruth.id && to === null)

async function makePlan(): Promise<Buffer> {
  const sheet = openSheet('Plan')
  addHeading(sheet, 'H1', 'A plan')
  addParagraph(sheet, 'This paper is invented, like everything of this council.')
  return Buffer.from(await closeSheet(sheet))
}
