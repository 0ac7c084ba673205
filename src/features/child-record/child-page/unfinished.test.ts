import assert from 'node:assert/strict'
import { test } from 'node:test'
import { recordByPages, saveChildInCare } from '../../../../test/support/held-review-form.ts'
import { signedInAs, startTestServer } from '../../../../test/support/test-server.ts'
import { isoDay } from '../../../kit/dates/index.ts'

const site = await startTestServer({ today: isoDay('2026-11-20') })

test('from the page of a child whose review is not complete, a way leads to recording its next part', async () => {
  const iro = await signedInAs(site, 'iro')
  await saveChildInCare(site.services.db, 'U1', '2026-10-12')
  const review = await recordByPages(iro, 'U1', '2026-11-06', { completed: 'no' })
  const { body } = await iro.get('/children/U1')
  assert.match(body, /The review of 6 November 2026 is not complete\./)
  assert.ok(body.includes(`href="/reviews/${review}">Record its next part</a>`))
  assert.match((await iro.get(`/reviews/${review}`)).body, /Record its next part, or correct it/)
  const analyst = await signedInAs(site, 'analyst')
  assert.doesNotMatch((await analyst.get('/children/U1')).body, /Record its next part/)
})
