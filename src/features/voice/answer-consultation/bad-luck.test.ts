import assert from 'node:assert/strict'
import { before, test } from 'node:test'
import { saveAskedPerson } from '../../../../test/support/asked-person.ts'
import { markIn, visitLinks } from '../../../../test/support/link-visitor.ts'
import { saveSmallAuthority, textOf } from '../../../../test/support/small-authority.ts'
import { formOf, signedInAs, startTestServer } from '../../../../test/support/test-server.ts'
import { withDatabase } from '../../../../test/support/test-database.ts'
import { isoDay } from '../../../kit/dates/index.ts'
import { transaction } from '../../../platform/db/index.ts'
import { closeLink, findLink, makeLink } from '../../../platform/links/index.ts'
import { MOST_LETTERS } from '../answers.ts'
import { saveWithdrawn } from '../store.ts'
import { keepAnswers } from './draft.ts'
import { openLink } from './opened.ts'

const today = isoDay('2026-11-20')
const database = await withDatabase()
const site = await startTestServer({ today, database })
const headers = { host: 'localhost', 'sec-fetch-site': 'same-origin' }
const { db } = site.services
const { get, post, answer } = visitLinks(site)
let asker: string | null = null
before(() => saveSmallAuthority(db))

async function ask() {
  asker ??= (await signedInAs(site, 'manager')).accountId
  return await saveAskedPerson(db, { childId: 'tilly', askedBy: asker, form: 'age-8-11' })
}

const sentOf = (id: string) =>
  db
    .selectFrom('consultation_answer')
    .selectAll()
    .where('consultation_id', '=', id)
    .orderBy('number')
    .execute()

test('a server that stops between two steps loses neither', async () => {
  const { path } = await ask()
  await answer(path, 5, { good: 'My drum lessons' })
  const again = visitLinks(await startTestServer({ today, database }))
  assert.match((await again.get(`${path}/check`)).body, /My drum lessons/)
})

test('very long words stay in the box and in the draft, and cannot be sent until they fit', async () => {
  const { path, id } = await ask()
  const long = 'My dog ran. '.repeat(500)
  const { statusCode, body } = await answer(path, 6, { worry: long })
  assert.equal(statusCode, 400)
  assert.match(textOf(body), /This box can hold 5000 letters\. You wrote 6000/)
  assert.ok(body.includes(long))
  const refused = await post(`${path}/check`, { go: 'send' })
  assert.equal(refused.statusCode, 400)
  assert.ok(refused.body.includes(long))
  assert.deepEqual(await sentOf(id), [])
  await answer(path, 6, { worry: long.slice(0, MOST_LETTERS) })
  assert.equal((await post(`${path}/check`, { go: 'send' })).statusCode, 303)
  assert.equal((await sentOf(id))[0]?.said.length, MOST_LETTERS)
})

test('two windows of one link lose nothing: other questions are merged, and the same one is shown both ways', async () => {
  const { path } = await ask()
  const mark = markIn((await get(`${path}/6`)).body)
  await answer(path, 5, { good: 'Swimming' })
  await post(`${path}/6`, { worry: 'The dark', mark, go: 'next' })
  const late = await post(`${path}/6`, { worry: 'The stairs', mark, go: 'next' })
  assert.equal(late.statusCode, 409)
  assert.match(textOf(late.body), /You wrote this in another window: “The dark”/)
  assert.match(late.body, />The stairs<\/textarea>/)
  const kept = await post(`${path}/6`, { worry: 'The stairs', mark: markIn(late.body), go: 'next' })
  assert.equal(kept.statusCode, 303)
  const checked = textOf((await get(`${path}/check`)).body)
  assert.match(checked, /Swimming/)
  assert.match(checked, /The stairs/)
})

test('sending twice at once makes one answer, and the link is used', async () => {
  const { path, id, token } = await ask()
  await answer(path, 5, { good: 'Swimming' })
  const both = await Promise.all([1, 2].map(() => post(`${path}/check`, { go: 'send' })))
  // The second either goes on to the page that says so, or is that page.
  for (const { statusCode, body } of both) {
    assert.ok(statusCode === 303 || textOf(body).includes('This form has been sent'))
  }
  assert.equal((await sentOf(id)).length, 1)
  assert.equal((await findLink(db, token, new Date()))?.state, 'submitted')
  assert.deepEqual(
    await db.selectFrom('consultation_draft').selectAll().where('consultation_id', '=', id).execute(),
    [],
  )
  const late = await post(`${path}/5`, { good: 'Changed', mark: '', go: 'next' })
  assert.match(textOf(late.body), /This form has been sent/)
  assert.equal((await sentOf(id))[0]?.said, 'Swimming')
})

