// What no browser of ours would send gets a page, never a fault.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { signedInAs, startTestServer } from '../../../test/support/test-server.ts'

const site = await startTestServer()
const iro = await signedInAs(site, 'iro')

const addresses = [
  ['/children?q=%00', 200],
  ['/children/%00', 404],
  ['/children/x%00y/reviews/new', 404],
  ['/reviews/%00', 404],
  ['/children/%', 400],
  ['/children/%E0%A4%A', 400],
] as const
for (const [address, status] of addresses) {
  test(`${address} is answered with a page and ${status}`, async () => {
    const answer = await iro.get(address)
    assert.equal(answer.statusCode, status)
    assert.match(answer.headers['content-type']?.toString() ?? '', /^text\/html/)
    assert.match(answer.body, /<h1/)
  })
}

test('an address too long for any record is answered with a page', async () => {
  const answer = await iro.get(`/children/${'a'.repeat(5000)}`)
  assert.ok(answer.statusCode >= 400 && answer.statusCode < 500, String(answer.statusCode))
  assert.match(answer.body, /<h1/)
  assert.doesNotMatch(answer.body, /aaaa/)
})

test('a name with the one character no database can hold is a wrong name, not a fault', async () => {
  const payload = new URLSearchParams({ 'user-name': 'a\u0000b', password: 'x\u0000y' }).toString()
  const headers = { 'content-type': 'application/x-www-form-urlencoded' }
  const answer = await iro.inject({ method: 'POST', url: '/sign-in', payload, headers })
  assert.equal(answer.statusCode, 422)
})

test('a broken form with files is answered with a sentence', async () => {
  const headers = { 'content-type': 'multipart/form-data; boundary=x' }
  const answer = await iro.inject({ method: 'POST', url: '/sign-in', payload: '--x\r\nbroken', headers })
  assert.equal(answer.statusCode, 400)
  assert.match(answer.body, /We could not read that/)
})

test('without signing in no form with files is read, whole or broken', async () => {
  const headers = { 'content-type': 'multipart/form-data; boundary=x' }
  const part = '--x\r\ncontent-disposition: form-data; name="user-name"\r\n\r\nsomebody\r\n'
  const payload = `${part}--x--\r\n`
  const answer = await site.server.inject({ method: 'POST', url: '/sign-in', payload, headers })
  assert.equal(answer.statusCode, 400)
  assert.match(answer.body, /We could not read that/)
  assert.doesNotMatch(answer.body, /somebody/)
})
