import assert from 'node:assert/strict'
import { before, beforeEach, test } from 'node:test'
import { challengeDesk, FORMAL } from '../../../../test/support/challenge-desk.ts'
import { dateFields } from '../../../../test/support/held-review-form.ts'
import { saveSmallAuthority, textOf } from '../../../../test/support/small-authority.ts'
import { signedInAs, startTestServer, type Visitor } from '../../../../test/support/test-server.ts'
import { type IsoDate, isoDay } from '../../../kit/dates/index.ts'
import { transaction } from '../../../platform/db/index.ts'
import { rebuildObligations } from '../../reviews/index.ts'

// Friday. A challenge of 3 November is to be answered by the 10th, one of the 18th by the 25th.
const TODAY = isoDay('2026-11-20')
const site = await startTestServer({ today: TODAY })
const { db } = site.services
const manager = await signedInAs(site, 'manager')
const { idOf, raise, take, read } = challengeDesk(site, manager)
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

test('a promise that was accepted is the officer’s once its day has passed, until the challenge is closed', async () => {
  const director = await signedInAs(site, 'senior-manager')
  const promised = async (by: IsoDate) => {
    const path = await raise('2026-11-03', FORMAL)
    const answer = { answer: 'accept', action: 'A meeting is held.', ...dateFields('by', '2026-11-20') }
    assert.equal((await take(path, 'answer', answer, director)).statusCode, 303)
    assert.equal((await take(path, 'accept')).statusCode, 303)
    const step = db.updateTable('dispute_step').set({ action_by: by })
    await step.where('dispute_id', '=', idOf(path)).where('act', '=', 'answer').execute()
    // As a step of that day would have: what Today keeps of the child is worked out anew.
    await db.updateTable('dispute').set({ difference: by }).where('id', '=', idOf(path)).execute()
    return path
  }
  await promised('2026-11-20')
  assert.doesNotMatch(await groupOf(ruth, 'overdue'), /promised/)
  const late = await promised('2026-11-17')
  assert.match(await groupOf(ruth, 'overdue'), /What was promised on a challenge is overdue/)
  assert.match(
    await read(late),
    /Promise overdue\. “A meeting is held\.” was promised by 17 November 2026, 3 working days ago/,
  )
  assert.match(
    await read('/children/tilly/challenges'),
    /Answer accepted: overdue since Tuesday 17 November 2026/,
  )
  await take(late, 'close', { outcomes: ['plan-changed'], difference: 'She stays.' })
  assert.doesNotMatch(await groupOf(ruth, 'overdue'), /promised/)
})

test('a concern without a day of its own waits after the working days that the authority sets', async () => {
  // Ten working days after Friday 6 November is the 20th.
  await raise('2026-11-06')
  assert.doesNotMatch(await groupOf(ruth, 'overdue'), /concern/)
  await raise('2026-11-05')
  assert.match(await groupOf(ruth, 'overdue'), /A concern is not settled/)
})

test('a challenge that is open stays with the officer when the child leaves care, until it is closed', async () => {
  const path = await raise('2026-11-18')
  const left = db.updateTable('child').set({ in_care_to: '2026-11-19' }).where('id', '=', 'tilly')
  const ended = db.updateTable('allocation').set({ to_day: '2026-11-19' }).where('child_id', '=', 'tilly')
  const { officer_id, from_day } = await db
    .selectFrom('allocation')
    .selectAll()
    .where('child_id', '=', 'tilly')
    .where('to_day', 'is', null)
    .executeTakeFirstOrThrow()
  await left.execute()
  await db.deleteFrom('obligation').where('child_id', '=', 'tilly').execute()
  await ended.where('to_day', 'is', null).execute()
  try {
    assert.match(await groupOf(ruth, 'this-week'), /A challenge is still open, and the child has left care/)
    assert.match(await groupOf(manager, 'this-week'), /A challenge is still open/)
    await take(path, 'close', { outcomes: ['no-change'], difference: 'None.' })
    assert.doesNotMatch(await groupOf(ruth, 'this-week'), /challenge/)
  } finally {
    await db.updateTable('child').set({ in_care_to: null }).where('id', '=', 'tilly').execute()
    const again = db.updateTable('allocation').set({ to_day: null }).where('child_id', '=', 'tilly')
    await again.where('officer_id', '=', officer_id).where('from_day', '=', from_day).execute()
    await transaction(db, (trx) => rebuildObligations(trx, ['tilly']))
  }
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
