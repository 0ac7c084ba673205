import assert from 'node:assert/strict'
import { before, test } from 'node:test'
import { sql } from 'kysely'
import { dateFields, recordByPages, saveChildInCare } from '../../../../test/support/held-review-form.ts'
import { textOf } from '../../../../test/support/small-authority.ts'
import { signByPage } from '../../../../test/support/sign-document.ts'
import { formOf, signedInAs, startTestServer } from '../../../../test/support/test-server.ts'
import { isoDay } from '../../../kit/dates/index.ts'

const site = await startTestServer({ today: isoDay('2026-11-20') })
const { db } = site.services
const iro = await signedInAs(site, 'iro')

let review = ''
let documentId = ''
before(async () => {
  await saveChildInCare(db, 'S1', '2026-10-12')
  await db.updateTable('child').set({ born: '2014-09-02' }).where('id', '=', 'S1').execute()
  review = await recordByPages(iro, 'S1', '2026-11-06')
  await iro.post(`/reviews/${review}/adult-record/begin`)
  await signByPage(iro, `/reviews/${review}/adult-record`)
  const row = await db.selectFrom('review_document').select('id').executeTakeFirstOrThrow()
  documentId = row.id
})

const path = () => `/reviews/${review}/sending`
const line = (name: string) =>
  db.selectFrom('distribution').selectAll().where('name', '=', name).executeTakeFirstOrThrow()
const post = async (name: string, fields: Readonly<Record<string, string>>) => {
  const { id, version } = await line(name)
  return await iro.post(path(), { recipient: id, version: String(version), ...fields })
}
const add = (fields: Readonly<Record<string, string>>) =>
  iro.post(path(), { action: 'add', document: documentId, ...fields })

test('everybody who came is put on the list once, without the child', async () => {
  await iro.post(path(), { action: 'suggest', document: documentId })
  await iro.post(path(), { action: 'suggest', document: documentId })
  const rows = await db.selectFrom('distribution').select(['name', 'role']).execute()
  assert.deepEqual(rows, [{ name: 'Dan Petrov', role: 'social-worker' }])
})

test('somebody is added with a way, and for e-mail with an address', async () => {
  const wrong = await add({ name: 'Jane Marsh', role: 'parent', way: 'e-mail', email: 'jane' })
  assert.equal(wrong.statusCode, 400)
  assert.match(textOf(wrong.body), /Enter an e-mail address, like name@example\.org/)
  assert.match(wrong.body, /value="Jane Marsh"/)
  const endless = `${'j'.repeat(300)}@example.org`
  assert.equal((await add({ name: 'J', role: 'parent', way: 'e-mail', email: endless })).statusCode, 400)
  await add({ name: 'Jane Marsh', role: 'parent', way: 'e-mail', email: 'jane@example.org' })
  await add({ name: 'Miss Reid', role: 'school', way: 'post' })
  assert.match(
    textOf((await iro.get(path())).body),
    /Jane Marsh , parent · By e-mail, as a link Not sent yet/,
  )
})

test('withheld needs a reason, and shows it', async () => {
  const bare = await post('Miss Reid', { action: 'withhold' })
  assert.match(textOf(bare.body), /Enter why it is withheld from Miss Reid/)
  await post('Miss Reid', { action: 'withhold', because: 'The family asked for that' })
  assert.match(textOf((await iro.get(path())).body), /Withheld: The family asked for that/)
})

test('given on a day not after today; then it is done once everybody else has it', async () => {
  const { id } = await line('Dan Petrov')
  const later = await post('Dan Petrov', { action: 'sent', ...dateFields(`sent-${id}`, '2026-11-23') })
  assert.equal(later.statusCode, 400)
  await post('Dan Petrov', { action: 'sent', ...dateFields(`sent-${id}`, '2026-11-18') })
  assert.match(
    textOf((await iro.get(`/reviews/${review}/record`)).body),
    /1 have it, 1 wait for it, withheld from 1\./,
  )
})

