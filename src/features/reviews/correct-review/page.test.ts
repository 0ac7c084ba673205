import assert from 'node:assert/strict'
import { test } from 'node:test'
import {
  meetingFields,
  PEOPLE_FIELDS,
  recordByPages,
  saveChildInCare,
} from '../../../../test/support/held-review-form.ts'
import { signedInAs, startTestServer } from '../../../../test/support/test-server.ts'

const site = await startTestServer()
const { db } = site.services
const iro = await signedInAs(site, 'iro')

let made = 0

async function aRecordedReview() {
  made += 1
  const childId = `C${made}`
  await saveChildInCare(db, childId, '2026-03-13')
  const id = await recordByPages(iro, childId, '2026-04-14')
  const first = `/children/${childId}/reviews/new`
  return { childId, id, first, path: `/reviews/${id}` }
}

test('a correction begins with what was recorded and ends as a new version; the old stays readable', async () => {
  const { id, first, path } = await aRecordedReview()
  const begun = await iro.post(`${path}/correct`)
  assert.equal(begun.headers.location, first)
  const shown = await iro.get(first)
  assert.match(shown.body, /Correct the review of C1, 14 Apr 2026/)
  assert.match(shown.body, /id="part-1-on-day"[^>]*value="14"/)
  await iro.post(`${first}/people`, { ...PEOPLE_FIELDS, code: 'PN2' })
  const check = await iro.get(`${first}/check`)
  assert.match(check.body, /Record the correction/)
  const saved = await iro.post(`${first}/check`, { action: 'record' })
  assert.equal(saved.headers.location, `${path}/recorded`)
  assert.match((await iro.get(path)).body, /PN2: Came, and an advocate spoke for them/)
  const old = await iro.get(`${path}/versions/1`)
  assert.match(old.body, /PN1: Came, and spoke for themselves/)
  assert.match(old.body, /It has been corrected since/)
  const audit = await db
    .selectFrom('audit_entry')
    .selectAll()
    .where('record_id', '=', id)
    .orderBy('id')
    .execute()
  assert.deepEqual(
    audit.map(({ action, version_before, version_after }) => [action, version_before, version_after]),
    [
      ['record-held-review', null, 1],
      ['correct-review', 1, 2],
    ],
  )
})

test('a corrected date moves what the review answers', async () => {
  const { first, path, childId } = await aRecordedReview()
  await iro.post(`${path}/correct`)
  await iro.post(first, meetingFields('2026-04-10'))
  await iro.post(`${first}/check`, { action: 'record' })
  const owed = await db
    .selectFrom('obligation')
    .selectAll()
    .where('child_id', '=', childId)
    .orderBy('number')
    .execute()
  assert.deepEqual(
    owed.map(({ held_on, due }) => [held_on, due]),
    [
      ['2026-04-10', '2026-04-14'],
      [null, '2026-07-10'],
    ],
  )
})

test('when somebody else corrected it first both versions stand side by side, and nothing typed is lost', async () => {
  const { first, path, id } = await aRecordedReview()
  const dan = await signedInAs(site, { name: 'Dan Petrov', roles: ['business-support'] })
  await iro.post(`${path}/correct`)
  await dan.post(`${path}/correct`)
  await iro.post(`${first}/people`, { ...PEOPLE_FIELDS, code: 'PN3' })
  await dan.post(`${first}/people`, { ...PEOPLE_FIELDS, code: 'PN2' })
  assert.equal((await dan.post(`${first}/check`, { action: 'record' })).statusCode, 303)
  const conflict = await iro.post(`${first}/check`, { action: 'record' })
  assert.equal(conflict.statusCode, 409)
  assert.match(conflict.body, /PN2: /)
  assert.match(conflict.body, /PN3: /)
  assert.match((await iro.get(`${first}/check`)).body, /PN3: /)
  await iro.post(`${first}/check`, { action: 'replace', other: id, version: '2' })
  assert.match((await iro.get(path)).body, /PN3: /)
  assert.match((await iro.get(`${path}/versions/2`)).body, /PN2: /)
})

test('answers about another review of the child are not overwritten without asking', async () => {
  const { first, path } = await aRecordedReview()
  await iro.post(first, meetingFields('2026-07-01'))
  const asked = await iro.post(`${path}/correct`)
  assert.equal(asked.statusCode, 409)
  assert.match(asked.body, /You have answers that are not recorded yet/)
  const begun = await iro.post(`${path}/correct`, { others: 'throw-away' })
  assert.equal(begun.headers.location, first)
  assert.match((await iro.get(first)).body, /Correct the review/)
})

test('an analyst may not correct', async () => {
  const { path } = await aRecordedReview()
  const analyst = await signedInAs(site, 'analyst')
  assert.equal((await analyst.post(`${path}/correct`)).statusCode, 403)
})
