import assert from 'node:assert/strict'
import { before, test } from 'node:test'
import { saveAskedPerson } from '../../../test/support/asked-person.ts'
import { markIn, visitLinks } from '../../../test/support/link-visitor.ts'
import { saveSmallAuthority, textOf } from '../../../test/support/small-authority.ts'
import { signedInAs, startTestServer } from '../../../test/support/test-server.ts'
import { isoDay } from '../../kit/dates/index.ts'

const site = await startTestServer({ today: isoDay('2026-11-20') })
const { db } = site.services
const { get, post, answer } = visitLinks(site)
const manager = await signedInAs(site, 'manager')
const LIST = '/children/tilly/consultations'
const ASKED = { role: 'school', label: '', way: 'email', form: '', language: 'en', email: 'lee@example.org' }

let asked: Awaited<ReturnType<typeof saveAskedPerson>>
let mark = ''
before(async () => {
  await saveSmallAuthority(db)
  asked = await saveAskedPerson(db, { childId: 'tilly', askedBy: manager.accountId, form: 'age-8-11' })
  await answer(asked.path, 5, { good: 'Swimming' })
  mark = markIn((await get(`${asked.path}/6`)).body)
  await noteDeath()
})

async function noteDeath(): Promise<void> {
  const { care } = await db
    .selectFrom('child')
    .select('care')
    .where('id', '=', 'tilly')
    .executeTakeFirstOrThrow()
  const ended = JSON.parse(JSON.stringify(care))
  ended.periods.at(-1).endReason = 'E2'
  await db
    .updateTable('child')
    .set({ care: JSON.stringify(ended) })
    .where('id', '=', 'tilly')
    .execute()
}

const countOf = async (table: 'message' | 'secure_link' | 'consultation_answer' | 'consultation') => {
  const rows = db.selectFrom(table).select(({ fn }) => fn.countAll<string>().as('count'))
  return Number((await rows.executeTakeFirstOrThrow()).count)
}

test('a link that was open opens nothing after the child has died, and takes no answer', async () => {
  for (const url of [asked.path, `${asked.path}/6`, `${asked.path}/check`])
    assert.equal((await get(url)).statusCode, 410, url)
  const late = await post(`${asked.path}/6`, { worry: 'The stairs', mark, go: 'next' })
  assert.equal(late.statusCode, 410)
  assert.match(late.body, />The stairs<\/textarea>/)
  assert.equal((await post(`${asked.path}/check`, { go: 'send' })).statusCode, 410)
  assert.equal(await countOf('consultation_answer'), 0)
})

test('no other link is made after the child has died, and the page says why', async () => {
  const path = `${LIST}/${asked.id}`
  const linksBefore = await countOf('secure_link')
  for (const way of ['link', 'email'])
    assert.equal((await manager.post(`${path}/link`, { way, version: '1' })).statusCode, 303)
  assert.deepEqual([await countOf('secure_link'), await countOf('message')], [linksBefore, 0])
  const page = textOf((await manager.get(path)).body)
  assert.match(page, /This child has died, so no link can be made or opened any more/)
  assert.doesNotMatch(page, /Make a link to copy/)
})

test('nobody is asked after the child has died', async () => {
  assert.doesNotMatch((await manager.get(LIST)).body, /Ask somebody/)
  const refused = await manager.post(LIST, ASKED)
  assert.equal(refused.statusCode, 422)
  assert.match(textOf(refused.body), /This child has died, so nobody is asked any more/)
  assert.deepEqual([await countOf('consultation'), await countOf('message')], [1, 0])
})
