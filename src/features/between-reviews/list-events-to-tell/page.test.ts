import assert from 'node:assert/strict'
import { test } from 'node:test'
import { saveReviewsOf } from '../../../../test/support/between-reviews.ts'
import { dateFields } from '../../../../test/support/held-review-form.ts'
import { saveChild, saveSmallAuthority, textOf } from '../../../../test/support/small-authority.ts'
import { aCarePeriod, aSourcedChild } from '../../../../test/support/sourced-child.ts'
import { signedInAs, startTestServer } from '../../../../test/support/test-server.ts'
import { type IsoDate, isoDay } from '../../../kit/dates/index.ts'
import { transaction } from '../../../platform/db/index.ts'
import { saveFacts } from '../../children/index.ts'
import { saveDecisionsOfReview } from '../../decisions/index.ts'
import { saveEvent } from '../store/events.ts'

const TODAY = isoDay('2026-11-20')
const site = await startTestServer({ today: TODAY })
const { db } = site.services
await saveSmallAuthority(db)
await saveChild(db, 'finn', 'Finn')
await saveChild(db, 'zara', 'Zara')
const worksSince = (childId: string, personId: string, from_day: string) =>
  db
    .insertInto('child_worker')
    .values({
      id: `${childId}-${personId}`,
      child_id: childId,
      person_id: personId,
      does: 'social-worker',
      from_day,
      to_day: null,
    })
    .execute()
// Finn is another worker's child; Tilly moved, has had a decision not done, and Dan since October.
await db.updateTable('child_worker').set({ person_id: 'priya' }).where('child_id', '=', 'finn').execute()
await db
  .updateTable('child_worker')
  .set({ person_id: 'priya', to_day: '2026-10-05' })
  .where('child_id', '=', 'tilly')
  .execute()
await worksSince('tilly', 'dan', '2026-10-05')
const moves = ['2026-06-01', '2026-10-01'].map((on) => ({ on: isoDay(on), from: 'U1', to: 'U6' }))
await transaction(db, (trx) =>
  saveFacts(
    trx,
    ['tilly', 'finn'].map((id) => aSourcedChild(id, [aCarePeriod('2026-03-02', { moves })])),
  ),
)
await saveReviewsOf(db, 'tilly', ['2026-03-20'])
const { accountId } = await signedInAs(site, 'manager')
await transaction(db, async (trx) => {
  const { id: reviewId } = await trx.selectFrom('review').select('id').executeTakeFirstOrThrow()
  await saveDecisionsOfReview(trx, {
    childId: 'tilly',
    reviewId,
    madeOn: isoDay('2026-03-20'),
    decisions: [
      { says: 'Ask the school', owner: 'Dan Petrov', by: isoDay('2026-11-02') },
      { says: 'Ask the clinic', owner: 'Dan Petrov', by: null },
    ],
    accountId,
    at: new Date(),
  })
})

const dan = await signedInAs(site, { name: 'Dan Petrov', roles: ['social-worker'], personId: 'dan' })
const read = async () => textOf((await dan.get('/events-to-tell')).body)

test('a social worker sees what our records show of their own children and nobody told, and what to tell of', async () => {
  const text = await read()
  assert.match(text, /2 children, 1 with something that our records show and nobody told/)
  assert.match(text, /Tilly Marsh 1 decision not done by 2 November 2026\. Tell the IRO/)
  assert.match(text, /Another social worker since 5 October 2026\. .*Moved on 1 October 2026\./)
  assert.match(text, /Zara Marsh Nothing that our records show Tell the IRO of something/)
  assert.doesNotMatch(text, /Finn|1 June 2026/)
  assert.match(text, /A section 47 enquiry|There is a section 47 enquiry/)
})

test('Today says how many there are and leads there', async () => {
  const { body } = await dan.get('/today')
  assert.match(textOf(body), /Our records show 3 things about your children that an IRO should be told of/)
  assert.match(body, /href="\/events-to-tell"/)
})

test('Today counts the children of whom one may tell, also for somebody who sees the work of others there', async () => {
  const two = { name: 'Priya Shah', roles: ['social-worker', 'analyst'], personId: 'priya' } as const
  const { body } = await (await signedInAs(site, two)).get('/today')
  assert.match(textOf(body), /Our records show 1 thing about your children that an IRO should be told of/)
})

test('the form has the kind and the day, and what is told is listed no more', async () => {
  const address = '/children/tilly/events/new?kind=unplanned-move&on=2026-10-01'
  assert.ok((await dan.get('/events-to-tell')).body.includes(address.replaceAll('&', '&amp;')))
  const form = (await dan.get(address)).body
  assert.match(form, /value="unplanned-move" checked/)
  assert.match(form, /name="on-month"[^>]* value="10"/)
  const fields = { kind: 'unplanned-move', ...dateFields('on', '2026-10-01'), says: 'At night' }
  assert.equal((await dan.post('/children/tilly/events/new', fields)).statusCode, 303)
  const rest = { kind: 'decisions-not-done', ...dateFields('on', '2026-11-02'), says: 'Nobody called' }
  assert.equal((await dan.post('/children/tilly/events/new', rest)).statusCode, 303)
  assert.doesNotMatch(await read(), /Moved on|decision not done/)
})

test('a kind and a day that are none begin an empty form of today', async () => {
  const form = (await dan.get('/children/tilly/events/new?kind=party&on=2027-01-01')).body
  assert.doesNotMatch(form, / checked/)
  assert.match(form, /name="on-day"[^>]* value="20"/)
})

test('a social worker may not tell of another’s child, and an analyst sees no such list', async () => {
  assert.equal((await dan.get('/children/finn/events/new')).statusCode, 404)
  assert.equal((await (await signedInAs(site, 'analyst')).get('/events-to-tell')).statusCode, 403)
})

const tellOf = (childId: string, kind: 'placement-ending' | 'plan-change', on: IsoDate) =>
  transaction(db, (trx) =>
    saveEvent(
      trx,
      childId,
      { kind, on: isoDay(on), before: null, says: 'Told' },
      { toldOn: TODAY, accountId, at: new Date() },
    ),
  )

test('of two moves near each other only the one that was told of is told, and a change of the plan tells of none', async () => {
  await saveChild(db, 'noor', 'Noor')
  const near = ['2026-10-01', '2026-10-15'].map((on) => ({ on: isoDay(on), from: 'U1', to: 'U6' }))
  const period = aCarePeriod('2026-03-02', { moves: near })
  await transaction(db, (trx) => saveFacts(trx, [aSourcedChild('noor', [period])]))
  await tellOf('noor', 'placement-ending', '2026-10-03')
  await tellOf('noor', 'plan-change', '2026-10-15')
  assert.match(await read(), /Noor Marsh Moved on 15 October 2026\. Tell the IRO of it: Noor Marsh Tell/)
  await tellOf('noor', 'placement-ending', '2026-10-20')
  assert.match(await read(), /Noor Marsh Nothing that our records show/)
})

test('decisions that are late since decisions were told of are to be told, and those before are not again', async () => {
  await db
    .updateTable('significant_event')
    .set({ told_on: '2026-11-05' })
    .where('kind', '=', 'decisions-not-done')
    .execute()
  await db.updateTable('decision').set({ by_day: '2026-11-16' }).where('by_day', 'is', null).execute()
  assert.match(await read(), /Tilly Marsh 1 decision not done by 16 November 2026\./)
})
