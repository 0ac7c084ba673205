import assert from 'node:assert/strict'
import { test } from 'node:test'
import { saveReviewsOf } from '../../../../test/support/between-reviews.ts'
import { dateFields } from '../../../../test/support/held-review-form.ts'
import { saveChild, saveSmallAuthority, textOf } from '../../../../test/support/small-authority.ts'
import { signedInAs, startTestServer } from '../../../../test/support/test-server.ts'
import { isoDay } from '../../../kit/dates/index.ts'

const site = await startTestServer({ today: isoDay('2026-11-20') })
const { db } = site.services
const path = '/children/tilly/midway-checks/new'
const between = '/children/tilly/between-reviews'

await saveSmallAuthority(db)
await saveChild(db, 'finn', 'Finn')
// The third review makes the next due in six months: half way is 22 November. Finn’s second is due within three.
await saveReviewsOf(db, 'tilly', ['2026-03-20', '2026-06-12', '2026-08-22'])
await saveReviewsOf(db, 'finn', ['2026-03-20'])

const ruth = await signedInAs(site, { name: 'Ruth Adeyemi', roles: ['iro'], personId: 'ruth' })

const check = (on: string, given: Readonly<Record<string, string>> = {}) => ({
  ...dateFields('on', on),
  grade: 'enough',
  'on-track': 'yes',
  decisions: 'some',
  voice: 'School is fine.',
  action: '',
  person: 'ruth',
  ...given,
})

test('a check due half way is listed with why, and a child whose interval is short is not', async () => {
  const { body } = await ruth.get('/midway-checks')
  const text = textOf(body)
  assert.match(text, /1 check/)
  assert.match(text, /Tilly Marsh .*22 November.* 22 August 2026 22 February 2027 Ruth Adeyemi/)
  assert.match(body, /href="\/children\/tilly\/midway-checks\/new"/)
  assert.doesNotMatch(text, /Finn/)
  const why = textOf((await ruth.get(path)).body)
  assert.match(why, /Mid-way check by Sunday 22 November 2026/)
  assert.match(why, /gives no number of days\. Our policy\./)
})

test('what is missing is named and what was typed is kept', async () => {
  const { statusCode, body } = await ruth.post(path, { voice: 'She wants to stay' })
  assert.equal(statusCode, 400)
  assert.match(body, /<a href="#grade">Choose how well the plan is carried out<\/a>/)
  assert.match(body, /<a href="#decisions">Choose how far the decisions are<\/a>/)
  assert.match(body, />She wants to stay<\/textarea>/)
})

test('a plan off track without anything done is refused by rule', async () => {
  const { statusCode, body } = await ruth.post(path, check('2026-11-20', { grade: 'poor' }))
  assert.equal(statusCode, 422)
  assert.match(body, /<a href="#action">Say what you do about it/)
})

test('a check is saved, audited, shown, and no longer due', async () => {
  assert.equal((await ruth.post(path, check('2026-11-19'))).headers.location, between)
  const text = textOf((await ruth.get(between)).body)
  assert.match(text, /Checked on Thursday 19 November 2026/)
  assert.match(text, /Good enough.*Plan on track: Yes\. Decisions: Some are late\..*School is fine\./)
  assert.match(textOf((await ruth.get('/midway-checks')).body), /No mid-way check is due/)
  const audited = await db
    .selectFrom('audit_entry')
    .select(['action', 'version_after'])
    .where('record_type', '=', 'midway-check')
    .execute()
  assert.deepEqual(audited, [{ action: 'record-midway', version_after: 1 }])
})

test('a correction is a new version; by mistake, the check is due again', async () => {
  const { id } = await db.selectFrom('midway_check').select('id').executeTakeFirstOrThrow()
  const address = `/children/tilly/midway-checks/${id}`
  const fields = check('2026-11-18', { version: '1', voice: '', withdrawn: 'yes' })
  assert.equal((await ruth.post(address, fields)).statusCode, 303)
  assert.match(textOf((await ruth.get(address)).body), /Versions.*18 November 2026.*mistake.*School is fine/)
  assert.match(textOf((await ruth.get(between)).body), /The child’s voice: not recorded/)
  assert.match(textOf((await ruth.get('/midway-checks')).body), /1 check/)
  const late = await ruth.post(address, fields)
  assert.equal(late.statusCode, 409)
  assert.match(late.body, /Somebody changed this first/)
  assert.equal((await ruth.get(`/children/finn/midway-checks/${id}`)).statusCode, 404)
})

test('an auditor reads without the forms, a social worker does not read', async () => {
  const auditor = await signedInAs(site, 'auditor')
  assert.doesNotMatch((await auditor.get(between)).body, /Write a check down/)
  assert.equal((await auditor.get(path)).statusCode, 403)
  const worker = await signedInAs(site, { roles: ['social-worker'], personId: 'dan' })
  assert.equal((await worker.get(between)).statusCode, 403)
})
