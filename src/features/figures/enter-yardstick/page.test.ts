import assert from 'node:assert/strict'
import { test } from 'node:test'
import { dateFields } from '../../../../test/support/held-review-form.ts'
import { aCarePeriod, aSourcedChild } from '../../../../test/support/sourced-child.ts'
import { textOf } from '../../../../test/support/small-authority.ts'
import { signedInAs, startTestServer } from '../../../../test/support/test-server.ts'
import { isoDay } from '../../../kit/dates/index.ts'
import { transaction } from '../../../platform/db/index.ts'
import { bumpFactsVersion, saveFacts } from '../../children/index.ts'
import { rebuildObligations, saveFileReviews } from '../../reviews/index.ts'

const site = await startTestServer({ today: isoDay('2026-05-21') })
const { db } = site.services
await transaction(db, async (trx) => {
  await saveFacts(trx, [aSourcedChild('C1', [aCarePeriod('2025-04-10')])])
  const held = ['2025-05-07', '2025-09-30'].map((on) => ({ on: isoDay(on), code: 'PN1' as const }))
  await saveFileReviews(trx, [{ childId: 'C1', reviews: held }])
  await rebuildObligations(trx, ['C1'])
  await bumpFactsVersion(trx)
})
const manager = await signedInAs(site, 'manager')
const officer = await signedInAs(site, 'iro')
const FORM = '/figures/reviews-on-time/beside'
const YEAR = 'period=2025-26'
const card = async () =>
  /Reviews held on time .*?Definition/.exec(textOf((await manager.get(`/figures?${YEAR}`)).body))?.[0] ?? ''
const table = async (year = YEAR) =>
  /Target, earlier years and other places .*/.exec(
    textOf((await manager.get(`/figures/reviews-on-time?${year}`)).body),
  )?.[0] ?? ''

const TARGET = {
  who: 'target',
  ...dateFields('from', '2025-04-01'),
  value: '95',
  aim: 'at-least',
  source: 'Plan, page 3',
}

test('whoever chooses nobody is asked whose figure it is, in no words of a file', async () => {
  const { body } = await manager.post(FORM, { ...TARGET, who: '' })
  assert.match(textOf(body), /There is a problem Choose whose figure it is [^:]/)
  assert.doesNotMatch(textOf(body), /target, own/)
})

test('a target is entered once, stands on the card in words and with a mark, and is changed over the version that was seen', async () => {
  assert.equal((await manager.post(FORM, TARGET)).statusCode, 303)
  assert.equal((await manager.post(FORM, TARGET)).statusCode, 303, 'sent twice')
  assert.match(
    await card(),
    /50\.0% 1 of 2 reviews · Base under 10.* ▼ below target · target at least 95\.0% · a year before not recorded/,
  )
  const changed = await manager.post(FORM, { ...TARGET, value: '50', version: '1' })
  assert.equal(changed.statusCode, 303)
  assert.match(await card(), /✓ on target · target at least 50\.0%/)
  const stale = await manager.post(FORM, { ...TARGET, value: '96', version: '1' })
  assert.equal(stale.statusCode, 409)
  assert.match(
    textOf(stale.body),
    /entered 50\.0% \(Plan, page 3\) meanwhile.*Version .* 2 50\.0% .* 1 95\.0%/,
  )
  const rows = await db.selectFrom('yardstick').select(['version', 'value']).orderBy('version').execute()
  assert.deepEqual(rows, [
    { version: 1, value: 95 },
    { version: 2, value: 50 },
  ])
  const audit = await db
    .selectFrom('audit_entry')
    .select('action')
    .where('record_type', '=', 'yardstick')
    .orderBy('id')
    .execute()
  assert.deepEqual(
    audit.map(({ action }) => action),
    ['enter-yardstick', 'change-yardstick'],
  )
})

test('a year from before the software is typed with source and reason, and is marked so wherever it stands', async () => {
  const typed = { who: 'own', year: '2024-25', numerator: '89', denominator: '100', source: 'Report 2024-25' }
  assert.match(textOf((await manager.post(FORM, typed)).body), /Enter why it is typed/)
  await manager.post(FORM, { ...typed, because: 'From before the software' })
  assert.match(await card(), /a year before 89\.0% \(typed\)/)
  assert.match(
    await table(),
    /Our service, earlier 2024-25 89\.0% Typed 89 of 100 reviews · typed by .*: From before the software · Report 2024-25/,
  )
  const shown = textOf((await manager.get('/figures?period=2024-25')).body)
  assert.match(shown, /Reviews held on time 89\.0% Typed 89 of 100 reviews/)
})

test('a figure that the records give is typed over only when that is said, and both are shown', async () => {
  const over = {
    who: 'own',
    year: '2025-26',
    value: '60',
    source: 'Report',
    because: 'Two children were missed',
  }
  const asked = await manager.post(FORM, over)
  assert.equal(asked.statusCode, 422)
  assert.match(textOf(asked.body), /The records give 50\.0% for 2025-26/)
  await manager.post(FORM, { ...over, over: 'yes' })
  assert.match(
    await card(),
    /60\.0% Typed no base was printed · typed by .*: Two children were missed · Report · the records give 50\.0%, 1 of 2 reviews/,
  )
  const out = await manager.post(FORM, { who: 'own', year: '2025-26', do: 'take-out', version: '1' })
  assert.equal(out.statusCode, 303)
  assert.match(await card(), /50\.0% 1 of 2 reviews/)
  await manager.post(FORM, { ...over, value: '61', over: 'yes', version: '0' })
  assert.match(await card(), /61\.0% Typed/, 'entered again after it was taken out')
  await manager.post(FORM, { who: 'own', year: '2025-26', do: 'take-out', version: '3' })
})

const HEAD = 'measure,year,who,numerator,denominator,value,source'
const csv = (...lines: string[]) => [HEAD, ...lines].join('\r\n')

test('a file is brought in whole or not at all, and a second time changes nothing', async () => {
  const good = 'reviews-on-time,2024-25,england,1386,1398,,Table 4'
  const wrong = await send(csv(good, 'reviews-on-time,2024-25,region,,,130,Table 4'))
  assert.equal(wrong.statusCode, 422)
  assert.match(
    textOf(wrong.body),
    /Line 3: Reviews held on time is a share of reviews: 130% is more than 100/,
  )
  assert.doesNotMatch(await table(), /England/)
  assert.match((await send(csv(good))).headers.location ?? '', /saved=1&unchanged=0/)
  assert.match((await send(csv(good))).headers.location ?? '', /saved=0&unchanged=1/)
  assert.match(await table(), /England 2024-25 99\.1% 1,386 of 1,398 reviews · Table 4/)
  const over = await send(`${HEAD},because\r\nreviews-on-time,2025-26,own,,,60,Report,Missed`)
  assert.match(
    textOf(over.body),
    /Line 2: The records give 50\.0% for 2025-26\. Type over it on the page of the measure/,
  )
  assert.match(textOf((await officer.get('/figures/beside')).body), /Reviews held on time England 2024-25/)
})

const send = (content: string) =>
  manager.postFiles('/figures/beside', [{ field: 'file', fileName: 'beside.csv', content }])

test('only those who keep the figures enter what they are held against', async () => {
  assert.equal((await officer.get(FORM)).statusCode, 403)
  assert.equal((await officer.post(FORM, TARGET)).statusCode, 403)
  assert.doesNotMatch((await officer.get('/figures/reviews-on-time')).body, /Add a target/)
})
