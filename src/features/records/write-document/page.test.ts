import assert from 'node:assert/strict'
import { before, test } from 'node:test'
import { recordByPages, saveChildInCare } from '../../../../test/support/held-review-form.ts'
import { textOf } from '../../../../test/support/small-authority.ts'
import { signedInAs, startTestServer, type Visitor } from '../../../../test/support/test-server.ts'

const site = await startTestServer()
const { db } = site.services
const iro = await signedInAs(site, 'iro')
const support = await signedInAs(site, 'business-support')

let review = ''
before(async () => {
  await saveChildInCare(db, 'W1', '2026-03-13')
  review = await recordByPages(iro, 'W1', '2026-04-14')
})

const letter = () => `/reviews/${review}/letter`
const draft = async () =>
  await db
    .selectFrom('review_document')
    .selectAll()
    .where('review_id', '=', review)
    .orderBy('made_at', 'desc')
    .orderBy('version', 'desc')
    .executeTakeFirstOrThrow()
/** Sends the form of the newest draft. */
const send = async (visitor: Visitor, to: string, fields: Parameters<Visitor['post']>[1]) =>
  await visitor.post(to, { draft: (await draft()).id, ...fields })

test('a letter is begun from the review: who does what by when is in it', async () => {
  const bare = await iro.get(`/reviews/${review}/record`)
  assert.match(textOf(bare.body), /Letter to the child Not written yet\./)
  const begun = await iro.post(`${letter()}/begin`)
  assert.equal(begun.headers.location, letter())
  const page = await iro.get(letter())
  assert.equal(page.statusCode, 200)
  assert.match(page.body, /- Start the life story book \| Dan Petrov, by 18 December 2026/)
  assert.match(page.body, /Thank you for coming to your review on Tuesday 14 April/)
  assert.match(textOf(page.body), /Reading age About \d+/)
})

test('begun twice there is one draft', async () => {
  await iro.post(`${letter()}/begin`)
  const rows = await db.selectFrom('review_document').selectAll().where('review_id', '=', review).execute()
  assert.deepEqual(
    rows.map(({ version, state }) => [version, state]),
    [[1, 'draft']],
  )
})

test('the child’s words are put in, listed, and one can be taken out again', async () => {
  const words = {
    'means-1': 'Dan Petrov',
    'says-1': 'Dan',
    'means-2': 'Jane Marsh',
    'says-2': 'Nan',
    version: '0',
  }
  const saved = await iro.post('/children/W1/own-words', words)
  assert.equal(saved.headers.location, '/children/W1/own-words?saved=yes')
  const page = await iro.get(letter())
  assert.match(textOf(page.body), /Dan Petrov → Dan/)
  assert.match(page.body, /<mark class="fp-own-word" title="Instead of: Dan Petrov">Dan<\/mark>/)
  const { revision } = await draft()
  await send(iro, letter(), { version: String(revision), action: 'save', 'word-shown': 'Dan Petrov' })
  const after = await iro.get(letter())
  assert.doesNotMatch(after.body, /<mark/)
  assert.deepEqual((await draft()).words_left_out, ['Dan Petrov'])
  await send(iro, letter(), { version: String(revision + 1), 'word-shown': 'Dan Petrov', word: 'Dan Petrov' })
  assert.deepEqual((await draft()).words_left_out, [])
})

test('plainer words are offered, and put in where they are chosen', async () => {
  const { revision } = await draft()
  const typed = { version: String(revision), 'text-worries': 'Your accommodation is not appropriate.' }
  await send(iro, letter(), { ...typed, action: 'save' })
  assert.match(textOf((await iro.get(letter())).body), /accommodation → home/)
  await send(iro, letter(), {
    ...typed,
    version: String(revision + 1),
    action: 'plain',
    plain: ['accommodation'],
  })
  const page = await iro.get(letter())
  assert.match(page.body, /Your home is not appropriate\./)
})

test('two people in one draft: the second sees both and loses nothing', async () => {
  const { revision } = await draft()
  await send(support, letter(), { version: String(revision), 'text-worries': 'From support.' })
  const second = await send(iro, letter(), { version: String(revision), 'text-worries': 'From the officer.' })
  assert.equal(second.statusCode, 409)
  assert.match(second.body, /From the officer\./)
  assert.match(second.body, /From support\./)
  const again = /name="version" value="(\d+)"/.exec(second.body)?.[1] ?? ''
  const third = await send(iro, letter(), { version: again, 'text-worries': 'From the officer.' })
  assert.equal(third.statusCode, 303)
})

