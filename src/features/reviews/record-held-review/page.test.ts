import assert from 'node:assert/strict'
import { test } from 'node:test'
import {
  dateFields,
  meetingFields,
  PEOPLE_FIELDS,
  saveChildInCare,
} from '../../../../test/support/held-review-form.ts'
import { signedInAs, startTestServer } from '../../../../test/support/test-server.ts'
import { findDraft } from '../queries/drafts.ts'

const site = await startTestServer()
const { db } = site.services
const iro = await signedInAs(site, 'iro')

let made = 0

/** A child in care since Friday 13 March 2026: the first review is due by Tuesday 14 April. */
async function aChild(since: Parameters<typeof saveChildInCare>[2] = '2026-03-13') {
  made += 1
  const id = `C${made}`
  await saveChildInCare(db, id, since)
  const first = `/children/${id}/reviews/new`
  return { id, first, people: `${first}/people`, plan: `${first}/plan`, check: `${first}/check` }
}

test('the first page asks about the meeting, with labels, and says that nothing is saved', async () => {
  const child = await aChild()
  const { statusCode, body } = await iro.get(child.first)
  assert.equal(statusCode, 200)
  assert.match(body, /<h1 class="fp-title">The meeting<\/h1>/)
  for (const words of [
    'Was there a meeting?',
    'When was it held?',
    'How was it held?',
    'Is the review complete?',
  ])
    assert.ok(body.includes(words), words)
  assert.match(body, /Nothing is saved yet/)
  assert.match(body, /Still open/)
})

test('the first page for a day begins with that day', async () => {
  const child = await aChild()
  const { body } = await iro.get(`${child.first}?on=2026-04-14`)
  assert.match(body, /id="part-1-on-day"[^>]*value="14"/)
})

test('what is missing on the first page is named, linked, and what was typed is kept', async () => {
  const child = await aChild()
  const { statusCode, body } = await iro.post(child.first, {
    meeting: 'yes',
    'part-1-on-day': '31',
    'part-1-on-month': '2',
  })
  assert.equal(statusCode, 400)
  assert.match(body, /<title>Error: /)
  assert.match(body, /<a href="#part-1-on-year">The date the review was held must include a year<\/a>/)
  assert.match(body, /<a href="#part-1-format">Select how the review was held<\/a>/)
  assert.match(body, /<a href="#completed">Select whether the review is complete<\/a>/)
  assert.match(body, /id="part-1-on-day"[^>]*value="31"/)
  assert.match(body, /Saved \d\d:\d\d/)
})

test('a part tomorrow is refused by the rule, on the same page', async () => {
  const child = await aChild()
  const { statusCode, body } = await iro.post(child.first, meetingFields('2026-11-22'))
  assert.equal(statusCode, 422)
  assert.match(
    body,
    /<a href="#part-1-on-day">The date the review was held must be today or in the past<\/a>/,
  )
  assert.match(body, /id="part-1-on-day"[^>]*value="22"/)
})

test('a second part and another decision are rows that a button adds and takes away', async () => {
  const child = await aChild()
  const more = await iro.post(child.first, meetingFields('2026-04-08', { action: 'add-part' }))
  assert.equal(more.headers.location, `${child.first}#part-2-on-day`)
  const shown = await iro.get(child.first)
  assert.match(shown.body, /Part 2/)
  assert.match(shown.body, /id="part-1-on-day"[^>]*value="8"/)
  const two = { ...dateFields('part-2-on', '2026-04-14'), 'part-2-format': 'video', 'part-count': '2' }
  await iro.post(child.first, meetingFields('2026-04-08', { ...two, action: 'remove-part-1' }))
  const left = await iro.get(child.first)
  assert.doesNotMatch(left.body, /Part 2/)
  assert.match(left.body, /id="part-1-on-day"[^>]*value="14"/)
  const decisions = await iro.post(child.plan, { 'decision-count': '1', action: 'add-decision' })
  assert.equal(decisions.headers.location, `${child.plan}#decision-2-says`)
})

