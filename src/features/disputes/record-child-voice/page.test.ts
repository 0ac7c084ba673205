import assert from 'node:assert/strict'
import { before, test } from 'node:test'
import { challengeDesk } from '../../../../test/support/challenge-desk.ts'
import { dateFields } from '../../../../test/support/held-review-form.ts'
import { saveChild, saveSmallAuthority, textOf } from '../../../../test/support/small-authority.ts'
import { signedInAs, startTestServer } from '../../../../test/support/test-server.ts'
import { isoDay } from '../../../kit/dates/index.ts'

const site = await startTestServer({ today: isoDay('2026-11-20') })
const { db } = site.services
const manager = await signedInAs(site, 'manager')
const { idOf, raise, take, read } = challengeDesk(site, manager)

before(async () => {
  await saveSmallAuthority(db)
  await saveChild(db, 'sam', 'Sam')
})

const TOLD = {
  of: 'tilly',
  version: '0',
  told: 'yes',
  ...dateFields('told-on', '2026-11-19'),
  view: 'I want to stay with Jo.',
  advocate: 'accepted',
  against: 'no',
}

const record = (path: string, typed: Readonly<Record<string, string>>) => manager.post(`${path}/child`, typed)

test('a challenge says what the child was told, thinks and was offered', async () => {
  const path = await raise('2026-11-18')
  assert.match(await read(path), /Not recorded/)
  assert.equal((await record(path, TOLD)).statusCode, 303)
  assert.match(
    await read(path),
    /Yes, 19 Nov 2026 I want to stay with Jo\. Offered, and the child wants one No/,
  )
})

test('what was written down of the child is audited by itself, with its own versions', async () => {
  const path = await raise('2026-11-18')
  await record(path, TOLD)
  await record(path, { ...TOLD, version: '1', view: 'I have changed my mind.' })
  const audited = await db
    .selectFrom('audit_entry')
    .select(['version_before', 'version_after'])
    .where('record_type', '=', 'dispute-child-voice')
    .where('record_id', '=', idOf(path))
    .orderBy('id')
    .execute()
  assert.deepEqual(audited, [
    { version_before: null, version_after: 1 },
    { version_before: 1, version_after: 2 },
  ])
})

test('why a child was not told, and why it goes on against what they want, must be said', async () => {
  const path = await raise('2026-11-18')
  const { view, ...rest } = TOLD
  const refused = await record(path, { ...rest, told: 'no', against: 'yes' })
  assert.equal(refused.statusCode, 400)
  assert.match(refused.body, /Enter why the child was not told/)
  assert.match(refused.body, /Enter why you go on although the child wants something else/)
  const saved = {
    ...rest,
    view,
    told: 'no',
    'why-not': 'She is ill.',
    against: 'yes',
    reasons: 'She is not safe.',
  }
  assert.equal((await record(path, saved)).statusCode, 303)
  assert.match(await read(path), /No\. She is ill\. .* Yes\. She is not safe\./)
})

test('that nobody knows is not the same as no', async () => {
  const path = await raise('2026-11-18')
  assert.equal((await record(path, { ...TOLD, against: 'not-known', advocate: 'not-known' })).statusCode, 303)
  assert.match(await read(path), /I want to stay with Jo\. Not recorded Not recorded/)
})

test('the newest counts, what was written before stays, and of two at once the second keeps what was typed', async () => {
  const path = await raise('2026-11-18')
  const both = await Promise.all(['One view', 'Another view'].map((view) => record(path, { ...TOLD, view })))
  assert.deepEqual(
    both.map(({ statusCode }) => statusCode).toSorted((one, other) => one - other),
    [303, 409],
  )
  const second = both.find(({ statusCode }) => statusCode === 409)
  assert.match(second?.body ?? '', /Somebody wrote something down while you were writing/)
  assert.match(second?.body ?? '', /(?:One|Another) view/)
  assert.equal((await record(path, { ...TOLD, version: '1', view: 'I am fine.' })).statusCode, 303)
  assert.match(await read(path), /I am fine/)
  const rows = await db
    .selectFrom('dispute_child_voice')
    .select('number')
    .where('dispute_id', '=', idOf(path))
    .orderBy('number')
    .execute()
  assert.deepEqual(
    rows.map(({ number }) => number),
    [1, 2],
  )
  assert.match(textOf((await manager.get(`${path}/child?of=tilly`)).body), /I am fine/)
})

test('only a child whom the challenge is about is written of, and none of one that was a mistake', async () => {
  const path = await raise('2026-11-18')
  assert.equal((await record(path, { ...TOLD, of: 'sam' })).statusCode, 404)
  assert.equal((await manager.get(`${path}/child?of=nobody`)).statusCode, 404)
  await take(path, 'strike', { says: 'Another child was meant.' })
  assert.equal((await record(path, TOLD)).statusCode, 404)
})

test('brothers and sisters in one challenge are each written of', async () => {
  const path = await raise('2026-11-18', { children: ['sam'] })
  assert.equal((await record(path, { ...TOLD, of: 'sam', view: 'Sam agrees.' })).statusCode, 303)
  const text = await read(path)
  assert.match(text, /Sam Marsh Yes, 19 Nov 2026 Sam agrees\./)
  assert.match(text, /Tilly Marsh Not recorded/)
})
