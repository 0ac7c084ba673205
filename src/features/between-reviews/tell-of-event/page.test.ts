import assert from 'node:assert/strict'
import { test } from 'node:test'
import { dateFields } from '../../../../test/support/held-review-form.ts'
import { saveReviewsOf } from '../../../../test/support/between-reviews.ts'
import { saveChild, saveSmallAuthority, textOf } from '../../../../test/support/small-authority.ts'
import { signedInAs, startTestServer } from '../../../../test/support/test-server.ts'
import { isoDay } from '../../../kit/dates/index.ts'
import { listObligationsOf, verifyDerived } from '../../reviews/index.ts'

const TODAY = isoDay('2026-11-20')
const site = await startTestServer({ today: TODAY })
const { db } = site.services
const events = '/children/tilly/events'

await saveSmallAuthority(db)
await saveChild(db, 'finn', 'Finn')
await saveReviewsOf(db, 'tilly', ['2026-03-20', '2026-06-12', '2026-09-10'])
await saveReviewsOf(db, 'finn', [])

const worker = await signedInAs(site, { name: 'Dan Petrov', roles: ['social-worker'], personId: 'dan' })
const ruth = await signedInAs(site, { name: 'Ruth Adeyemi', roles: ['iro'], personId: 'ruth' })

const told = (kind: string, on: string, given: Readonly<Record<string, string>> = {}) => ({
  kind,
  ...dateFields('on', on),
  says: 'The carer gave notice.',
  ...given,
})

const open = async () =>
  (await listObligationsOf(db, 'tilly', TODAY)).filter(({ status }) => status === 'due')

const eventOf = async (kind: string) =>
  await db
    .selectFrom('significant_event')
    .selectAll()
    .where('kind', '=', kind)
    .orderBy('told_on', 'desc')
    .executeTakeFirstOrThrow()

test('a social worker tells of an event of the law, and the next review is owed before its day', async () => {
  assert.deepEqual(
    (await open()).map(({ rule, due }) => [rule, due]),
    [['LAR3+', isoDay('2027-03-10')]],
  )
  const planned = dateFields('before', '2026-12-11')
  const saved = await worker.post(`${events}/new`, told('placement-ending', '2026-11-19', planned))
  assert.equal(saved.statusCode, 303)
  assert.deepEqual(
    (await open()).map(({ rule, due }) => [rule, due]),
    [['LARX', isoDay('2026-12-11')]],
  )
  assert.deepEqual((await verifyDerived(db)).differ, [])
})

test('the trail has one row for it, of ids and versions', async () => {
  const rows = await db
    .selectFrom('audit_entry')
    .select(['action', 'record_type', 'version_before', 'version_after', 'child_id'])
    .where('record_type', '=', 'significant-event')
    .execute()
  assert.deepEqual(rows, [
    {
      action: 'tell-of-event',
      record_type: 'significant-event',
      version_before: null,
      version_after: 1,
      child_id: 'tilly',
    },
  ])
})

test('silence of the officer is shown as silence, with the day the answer is due', async () => {
  const text = textOf((await worker.get(events)).body)
  assert.match(text, /It is planned to end the placement.*The IRO has not said what they will do/)
  assert.match(text, /27 November/)
  assert.match(textOf((await ruth.get('/significant-events')).body), /Tilly Marsh/)
})

test('the officer answers with a reason, which the social worker does not read', async () => {
  const { id } = await eventOf('placement-ending')
  const path = `${events}/${id}/answer`
  const missing = await ruth.post(path, { version: '1' })
  assert.equal(missing.statusCode, 400)
  assert.match(missing.body, /<a href="#disposition">Choose what you will do<\/a>/)
  const answer = { disposition: 'contact', reason: 'Ask Tilly how she feels', version: '1' }
  assert.equal((await ruth.post(path, answer)).statusCode, 303)
  assert.match(textOf((await ruth.get(events)).body), /Get in touch with the child Ask Tilly how she feels/)
  const seen = textOf((await worker.get(events)).body)
  assert.match(seen, /Get in touch with the child/)
  assert.doesNotMatch(seen, /Ask Tilly/)
  assert.doesNotMatch(textOf((await ruth.get('/significant-events')).body), /Tilly Marsh/)
  assert.equal((await ruth.post(path, answer)).statusCode, 409)
  assert.equal((await worker.get(path)).statusCode, 403)
})

test('a correction that it was told by mistake takes the review back to its own day', async () => {
  const { id } = await eventOf('placement-ending')
  const fields = { ...told('placement-ending', '2026-11-19'), version: '2', withdrawn: 'yes' }
  assert.equal((await ruth.post(`${events}/${id}`, fields)).statusCode, 303)
  assert.deepEqual(
    (await open()).map(({ rule }) => rule),
    ['LAR3+'],
  )
  assert.match(textOf((await ruth.get(`${events}/${id}`)).body), /Versions.*3 .*Written down by mistake.*1 /)
})

test('an event the officer decides about brings no review until they bring it forward', async () => {
  await worker.post(`${events}/new`, told('missing', '2026-11-18'))
  assert.deepEqual(
    (await open()).map(({ rule }) => rule),
    ['LAR3+'],
  )
  const { id } = await eventOf('missing')
  const answer = { disposition: 'bring-forward', reason: 'The second time', version: '1' }
  await ruth.post(`${events}/${id}/answer`, answer)
  assert.deepEqual(
    (await open()).map(({ rule, due }) => [rule, due]),
    [['LARX', isoDay('2027-03-10')]],
  )
  assert.deepEqual((await verifyDerived(db)).differ, [])
})

test('what is missing is named, and a social worker cannot ask for a review in the officer’s name', async () => {
  const nothing = await worker.post(`${events}/new`)
  assert.equal(nothing.statusCode, 400)
  assert.match(nothing.body, /<a href="#kind">Choose what happened or is planned<\/a>/)
  assert.equal((await worker.post(`${events}/new`, told('asked-for-by-iro', '2026-11-18'))).statusCode, 400)
  const tomorrow = await worker.post(`${events}/new`, told('health', '2026-11-21'))
  assert.equal(tomorrow.statusCode, 422)
})

test('a social worker of other children finds nothing, and an event of one child is not another’s', async () => {
  const other = await signedInAs(site, { roles: ['social-worker'], personId: 'owen' })
  assert.equal((await other.get(events)).statusCode, 404)
  const { id } = await eventOf('missing')
  assert.equal((await ruth.get(`/children/finn/events/${id}/answer`)).statusCode, 404)
})

test('what was told of a young person waits no longer once they are 18, or care has ended', async () => {
  await worker.post(`${events}/new`, told('health', '2026-11-18'))
  const isListed = async () => textOf((await ruth.get('/significant-events')).body).includes('Tilly Marsh')
  assert.equal(await isListed(), true)
  const set = (columns: { adult_on: string | null; in_care_to: string | null }) =>
    db.updateTable('child').set(columns).where('id', '=', 'tilly').execute()
  await set({ adult_on: '2026-11-20', in_care_to: null })
  assert.equal(await isListed(), false)
  await set({ adult_on: null, in_care_to: '2026-11-19' })
  assert.equal(await isListed(), false)
})
