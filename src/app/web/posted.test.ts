import assert from 'node:assert/strict'
import { buffer } from 'node:stream/consumers'
import { test } from 'node:test'
import { formOf, signedInAs, startTestServer } from '../../../test/support/test-server.ts'
import { page, type Route } from '../../platform/web/route.ts'

const seen: string[] = []

const route = (path: string, handle: Route['handle']): Route => ({
  method: 'POST',
  path,
  action: 'send',
  handle,
})
const pages: readonly Route[] = [
  route('/kept', async (request) => {
    seen.push(request.form.getAll('word').join('+'))
    return { kind: 'redirect', to: '/shown/kept' }
  }),
  route('/files', async (request) => {
    for await (const file of request.files) {
      const content = await buffer(file.content)
      seen.push(`${request.form.get('year')} ${file.field} ${file.fileName} ${content.length}`)
    }
    return page('read')
  }),
  route('/unread', async () => page('left alone')),
]
const access = [{ action: 'send', says: 'Send forms', allows: { iro: 'any' } }] as const
const site = await startTestServer({ siteMap: () => ({ open: [], pages, access }) })
const iro = await signedInAs(site, 'iro')

test('a posted form arrives with every value of a name', async () => {
  const answer = await iro.post('/kept', { word: ['one', 'two & three'] })
  assert.equal(answer.statusCode, 303)
  assert.equal(seen.at(-1), 'one+two & three')
})

test("a form from another site does nothing, though it carry the session's token", async () => {
  const before = seen.length
  for (const from of [{ 'sec-fetch-site': 'cross-site' }, { 'sec-fetch-site': 'same-site' }]) {
    const form = formOf({ csrf: iro.csrfToken, word: 'forged' })
    const answer = await iro.inject({
      method: 'POST',
      url: '/kept',
      payload: form.payload,
      headers: { ...form.headers, ...from },
    })
    assert.equal(answer.statusCode, 403)
  }
  assert.equal(seen.length, before)
})

test("an older browser's form is told apart by its origin and its token", async () => {
  const send = async (origin: string, csrf: string) => {
    const { payload, headers } = formOf({ csrf, word: origin })
    const by = { ...headers, cookie: iro.cookie, host: 'localhost', origin }
    const answer = await site.server.inject({ method: 'POST', url: '/kept', payload, headers: by })
    return answer.statusCode
  }
  assert.equal(await send('https://elsewhere.example', iro.csrfToken), 403)
  assert.equal(await send('null', iro.csrfToken), 403)
  assert.equal(await send('http://localhost', 'another'), 403)
  assert.equal(await send('http://localhost', iro.csrfToken), 303)
})

test('a form of ours from before another sign-in is not saved, and can be sent again with one press', async () => {
  const before = seen.length
  const answer = await iro.post('/kept', { csrf: 'of-an-older-session', word: ['one', '"two"'] })
  assert.equal(answer.statusCode, 403)
  assert.equal(seen.length, before)
  assert.match(answer.body, /What you typed is not lost/)
  assert.match(answer.body, /<input type="hidden" name="word" value="one">/)
  assert.match(answer.body, /<input type="hidden" name="word" value="&quot;two&quot;">/)
  assert.ok(answer.body.includes(`name="csrf" value="${iro.csrfToken}"`))
})

test('a form without any token and without word of its origin does nothing', async () => {
  const { payload, headers } = formOf({ word: 'bare' })
  const by = { ...headers, cookie: iro.cookie, host: 'localhost' }
  const answer = await site.server.inject({ method: 'POST', url: '/kept', payload, headers: by })
  assert.equal(answer.statusCode, 403)
  assert.doesNotMatch(answer.body, /Send it again/)
})

test('a form sent after the session has ended leads to sign-in, which says that it was not saved', async () => {
  const late = await signedInAs(site, 'iro')
  await site.services.db.deleteFrom('session').where('account_id', '=', late.accountId).execute()
  const { payload, headers } = formOf({ csrf: late.csrfToken })
  const referer = 'http://localhost/shown/form?page=2'
  const answer = await late.inject({
    method: 'POST',
    url: '/kept',
    payload,
    headers: { ...headers, referer },
  })
  assert.equal(answer.statusCode, 303)
  const then = encodeURIComponent('/shown/form?page=2')
  assert.equal(answer.headers.location, `/sign-in?then=${then}&because=not-saved`)
})

