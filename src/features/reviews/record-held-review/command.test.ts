import assert from 'node:assert/strict'
import { test } from 'node:test'
import {
  dateFields,
  fillPages,
  meetingFields,
  recordByPages,
  saveChildInCare,
} from '../../../../test/support/held-review-form.ts'
import { signedInAs, startTestServer } from '../../../../test/support/test-server.ts'
import { isoDay } from '../../../kit/dates/index.ts'
import { transaction } from '../../../platform/db/index.ts'
import { readFactsVersion } from '../../children/index.ts'
import { listObligationsOf } from '../index.ts'
import { findDraft } from '../queries/drafts.ts'
import { saveFileReviews } from '../store.ts'
import { rebuildObligations } from '../store/rebuild.ts'

const site = await startTestServer()
const { db } = site.services
const iro = await signedInAs(site, 'iro')

let made = 0

/** A child in care since Friday 13 March 2026: the first review is due by Tuesday 14 April. */
async function aChild(since: Parameters<typeof saveChildInCare>[2] = '2026-03-13') {
  made += 1
  const id = `C${made}`
  await saveChildInCare(db, id, since)
  const first = `/children/${id}/reviews/new`
  return { id, first, people: `${first}/people`, plan: `${first}/plan`, check: `${first}/check` }
}

const auditOf = (recordId: string) =>
  db.selectFrom('audit_entry').selectAll().where('record_id', '=', recordId).orderBy('id').execute()

const versionsOf = (id: string) =>
  db.selectFrom('review_version').selectAll().where('review_id', '=', id).orderBy('version').execute()

const reviewsOf = (childId: string) =>
  db.selectFrom('review').selectAll().where('child_id', '=', childId).orderBy('first_part').execute()

async function putInFile(childId: string, ...days: Parameters<typeof isoDay>[0][]) {
  const reviews = days.map((day) => ({ on: isoDay(day), code: null }))
  await transaction(db, async (trx) => {
    await saveFileReviews(trx, [{ childId, reviews }])
    await rebuildObligations(trx, [childId])
  })
}

test('a review in time is recorded: saved, audited, the obligation met, the draft gone, the next date said', async () => {
  const child = await aChild()
  const facts = await readFactsVersion(db)
  const id = await recordByPages(iro, child.id, '2026-04-14')
  assert.equal(await readFactsVersion(db), facts + 1)
  const [review] = await reviewsOf(child.id)
  assert.deepEqual(
    [
      review?.first_part,
      review?.completed_on,
      review?.had_meeting,
      review?.participation_code,
      review?.in_file,
    ],
    ['2026-04-14', '2026-04-14', true, 'PN1', false],
  )
  assert.deepEqual(
    (await versionsOf(id)).map(({ version, recorded_by }) => [version, recorded_by]),
    [[1, iro.accountId]],
  )
  assert.deepEqual(
    (await auditOf(id)).map(({ actor, action, version_before, version_after }) => [
      actor,
      action,
      version_before,
      version_after,
    ]),
    [[iro.accountId, 'record-held-review', null, 1]],
  )
  const owed = await listObligationsOf(db, child.id, isoDay('2026-11-21'))
  assert.deepEqual(
    owed.map(({ rule, status, reviewId }) => [rule, status, reviewId]),
    [
      ['LAR1', 'met', id],
      ['LAR2', 'overdue', null],
    ],
  )
  assert.equal(await findDraft(db, child.id, iro.accountId), null)
  const { body } = await iro.get(`/reviews/${id}/recorded`)
  assert.match(body, />\s*Recorded\s*</)
  assert.match(body, /In time\.<br>The next review is due by Tuesday 14 July 2026\./)
  assert.match(body, /held within 3 months|within 3 months/)
  assert.match(body, new RegExp(`href="/children/${child.id}"`))
  assert.match(body, /href="\/today"/)
})

test('a late review is shown as late, asked why, and then recorded with the reason', async () => {
  const child = await aChild()
  await fillPages(iro, child.id, '2026-04-15')
  assert.match((await iro.get(child.plan)).body, /The review was late\. Why\?/)
  const refused = await iro.post(child.check, { action: 'record' })
  assert.equal(refused.statusCode, 422)
  assert.ok(refused.body.includes(`href="${child.plan}#late-reason"`))
  assert.match(refused.body, /Select why the review was late/)
  const id = await recordByPages(iro, child.id, '2026-04-15', { 'late-reason': 'late-notification' })
  const [review] = await reviewsOf(child.id)
  assert.equal(review?.late_reason, 'late-notification')
  assert.match((await iro.get(`/reviews/${id}/recorded`)).body, /Late by 1 working day\./)
})

test('a review outside every period of care is recorded and called a query to the source', async () => {
  const child = await aChild()
  const id = await recordByPages(iro, child.id, '2026-03-02')
  const { body } = await iro.get(`/reviews/${id}/recorded`)
  assert.match(body, /outside every period of care/)
  assert.match(body, /a query to the source/)
  const owed = await listObligationsOf(db, child.id, isoDay('2026-11-21'))
  assert.equal(owed[0]?.status, 'overdue')
})

