import assert from 'node:assert/strict'
import { test } from 'node:test'
import { signedInAs, startTestServer } from '../../test/support/test-server.ts'
import { type AccessRow, page, type PageResponse, type Route } from '../platform/web/route.ts'
import { html } from '../ui/html.ts'
import { listAssets } from '../ui/assets/assets.ts'

const route = (path: string, handle: Route['handle']): Route => ({
  method: 'GET',
  path,
  action: path === '/managed' ? 'manage' : 'look',
  handle,
})
const pages: readonly Route[] = [
  route('/shown/:what', async (request) =>
    page(request.frame({ title: 'Shown', nav: null, main: html`<p>${request.params['what']}</p>` })),
  ),
  route('/managed', async () => page('managed')),
  route('/broken', async () => {
    throw new Error('Tilly Marsh is in this message')
  }),
  route('/missing', async () => ({ kind: 'not-found' })),
  route('/list.csv', async () => toFile('child,due\n')),
]
const toFile = (body: string): PageResponse => ({
  kind: 'file',
  contentType: 'text/csv; charset=utf-8',
  fileName: 'Reviews – late.csv',
  body,
})
const access: readonly AccessRow[] = [
  { action: 'look', says: 'Look', allows: { iro: 'any', manager: 'any' } },
  { action: 'manage', says: 'Manage the service', allows: { manager: 'any' } },
]
const site = await startTestServer({ siteMap: () => ({ open: [], pages, access }) })
const iro = await signedInAs(site, 'iro')

test('a page is shown within the frame of the person who asked, and is kept nowhere', async () => {
  const answer = await iro.get('/shown/a%20%3Cword%3E')
  assert.equal(answer.statusCode, 200)
  assert.match(answer.body, /<title>Shown - Footprint<\/title>/)
  assert.match(answer.body, /Ruth Adeyemi, IRO/)
  assert.match(answer.body, /<p>a &lt;word&gt;<\/p>/)
  assert.equal(answer.headers['cache-control'], 'no-store')
})

test('every page carries a policy without inline script or style, and cannot be framed', async () => {
  const { headers } = await iro.get('/shown/x')
  const policy = String(headers['content-security-policy'])
  assert.match(policy, /default-src 'none'/)
  assert.match(policy, /frame-ancestors 'none'/)
  assert.doesNotMatch(policy, /unsafe/)
  assert.equal(headers['x-content-type-options'], 'nosniff')
  assert.equal(headers['x-frame-options'], 'DENY')
})

test('without sign-in no page is shown, nor said to be there', async () => {
  for (const url of ['/shown/x', '/managed', '/nowhere', '/list.csv']) {
    const answer = await site.server.inject({ method: 'GET', url })
    assert.equal(answer.statusCode, 303, url)
    assert.equal(answer.headers.location, `/sign-in?then=${encodeURIComponent(url)}`)
    assert.equal(answer.body, '')
  }
})

test('a person whose role does not include a page is told so, with the way on', async () => {
  const answer = await iro.get('/managed')
  assert.equal(answer.statusCode, 403)
  assert.match(answer.body, /Your role does not let you manage the service\./)
  assert.equal((await (await signedInAs(site, 'manager')).get('/managed')).statusCode, 200)
})

test('an address that is no page is not found, within the frame', async () => {
  for (const url of ['/nowhere', '/missing', '/assets/other.css']) {
    const answer = await iro.get(url)
    assert.equal(answer.statusCode, 404, url)
    assert.match(answer.body, /<h1 class="fp-title">Page not found<\/h1>/)
    assert.match(answer.body, /Ruth Adeyemi/)
  }
})

test('a fault is an apology with a reference, and says nothing of what went wrong', async () => {
  const answer = await iro.get('/broken')
  assert.equal(answer.statusCode, 500)
  assert.match(answer.body, /<strong class="fp-reference">[0-9a-z]{8}<\/strong>/)
  assert.doesNotMatch(answer.body, /Tilly/)
})

test('a file is sent under its name', async () => {
  const answer = await iro.get('/list.csv')
  assert.equal(answer.body, 'child,due\n')
  assert.equal(
    answer.headers['content-disposition'],
    `attachment; filename="Reviews _ late.csv"; filename*=UTF-8''Reviews%20%E2%80%93%20late.csv`,
  )
})

test('machines are told that the process is up and can work', async () => {
  assert.equal((await site.server.inject('/healthz')).statusCode, 200)
  assert.equal((await site.server.inject('/readyz')).body, 'ready\n')
})

test('the process is not ready while its database is older than the program', async () => {
  const behind = await startTestServer()
  await behind.services.db.deleteFrom('schema_migration').where('number', '>', 1).execute()
  assert.equal((await behind.server.inject('/readyz')).statusCode, 503)
})

test('the metrics count requests by pattern, for this machine alone', async () => {
  await iro.get('/shown/metrics')
  const { body } = await site.server.inject('/metrics')
  assert.match(
    body,
    /footprint_http_request_seconds_count\{method="GET",route="\/shown\/:what",status="200"\}/,
  )
  assert.doesNotMatch(body, /shown\/metrics/)
  const away = await site.server.inject({ url: '/metrics', remoteAddress: '10.0.0.9' })
  assert.equal(away.statusCode, 303)
  const proxied = await site.server.inject({ url: '/metrics', headers: { 'x-forwarded-for': '10.0.0.9' } })
  assert.equal(proxied.statusCode, 303)
})

test('with a token set, the metrics are for whoever has it', async () => {
  const token = 'a-token-of-sixteen-or-more'
  const watched = await startTestServer({ environment: { METRICS_TOKEN: token } })
  const ask = async (authorization: string) =>
    (await watched.server.inject({ url: '/metrics', headers: { authorization } })).statusCode
  assert.equal(await ask(`Bearer ${token}`), 200)
  assert.equal(await ask('Bearer wrong'), 303)
})

test('every asset is served without sign-in, to be kept for ever', async () => {
  for (const asset of listAssets()) {
    const answer = await site.server.inject(asset.path)
    assert.equal(answer.statusCode, 200, asset.path)
    assert.equal(answer.headers['cache-control'], 'public, max-age=31536000, immutable')
    assert.equal(answer.rawPayload.length, asset.body.length)
  }
})

test('in a demonstration every page says so, with the day that is today', async () => {
  const shown = await startTestServer({ environment: { DOMAIN_DATE: '2026-05-21' } })
  const answer = await shown.server.inject('/sign-in')
  assert.match(answer.body, /today is always Thursday 21 May 2026/)
})
