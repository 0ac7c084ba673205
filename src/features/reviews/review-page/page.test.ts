import assert from 'node:assert/strict'
import { test } from 'node:test'
import { recordByPages, saveChildInCare } from '../../../../test/support/held-review-form.ts'
import { aCarePeriod, aSourcedChild } from '../../../../test/support/sourced-child.ts'
import { signedInAs, startTestServer } from '../../../../test/support/test-server.ts'
import { isoDay } from '../../../kit/dates/index.ts'
import { transaction } from '../../../platform/db/index.ts'
import { saveFacts } from '../../children/index.ts'
import { saveFileReviews } from '../store.ts'
import { rebuildObligations } from '../store/rebuild.ts'

const site = await startTestServer()
const { db } = site.services
const iro = await signedInAs(site, 'iro')
const analyst = await signedInAs(site, 'analyst')

test('a review shows its verdict with why, its parts, who came, voice, decisions and versions', async () => {
  await saveChildInCare(db, 'A1', '2026-03-13')
  const id = await recordByPages(iro, 'A1', '2026-04-14')
  const { statusCode, body } = await iro.get(`/reviews/${id}`)
  assert.equal(statusCode, 200)
  assert.match(body, /<h1 class="fp-title">Review of Tuesday 14 April 2026<\/h1>/)
  for (const words of [
    'It was the first review, due by Tuesday 14 April 2026, and was held in time.',
    'CPPCR reg 33(1)',
    'Dan Petrov, social worker',
    'The child and the reviewing officer together',
    'Spoken to, in person, alone',
    'Start the life story book',
    'As first recorded',
    'Correct this review',
  ])
    assert.ok(body.includes(words), words)
})

test('an analyst may look, and is not offered to correct', async () => {
  await saveChildInCare(db, 'A2', '2026-03-13')
  const id = await recordByPages(iro, 'A2', '2026-04-14')
  const { statusCode, body } = await analyst.get(`/reviews/${id}`)
  assert.equal(statusCode, 200)
  assert.doesNotMatch(body, /Correct this review/)
})

test('a review known from a file alone says so and offers to record it on its day', async () => {
  await saveChildInCare(db, 'A3', '2026-03-13')
  await transaction(db, async (trx) => {
    await saveFileReviews(trx, [{ childId: 'A3', reviews: [{ on: isoDay('2026-04-14'), code: 'PN6' }] }])
    await rebuildObligations(trx, ['A3'])
  })
  const review = await db
    .selectFrom('review')
    .select('id')
    .where('child_id', '=', 'A3')
    .executeTakeFirstOrThrow()
  const { body } = await iro.get(`/reviews/${review.id}`)
  assert.match(body, /nobody has recorded it here/)
  assert.match(body, /PN6: Did not come, and gave their views another way/)
  assert.ok(body.includes('href="/children/A3/reviews/new?on=2026-04-14"'))
})

test('when facts change, the review shows what was judged then beside what holds now', async () => {
  await saveChildInCare(db, 'A4', '2026-03-13')
  const id = await recordByPages(iro, 'A4', '2026-04-14')
  const earlier = aSourcedChild('A4', [aCarePeriod('2026-03-02')])
  await transaction(db, async (trx) => rebuildObligations(trx, await saveFacts(trx, [earlier])))
  const { body } = await iro.get(`/reviews/${id}`)
  assert.match(body, /Facts have changed since it was recorded/)
  assert.match(body, /due by Tuesday 14 April 2026, and was held in time/)
  assert.match(body, /due by Monday 30 March 2026, and was late by/)
})

test('a review or version that is not there is not found', async () => {
  assert.equal((await iro.get('/reviews/nothing')).statusCode, 404)
  await saveChildInCare(db, 'A5', '2026-03-13')
  const id = await recordByPages(iro, 'A5', '2026-04-14')
  assert.equal((await iro.get(`/reviews/${id}/versions/9`)).statusCode, 404)
  assert.equal((await iro.get(`/reviews/${id}/versions/1`)).statusCode, 200)
})
