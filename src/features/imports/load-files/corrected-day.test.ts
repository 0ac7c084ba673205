import assert from 'node:assert/strict'
import { test } from 'node:test'
import { meetingFields, recordByPages } from '../../../../test/support/held-review-form.ts'
import {
  c2,
  deskOn,
  everythingIn,
  idOf,
  loadFiles,
  TODAY,
  WHOLE,
} from '../../../../test/support/import-files.ts'
import { bothKinds, withDatabaseOf } from '../../../../test/support/test-database.ts'
import { signedInAs, startTestServer } from '../../../../test/support/test-server.ts'
import { type IsoDate, toIsoDate } from '../../../kit/dates/index.ts'
import { listObligationsOf } from '../../reviews/index.ts'
import { REVIEW_DIFFERENCES_PATH } from '../paths.ts'

const filesWith = (...days: readonly string[]) => {
  const added = days.map((day) => `${c2.review(day)}\r\n`)
  return { ...WHOLE, 'reviews.csv': `${WHOLE['reviews.csv']}${added.join('')}` }
}

for (const kind of bothKinds) {
  const database = await withDatabaseOf(kind)
  const { db } = database
  const desk = deskOn(database)
  const site = await startTestServer({ database })
  const iro = await signedInAs(site, 'iro')

  const reviewsOf = async (childId: string) => {
    const rows = await db
      .selectFrom('review')
      .select(['first_part', 'in_file', 'file_day'])
      .where('child_id', '=', childId)
      .orderBy('first_part')
      .execute()
    return rows.map(({ first_part, in_file, file_day }) => [first_part, in_file, file_day])
  }

  const nextDue = async (childId: string) => {
    const due = (await listObligationsOf(db, childId, TODAY)).at(-1)?.due
    return due === null || due === undefined ? due : toIsoDate(due)
  }

  async function correctTo(childId: string, id: string, day: IsoDate) {
    const first = `/children/${childId}/reviews/new`
    await iro.post(`/reviews/${id}/correct`)
    await iro.post(first, meetingFields(day))
    const saved = await iro.post(`${first}/check`, { action: 'record' })
    assert.equal(saved.headers.location, `/reviews/${id}/recorded`)
  }

  test(`a review put right to another day than the file has stays one review (${kind})`, async () => {
    await loadFiles(desk, filesWith('10/06/2025'))
    const child = await idOf(database, 'C2')
    const id = await recordByPages(iro, child, '2025-06-10')
    assert.equal(await nextDue(child), '2025-12-10')
    await correctTo(child, id, '2025-06-12')
    const first = ['2025-05-06', true, '2025-05-06']
    const corrected = ['2025-06-12', true, '2025-06-10']
    assert.deepEqual(await reviewsOf(child), [first, corrected])
    assert.equal(await nextDue(child), '2025-12-12')

    const before = await everythingIn(database)
    await loadFiles(desk, filesWith('10/06/2025'))
    assert.deepEqual(await everythingIn(database), before)

    const changed = filesWith('10/06/2025')
    await loadFiles(desk, { ...changed, 'header.csv': changed['header.csv'].replace('C2,M', 'C2,F') })
    assert.deepEqual(await reviewsOf(child), [first, corrected])
    assert.equal(await nextDue(child), '2025-12-12')

    await loadFiles(desk, filesWith('10/06/2025', '04/12/2025'))
    assert.deepEqual(await reviewsOf(child), [first, corrected, ['2025-12-04', true, '2025-12-04']])
    const manager = await signedInAs(site, 'manager')
    const { body } = await manager.get(REVIEW_DIFFERENCES_PATH)
    assert.match(body, /1 review in both places has another day in the file/)
  })

  test(`once the file follows, or gives the review up, its other day is forgotten (${kind})`, async () => {
    const child = await idOf(database, 'C2')
    await loadFiles(desk, filesWith('12/06/2025'), 'confirmed')
    assert.deepEqual((await reviewsOf(child))[1], ['2025-06-12', true, '2025-06-12'])
    await loadFiles(desk, filesWith(), 'confirmed')
    assert.deepEqual((await reviewsOf(child))[1], ['2025-06-12', false, null])
  })

  test(`a recorded review that takes in one of the file is known under its day (${kind})`, async () => {
    const child = await idOf(database, 'D1')
    const id = await recordByPages(iro, child, '2025-06-20')
    const rows = `${WHOLE['reviews.csv']}D1,01/05/2015,30/06/2025,PN1\r\n`
    const files = { ...WHOLE, 'reviews.csv': rows }
    await loadFiles(desk, files, 'confirmed')
    await correctTo(child, id, '2025-06-30')
    assert.deepEqual((await reviewsOf(child))[1], ['2025-06-30', true, '2025-06-30'])
    await correctTo(child, id, '2025-06-20')
    await loadFiles(desk, { 'header.csv': WHOLE['header.csv'].replace('D1,M', 'D1,F') })
    assert.deepEqual((await reviewsOf(child)).slice(1), [['2025-06-20', true, '2025-06-30']])
  })
}