test('a guessed link, and one for something else, get the same page, which says what to do', async () => {
  const other = await transaction(db, (trx) =>
    makeLink(trx, { purpose: 'else', subject: 'x', expiresAt: new Date(Date.now() + 60_000) }),
  )
  const guesses = ['A'.repeat(43), 'x', '%00', other.token, `${(await ask()).token}A`]
  const answers = await Promise.all(guesses.map((guess) => get(`/have-your-say/${guess}`)))
  for (const { statusCode, body } of answers) {
    assert.equal(statusCode, 404)
    assert.equal(body, answers[0]?.body)
  }
  assert.match(textOf(answers[0]?.body ?? ''), /ask the person who sent it for a new one/)
})

test('a link that was taken back or has run out says that it is no longer open', async () => {
  const revoked = await ask()
  await transaction(db, (trx) => closeLink(trx, revoked.linkId, 'revoked', new Date()))
  const expired = await ask()
  await db
    .updateTable('secure_link')
    .set({ expires_at: new Date(Date.now() - 1000) })
    .where('id', '=', expired.linkId)
    .execute()
  for (const { path } of [revoked, expired]) {
    for (const answered of [await get(path), await post(`${path}/1`, { go: 'next', feel: 'x' })]) {
      assert.equal(answered.statusCode, 410)
      assert.match(textOf(answered.body), /This form is no longer open.*new link/)
    }
  }
})

test('what is written behind a link that was closed meanwhile is not saved, and is given back', async () => {
  const { path, linkId, id } = await ask()
  await answer(path, 5, { good: 'Swimming' })
  const mark = markIn((await get(`${path}/6`)).body)
  await transaction(db, (trx) => closeLink(trx, linkId, 'revoked', new Date()))
  const late = await post(`${path}/6`, { worry: 'The <dark> stairs', mark, go: 'next' })
  assert.equal(late.statusCode, 410)
  const said = textOf(late.body)
  assert.match(
    said,
    /This form is no longer open.*We could not keep what you wrote.*Is anything worrying you\?/,
  )
  assert.match(late.body, />The &lt;dark&gt; stairs<\/textarea>/)
  const { consultation_id: of } = await db
    .selectFrom('consultation_draft')
    .selectAll()
    .where('link_id', '=', linkId)
    .executeTakeFirstOrThrow()
  assert.equal(of, id)
})

test('answers kept while the link is being closed are kept before or refused, never after', async () => {
  const { path, linkId, token, id } = await ask()
  const opened = await openLink(db, token, new Date())
  assert.equal(opened.kind, 'open')
  if (opened.kind !== 'open') return
  await transaction(db, async (trx) => {
    await saveWithdrawn(trx, opened.consultation, { actor: asker ?? '', now: new Date(), today })
  })
  const screen = opened.plan.screens[5] ?? []
  const given = { answers: { worry: { chosen: null, words: 'Late' } }, mark: '', talk: null }
  const kept = await keepAnswers(db, opened, screen, given, new Date())
  assert.equal(kept.kind, 'closed')
  const drafts = db.selectFrom('consultation_draft').selectAll().where('link_id', '=', linkId)
  assert.deepEqual(await drafts.execute(), [])
  assert.deepEqual(await sentOf(id), [])
  assert.equal((await get(path)).statusCode, 410)
})

test('a form of another site is refused', async () => {
  const { path, id } = await ask()
  const { payload, headers: own } = formOf({ go: 'send' })
  const foreign = { ...headers, ...own, 'sec-fetch-site': 'cross-site' }
  const answered = await site.server.inject({
    method: 'POST',
    url: `${path}/check`,
    payload,
    headers: foreign,
  })
  assert.equal(answered.statusCode, 403)
  assert.deepEqual(await sentOf(id), [])
})

test('whoever guesses many links is held back', async () => {
  const statuses = new Set<number>()
  for (let guess = 0; guess < 125; guess += 1) {
    const { statusCode } = await site.server.inject({
      method: 'GET',
      url: `/have-your-say/guess-${guess}`,
      headers,
      remoteAddress: '203.0.113.9',
    })
    statuses.add(statusCode)
  }
  assert.deepEqual([...statuses], [404, 429])
})
