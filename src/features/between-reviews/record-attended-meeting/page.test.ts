import assert from 'node:assert/strict'
import { test } from 'node:test'
import { dateFields } from '../../../../test/support/held-review-form.ts'
import { saveChild, saveSmallAuthority, textOf } from '../../../../test/support/small-authority.ts'
import { signedInAs, startTestServer } from '../../../../test/support/test-server.ts'
import { isoDay } from '../../../kit/dates/index.ts'
import { listActivityOf } from '../queries/activity.ts'
import { listLastSeenOver } from '../queries/last-seen-over.ts'

const TODAY = isoDay('2026-11-20')
const site = await startTestServer({ today: TODAY })
const { db } = site.services
const path = '/children/tilly/attended/new'

await saveSmallAuthority(db)
await saveChild(db, 'finn', 'Finn')

const ruth = await signedInAs(site, { name: 'Ruth Adeyemi', roles: ['iro'], personId: 'ruth' })
const meeting = { ...dateFields('on', '2026-11-12'), kind: 'strategy', person: 'ruth', note: '' }

test('a meeting is saved, audited and shown', async () => {
  assert.equal((await ruth.post(path, meeting)).statusCode, 303)
  const text = textOf((await ruth.get('/children/tilly/between-reviews')).body)
  assert.match(text, /12 November 2026 Strategy meeting Ruth Adeyemi/)
  const { record_id } = await db
    .selectFrom('audit_entry')
    .select('record_id')
    .where('action', '=', 'record-attended')
    .executeTakeFirstOrThrow()
  assert.equal((await ruth.get(`/children/tilly/attended/${record_id}`)).statusCode, 200)
  assert.equal((await ruth.get(`/children/finn/attended/${record_id}`)).statusCode, 404)
})

test('another meeting says which it was, and tomorrow’s was not gone to', async () => {
  const other = await ruth.post(path, { ...meeting, kind: 'other' })
  assert.equal(other.statusCode, 422)
  assert.match(other.body, /<a href="#note">Enter which meeting it was<\/a>/)
  assert.equal((await ruth.post(path, { ...meeting, ...dateFields('on', '2026-11-21') })).statusCode, 422)
  assert.equal((await ruth.post(path, {})).statusCode, 400)
})

test('contact, events and meetings stand in one time line, in order of day', async () => {
  const visit = {
    ...dateFields('on', '2026-10-01'),
    kind: 'visit',
    outcome: 'seen',
    alone: 'yes',
    person: '',
  }
  await ruth.post('/children/tilly/contact', visit)
  await ruth.post('/children/tilly/events/new', {
    ...dateFields('on', '2026-10-20'),
    kind: 'health',
    says: 'Broken arm',
  })
  const lines = await listActivityOf(db, 'tilly')
  assert.deepEqual(
    lines.map(({ kind, isSeen }) => [kind, isSeen]),
    [
      ['contact', true],
      ['event', false],
      ['attended', false],
    ],
  )
})

test('a child seen too long ago is listed, and one of whom nobody recorded it stands apart', async () => {
  const reach = { accountId: ruth.accountId, emergencyAt: null, today: TODAY, through: null }
  const over = async (days: number) =>
    (await listLastSeenOver(db, reach, TODAY, days)).map(({ child, lastSeen }) => [child.id, lastSeen?.days])
  assert.deepEqual(await over(49), [
    ['tilly', 50],
    ['finn', undefined],
  ])
  assert.deepEqual(await over(50), [['finn', undefined]])
})
