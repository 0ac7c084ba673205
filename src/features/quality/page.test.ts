import assert from 'node:assert/strict'
import { test } from 'node:test'
import { sql } from 'kysely'
import { dateFields } from '../../../test/support/held-review-form.ts'
import { textOf } from '../../../test/support/small-authority.ts'
import { signedInAs, startTestServer } from '../../../test/support/test-server.ts'
import { isoDay } from '../../kit/dates/index.ts'
import { transaction } from '../../platform/db/index.ts'
import { insertAction } from './store.ts'

const site = await startTestServer({ today: isoDay('2026-11-20') })
const { db } = site.services
const manager = await signedInAs(site, 'manager')

const read = async (path: string, who = manager) => textOf((await who.get(path)).body)

async function add(says: string, year = '2025-26', kind = 'action'): Promise<string> {
  const saved = await manager.post('/work-programme/new', { kind, year, says, owner: 'The manager' })
  assert.equal(saved.statusCode, 303, textOf(saved.body))
  const { id } = await db
    .selectFrom('programme_action')
    .select('id')
    .where('says', '=', says)
    .executeTakeFirstOrThrow()
  return id
}

const say = async (id: string, rag: string, version: number, on = '2026-11-19' as const) =>
  await manager.post(`/work-programme/actions/${id}/update`, {
    rag,
    says: `It is ${rag} now`,
    version: `${version}`,
    ...dateFields('on', on),
  })

test('an action is added, told of and counted by how it goes; what is left open goes on in the next year, once', async () => {
  const one = await add('Sample one record a month')
  const two = await add('Ask for papers in time', '2025-26', 'recommendation')
  await add('Nobody said anything of this')
  assert.equal((await say(one, 'amber', 0)).statusCode, 303)
  assert.equal((await say(two, 'done', 0)).statusCode, 303)
  const listed = await read('/work-programme?year=2025-26')
  assert.match(listed, /3 actions, 1 amber, 1 done, 1 not recorded/)
  assert.match(await read(`/work-programme/actions/${one}`), /Amber: under way.*It is amber now/)
  const form = (await manager.get('/work-programme/carry-over')).body
  assert.match(textOf(form), /Sample one record a month/)
  assert.doesNotMatch(textOf(form), /Ask for papers in time/)
  for (const _ of [1, 2]) await manager.post('/work-programme/carry-over', { actions: [one] })
  assert.match(await read('/work-programme?year=2026-27'), /1 action, 1 not recorded/)
  assert.match(textOf((await say(one, 'green', 1)).body), /Say there how it goes/)
  assert.match(await read('/work-programme?year=abc'), /“abc” is not a year that can be shown here/)
  assert.equal((await manager.get('/work-programme.csv?year=abc')).statusCode, 400)
  const { body } = await manager.get('/work-programme.csv?year=2025-26')
  assert.equal(body.trim().split('\r\n').length, 4)
})

test('an action that two people carry on at once goes on once, and a form sent twice writes one thing down', async () => {
  const carriedFrom = await add('Carried by two', '2025-26')
  const doing = { actor: manager.accountId, now: new Date() }
  const action = { kind: 'action', year: 2027, says: 'Carried by two', owner: 'We', by: null } as const
  const carry = () => transaction(db, (trx) => insertAction(trx, { ...action, carriedFrom }, doing))
  assert.equal(typeof (await carry()), 'string')
  assert.equal(await carry(), null)
  const idIn = (body: string) => /name="id" value="(\w+)"/.exec(body)?.[1] ?? ''
  const asked = { committee: 'Scrutiny', question: 'Twice?', ...dateFields('asked', '2026-10-01') }
  for (const [path, sent] of [
    ['/work-programme/new', { kind: 'action', year: '2026-27', says: 'Sent twice', owner: 'We' }],
    ['/work-programme/questions/new', asked],
  ] as const) {
    const id = idIn((await manager.get(path)).body)
    for (const _ of [1, 2]) assert.equal((await manager.post(path, { ...sent, id })).statusCode, 303)
  }
  const { rows } = await sql`select says from programme_action where says = 'Sent twice'
    union all select question from committee_question where question = 'Twice?'`.execute(db)
  assert.equal(rows.length, 2)
  await db.deleteFrom('committee_question').execute()
})

