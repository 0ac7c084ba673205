import assert from 'node:assert/strict'
import { test } from 'node:test'
import { formOf, startTestServer } from '../../../test/support/test-server.ts'
import { siteMapOf } from '../routes.ts'

const site = await startTestServer()
const OPENS_A_TOKEN = siteMapOf(site.services).open.filter(({ path }) => path.includes('/:token'))

const ask = (
  { method, path }: { readonly method: 'GET' | 'POST'; readonly path: string },
  headers: Readonly<Record<string, string>>,
) => {
  const url = path.replace(':token', 'a-token').replace(':step', '1')
  const posted = method === 'POST' ? formOf({ email: 'a@example.org' }) : { headers: {}, payload: '' }
  const all = { host: 'localhost', ...headers, ...posted.headers }
  return method === 'POST'
    ? site.server.inject({ method, url, payload: posted.payload, headers: all })
    : site.server.inject({ method, url, headers: all })
}

test('five kinds of pages open with a token in their address', () => {
  const kinds = OPENS_A_TOKEN.map(({ path }) => path.split('/:token')[0] ?? '')
  assert.deepEqual([...new Set(kinds)].toSorted(), [
    '/answer',
    '/calendar',
    '/challenge-answer',
    '/have-your-say',
    '/read',
  ])
})

for (const route of OPENS_A_TOKEN) {
  test(`${route.method} ${route.path} tells its address to nobody, is kept nowhere and takes nothing from elsewhere`, async () => {
    const { headers, body } = await ask(route, { 'sec-fetch-site': 'same-origin' })
    assert.equal(headers['referrer-policy'], 'no-referrer')
    assert.equal(headers['cache-control'], 'no-store')
    assert.equal(headers['x-robots-tag'], 'noindex, nofollow')
    assert.match(String(headers['content-security-policy']), /^default-src 'none'/)
    assert.doesNotMatch(body, /(?:src|href|action)="(?:https?:)?\/\//)
  })
}

for (const { method, path } of OPENS_A_TOKEN.filter((route) => route.method === 'POST')) {
  test(`${path}: an older browser that keeps the address to itself sends forms without an origin`, async () => {
    assert.notEqual((await ask({ method, path }, { origin: 'null' })).statusCode, 403)
    assert.equal((await ask({ method, path }, { origin: 'https://elsewhere.example' })).statusCode, 403)
    const crossed = { origin: 'null', 'sec-fetch-site': 'cross-site' }
    assert.equal((await ask({ method, path }, crossed)).statusCode, 403)
  })
}

test('a page that is held back for being asked too often says no more about its address', async () => {
  const asked = []
  for (let one = 0; one < 121; one += 1) {
    const headers = { host: 'localhost' }
    const remoteAddress = `2001:db8:1:2::${one.toString(16)}`
    asked.push(await site.server.inject({ method: 'GET', url: '/answer/guess', headers, remoteAddress }))
  }
  const last = asked.at(-1)
  assert.equal(last?.statusCode, 429, 'a network of IPv6 counts as one address')
  assert.equal(last.headers['referrer-policy'], 'no-referrer')
  const headers = { host: 'localhost' }
  const other = { method: 'GET', url: '/answer/guess', headers, remoteAddress: '2001:db8:1:3::1' } as const
  assert.equal((await site.server.inject(other)).statusCode, 404)
})
