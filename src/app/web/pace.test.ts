import assert from 'node:assert/strict'
import { test } from 'node:test'
import { signedInAs, startTestServer } from '../../../test/support/test-server.ts'
import { MOST_OF_ACCOUNT } from '../../platform/pace/request-pace.ts'
import { page, type Route } from '../../platform/web/route.ts'

const file = { kind: 'file', contentType: 'text/csv', fileName: 'list.csv', body: 'a' } as const
const common = { action: 'look', handle: async () => page('<p>shown</p>') } as const
const routes: readonly Route[] = [
  { ...common, method: 'GET', path: '/shown' },
  { ...common, method: 'GET', path: '/list.csv', handle: async () => file },
  { ...common, method: 'POST', path: '/guess', pace: 'limited' },
  { ...common, method: 'POST', path: '/files' },
]
const site = await startTestServer({
  siteMap: () => ({
    open: [],
    pages: routes,
    access: [{ action: 'look', says: 'Look', allows: { iro: 'any' } }],
  }),
})

const askedBy = async (accountId: string) => {
  const [row] = await site.services.db
    .selectFrom('request_pace')
    .select('asked')
    .where('who', '=', `account:${accountId}`)
    .execute()
  return row?.asked ?? 0
}

test('files taken, files sent and guesses are counted; pages and forms are not', async () => {
  const iro = await signedInAs(site, 'iro')
  await iro.get('/shown')
  await iro.post('/files', { name: 'a form without files' })
  assert.equal(await askedBy(iro.accountId), 0)
  await iro.get('/list.csv')
  await iro.get('/shown?format=csv')
  await iro.post('/guess', { number: '1' })
  await iro.postFiles('/files', [{ field: 'files', fileName: 'a.csv', content: 'a' }])
  assert.equal(await askedBy(iro.accountId), 4)
})

test('whoever asks too often is told how long to wait, and nobody else has to', async () => {
  const iro = await signedInAs(site, 'iro')
  for (let asked = 0; asked < MOST_OF_ACCOUNT; asked += 1) {
    assert.equal((await iro.get('/list.csv')).statusCode, 200)
  }
  const held = await iro.get('/list.csv')
  assert.equal(held.statusCode, 429)
  assert.match(held.body, /<h1 class="fp-title">You have asked for this too often<\/h1>/)
  assert.match(held.body, /Wait \d+ minutes?, then try again\./)
  assert.ok(Number(held.headers['retry-after']) <= 600)
  assert.equal((await iro.get('/shown')).statusCode, 200)
  const upload = await iro.postFiles('/files', [{ field: 'files', fileName: 'a.csv', content: 'a' }])
  assert.equal(upload.statusCode, 429)
  assert.equal((await (await signedInAs(site, 'iro')).get('/list.csv')).statusCode, 200)
})
