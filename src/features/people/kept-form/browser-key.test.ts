import assert from 'node:assert/strict'
import { test } from 'node:test'
import { addPerson, openTab } from '../../../../test/support/signing-in.ts'
import { startTestServer } from '../../../../test/support/test-server.ts'
import { BROWSER_KEY_PATH } from '../paths.ts'

const site = await startTestServer()

type Given = { readonly whose: string; readonly key: string | null; readonly csrf: string }

async function keyOf(userName: string): Promise<Given> {
  const tab = openTab(site)
  await tab.signIn(userName)
  const answer = await tab.get(BROWSER_KEY_PATH)
  assert.equal(answer.statusCode, 200)
  assert.equal(answer.headers['cache-control'], 'no-store')
  return answer.json<Given>()
}

test('the key is the same for a person after signing in again, another for everybody else, and 32 bytes', async () => {
  await addPerson(site, 'keeps')
  await addPerson(site, 'looks')
  const first = await keyOf('keeps')
  const again = await keyOf('keeps')
  const other = await keyOf('looks')
  assert.match(first.key ?? '', /^[0-9a-f]{64}$/)
  assert.equal(again.key, first.key)
  assert.equal(again.whose, first.whose)
  assert.notEqual(again.csrf, first.csrf)
  assert.notEqual(other.key, first.key)
  assert.notEqual(other.whose, first.whose)
})

test('nobody gets a key who is not signed in', async () => {
  const answer = await openTab(site).get(BROWSER_KEY_PATH)
  assert.equal(answer.statusCode, 303)
})
