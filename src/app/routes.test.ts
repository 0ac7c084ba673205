import assert from 'node:assert/strict'
import { test } from 'node:test'
import { signedInAs, startTestServer } from '../../test/support/test-server.ts'

test('the parts are drawn in a demonstration and nowhere else', async () => {
  const real = await signedInAs(await startTestServer(), 'iro')
  assert.equal((await real.get('/parts')).statusCode, 404)
  const shown = await signedInAs(await startTestServer({ environment: { DEMO: 'true' } }), 'iro')
  assert.match((await shown.get('/parts')).body, /<h1 class="fp-title">Parts<\/h1>/)
})

test('the first page is Today', async () => {
  const iro = await signedInAs(await startTestServer(), 'iro')
  assert.equal((await iro.get('/')).headers.location, '/today')
})
