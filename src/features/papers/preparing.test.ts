import assert from 'node:assert/strict'
import { before, test } from 'node:test'
import {
  dateFields,
  meetingFields,
  PEOPLE_FIELDS,
  recordByPages,
} from '../../../test/support/held-review-form.ts'
import { aPdf } from '../../../test/support/sample-files.ts'
import { saveChild, saveSmallAuthority, textOf } from '../../../test/support/small-authority.ts'
import { hiddenOn } from '../../../test/support/signing-in.ts'
import { signedInAs, startTestServer } from '../../../test/support/test-server.ts'
import { isoDay } from '../../kit/dates/index.ts'
import { transaction } from '../../platform/db/index.ts'
import { rebuildObligations } from '../reviews/index.ts'
import { findSpokenToBefore, listPapersFacts, queuePaperReminders } from './index.ts'
import { listTalks } from './queries/talks.ts'

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

test('a second talk does not undo the first, and a talk that was wrong is put right', async () => {
  const path = '/children/tilly/social-worker-talk'
  const talk = { 'social-worker': 'Dan Petrov', officer: 'Ruth Adeyemi' }
  await manager.post(path, { ...talk, ...dateFields('on', '2026-03-20') })
  const both = textOf((await manager.get(papers)).body)
  assert.match(both, /talked on 6 March 2026.*talked on 20 March 2026/)
  assert.deepEqual(
    (await listTalks(db, 'tilly', null)).map(({ on }) => on),
    [isoDay('2026-03-06'), isoDay('2026-03-20')],
  )
  await manager.post(path, { ...talk, 'puts-right': 'yes', ...dateFields('on', '2026-03-09') })
  assert.deepEqual(
    (await listTalks(db, 'tilly', null)).map(({ on }) => on),
    [isoDay('2026-03-09')],
  )
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

test('recording the review begins with what was recorded of speaking to the child, and can change it', async () => {
  const first = '/children/tilly/reviews/new'
  await manager.post(first, meetingFields('2026-03-24'))
  const { body } = await manager.get(`${first}/people`)
  assert.match(textOf(body), /Filled in from what was recorded before the review, for 23 March 2026/)
  for (const pattern of [/value="spoken" checked/, /value="video" checked/]) assert.match(body, pattern)
  assert.doesNotMatch(body, /value="(yes|no)" checked/, 'whether alone was not recorded, and is not made up')
  await manager.post(`${first}/people`, { ...PEOPLE_FIELDS, spoken: 'declined' })
  const said = (await manager.get(`${first}/people`)).body
  assert.match(said, /value="declined" checked/)
  assert.doesNotMatch(said, /Filled in from what was recorded/)
  await manager.post(`${first}/discard`, { draft: hiddenOn(said, 'draft') })
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
  const [fact, ...others] = await listPapersFacts(db, {
    from: isoDay('2026-03-01'),
    to: isoDay('2026-03-31'),
  })
  assert.equal(others.length, 0)
  assert.deepEqual([fact?.reviewId, fact?.teamId, fact?.talk], [reviewId, 'north', 'late'])
  assert.equal(fact?.papersDue, isoDay('2026-03-19'))
  assert.deepEqual(fact?.papers.map(({ kind, outcome }) => `${kind} ${outcome}`).slice(0, 2), [
    'care-plan late',
    'social-work-report not-recorded',
  ])
  // Of what is decided later, the review that was held knows nothing.
  const later = { name: 'paper-care-plan', number: 1, value: JSON.stringify('not-asked') }
  const made = { from_day: '2026-03-25', made_by: manager.accountId, made_at: new Date() }
  await db
    .insertInto('local_rule')
    .values({ ...later, ...made })
    .execute()
  const [same] = await listPapersFacts(db, { from: isoDay('2026-03-01'), to: isoDay('2026-03-31') })
  assert.deepEqual(same, fact)
  await db.deleteFrom('local_rule').execute()
  const text = textOf((await manager.get(papers)).body)
  assert.match(text, /Papers for the second review/)
  assert.doesNotMatch(text, /take the file/)
})

test('a form drawn before the review was recorded is refused with what was typed, and says where it belongs', async () => {
  const talk = {
    after: '',
    'social-worker': 'Dan Petrov',
    officer: 'Ruth Adeyemi',
    ...dateFields('on', '2026-03-24'),
  }
  const stale = await manager.post('/children/tilly/social-worker-talk', talk)
  assert.equal(stale.statusCode, 409)
  assert.match(textOf(stale.body), /has been recorded since, so this is not saved/)
  assert.match(stale.body, /value="Dan Petrov"/)
  const spoken = { after: '', outcome: 'declined', ...dateFields('on', '2026-03-24') }
  assert.equal((await manager.post('/children/tilly/spoken-to', spoken)).statusCode, 409)
  const { id } = await db
    .selectFrom('review')
    .select('id')
    .where('child_id', '=', 'tilly')
    .executeTakeFirstOrThrow()
  assert.ok(stale.body.includes(`href="${papers}?of=${id}"`))
})

test('a late paper and a forgotten talk are recorded for the review that was held', async () => {
  const { id } = await db
    .selectFrom('review')
    .select('id')
    .where('child_id', '=', 'tilly')
    .executeTakeFirstOrThrow()
  const of = `?of=${id}`
  const paper = {
    what: 'other-way',
    way: 'email',
    version: '0',
    after: '',
    ...dateFields('on', '2026-03-24'),
  }
  const answer = await manager.post(`${papers}/health-plan${of}`, paper)
  assert.equal(answer.headers.location, `${papers}${of}`)
  const text = textOf((await manager.get(`${papers}${of}`)).body)
  assert.match(text, /Papers for the review of 24 March 2026/)
  assert.match(text, /Received 24 March 2026 , by e-mail/)
  const talk = { after: '', 'social-worker': 'Dan Petrov', officer: 'Ruth Adeyemi', 'puts-right': 'yes' }
  const path = `/children/tilly/social-worker-talk${of}`
  assert.equal((await manager.post(path, { ...talk, ...dateFields('on', '2026-02-27') })).statusCode, 303)
  const [fact] = await listPapersFacts(db, { from: isoDay('2026-03-01'), to: isoDay('2026-03-31') })
  assert.deepEqual([fact?.talk, fact?.talkedOn], ['in-time', isoDay('2026-02-27')])
  assert.equal(fact?.papers.find(({ kind }) => kind === 'health-plan')?.outcome, 'late')
  assert.equal((await manager.get(`${papers}?of=no-such-review`)).statusCode, 404)
})
