import assert from 'node:assert/strict'
import { before, test } from 'node:test'
import { saveLine, saveSmallAuthority, textOf } from '../../../../test/support/small-authority.ts'
import { signedInAs, startTestServer } from '../../../../test/support/test-server.ts'
import { isoDay } from '../../../kit/dates/index.ts'

const site = await startTestServer({ today: isoDay('2026-11-20') })
const { db } = site.services
before(async () => {
  await saveSmallAuthority(db)
  await saveLine(db, 'grace', 'helen', '2020-01-01')
  await saveLine(db, 'dan', 'ruth', '2026-11-02')
})

const open = async (rest = '') =>
  await (await signedInAs(site, 'auditor')).get(`/children/tilly/independence${rest}`)

test('on a day before the change the officer was independent, each bar with its facts and the rule', async () => {
  const { body, statusCode } = await open('?on=2026-05-21')
  const text = textOf(body)
  assert.equal(statusCode, 200)
  assert.match(text, /Ruth Adeyemi was independent on that day\. CPPCR reg 46/)
  assert.match(
    text,
    /Does not prepare the care plan or manage the case Met Dan Petrov is the child’s social worker\./,
  )
  assert.match(
    text,
    /Does not control the money and services given to the case Met Priya Shah controls the money/,
  )
})

test('on a day after it the officer was not, and the days are said', async () => {
  const text = textOf((await open('?on-day=10&on-month=11&on-year=2026')).body)
  assert.match(text, /Ruth Adeyemi was not independent on that day/)
  assert.match(
    text,
    /Does not manage anybody who does one of these Not met Ruth Adeyemi line-manages Dan Petrov/,
  )
  assert.match(text, /From 2 November 2026 to 20 November 2026: Ruth Adeyemi line-manages/)
})

test('the line of managers is said as far as the director', async () => {
  const text = textOf((await open('?on=2026-05-21')).body)
  assert.match(text, /Grace Holt, IRO manager Helen Marsh, director/)
  assert.doesNotMatch(text, /nobody is recorded: we cannot tell/)
})

test('where the social worker is not recorded nobody can tell', async () => {
  await db.deleteFrom('child_worker').execute()
  const text = textOf((await open('?on=2026-05-21')).body)
  assert.match(text, /We cannot tell whether Ruth Adeyemi was independent on that day/)
  assert.match(text, /We cannot tell Nobody is recorded as the child’s social worker\./)
})

test('on a day on which nobody held the child the page says so', async () => {
  assert.match(textOf((await open('?on=2026-03-05')).body), /Nobody held this child on 5 March 2026/)
})

test('a day that is not one, or is still to come, is asked for again', async () => {
  const wrong = await open('?on-day=31&on-month=2&on-year=2026')
  assert.equal(wrong.statusCode, 400)
  assert.match(textOf(wrong.body), /The day to look at must be a real date/)
  const later = await open('?on=2026-11-21')
  assert.equal(later.statusCode, 400)
  assert.match(textOf(later.body), /The day to look at must be today or in the past/)
})

test('somebody whom the child is nothing to finds no such page', async () => {
  const worker = await signedInAs(site, { roles: ['social-worker'], personId: 'mo' })
  assert.equal((await worker.get('/children/tilly/independence')).statusCode, 404)
})
