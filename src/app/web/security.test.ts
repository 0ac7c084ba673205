import assert from 'node:assert/strict'
import { test } from 'node:test'
import { startTestServer, type TestServer } from '../../../test/support/test-server.ts'

const plain = await startTestServer()
const behindHttps = await startTestServer({ environment: { COOKIE_SECURE: 'true' } })

// A page, an asset, a redirect, a machine's question, and addresses that nobody can read.
const addresses = [
  '/sign-in',
  '/assets/none.css',
  '/children',
  '/healthz',
  '/children/%zz',
  '/children/%c0%ae',
]

const headersAt = async ({ server }: TestServer, url: string) =>
  (await server.inject({ method: 'GET', url })).headers

for (const url of addresses) {
  test(`${url} is answered with every header that keeps a page safe in the browser`, async () => {
    const headers = await headersAt(plain, url)
    assert.equal(
      headers['content-security-policy'],
      "default-src 'none';script-src 'self';style-src 'self';img-src 'self';font-src 'self';connect-src 'self';" +
        "form-action 'self';base-uri 'none';frame-ancestors 'none'",
    )
    assert.match(String(headers['permissions-policy']), /camera=\(\).*geolocation=\(\).*microphone=\(\)/)
    assert.equal(headers['cross-origin-opener-policy'], 'same-origin')
    assert.equal(headers['cross-origin-resource-policy'], 'same-origin')
    assert.equal(headers['referrer-policy'], 'same-origin')
    assert.equal(headers['x-content-type-options'], 'nosniff')
    assert.equal(headers['x-frame-options'], 'DENY')
    assert.equal(headers['cache-control'], 'no-store')
    assert.equal(headers['server'], undefined)
  })

  test(`${url} asks browsers to stay with https where it is reached by https alone`, async () => {
    assert.equal((await headersAt(plain, url))['strict-transport-security'], undefined)
    assert.equal(
      (await headersAt(behindHttps, url))['strict-transport-security'],
      'max-age=63072000; includeSubDomains',
    )
  })
}