test('whoever says second how an action goes sees what the first said, and keeps their words', async () => {
  const id = await add('Two at once', '2026-27')
  assert.equal((await say(id, 'green', 0)).statusCode, 303)
  const second = await say(id, 'red', 0)
  assert.equal(second.statusCode, 409)
  assert.match(textOf(second.body), /Somebody changed this.*It is green now/)
  assert.match(second.body, /It is red now/)
})

test('an action without words, owner or year is sent back with what was typed', async () => {
  const sent = { kind: 'action', year: '2026', says: '', owner: 'Somebody of the team' }
  const refused = await manager.post('/work-programme/new', sent)
  assert.equal(refused.statusCode, 400)
  assert.match(textOf(refused.body), /Enter the year like 2026-27/)
  assert.match(textOf(refused.body), /Enter what is to be done/)
  assert.match(refused.body, /Somebody of the team/)
})

test('a question of members is written down and answered; who answers second is told', async () => {
  await manager.post('/work-programme/questions/new', {
    committee: 'Corporate parenting board',
    question: 'Why are first reviews late?',
    ...dateFields('asked', '2026-10-01'),
  })
  const { id } = await db.selectFrom('committee_question').select('id').executeTakeFirstOrThrow()
  assert.match(await read('/work-programme/questions'), /Why are first reviews late\?.*Not answered yet/)
  const answer = (says: string) =>
    manager.post(`/work-programme/questions/${id}/answer`, {
      answer: says,
      version: '1',
      ...dateFields('on', '2026-11-02'),
    })
  const early = { answer: 'Late notice', version: '1', ...dateFields('on', '2026-09-30') }
  const refused = await manager.post(`/work-programme/questions/${id}/answer`, early)
  assert.match(textOf(refused.body), /It was asked on 1 October 2026/)
  assert.equal((await answer('Notice came late')).statusCode, 303)
  assert.equal((await answer('Something else')).statusCode, 409)
  assert.match(await read('/work-programme/questions'), /Notice came late/)
})

test('an action and a question are put right with a reason, and what they said is kept', async () => {
  const id = await add('Ask for papres', '2026-27')
  const path = `/work-programme/actions/${id}`
  const right = { says: 'Ask for papers', owner: 'The manager', version: '1', because: 'A slip' }
  assert.match(
    textOf((await manager.post(`${path}/put-right`, { ...right, because: '' })).body),
    /Enter why it is put right/,
  )
  assert.equal((await manager.post(`${path}/put-right`, right)).statusCode, 303)
  assert.equal((await manager.post(`${path}/put-right`, { ...right, says: 'Else' })).statusCode, 409)
  assert.match(
    await read(path),
    /Ask for papers.*What it said before.*Ask for papres \(The manager\).*: A slip/,
  )
  const one = await db
    .selectFrom('committee_question')
    .selectAll()
    .where('question', '=', 'Why are first reviews late?')
    .executeTakeFirstOrThrow()
  const asked = { committee: 'Scrutiny', question: 'Why are some late?', because: 'Another committee' }
  const sent = { ...asked, version: String(one.version), ...dateFields('asked', '2026-10-02') }
  const questionPath = `/work-programme/questions/${one.id}/put-right`
  const late = await manager.post(questionPath, { ...sent, ...dateFields('asked', '2026-11-12') })
  assert.match(textOf(late.body), /It was answered before that day/)
  assert.equal((await manager.post(questionPath, sent)).statusCode, 303)
  assert.equal((await manager.post(questionPath, sent)).statusCode, 409)
  const page = await read('/work-programme/questions')
  assert.match(page, /Why are some late\?.*Scrutiny.*What it said before.*Why are first reviews late\?/)
})

test('an IRO reads the programme and changes nothing', async () => {
  const iro = await signedInAs(site, 'iro')
  assert.equal((await iro.get('/work-programme')).statusCode, 200)
  assert.doesNotMatch((await iro.get('/work-programme')).body, /work-programme\/new/)
  assert.equal((await iro.get('/work-programme/new')).statusCode, 403)
})