const messages = () => db.selectFrom('message').selectAll().where('kind', '=', 'record-ready').execute()
const addressIn = (text: string | null) => /\/read\/\S+/.exec(text ?? '')?.[0] ?? ''
const open = (url: string) => site.server.inject({ method: 'GET', url, headers: { host: 'localhost' } })
const answer = (url: string, born: string) => {
  const { headers, payload } = formOf(dateFields('born', born))
  const all = { ...headers, host: 'localhost', origin: 'http://localhost', 'sec-fetch-site': 'same-origin' }
  return site.server.inject({ method: 'POST', url, headers: all, payload })
}

test('the link is queued with no name in the message, and counts as sent today', async () => {
  await post('Jane Marsh', { action: 'link' })
  const [message] = await messages()
  assert.equal(message?.to_address, 'jane@example.org')
  // The link holds any letters.
  const words = `${message?.subject} ${message?.body}`.replace(addressIn(message?.body ?? null), '')
  assert.doesNotMatch(words, /S1|Jane|Dan/)
  assert.match(textOf((await iro.get(`/reviews/${review}/record`)).body), /Done on Friday 20 November 2026/)
})

test('the link asks first and names nobody; the right birth date opens the document, again and again', async () => {
  const url = addressIn((await messages())[0]?.body ?? null)
  const asked = await open(url)
  assert.equal(asked.statusCode, 200)
  assert.doesNotMatch(textOf(asked.body), /Dan Petrov|S1/)
  assert.equal((await answer(url, '2014-09-03')).statusCode, 422)
  for (const _ of [1, 2]) {
    const read = await answer(url, '2014-09-02')
    assert.equal(read.statusCode, 200)
    assert.match(read.body, /Start the life story book/)
  }
  const audit = await db
    .selectFrom('audit_entry')
    .select('actor')
    .where('action', '=', 'read-sent-record')
    .execute()
  assert.deepEqual(audit, [{ actor: 'secure-link' }, { actor: 'secure-link' }])
})

test('taken back, the link opens nothing; five wrong answers close one for good', async () => {
  const old = addressIn((await messages())[0]?.body ?? null)
  await post('Jane Marsh', { action: 'waiting' })
  assert.equal((await open(old)).statusCode, 404)
  await post('Jane Marsh', { action: 'link' })
  const fresh = addressIn(
    (await messages()).map(({ body }) => body).find((body) => !['', old].includes(addressIn(body))) ?? null,
  )
  for (const day of ['01', '02', '03', '04'])
    assert.equal((await answer(fresh, `2014-01-${day}`)).statusCode, 422)
  const { link_id: linkId } = await line('Jane Marsh')
  const counted = db.selectFrom('secure_link').select('wrong_tries').where('id', '=', linkId)
  assert.equal((await counted.executeTakeFirst())?.wrong_tries, 4)
  assert.equal((await answer(fresh, '2014-01-05')).statusCode, 404)
  assert.equal((await answer(fresh, '2014-09-02')).statusCode, 404)
  assert.equal((await open('/read/guessed')).statusCode, 404)
})

test('pressed twice at once, one link is sent', async () => {
  const sentBefore = (await messages()).length
  const { id, version } = await line('Jane Marsh')
  const pressed = { recipient: id, version: String(version), action: 'link' }
  await Promise.all([1, 2, 3].map(() => iro.post(path(), pressed)))
  assert.equal((await messages()).length, sentBefore + 1)
})

test('answers sent at once are counted one by one: after five, not even the right one opens the document', async () => {
  await db.deleteFrom('message').execute()
  await post('Jane Marsh', { action: 'link' })
  const url = addressIn((await messages())[0]?.body ?? null)
  const countRefused = async () => {
    const refused = db.selectFrom('audit_entry').where('action', '=', 'read-sent-record-refused')
    return (await refused.select('id').execute()).length
  }
  const refusedBefore = await countRefused()
  const days = Array.from({ length: 12 }, (_, day) => `2013-03-${String(day + 1).padStart(2, '0')}`)
  await Promise.all(days.map((day) => answer(url, day)))
  assert.equal((await countRefused()) - refusedBefore, 5)
  assert.equal((await answer(url, '2014-09-02')).statusCode, 404)
})