test('a review within seven days of another is asked about: yes opens that one, no records it', async () => {
  const child = await aChild()
  await putInFile(child.id, '2026-04-09')
  const [inFile] = await reviewsOf(child.id)
  const asked = await iro.post(child.first, meetingFields('2026-04-14'))
  assert.equal(asked.statusCode, 422)
  assert.match(asked.body, /<h1 class="fp-title">Is this the same review\?<\/h1>/)
  assert.ok(asked.body.includes(`href="/reviews/${inFile?.id}"`))
  const apart = await iro.post(child.first, { action: 'apart', other: inFile?.id ?? '' })
  assert.equal(apart.headers.location, child.people)
  const id = await recordByPages(iro, child.id, '2026-04-14')
  assert.deepEqual(
    (await reviewsOf(child.id)).map((review) => [review.first_part, review.id === id]),
    [
      ['2026-04-09', false],
      ['2026-04-14', true],
    ],
  )
})

test('a review on the day of a file’s review claims that row, which stays in the file', async () => {
  const child = await aChild()
  await putInFile(child.id, '2026-04-08', '2026-04-14')
  const before = await reviewsOf(child.id)
  const two = { 'part-count': '2', ...dateFields('part-2-on', '2026-04-14'), 'part-2-format': 'video' }
  const id = await recordByPages(iro, child.id, '2026-04-08', two)
  const after = await reviewsOf(child.id)
  assert.deepEqual(
    after.map((review) => [review.id, review.in_file, review.parts]),
    [[before[0]?.id, true, ['2026-04-08', '2026-04-14']]],
  )
  assert.equal(id, before[0]?.id)
  await putInFile(child.id, '2026-04-08', '2026-04-14')
  assert.equal((await reviewsOf(child.id)).length, 1)
})

test('the day of a review that is recorded is refused with a link to it, not with a fault', async () => {
  const child = await aChild()
  const id = await recordByPages(iro, child.id, '2026-04-14')
  const { statusCode, body } = await iro.post(child.first, meetingFields('2026-04-14'))
  assert.equal(statusCode, 422)
  assert.match(body, /The review of Tuesday 14 April 2026 is already recorded/)
  assert.ok(body.includes(`href="/reviews/${id}"`))
})

test('sent twice, one review is recorded and both sendings lead to it', async () => {
  const child = await aChild()
  await fillPages(iro, child.id, '2026-04-14')
  const draft = await findDraft(db, child.id, iro.accountId)
  const send = () => iro.post(child.check, { action: 'record', draft: draft?.id ?? '' })
  const answers = await Promise.all([send(), send()])
  const again = await send()
  const [review] = await reviewsOf(child.id)
  assert.deepEqual(
    [...answers, again].map(({ headers }) => headers.location),
    Array.from({ length: 3 }, () => `/reviews/${review?.id}/recorded`),
  )
  assert.equal((await versionsOf(review?.id ?? '')).length, 1)
  assert.equal((await auditOf(review?.id ?? '')).length, 1)
})

test('two people record the same review: the second sees both versions, and may record theirs as well', async () => {
  const child = await aChild()
  const dan = await signedInAs(site, { name: 'Dan Petrov', roles: ['manager'] })
  await fillPages(iro, child.id, '2026-04-14')
  const id = await recordByPages(dan, child.id, '2026-04-14', { 'decision-1-says': 'What Dan wrote' })
  const conflict = await iro.post(child.check, { action: 'record' })
  assert.equal(conflict.statusCode, 409)
  assert.match(conflict.body, /Someone else has changed this review/)
  assert.match(conflict.body, /What Dan wrote/)
  assert.match(conflict.body, /Start the life story book/)
  assert.match(conflict.body, /Recorded by Dan Petrov/)
  const replaced = await iro.post(child.check, { action: 'replace', other: id, version: '1' })
  assert.equal(replaced.headers.location, `/reviews/${id}/recorded`)
  assert.deepEqual(
    (await versionsOf(id)).map(({ version, recorded_by }) => [version, recorded_by]),
    [
      [1, dan.accountId],
      [2, iro.accountId],
    ],
  )
})

test('two people send the same review at one moment: one is recorded and the other sees both', async () => {
  const child = await aChild()
  const dan = await signedInAs(site, { name: 'Dan Petrov', roles: ['manager'] })
  await fillPages(iro, child.id, '2026-04-14')
  await fillPages(dan, child.id, '2026-04-14')
  const answers = await Promise.all([
    iro.post(child.check, { action: 'record' }),
    dan.post(child.check, { action: 'record' }),
  ])
  assert.deepEqual(
    answers.map(({ statusCode }) => statusCode).toSorted((one, other) => one - other),
    [303, 409],
  )
  assert.equal((await reviewsOf(child.id)).length, 1)
})
