import assert from 'node:assert/strict'
import { test } from 'node:test'
import { aCarePeriod, aSourcedChild } from '../../../../test/support/sourced-child.ts'
import { withDatabase } from '../../../../test/support/test-database.ts'
import { isoDay } from '../../../kit/dates/index.ts'
import { transaction } from '../../../platform/db/index.ts'
import { saveFacts } from '../../children/index.ts'
import { saveFileReviews } from '../../reviews/index.ts'
import { readCycleVersion } from './figures-version.ts'
import { loadFigureFacts } from './kept-facts.ts'

const { db } = await withDatabase()
const TODAY = isoDay('2026-05-21')

await transaction(db, async (trx) => {
  await saveFacts(trx, [aSourcedChild('C1', [aCarePeriod('2025-04-10')])])
  await saveFileReviews(trx, [{ childId: 'C1', reviews: [{ on: isoDay('2025-05-06'), code: 'PN1' }] }])
  await trx.insertInto('account').values({ id: 'a1', user_name: 'a1', display_name: 'Ann Zell' }).execute()
})

const BY = { recorded_by: 'a1', recorded_at: new Date() }
const cycleOf = async (id: string) =>
  (await loadFigureFacts(db, TODAY)).find((child) => child.id === id)?.cycle
const spokenOf = async () => (await cycleOf('C1'))?.spoken.get(isoDay('2025-05-06'))

test('the counter moves once for a transaction that records several things, and not for one that is undone', async () => {
  const before = await readCycleVersion(db)
  const talk = {
    child_id: 'C1',
    talked_on: '2025-04-11',
    social_worker: 'Jo',
    officer: 'Ann',
    ...BY,
  } as const
  await transaction(db, async (trx) => {
    await trx
      .insertInto('social_worker_talk')
      .values({ id: 't1', ...talk })
      .execute()
    await trx
      .insertInto('social_worker_talk')
      .values({ id: 't2', ...talk })
      .execute()
  })
  assert.equal((await readCycleVersion(db)) - before, 1)
  await assert.rejects(
    transaction(db, async (trx) => {
      await trx
        .insertInto('social_worker_talk')
        .values({ id: 't3', ...talk })
        .execute()
      throw new Error('undone')
    }),
    /undone/,
  )
  assert.equal((await readCycleVersion(db)) - before, 1)
})

test('the clocks of a child begin with their time in care, and what nobody recorded has no day', async () => {
  const facts = await cycleOf('C1')
  assert.deepEqual(
    facts?.notices.map(({ due, on }) => [due, on]),
    [[isoDay('2025-04-14'), null]],
  )
  assert.deepEqual(
    facts?.prepared.map(({ on, talkedOn }) => [on, talkedOn]),
    [[isoDay('2025-05-06'), isoDay('2025-04-11')]],
  )
  assert.deepEqual(facts?.seen, [isoDay('2025-05-06')])
})

test('what was last recorded of talking to the child before a review belongs to that review', async () => {
  assert.equal(await spokenOf(), undefined)
  const said = { child_id: 'C1', on_day: '2025-05-01', reason: '', alone: null, recorded_by: 'a1' } as const
  const first = { ...said, id: 's1', outcome: 'not-possible', how: null, recorded_at: new Date(1) } as const
  const last = { ...said, id: 's2', outcome: 'spoken', how: 'video', recorded_at: new Date(2) } as const
  await db.insertInto('spoken_before').values([first, last]).execute()
  assert.deepEqual(await spokenOf(), { outcome: 'spoken', how: 'video', alone: null, reason: '' })
})

test('what the IRO said of a move is found by the day of the move', async () => {
  await db
    .insertInto('move_answer')
    .values({
      id: 'm1',
      child_id: 'C1',
      moved_on: '2025-06-02',
      answer: 'no-review',
      reason: 'Planned.',
      answered_on: '2025-06-03',
    })
    .execute()
  assert.deepEqual((await cycleOf('C1'))?.moveAnswers.get(isoDay('2025-06-02')), {
    answer: 'no-review',
    reason: 'Planned.',
  })
})

test('a change of a post or of other work moves the counter, and who held whom is the same for every child', async () => {
  await db.insertInto('person').values({ id: 'ann', name: 'Ann Zell', sort_name: 'zell ann' }).execute()
  const before = await readCycleVersion(db)
  await db
    .insertInto('post')
    .values({ id: 'p1', person_id: 'ann', kind: 'iro', team_id: null, from_day: '2020-01-01', to_day: null })
    .execute()
  const work = {
    id: 'w1',
    officer_id: 'ann',
    kind: 'plans',
    number: 12,
    from_day: '2020-01-01',
    to_day: null,
  }
  await db
    .insertInto('officer_work')
    .values({ ...work, ...BY })
    .execute()
  assert.equal(await readCycleVersion(db), before + 2)
  const [child, noChild] = await loadFigureFacts(db, TODAY)
  const staffing = child?.cycle?.staffing
  assert.equal(staffing, noChild?.cycle?.staffing)
  const lookedAfter = staffing?.caseload.byId.get('C1')?.lookedAfter
  assert.equal(staffing?.caseload.posts.get('ann')?.length, 1)
  assert.deepEqual(
    lookedAfter?.map(({ from }) => from),
    [isoDay('2025-04-10')],
  )
})
