import assert from 'node:assert/strict'
import { test } from 'node:test'
import { aCarePeriod, aSourcedChild } from '../../../test/support/sourced-child.ts'
import { bothKinds, withDatabaseOf } from '../../../test/support/test-database.ts'
import { type IsoDate, isoDay } from '../../kit/dates/index.ts'
import { isUniqueViolation, transaction } from '../../platform/db/index.ts'
import { type CarePeriod, readFactsVersion, saveFacts } from '../children/index.ts'
import { listObligationsOf } from './queries/obligations.ts'
import { listReviewsOf } from './queries.ts'
import { bareRecord } from './review-record.ts'
import { saveFileReviews, saveNewReviews } from './store.ts'
import { rebuildAllObligations, rebuildObligations } from './store/rebuild.ts'
import { verifyDerived } from './queries/verify-derived.ts'

const TODAY = isoDay('2026-11-20')

for (const kind of bothKinds) {
  const { db } = await withDatabaseOf(kind)
  await db
    .insertInto('account')
    .values({
      id: 'ruth',
      user_name: 'ruth',
      display_name: 'Ruth Adeyemi',
      password_hash: 'none',
      person_id: null,
    })
    .execute()

  const save = (id: string, ...periods: readonly CarePeriod[]) =>
    transaction(db, async (trx) =>
      rebuildObligations(trx, await saveFacts(trx, [aSourcedChild(id, periods)])),
    )

  const record = (childId: string, ...days: readonly IsoDate[]) =>
    transaction(db, async (trx) => {
      const judged = { asOf: '2026-11-20', lawVersion: 1, obligations: [] }
      await saveNewReviews(
        trx,
        days.map((day) => ({
          id: `${childId}-${day}`,
          childId,
          record: bareRecord(day),
          judged,
          recordedBy: 'ruth',
          recordedAt: new Date('2026-11-20T12:00:00Z'),
        })),
      )
      await rebuildObligations(trx, [childId])
    })

  const load = (childId: string, ...days: readonly IsoDate[]) =>
    transaction(db, async (trx) => {
      const reviews = days.map((day) => ({ on: isoDay(day), code: 'PN1' as const }))
      const changed = await saveFileReviews(trx, [{ childId, reviews }])
      await rebuildObligations(trx, changed)
      return changed
    })

  const owed = async (childId: string) =>
    (await listObligationsOf(db, childId, TODAY)).map(({ rule, reviewId, status }) =>
      [rule, status, ...(reviewId === null ? [] : [reviewId])].join(' '),
    )

  test(`${kind}: a new child is owed a first review`, async () => {
    await save('a', aCarePeriod('2026-11-02'))
    assert.deepEqual(await owed('a'), ['LAR1 due'])
  })

  test(`${kind}: a recorded review answers what was owed`, async () => {
    await save('b', aCarePeriod('2026-03-02'))
    await record('b', '2026-03-30')
    assert.deepEqual(await owed('b'), ['LAR1 met b-2026-03-30', 'LAR2 overdue'])
  })

  test(`${kind}: due dates follow when the start of care is put right`, async () => {
    await save('c', aCarePeriod('2026-03-02'))
    await record('c', '2026-03-30')
    await save('c', aCarePeriod('2026-02-27'))
    assert.deepEqual(await owed('c'), ['LAR1 late c-2026-03-30', 'LAR2 overdue'])
  })

  test(`${kind}: a review of the file is matched with the one recorded, whose record stays`, async () => {
    await save('d', aCarePeriod('2026-03-02'))
    await record('d', '2026-03-30')
    assert.deepEqual(await load('d', '2026-03-30', '2026-06-29'), ['d'])
    const reviews = await listReviewsOf(db, 'd')
    assert.deepEqual(
      reviews.map((review) => [review.inFile, review.record !== null, review.code, review.hadMeeting]),
      [
        [true, true, null, true],
        [true, false, 'PN1', null],
      ],
    )
    assert.deepEqual(await load('d', '2026-03-30', '2026-06-29'), [])
  })

  test(`${kind}: a review withdrawn from the file goes, and one that staff recorded stays`, async () => {
    await save('e', aCarePeriod('2026-03-02'))
    await record('e', '2026-03-30')
    await load('e', '2026-03-30', '2026-06-29')
    await load('e')
    const reviews = await listReviewsOf(db, 'e')
    assert.deepEqual(
      reviews.map(({ id, inFile }) => [id, inFile]),
      [['e-2026-03-30', false]],
    )
    assert.deepEqual(await owed('e'), ['LAR1 met e-2026-03-30', 'LAR2 overdue'])
  })

  test(`${kind}: a draft begun from a withdrawn review is kept`, async () => {
    await save('f', aCarePeriod('2026-03-02'))
    await load('f', '2026-03-30')
    const [review] = await listReviewsOf(db, 'f')
    assert.ok(review)
    const draft = {
      id: 'draft-f',
      child_id: 'f',
      review_id: review.id,
      account_id: 'ruth',
      based_on_version: 1,
      content: '{}',
      saved_at: new Date('2026-11-20T12:00:00Z'),
    }
    await db.insertInto('review_draft').values(draft).execute()
    await load('f')
    const kept = await db.selectFrom('review_draft').select('review_id').executeTakeFirst()
    assert.deepEqual(kept, { review_id: null })
  })

  test(`${kind}: recording a second review on the same first day is a unique violation`, async () => {
    await save('g', aCarePeriod('2026-03-02'))
    await record('g', '2026-03-30')
    const error: unknown = await transaction(db, (trx) =>
      saveNewReviews(trx, [
        {
          id: 'again',
          childId: 'g',
          record: bareRecord('2026-03-30'),
          judged: { asOf: '2026-11-20', lawVersion: 1, obligations: [] },
          recordedBy: 'ruth',
          recordedAt: new Date('2026-11-20T12:00:00Z'),
        },
      ]),
    ).catch((thrown) => thrown)
    assert.ok(isUniqueViolation(error, 'review_child_id_first_part_key'))
  })

  test(`${kind}: verifying finds a stored date that is not what the law gives, and rebuilding mends it`, async () => {
    assert.deepEqual((await verifyDerived(db)).differ, [])
    await db.updateTable('obligation').set({ due: '2026-12-24' }).where('child_id', '=', 'a').execute()
    assert.deepEqual((await verifyDerived(db)).differ, ['a'])
    const before = await readFactsVersion(db)
    await rebuildAllObligations(db)
    assert.deepEqual((await verifyDerived(db)).differ, [])
    assert.equal(await readFactsVersion(db), before + 1)
  })

  test(`${kind}: a holiday added by an administrator moves the due date`, async () => {
    const dueOf = async () => (await listObligationsOf(db, 'a', TODAY))[0]?.due
    const before = await dueOf()
    const day = { on_day: '2026-11-16', name: 'a day of thanks', in_place_of: null }
    await db.insertInto('one_off_holiday').values(day).execute()
    await rebuildAllObligations(db)
    assert.equal((await dueOf()) ?? 0, (before ?? 0) + 1)
    await db.deleteFrom('one_off_holiday').execute()
    await rebuildAllObligations(db)
    assert.equal(await dueOf(), before)
  })
}
