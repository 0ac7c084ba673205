import assert from 'node:assert/strict'
import { before, test } from 'node:test'
import { dateFields } from '../../../../test/support/held-review-form.ts'
import { saveSmallAuthority, textOf } from '../../../../test/support/small-authority.ts'
import { signedInAs, startTestServer } from '../../../../test/support/test-server.ts'
import { isoDay } from '../../../kit/dates/index.ts'

const site = await startTestServer({ today: isoDay('2026-11-20') })
const { db } = site.services
const manager = await signedInAs(site, 'manager')
const director = await signedInAs(site, 'senior-manager')

before(() => saveSmallAuthority(db))

const A_CONCERN = {
  themes: ['permanence', 'decisions'],
  says: 'There is no plan for permanence after two reviews.',
  sought: 'A plan that the next review can agree.',
  severity: 'medium',
  'raised-by': 'ruth',
  ...dateFields('raised-on', '2026-11-10'),
  team: 'north',
  level: 'informal',
}

async function raise(more: Readonly<Record<string, string | string[]>> = {}): Promise<string> {
  const saved = await manager.post('/children/tilly/challenges/new', { ...A_CONCERN, ...more })
  assert.equal(saved.statusCode, 303, textOf(saved.body))
  return String(saved.headers.location)
}

const versionOf = async (path: string) => {
  const { version } = await db
    .selectFrom('dispute')
    .select('version')
    .where('id', '=', path.split('/').at(-1) ?? '')
    .executeTakeFirstOrThrow()
  return String(version)
}

async function take(
  path: string,
  act: string,
  typed: Readonly<Record<string, string | string[]>>,
  by = manager,
) {
  return await by.post(`${path}/${act}`, { version: await versionOf(path), ...typed })
}

const read = async (path: string) => textOf((await manager.get(path)).body)

test('a concern is raised informally, and says what is wrong, what is wanted and what may be done', async () => {
  const path = await raise()
  const text = await read(path)
  assert.match(text, /Concern \d+ Informal concern/)
  assert.match(text, /There is no plan for permanence after two reviews/)
  assert.match(text, /Decisions of a review not carried out; Drift in planning for permanence/)
  assert.match(text, /Raised 10 November 2026 by Ruth Adeyemi/)
  assert.match(text, /Make it formal/)
  assert.doesNotMatch(text, /Take it to another stage/)
})

test('a concern that becomes formal climbs past a stage that was silent, is answered, and is closed with what came of it', async () => {
  const path = await raise({ level: '1', answerer: 'Priya Nandi', ...dateFields('raised-on', '2026-11-03') })
  const silent = await read(path)
  assert.match(silent, /No answer in time\. Team manager \(Priya Nandi\) has not answered/)
  assert.match(silent, /The answer was due on 10 November 2026, 8 working days ago/)
  assert.match(silent, /Our policy is to tell Service manager: that is for the IRO to do/)
  assert.match(silent, /end within 20 working days, by 1 December 2026 \(should\)/)
  const climbed = await take(path, 'climb', { level: '4', answerer: 'Ada Cole' })
  assert.equal(climbed.statusCode, 303)
  const wantsWords = await take(path, 'answer', { answer: 'disagree' }, director)
  assert.equal(wantsWords.statusCode, 422)
  assert.match(wantsWords.body, /Enter why you do not agree/)
  const answer = {
    answer: 'accept',
    action: 'A permanence meeting is held.',
    ...dateFields('by', '2026-12-01'),
  }
  assert.equal((await take(path, 'answer', answer, director)).statusCode, 303)
  assert.equal((await take(path, 'accept', {})).statusCode, 303)
  assert.match((await take(path, 'close', { says: '' })).body, /Choose what came of it/)
  const closed = await take(path, 'close', {
    outcomes: ['plan-changed'],
    difference: 'She knows she will stay.',
  })
  assert.equal(closed.statusCode, 303)
  const text = await read(path)
  assert.match(text, /Closed on Friday 20 November 2026/)
  assert.match(
    text,
    /did not answer\. The answer was due on 10 November 2026; it was taken further 8 working days later/,
  )
  assert.match(text, /What came of it The plan was changed/)
  assert.match(text, /A permanence meeting is held\. By 1 December 2026/)
  const audited = await db
    .selectFrom('audit_entry')
    .select('action')
    .where('record_id', '=', path.split('/').at(-1) ?? '')
    .where('record_type', '=', 'dispute')
    .orderBy('id')
    .execute()
  assert.deepEqual(
    audited.map(({ action }) => action),
    ['raise-dispute', 'dispute-climb', 'dispute-answer', 'dispute-accept', 'dispute-close'],
  )
})