test('a line that somebody else changed is not changed unseen', async () => {
  const { id } = await line('Miss Reid')
  const late = await iro.post(path(), { recipient: id, version: '1', action: 'waiting' })
  assert.equal(late.statusCode, 409)
})

test('where no birth date of the child is recorded, no link is sent, and the page says what to do', async () => {
  const messagesBefore = (await messages()).length
  await post('Jane Marsh', { action: 'waiting' })
  await db.updateTable('child').set({ born: null }).where('id', '=', 'S1').execute()
  const refused = await post('Jane Marsh', { action: 'link' })
  await db.updateTable('child').set({ born: '2014-09-02' }).where('id', '=', 'S1').execute()
  assert.equal(refused.statusCode, 422)
  assert.match(
    textOf(refused.body),
    /none is recorded, so nobody could open it\. Have the date put into the case system/,
  )
  assert.equal((await messages()).length, messagesBefore)
  assert.equal((await line('Jane Marsh')).sent_on, null)
})

test('a new version of the record goes to everybody who had the one before, whose links open nothing any more', async () => {
  await db.deleteFrom('message').execute()
  await post('Jane Marsh', { action: 'link' })
  const old = addressIn((await messages())[0]?.body ?? null)
  assert.equal((await open(old)).statusCode, 200)
  await iro.post(`/reviews/${review}/adult-record/begin`, { changed: 'A name was wrong' })
  await signByPage(iro, `/reviews/${review}/adult-record`)
  const rows = await db
    .selectFrom('distribution')
    .select(['name', 'sent_on', 'withheld_because'])
    .where('document_id', '<>', documentId)
    .orderBy('name')
    .execute()
  assert.deepEqual(rows, [
    { name: 'Dan Petrov', sent_on: null, withheld_because: null },
    { name: 'Jane Marsh', sent_on: null, withheld_because: null },
    { name: 'Miss Reid', sent_on: null, withheld_because: 'The family asked for that' },
  ])
  assert.equal((await open(old)).statusCode, 404)
})

test('for somebody who has it by post it is printed with the address, which is kept nowhere', async () => {
  const newest = await db
    .selectFrom('review_document')
    .select('id')
    .orderBy('version', 'desc')
    .executeTakeFirstOrThrow()
  await add({ document: newest.id, name: 'Nan Marsh', role: 'other', way: 'post' })
  const { id } = await line('Nan Marsh')
  assert.match(textOf((await iro.get(path())).body), /Print it to post Name and address, as on the envelope/)
  const letter = (text: string) => iro.post(`${path()}/letter`, { recipient: id, [`address-${id}`]: text })
  const bare = await letter('Nan Marsh')
  assert.equal(bare.statusCode, 400)
  assert.match(textOf(bare.body), /Enter the name and the address, each on a line/)
  const printed = await letter('Nan Marsh\r\n 4 Quarry Lane \r\nWestbrook')
  assert.equal(printed.headers['content-type'], 'application/pdf')
  assert.match(String(printed.headers['content-disposition']), /review-record(-version-\d)?\.pdf/)
  const kept = await sql<{ row: string }>`select distribution::text as row from distribution`.execute(db)
  assert.doesNotMatch(JSON.stringify(kept.rows), /Quarry/)
})

test('what is withheld from somebody, or goes another way, is not printed for them, also from an old page', async () => {
  const letterTo = async (name: string) => {
    const { id } = await line(name)
    const text = `${name}\r\n4 Quarry Lane`
    return await iro.post(`${path()}/letter`, { recipient: id, [`address-${id}`]: text })
  }
  assert.equal((await letterTo('Nan Marsh')).headers['content-type'], 'application/pdf')
  await post('Nan Marsh', { action: 'withhold', because: 'The court said so' })
  for (const name of ['Nan Marsh', 'Jane Marsh']) {
    const refused = await letterTo(name)
    assert.equal(refused.statusCode, 409)
    assert.match(textOf(refused.body), /Nothing was printed: it is withheld from them by now/)
  }
})
