import assert from 'node:assert/strict'
import { test } from 'node:test'
import { recordByPages, saveChildInCare } from '../../../../test/support/held-review-form.ts'
import { textOf } from '../../../../test/support/small-authority.ts'
import { signedInAs, startTestServer } from '../../../../test/support/test-server.ts'

const site = await startTestServer()
const { db } = site.services
const manager = await signedInAs(site, 'manager')
const path = '/record-templates/letter'

test('the wording that comes with the service is shown as it comes out for an invented review', async () => {
  assert.match((await manager.get('/record-templates')).body, /href="\/record-templates\/letter"/)
  const text = textOf((await manager.get(path)).body)
  assert.match(text, /Version 1\./)
  assert.match(text, /Dear Alex,/)
})

test('a preview saves nothing', async () => {
  const shown = await manager.post(path, {
    version: '1',
    action: 'preview',
    'text-closing': 'Yours, {officer}',
  })
  assert.equal(shown.statusCode, 200)
  assert.match(shown.body, /Yours, Sam Example/)
  assert.equal((await db.selectFrom('document_template').selectAll().execute()).length, 0)
})

test('a name that nothing fills is refused, and what changed must be said', async () => {
  const refused = await manager.post(path, { version: '1', action: 'save', 'text-closing': '{postcode}' })
  assert.equal(refused.statusCode, 400)
  assert.match(textOf(refused.body), /Nothing fills \{postcode\}/)
  assert.match(textOf(refused.body), /Say what changed/)
})

test('a change is a new version that the next letter is made from', async () => {
  const change = { version: '1', action: 'save', changed: 'A warmer end', 'text-closing': 'With best wishes' }
  assert.equal((await manager.post(path, change)).headers.location, `${path}?saved=yes`)
  assert.match(textOf((await manager.get(path)).body), /Version 2: A warmer end/)
  assert.equal((await manager.post(path, change)).statusCode, 409)
  await saveChildInCare(db, 'T1', '2026-03-13')
  const review = await recordByPages(manager, 'T1', '2026-04-14')
  await manager.post(`/reviews/${review}/letter/begin`)
  assert.match((await manager.get(`/reviews/${review}/letter`)).body, /With best wishes/)
  const row = await db.selectFrom('review_document').select('template_version').executeTakeFirstOrThrow()
  assert.equal(row.template_version, 2)
})

test('only a manager changes the wording', async () => {
  assert.equal((await (await signedInAs(site, 'iro')).get(path)).statusCode, 403)
})
