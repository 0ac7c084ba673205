import assert from 'node:assert/strict'
import { before, test } from 'node:test'
import { dateFields, recordByPages } from '../../../test/support/held-review-form.ts'
import { aPdf } from '../../../test/support/sample-files.ts'
import { saveChild, saveSmallAuthority, textOf } from '../../../test/support/small-authority.ts'
import { signedInAs, startTestServer } from '../../../test/support/test-server.ts'
import { isoDay } from '../../kit/dates/index.ts'
import { transaction } from '../../platform/db/index.ts'
import { rebuildObligations } from '../reviews/index.ts'
import { findSpokenToBefore, listPapersFacts, queuePaperReminders } from './index.ts'

const TODAY = isoDay('2026-03-24')
const site = await startTestServer({ today: TODAY })
const { db } = site.services
before(async () => {
  await saveSmallAuthority(db)
  await saveChild(db, 'theo', 'Theo')
  await transaction(db, (trx) => rebuildObligations(trx, ['tilly', 'theo']))
})

const manager = await signedInAs(site, 'manager')
const papers = '/children/tilly/papers'

test('the talk of social worker and IRO is recorded with its day and who it was', async () => {
  const path = '/children/tilly/social-worker-talk'
  const empty = await manager.post(path, { 'social-worker': '', officer: '' })
  assert.equal(empty.statusCode, 400)
  assert.match(textOf(empty.body), /Enter the name of the social worker/)
  const talk = { 'social-worker': 'Dan Petrov', officer: 'Ruth Adeyemi', ...dateFields('on', '2026-03-06') }
  assert.equal((await manager.post(path, talk)).statusCode, 303)
  const text = textOf((await manager.get(papers)).body)
  assert.match(text, /Dan Petrov and Ruth Adeyemi talked on 6 March 2026/)
})

test('whether the child was spoken to is never left blank, and a refusal to do it has a reason', async () => {
  const path = '/children/tilly/spoken-to'
  const on = dateFields('on', '2026-03-23')
  const blank = await manager.post(path, on)
  assert.equal(blank.statusCode, 400)
  assert.match(textOf(blank.body), /Choose what came of it/)
  const bare = await manager.post(path, { ...on, outcome: 'not-appropriate' })
  assert.match(textOf(bare.body), /Enter why it was not appropriate/)
  assert.match(textOf((await manager.get(papers)).body), /Not recorded\. It has to be said/)
})

test('what was said is there for the review that follows, with what was not recorded kept apart from no', async () => {
  const spoken = { outcome: 'spoken', how: 'video', ...dateFields('on', '2026-03-23') }
  assert.equal((await manager.post('/children/tilly/spoken-to', spoken)).statusCode, 303)
  assert.deepEqual(await findSpokenToBefore(db, 'tilly', isoDay('2026-03-27')), {
    on: isoDay('2026-03-23'),
    outcome: 'spoken',
    how: 'video',
    alone: null,
    reason: '',
  })
  assert.equal(await findSpokenToBefore(db, 'theo', isoDay('2026-03-27')), null)
})

test('the day’s reminder is one e-mail a person, by number and without a name', async () => {
  await db.updateTable('person').set({ email: 'dan@example.org' }).where('id', '=', 'dan').execute()
  const toAddress = (path: string) => `https://reviews.example.org${path}`
  assert.equal(await transaction(db, (trx) => queuePaperReminders(trx, TODAY, toAddress)), 1)
  const [message, ...others] = await db.selectFrom('message').selectAll().execute()
  assert.equal(others.length, 0)
  assert.deepEqual(
    [message?.to_address, message?.subject],
    ['dan@example.org', 'Papers are missing for 2 reviews'],
  )
  assert.match(message?.body ?? '', /Child tilly, first review, Monday 30 March 2026/)
  assert.match(message?.body ?? '', /Papers by Wednesday 25 March 2026\. Missing: care plan, /)
  assert.match(message?.body ?? '', /https:\/\/reviews\.example\.org\/children\/tilly\/papers/)
  assert.doesNotMatch(`${message?.subject} ${message?.body}`, /Tilly|Theo|Marsh/)
})

test('nobody is reminded of a child whose care has ended, or who is 18', async () => {
  const count = () => transaction(db, (trx) => queuePaperReminders(trx, TODAY, String))
  const set = (columns: { adult_on: string | null; in_care_to: string | null }) =>
    db.updateTable('child').set(columns).execute()
  await set({ adult_on: null, in_care_to: '2026-03-23' })
  assert.equal(await count(), 0)
  await set({ adult_on: '2026-03-24', in_care_to: null })
  assert.equal(await count(), 0)
  await set({ adult_on: null, in_care_to: null })
})

test('nobody is reminded of reviews that are further away', async () => {
  const early = isoDay('2026-03-13')
  assert.equal(await transaction(db, (trx) => queuePaperReminders(trx, early, String)), 0)
})

test('the pack gathers the agenda, the talks and the papers, as a page and as a tagged PDF', async () => {
  const text = textOf((await manager.get('/children/tilly/review-pack')).body)
  assert.match(text, /Tilly Marsh: first review/)
  assert.match(text, /What led to care/)
  assert.match(text, /Papers that are not here: care plan,/)
  assert.match(text, /Spoken to, by video, whether alone is not recorded/)
  assert.match(text, /This is the first review/)
  const pdf = await manager.get('/children/tilly/review-pack.pdf')
  assert.equal(pdf.headers['content-type'], 'application/pdf')
  assert.match(String(pdf.headers['content-disposition']), /review-pack-2026-03-24-tilly\.pdf/)
  assert.match(pdf.body.slice(0, 8), /^%PDF-1\.7/)
  assert.ok(pdf.body.includes('/MarkInfo') && pdf.body.includes('/Lang (en-GB)'))
})

test('a social worker’s pack leaves out what the child told the reviewing service', async () => {
  const worker = await signedInAs(site, { roles: ['social-worker'], personId: 'dan' })
  assert.doesNotMatch((await worker.get('/children/tilly/review-pack')).body, /Contact with the child/)
  assert.match((await manager.get('/children/tilly/review-pack')).body, /Contact with the child/)
})

test('once the review is held its papers are figures, and the next review begins without any', async () => {
  const file = { field: 'file', fileName: 'plan.pdf', content: aPdf() }
  const fields = { what: 'upload', version: '0', ...dateFields('on', '2026-03-24') }
  await manager.postFiles(`${papers}/care-plan`, [file], fields)
  const reviewId = await recordByPages(manager, 'tilly', '2026-03-24')
  const [fact, ...others] = await listPapersFacts(db, isoDay('2026-03-01'), isoDay('2026-03-31'))
  assert.equal(others.length, 0)
  assert.deepEqual([fact?.reviewId, fact?.teamId, fact?.talk], [reviewId, 'north', 'late'])
  assert.equal(fact?.papersDue, isoDay('2026-03-19'))
  assert.deepEqual(fact?.papers.map(({ kind, outcome }) => `${kind} ${outcome}`).slice(0, 2), [
    'care-plan late',
    'social-work-report not-recorded',
  ])
  const text = textOf((await manager.get(papers)).body)
  assert.match(text, /Papers for the second review/)
  assert.doesNotMatch(text, /take the file/)
})