test('a draft that somebody saved since is not thrown away or made again unseen', async () => {
  const { revision } = await draft()
  for (const action of ['discard', 'anew']) {
    const refused = await send(iro, letter(), { version: String(revision - 1), action })
    assert.equal(refused.statusCode, 409)
    assert.match(textOf(refused.body), /Somebody saved this since you opened the page/)
  }
  assert.match(JSON.stringify((await draft()).sections), /From the officer\./)
})

test('words of the child need both sides, once each', async () => {
  const twice = {
    'means-1': 'Dan',
    'says-1': 'D',
    'means-2': 'dan',
    'says-2': 'Danny',
    'means-3': 'Mo',
    version: '1',
  }
  const answered = await iro.post('/children/W1/own-words', twice)
  assert.equal(answered.statusCode, 400)
  assert.match(textOf(answered.body), /“dan” is there twice: keep one of them/)
  assert.match(textOf(answered.body), /Enter what the child says for “Mo”/)
})

test('signed, it is frozen and reads with the child’s words; business support may not sign', async () => {
  assert.equal((await support.get(`${letter()}/sign`)).statusCode, 403)
  const shown = await iro.get(`${letter()}/sign`)
  assert.match(textOf(shown.body), /Dan Petrov Dan 1/)
  const { revision } = await draft()
  const old = await send(iro, `${letter()}/sign`, { version: String(revision - 1), words: '1' })
  assert.equal(old.statusCode, 409)
  const signed = await send(iro, `${letter()}/sign`, { version: String(revision), words: '1' })
  assert.equal(signed.headers.location, `/reviews/${review}/sending?signed=letter`)
  const row = await draft()
  assert.equal(row.state, 'signed')
  assert.match(JSON.stringify(row.sections), /\| Dan, by 18 December 2026/)
  await assert.rejects(
    db.updateTable('review_document').set({ changed: 'x' }).where('id', '=', row.id).execute(),
    /never changed/,
  )
})

test('a later change is a new version that says what changed', async () => {
  const unsaid = await iro.post(`${letter()}/begin`, { changed: ' ' })
  assert.match(String(unsaid.headers.location), /say-what-changed=letter/)
  const asked = await iro.get(String(unsaid.headers.location))
  assert.match(textOf(asked.body), /Say what changes since the version before/)
  await iro.post(`${letter()}/begin`, { changed: 'The day was wrong' })
  await send(iro, letter(), { version: '1', 'text-worries': 'Nothing worries us.' })
  const page = textOf((await iro.get(`${letter()}/sign`)).body)
  assert.match(page, /The day was wrong/)
  assert.match(page, /Taken out: From the officer\./)
  assert.match(page, /Added: Nothing worries us\./)
  await send(iro, `${letter()}/sign`, { version: '2', words: '1' })
  const read = await iro.get(`${letter()}/read?version=1`)
  assert.match(read.body, /From the officer\./)
  assert.match((await iro.get(`${letter()}/read`)).body, /Nothing worries us\./)
})

test('a tab of a draft that was signed saves over no later draft, and signs none', async () => {
  const old = (await draft()).id
  const gone = await iro.post(letter(), { draft: old, version: '2', 'text-worries': 'Typed too late.' })
  assert.equal(gone.statusCode, 409)
  assert.match(gone.body, /Typed too late\./)
  await iro.post(`${letter()}/begin`, { changed: 'Another day' })
  const now = await draft()
  assert.notEqual(now.id, old)
  const version = String(now.revision)
  const stale = await iro.post(letter(), { draft: old, version, 'text-worries': 'From an old tab.' })
  assert.equal(stale.statusCode, 409)
  assert.match(stale.body, /From an old tab\./)
  assert.match(textOf(stale.body), /belongs to a draft that was signed or thrown away/)
  assert.equal((await iro.post(`${letter()}/sign`, { draft: old, version, words: '1' })).statusCode, 409)
  assert.equal((await iro.post(letter(), { draft: old, version, action: 'discard' })).statusCode, 409)
  assert.deepEqual(await draft(), now)
})

test('notes in brackets keep a document from being signed', async () => {
  await iro.post(`/reviews/${review}/adult-record/begin`)
  const path = `/reviews/${review}/adult-record`
  await send(iro, path, { version: '1', 'text-worries': 'Ask [who?] about school.' })
  const refused = await send(iro, `${path}/sign`, { version: '2', words: '1' })
  assert.equal(refused.statusCode, 422)
  assert.match(textOf(refused.body), /Fill in what stands in brackets under “What people are worried about”/)
})

test('thrown away twice, a draft leads back to the record both times: nothing was lost', async () => {
  const path = `/reviews/${review}/adult-record`
  const { id, revision } = await draft()
  for (const action of ['discard', 'discard', 'anew']) {
    const answered = await iro.post(path, { draft: id, version: String(revision), action })
    assert.deepEqual([answered.statusCode, answered.headers.location], [303, `/reviews/${review}/record`])
  }
})
