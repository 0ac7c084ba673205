import assert from 'node:assert/strict'
import { before, test } from 'node:test'
import { recordByPages } from '../../../../test/support/held-review-form.ts'
import { saveSmallAuthority, textOf } from '../../../../test/support/small-authority.ts'
import { signedInAs, startTestServer } from '../../../../test/support/test-server.ts'
import { type IsoDate, isoDay } from '../../../kit/dates/index.ts'
import { listRecordFacts } from '../index.ts'

const site = await startTestServer({ today: isoDay('2026-11-20') })
const { db } = site.services

let path = ''
let record = ''
before(async () => {
  await saveSmallAuthority(db)
  const manager = await signedInAs(site, 'manager')
  const review = await recordByPages(manager, 'tilly', '2026-03-27')
  path = `/reviews/${review}/manager-answer`
  record = `/reviews/${review}/record`
})

test('the team’s manager disagrees only with reasons, and the answer is shown with the decisions', async () => {
  const priya = await signedInAs(site, { name: 'Priya Nair', roles: ['team-manager'], personId: 'priya' })
  assert.match(textOf((await priya.get(path)).body), /Start the life story book/)
  const bare = await priya.post(path, {})
  assert.match(textOf(bare.body), /Choose your answer/)
  const without = await priya.post(path, { answer: 'disagree' })
  assert.equal(without.statusCode, 400)
  assert.match(textOf(without.body), /Enter why you do not agree/)
  const sent = await priya.post(path, { answer: 'disagree', note: 'Nobody can do that by May' })
  assert.equal(sent.headers.location, `${record}#manager`)
  const text = textOf((await priya.get(record)).body)
  assert.match(text, /Does not agree: Priya Nair, 20 November 2026\. “Nobody can do that by May”/)
})

test('a later answer is shown beside the first, and both are kept', async () => {
  const priya = await signedInAs(site, { roles: ['team-manager'], personId: 'priya' })
  await priya.post(path, { answer: 'agree' })
  assert.match(
    textOf((await priya.get(record)).body),
    /Does not agree: Priya Nair.*Agrees with the decisions/,
  )
  const rows = await db.selectFrom('review_step').select('answer').orderBy('recorded_at').execute()
  assert.deepEqual(
    rows.map(({ answer }) => answer),
    ['disagree', 'agree'],
  )
})

test('the figures count the day of the first answer that is no question, not of the newest', async () => {
  const day = (on: IsoDate, answer: 'ask' | 'disagree' | 'agree', number: number) => ({
    on_day: on,
    answer,
    at: new Date(Date.UTC(2026, 10, number)),
  })
  const days = [day('2026-03-31', 'ask', 1), day('2026-04-08', 'disagree', 2), day('2026-04-30', 'agree', 3)]
  const { review_id, recorded_by } = await db
    .selectFrom('review_step')
    .select(['review_id', 'recorded_by'])
    .executeTakeFirstOrThrow()
  await db.deleteFrom('review_step').execute()
  const common = { review_id, recorded_by, child_id: 'tilly', note: '' }
  await db
    .insertInto('review_step')
    .values([
      {
        ...common,
        id: 'sent',
        step: 'decisions-sent' as const,
        on_day: '2026-03-30',
        answer: null,
        recorded_at: new Date(Date.UTC(2026, 10, 1)),
      },
      ...days.map(({ at, ...one }, index) => ({
        ...common,
        ...one,
        id: `answer-${index}`,
        step: 'manager-answer' as const,
        recorded_at: at,
      })),
    ])
    .execute()
  const [fact] = await listRecordFacts(db, { from: isoDay('2026-03-01'), to: isoDay('2026-04-01') })
  assert.equal(fact?.steps.manager.done, isoDay('2026-04-08'))
  assert.equal(fact?.manager, 'disagree')
})

test('a manager of another team finds nothing, and an officer cannot answer for them', async () => {
  const other = await signedInAs(site, { roles: ['team-manager'], personId: 'owen' })
  assert.equal((await other.get(path)).statusCode, 404)
  assert.equal(
    (await (await signedInAs(site, { roles: ['iro'], personId: 'ruth' })).get(path)).statusCode,
    403,
  )
})
