import assert from 'node:assert/strict'
import { before, test } from 'node:test'
import { dateFields, recordByPages, saveChildInCare } from '../../../../test/support/held-review-form.ts'
import { textOf } from '../../../../test/support/small-authority.ts'
import { signedInAs, startTestServer } from '../../../../test/support/test-server.ts'
import { isoDay, toIsoDate } from '../../../kit/dates/index.ts'
import { transaction } from '../../../platform/db/index.ts'
import { saveFileReviews } from '../../reviews/index.ts'
import { listRecordFacts } from '../index.ts'

const site = await startTestServer({ today: isoDay('2026-11-20') })
const { db } = site.services
const iro = await signedInAs(site, 'iro')

let review = ''
before(async () => {
  await saveChildInCare(db, 'R1', '2026-10-12')
  review = await recordByPages(iro, 'R1', '2026-11-06')
})

const path = () => `/reviews/${review}/record`

test('the review’s page leads to its record', async () => {
  assert.ok((await iro.get(`/reviews/${review}`)).body.includes(`href="${path()}"`))
})

test('the record leads to the papers of its review, where late ones can still be recorded', async () => {
  const { body } = await iro.get(path())
  assert.ok(body.includes(`href="/children/R1/papers?of=${review}"`))
})

test('each clock says when, why, by what and where it stands', async () => {
  const text = textOf((await iro.get(path())).body)
  for (const words of [
    'Decisions written and sent round By Friday 13 November 2026',
    'Guidance: 7 days over',
    'Care plan updated By Friday 20 November 2026',
    'Record completed By Friday 27 November 2026',
    'Record with everyone By Friday 4 December 2026',
    'The review was completed on Friday 6 November 2026.',
    'Guidance says.',
    'Handbook: record',
    'The time runs from the day the decisions are sent round.',
  ])
    assert.ok(text.includes(words), words)
})

test('the day the decisions went round is recorded, starts the manager’s time, and silence shows as silence', async () => {
  const early = await iro.post(path(), {
    step: 'decisions-sent',
    ...dateFields('decisions-sent', '2026-11-05'),
  })
  assert.equal(early.statusCode, 400)
  assert.match(textOf(early.body), /must be on or after the day the review was completed/)
  const saved = await iro.post(path(), {
    step: 'decisions-sent',
    ...dateFields('decisions-sent', '2026-11-12'),
  })
  assert.equal(saved.headers.location, `${path()}#decisions`)
  const text = textOf((await iro.get(path())).body)
  assert.match(text, /Done on Thursday 12 November 2026/)
  assert.match(text, /The manager’s answer By Thursday 19 November 2026/)
  assert.match(text, /No answer\. The manager has said nothing; the decisions stand\./)
  assert.match(text, /Our policy\./)
})

test('the figures’ facts keep silence apart from what nobody recorded', async () => {
  const [fact] = await listRecordFacts(db, { from: isoDay('2026-11-01'), to: isoDay('2026-12-01') })
  assert.ok(fact)
  const days = Object.fromEntries(
    Object.entries(fact.steps).map(([key, { due, done }]) => [
      key,
      [due && toIsoDate(due), done && toIsoDate(done)],
    ]),
  )
  assert.deepEqual(days, {
    decisions: ['2026-11-13', '2026-11-12'],
    manager: ['2026-11-19', null],
    'care-plan': ['2026-11-20', null],
    record: ['2026-11-27', null],
    everyone: ['2026-12-04', null],
  })
  assert.equal(fact.manager, 'silence')
  assert.deepEqual(await listRecordFacts(db, { from: isoDay('2026-11-07'), to: isoDay('2026-12-01') }), [])
})

test('the manager’s days are those that held when the decisions came, whatever is decided later', async () => {
  const decide = async (number: number, value: number, from_day: string) =>
    await db
      .insertInto('local_rule')
      .values({
        name: 'manager-response-days',
        number,
        value: JSON.stringify(value),
        from_day,
        made_by: iro.accountId,
        made_at: new Date(),
      })
      .execute()
  const due = async () =>
    (await listRecordFacts(db, { from: isoDay('2026-11-01'), to: isoDay('2026-12-01') }))[0]?.steps.manager
      .due
  await decide(1, 1, '2026-11-13')
  assert.equal(await due(), isoDay('2026-11-19'))
  assert.match(textOf((await iro.get(path())).body), /The manager’s answer By Thursday 19 November 2026/)
  await decide(2, 1, '2026-11-12')
  assert.equal(await due(), isoDay('2026-11-13'))
  await db.deleteFrom('local_rule').execute()
})

test('the day the care plan was updated is recorded, audited, and a later word counts', async () => {
  for (const day of ['2026-11-18', '2026-11-19'])
    await iro.post(path(), { step: 'care-plan-updated', ...dateFields('care-plan-updated', day) })
  assert.match(textOf((await iro.get(path())).body), /Done on Thursday 19 November 2026/)
  const audit = await db
    .selectFrom('audit_entry')
    .selectAll()
    .where('action', '=', 'record-care-plan-updated')
    .execute()
  assert.deepEqual(
    audit.map((row) => [row.record_type, row.child_id]),
    [
      ['review-step', 'R1'],
      ['review-step', 'R1'],
    ],
  )
})

test('somebody who may only look is offered nothing to do, and may not post', async () => {
  const analyst = await signedInAs(site, 'analyst')
  const shown = await analyst.get(path())
  assert.equal(shown.statusCode, 200)
  assert.doesNotMatch(shown.body, /Write the letter|Record the day|Answer the decisions/)
  assert.equal((await analyst.post(path(), { step: 'decisions-sent' })).statusCode, 403)
})

test('a review known from a file alone says that there is nothing to make a record from', async () => {
  await saveChildInCare(db, 'R2', '2026-03-13')
  await transaction(db, (trx) =>
    saveFileReviews(trx, [{ childId: 'R2', reviews: [{ on: isoDay('2026-04-14'), code: 'PN6' }] }]),
  )
  const { id } = await db
    .selectFrom('review')
    .select('id')
    .where('child_id', '=', 'R2')
    .executeTakeFirstOrThrow()
  assert.match(
    textOf((await iro.get(`/reviews/${id}/record`)).body),
    /nothing to make a record or a letter from/,
  )
  assert.equal((await iro.get(`/reviews/${id}/letter`)).headers.location, `/reviews/${id}/record`)
  assert.equal((await iro.get('/reviews/nothing/record')).statusCode, 404)
})
