import assert from 'node:assert/strict'
import { before, test } from 'node:test'
import { saveAskedPerson } from '../../../../test/support/asked-person.ts'
import { markIn, visitLinks } from '../../../../test/support/link-visitor.ts'
import { saveSmallAuthority, textOf } from '../../../../test/support/small-authority.ts'
import { signedInAs, startTestServer } from '../../../../test/support/test-server.ts'
import { isoDay } from '../../../kit/dates/index.ts'
import type { FormKind } from '../consultation.ts'
import { questionsOf } from '../form-plan.ts'

const site = await startTestServer({ today: isoDay('2026-11-20') })
const { db } = site.services
const { get, post, answer } = visitLinks(site)
let asker: string | null = null
before(() => saveSmallAuthority(db))

async function ask(form: FormKind = 'age-8-11', language = 'en') {
  asker ??= (await signedInAs(site, 'manager')).accountId
  return await saveAskedPerson(db, { childId: 'tilly', askedBy: asker, form, language })
}

const sentOf = (id: string) =>
  db
    .selectFrom('consultation_answer')
    .selectAll()
    .where('consultation_id', '=', id)
    .orderBy('number')
    .execute()

test('a link opens with no name on any page, before and after it is answered', async () => {
  const { path } = await ask()
  for (const url of [path, `${path}/1`, `${path}/check`, `${path}/stopped`]) {
    const { statusCode, body } = await get(url)
    assert.equal(statusCode, 200, url)
    assert.doesNotMatch(body, /Tilly|Marsh|tilly/, url)
  }
  await post(`${path}/check`, { go: 'send' })
  assert.doesNotMatch((await get(path)).body, /Tilly|Marsh/)
})

test('a child goes through one question a screen, checks the answers and sends them', async () => {
  const { path, id } = await ask()
  assert.match(textOf((await get(path)).body), /There are 10 short questions.*Who will read it\?/)
  const first = await get(`${path}/1`)
  assert.match(textOf(first.body), /Step 1 of 10.*How are things for you right now\?/)
  const next = await answer(path, 1, { 'feel-choice': 'good', feel: 'Mostly fine' })
  assert.deepEqual([next.statusCode, next.headers.location], [303, `${path}/2`])
  assert.equal((await answer(path, 2, {}, 'skip')).headers.location, `${path}/3`)
  assert.equal((await answer(path, 10, { 'part-choice': 'part-chair' })).headers.location, `${path}/check`)
  const checked = textOf((await get(`${path}/check`)).body)
  assert.match(checked, /How are things for you right now\? Good Mostly fine/)
  assert.match(checked, /where you live\? You skipped this one/)
  assert.equal((await post(`${path}/check`, { go: 'send' })).headers.location, path)
  assert.match(textOf((await get(path)).body), /This form has been sent.*Thank you/)
  assert.deepEqual(
    (await sentOf(id)).map(({ question, asked, chosen, said }) => [question, asked, chosen, said]),
    [
      ['feel', 'How are things for you right now?', 'Good', 'Mostly fine'],
      ['part', 'How do you want to take part in your review?', 'I want to help run it', ''],
    ],
  )
})

test('what was sent through a link is on record without a name, by the link', async () => {
  const { path, id } = await ask()
  await answer(path, 1, { 'feel-choice': 'ok', feel: 'secret words' })
  await post(`${path}/check`, { go: 'send' })
  const rows = await db.selectFrom('audit_entry').selectAll().where('record_id', '=', id).execute()
  assert.deepEqual(
    rows.map(({ actor, action, child_id }) => [actor, action, child_id]),
    [['secure-link', 'send-view', 'tilly']],
  )
  assert.doesNotMatch(JSON.stringify(rows), /secret words/)
})