test('of two who answer at once the second is told, and keeps what was typed', async () => {
  const path = await raise({ level: '1', answerer: 'Priya Nandi' })
  const version = await versionOf(path)
  const answers = await Promise.all(
    ['One view', 'Another view'].map((says) =>
      director.post(`${path}/answer`, { version, answer: 'disagree', says }),
    ),
  )
  assert.deepEqual(
    answers.map(({ statusCode }) => statusCode).toSorted((one, other) => one - other),
    [303, 409],
  )
  const second = answers.find(({ statusCode }) => statusCode === 409)
  assert.match(second?.body ?? '', /Something was done about Dispute \d+ while you were writing/)
  assert.match(second?.body ?? '', /(?:One|Another) view/)
})

test('a question stops no clock, and is replied to', async () => {
  const path = await raise({ level: '1', answerer: 'Priya Nandi', ...dateFields('raised-on', '2026-11-03') })
  assert.equal((await take(path, 'answer', { answer: 'ask', says: 'Which plan?' }, director)).statusCode, 303)
  assert.match(await read(path), /has not answered/)
  assert.equal((await take(path, 'accept', {})).statusCode, 409)
  assert.equal((await take(path, 'reply', { says: 'The one of May.' })).statusCode, 303)
  assert.match(await read(path), /Waiting for Team manager/)
})

test('a challenge of another child is not there', async () => {
  const path = await raise()
  const id = path.split('/').at(-1) ?? ''
  assert.equal((await manager.get(`/challenges/${id}`)).statusCode, 404)
  assert.equal((await manager.get(`/children/nobody/challenges/${id}`)).statusCode, 404)
})

test('a challenge about the whole service has no child and can be raised', async () => {
  const { level, team, ...rest } = A_CONCERN
  const saved = await manager.post('/challenges/new', { ...rest, level, team, subject: 'service' })
  assert.equal(saved.statusCode, 303, textOf(saved.body))
  assert.match(String(saved.headers.location), /^\/challenges\//)
  const carer = await manager.post('/challenges/new', { ...rest, level, team, subject: 'carer' })
  assert.equal(carer.statusCode, 422)
  assert.match(carer.body, /Enter whom it is about/)
})

test('whoever is challenged cannot give an answer of an earlier day', async () => {
  const path = await raise({ level: '1', answerer: 'Priya Nandi', ...dateFields('raised-on', '2026-11-03') })
  const answer = { answer: 'disagree', says: 'The plan is sound.', ...dateFields('on', '2026-11-05') }
  assert.equal((await take(path, 'answer', answer, director)).statusCode, 303)
  assert.match(await read(path), /answered 8 working days late/)
})

test('a team manager answers the first stage, and no stage of another', async () => {
  const head = await signedInAs(site, { name: 'Priya Nandi', roles: ['team-manager'], personId: 'priya' })
  const answer = { answer: 'disagree', says: 'No.' }
  const first = await raise({ level: '1', answerer: 'Priya Nandi' })
  assert.match(textOf((await head.get(first)).body), /What you can do Answer/)
  assert.equal((await take(first, 'answer', answer, head)).statusCode, 303)
  const second = await raise({ level: '2', answerer: 'Ada Cole' })
  const seen = await head.get(second)
  assert.equal(seen.statusCode, 200)
  assert.doesNotMatch(seen.body, /What you can do/)
  assert.equal((await take(second, 'answer', answer, head)).statusCode, 404)
})

test('sent twice it is one challenge, and a challenge whose stages changed meanwhile is asked about again', async () => {
  const id = '0123456789abcdef'
  const had = await db.selectFrom('dispute').select('id').execute()
  assert.equal(await raise({ id }), await raise({ id }))
  assert.equal((await db.selectFrom('dispute').select('id').execute()).length, had.length + 1)
  const stale = await manager.post('/children/tilly/challenges/new', { ...A_CONCERN, policy: '7' })
  assert.equal(stale.statusCode, 409)
  assert.match(stale.body, /The stages were changed while you were writing/)
})

test('what the service notes for itself is not shown to those who are challenged', async () => {
  const path = await raise()
  await take(path, 'note', { says: 'We think of going to Cafcass.' })
  assert.match(await read(path), /going to Cafcass/)
  const shown = await director.get(path)
  assert.equal(shown.statusCode, 200)
  assert.doesNotMatch(shown.body, /going to Cafcass/)
})

test('a day before the law begins is refused', async () => {
  const early = await manager.post('/children/tilly/challenges/new', {
    ...A_CONCERN,
    ...dateFields('raised-on', '1026-11-10'),
  })
  assert.equal(early.statusCode, 400)
})