test('two parts on one day are sent back', async () => {
  const child = await aChild()
  const two = { 'part-count': '2', ...dateFields('part-2-on', '2026-04-08'), 'part-2-format': 'video' }
  const { statusCode, body } = await iro.post(child.first, meetingFields('2026-04-08', two))
  assert.equal(statusCode, 400)
  assert.match(body, /<a href="#part-2-on-day">Part 2 must be on another day than the parts before it<\/a>/)
})

test('a reason is asked for where it was not appropriate to speak to the child', async () => {
  const child = await aChild()
  await iro.post(child.first, meetingFields('2026-04-14'))
  const { statusCode, body } = await iro.post(child.people, { ...PEOPLE_FIELDS, spoken: 'not-appropriate' })
  assert.equal(statusCode, 400)
  assert.match(body, /<a href="#spoken-why-not-appropriate">Enter why it was not appropriate/)
  assert.match(body, /value="Dan Petrov"/)
})

test('a name without its tick is asked about, and not dropped', async () => {
  const child = await aChild()
  await iro.post(child.first, meetingFields('2026-04-14'))
  const { statusCode, body } = await iro.post(child.people, {
    ...PEOPLE_FIELDS,
    'came-parent-name': 'Ann Marsh',
  })
  assert.equal(statusCode, 400)
  assert.match(
    body,
    /<a href="#came-parent">Tick “Parent” if they came, or take the name “Ann Marsh” away<\/a>/,
  )
})

test('a participation code that the age rules out is refused on its page', async () => {
  const child = await aChild()
  await iro.post(child.first, meetingFields('2026-04-14'))
  const { statusCode, body } = await iro.post(child.people, { ...PEOPLE_FIELDS, code: 'PN0' })
  assert.equal(statusCode, 422)
  assert.match(body, /<a href="#code">PN0 is not used after the fourth birthday/)
})

test('a decision without an owner and date is sent back with its words kept', async () => {
  const child = await aChild()
  await iro.post(child.first, meetingFields('2026-04-14'))
  const { statusCode, body } = await iro.post(child.plan, {
    'decision-count': '1',
    'decision-1-says': 'Dental check',
  })
  assert.equal(statusCode, 400)
  assert.match(body, /<a href="#decision-1-owner">Enter who will do decision 1<\/a>/)
  assert.match(body, /<a href="#decision-1-by-day">Enter the date decision 1 is to be done by/)
  assert.match(body, />Dental check<\/textarea>/)
})

test('answers are thrown away only on asking, and from a conflict lead to the review that stays', async () => {
  const child = await aChild()
  await iro.post(child.first, meetingFields('2026-04-14'))
  const draft = await findDraft(db, child.id, iro.accountId)
  await iro.post(`${child.first}/discard`, { draft: 'another' })
  assert.ok(await findDraft(db, child.id, iro.accountId))
  const gone = await iro.post(`${child.first}/discard`, { draft: draft?.id ?? '' })
  assert.equal(gone.headers.location, `/children/${child.id}`)
  assert.equal(await findDraft(db, child.id, iro.accountId), null)
  assert.equal((await iro.get(child.check)).headers.location, child.first)
})

test('an unfinished record is sent back from the last page with links to what is missing', async () => {
  const child = await aChild()
  await iro.post(child.first, { meeting: 'yes' })
  const { statusCode, body } = await iro.post(child.check, { action: 'record' })
  assert.equal(statusCode, 400)
  assert.ok(body.includes(`href="${child.first}#part-1-on-day"`))
  const reviews = await db.selectFrom('review').select('id').where('child_id', '=', child.id).execute()
  assert.equal(reviews.length, 0)
})

test('an analyst may not record, and an unknown child is not found', async () => {
  const child = await aChild()
  const analyst = await signedInAs(site, 'analyst')
  assert.equal((await analyst.get(child.first)).statusCode, 403)
  assert.equal((await analyst.post(child.check, { action: 'record' })).statusCode, 403)
  assert.equal((await iro.get('/children/nobody/reviews/new')).statusCode, 404)
  assert.equal((await iro.post('/children/nobody/reviews/new', meetingFields('2026-04-14'))).statusCode, 404)
})