test('a draft is kept at every step, unreadable without the link, and gone on with later', async () => {
  const { path, linkId } = await ask()
  const stopped = await answer(path, 5, { good: 'My drum lessons' }, 'stop')
  assert.equal(stopped.headers.location, `${path}/stopped`)
  assert.match(textOf((await get(`${path}/stopped`)).body), /We have kept your answers/)
  const { sealed } = await db
    .selectFrom('consultation_draft')
    .select('sealed')
    .where('link_id', '=', linkId)
    .executeTakeFirstOrThrow()
  assert.doesNotMatch(Buffer.from(sealed, 'base64').toString('latin1'), /drum/)
  assert.match((await get(`${path}/5`)).body, /My drum lessons/)
  assert.match(textOf((await get(path)).body), /Go on/)
})

test('an empty answer is asked for once more, kindly, and may be skipped', async () => {
  const { path } = await ask()
  const { statusCode, body } = await answer(path, 1, {})
  assert.equal(statusCode, 400)
  assert.match(textOf(body), /Can you have another look at this one\?.*You can skip it if you like/)
  assert.doesNotMatch(body, /govuk-error|Error:|There is a problem/)
})

test('who would rather talk can say so and send with nothing else', async () => {
  const { path, id } = await ask()
  assert.equal((await answer(path, 1, {}, 'talk')).headers.location, `${path}/check`)
  assert.match(textOf((await get(`${path}/check`)).body), /They will get in touch with you/)
  await post(`${path}/check`, { go: 'send' })
  const { wants_to_talk } = await db
    .selectFrom('consultation')
    .select('wants_to_talk')
    .where('id', '=', id)
    .executeTakeFirstOrThrow()
  assert.equal(wants_to_talk, true)
})

test('an adult has every question on one page, may leave all out, and checks before sending', async () => {
  const { path, id } = await ask('parent')
  assert.equal((await get(path)).headers.location, `${path}/1`)
  const shown = await get(`${path}/1`)
  for (const { key } of questionsOf('parent')) assert.match(shown.body, new RegExp(`name="${key}"`))
  assert.match(textOf(shown.body), /this page shows no name/)
  const next = await post(`${path}/1`, {
    good: 'She sings.\r\nLoudly.',
    mark: markIn(shown.body),
    go: 'next',
  })
  assert.equal(next.headers.location, `${path}/check`)
  await post(`${path}/check`, { go: 'send' })
  assert.deepEqual(
    (await sentOf(id)).map(({ said }) => said),
    ['She sings.\nLoudly.'],
  )
})

test('the language can be changed on the page, is said to the browser, and one that nobody checked says so', async () => {
  const { path } = await ask()
  const english = await get(path)
  assert.match(english.body, /<html lang="en"/)
  await post(`${path}/language`, { language: 'pl' })
  const polish = await get(path)
  assert.match(polish.body, /<html lang="pl"/)
  assert.match(textOf(polish.body), /Tłumacz nie sprawdził tego tekstu/)
  assert.doesNotMatch(textOf(english.body), /Not checked/)
})

test('in the pseudo-language every word of every page comes from the catalogue', async () => {
  for (const form of ['age-8-11', 'easy-read', 'age-16', 'parent'] as const) {
    const { path } = await ask(form, 'en-XA')
    const steps = questionsOf(form).map((_, index) => `${path}/${index + 1}`)
    for (const url of [...(form === 'parent' ? [] : [path]), ...steps, `${path}/check`, `${path}/stopped`]) {
      const { body, statusCode } = await get(url)
      if (statusCode === 303) continue
      const main = textOf(/<main[^]*<\/main>/.exec(body)?.[0] ?? '')
        .replace(/\[[^\]]*\]/g, '')
        .replace(/English|Polski|\d+|:/g, '')
      assert.equal(main.trim(), '', url)
    }
  }
})

test('the language that somebody chose behind a link is written down, once', async () => {
  const { path, id } = await ask()
  for (const _ of [1, 2]) assert.equal((await post(`${path}/language`, { language: 'pl' })).statusCode, 303)
  const audit = db.selectFrom('audit_entry').select(['actor', 'child_id', 'version_before', 'version_after'])
  assert.deepEqual(
    await audit.where('record_id', '=', id).where('action', '=', 'choose-view-language').execute(),
    [{ actor: 'secure-link', child_id: 'tilly', version_before: 1, version_after: 1 }],
  )
})