test('files are read one after the other, with the fields before them', async () => {
  const files = [
    { field: 'files', fileName: 'header.csv', content: 'CHILD\n' },
    { field: 'files', fileName: '', content: '' },
    { field: 'files', fileName: 'episodes.csv', content: Buffer.alloc(3_000_000) },
  ]
  const before = seen.length
  const answer = await iro.postFiles('/files', files, { year: '2026' })
  assert.equal(answer.statusCode, 200)
  assert.deepEqual(seen.slice(before), ['2026 files header.csv 6', '2026 files episodes.csv 3000000'])
})

test('files with a wrong token are not read', async () => {
  const before = seen.length
  const file = { field: 'files', fileName: 'header.csv', content: 'CHILD\n' }
  assert.equal((await iro.postFiles('/files', [file], { csrf: 'wrong' })).statusCode, 403)
  assert.equal(seen.length, before)
})

const letters = (count: number) => 'x'.repeat(count)
const one = { field: 'files', fileName: 'header.csv', content: 'CHILD\n' }

const TOO_LONG: readonly (readonly [string, Readonly<Record<string, string>>])[] = [
  ['one field longer than 64 kilobytes', { word: letters(65_537) }],
  ['fields of more than a megabyte together', fieldsOf(17, 65_000)],
  ['more than a hundred fields', fieldsOf(101, 1)],
]
for (const [what, fields] of TOO_LONG) {
  test(`${what} beside a file: refused with a sentence`, async () => {
    const before = seen.length
    const answer = await iro.postFiles('/files', [one], fields)
    assert.equal(answer.statusCode, 413)
    assert.match(answer.body, /longer than this page can take\. Nothing was saved/)
    assert.equal(seen.length, before)
  })
}

test('more than a hundred files are refused with how many may be sent', async () => {
  const answer = await iro.postFiles(
    '/files',
    Array.from({ length: 101 }, () => one),
  )
  assert.equal(answer.statusCode, 413)
  assert.match(answer.body, /You can send up to 100 files at once\. Nothing was saved/)
})

function fieldsOf(count: number, length: number): Readonly<Record<string, string>> {
  return Object.fromEntries(Array.from({ length: count }, (_, place) => [`word-${place}`, letters(length)]))
}

test('a page may leave the files it was sent unread', async () => {
  const file = { field: 'files', fileName: 'big.csv', content: Buffer.alloc(2_000_000) }
  assert.equal((await iro.postFiles('/unread', [file])).body, 'left alone')
})

test('a file that breaks off is refused, in whichever of its bytes', async () => {
  const boundary = '----broken'
  const head = `--${boundary}\r\ncontent-disposition: form-data; name="csrf"\r\n\r\n${iro.csrfToken}\r\n`
  const file = `--${boundary}\r\ncontent-disposition: form-data; name="file"; filename="a.csv"\r\n\r\n`
  for (const url of ['/files', '/unread']) {
    for (const rest of ['', '\r\n', 'one,two', `one,two\r\n--${boundary}`]) {
      const answer = await iro.inject({
        method: 'POST',
        url,
        payload: `${head}${file}${rest}`,
        headers: { 'content-type': `multipart/form-data; boundary=${boundary}` },
      })
      // Where nobody reads the file, what is wrong with it may go unseen.
      const allowed = url === '/files' ? [400] : [200, 400]
      assert.ok(allowed.includes(answer.statusCode), `${url} ${rest}: ${answer.statusCode}`)
    }
  }
})

test('a form larger than a megabyte is refused with a page', async () => {
  const answer = await iro.post('/kept', { word: 'x'.repeat(1_100_000) })
  assert.equal(answer.statusCode, 413)
  assert.match(answer.body, /longer than this page can take\. Nothing was saved/)
})

test('a body that is no form is refused', async () => {
  const headers = { 'content-type': 'application/json' }
  const answer = await iro.inject({ method: 'POST', url: '/kept', payload: '{}', headers })
  assert.equal(answer.statusCode, 415)
})
