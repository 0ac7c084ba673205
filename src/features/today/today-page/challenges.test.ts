import assert from 'node:assert/strict'
import { before, beforeEach, test } from 'node:test'
import { challengeDesk, FORMAL } from '../../../../test/support/challenge-desk.ts'
import { dateFields } from '../../../../test/support/held-review-form.ts'
import { saveSmallAuthority, textOf } from '../../../../test/support/small-authority.ts'
import { signedInAs, startTestServer, type Visitor } from '../../../../test/support/test-server.ts'
import { isoDay } from '../../../kit/dates/index.ts'
import { transaction } from '../../../platform/db/index.ts'
import { rebuildObligations } from '../../reviews/index.ts'

// Friday. A challenge of 3 November is to be answered by the 10th, one of the 18th by the 25th.
const TODAY = isoDay('2026-11-20')
const site = await startTestServer({ today: TODAY })
const { db } = site.services
const manager = await signedInAs(site, 'manager')
const { raise, take } = challengeDesk(site, manager)
let ruth: Visitor
let priya: Visitor

before(async () => {
  await saveSmallAuthority(db)
  await transaction(db, (trx) => rebuildObligations(trx, ['tilly']))
  ruth = await signedInAs(site, { roles: ['iro'], personId: 'ruth' })
  priya = await signedInAs(site, { roles: ['team-manager'], personId: 'priya' })
})
beforeEach(async () => {
  for (const table of [
    'dispute_asking',
    'dispute_child',
    'dispute_about',
    'dispute_step',
    'dispute',
  ] as const)
    await db.deleteFrom(table).execute()
  for (const table of ['message_link', 'message'] as const) await db.deleteFrom(table).execute()
})

async function groupOf(visitor: Visitor, group: string): Promise<string> {
  const { body } = await visitor.get('/today')
  const [, section = ''] =
    new RegExp(`<section class="fp-section" id="${group}">(.*?)</section>`, 's').exec(body) ?? []
  return textOf(section.replace(/<span class="govuk-visually-hidden">.*?<\/span>/g, ''))
}

test('a stage in time waits for somebody else, and one that is silent is the officer’s to act on', async () => {
  await raise('2026-11-18', FORMAL)
  assert.match(await groupOf(ruth, 'waiting'), /A challenge waits for an answer/)
  await raise('2026-11-03', FORMAL)
  assert.match(await groupOf(ruth, 'overdue'), /A challenge waits for an answer Team manager/)
})

test('the team’s manager has the same challenges as work of their own', async () => {
  await raise('2026-11-18', FORMAL)
  assert.match(await groupOf(priya, 'soon'), /A challenge waits for an answer/)
  await raise('2026-11-03', FORMAL)
  assert.match(await groupOf(priya, 'overdue'), /A challenge waits for an answer/)
})

test('an answer is the officer’s to look at this week, until it is looked at', async () => {
  const director = await signedInAs(site, 'senior-manager')
  const path = await raise('2026-11-18', FORMAL)
  await take(path, 'answer', { answer: 'disagree', says: 'No.' }, director)
  assert.match(await groupOf(ruth, 'this-week'), /A challenge was answered, and the IRO says what is next/)
  await take(path, 'accept')
  assert.doesNotMatch(await groupOf(ruth, 'this-week'), /challenge/)
})

test('a concern past the day by which it was to be settled is overdue, and not before', async () => {
  await raise('2026-11-10', dateFields('sought-by', '2026-11-20'))
  assert.doesNotMatch(await groupOf(ruth, 'overdue'), /concern/)
  await raise('2026-11-10', dateFields('sought-by', '2026-11-19'))
  assert.match(await groupOf(ruth, 'overdue'), /A concern is not settled/)
})

test('whoever must answer, by their address, sees it on Today, whosever child it is', async () => {
  const director = await signedInAs(site, { roles: ['senior-manager'], personId: 'helen' })
  await db.updateTable('person').set({ email: 'Helen@council.example' }).where('id', '=', 'helen').execute()
  await raise('2026-11-18', { ...FORMAL, 'answerer-email': 'helen@council.example' })
  assert.match(await groupOf(director, 'challenges'), /A challenge waits for your answer: Drift/)
  assert.equal(await groupOf(priya, 'challenges'), '')
})

test('a challenge about the service waits for the officer who raised it once its stage is silent', async () => {
  await raise('2026-11-18', { ...FORMAL, subject: 'service' }, '/challenges/new')
  assert.equal(await groupOf(ruth, 'challenges'), '')
  await raise('2026-11-03', { ...FORMAL, subject: 'service' }, '/challenges/new')
  assert.match(await groupOf(ruth, 'challenges'), /A challenge of yours waits for you/)
})
