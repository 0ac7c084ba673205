import assert from 'node:assert/strict'
import { before, test } from 'node:test'
import { saveChild, saveSmallAuthority, textOf } from '../../../../test/support/small-authority.ts'
import { signedInAs, startTestServer } from '../../../../test/support/test-server.ts'
import { isoDay } from '../../../kit/dates/index.ts'

const site = await startTestServer({ today: isoDay('2026-11-20') })
const { db } = site.services
const manager = await signedInAs(site, { name: 'Grace Holt', roles: ['manager'] })
before(async () => {
  await saveSmallAuthority(db)
  await saveChild(db, 'finn', 'Finn')
})

const on = (kind: string) => `${kind}-on-day=1&${kind}-on-month=12&${kind}-on-year=2026`
const LEAVES = 'change=leaves_2026-12-01_ruth'

test('what is added stands in the address, and the page shows every load before and after, and where the children go', async () => {
  const empty = textOf((await manager.get('/caseload/what-if')).body)
  assert.match(empty, /Nothing yet\. Choose below/)
  const added = await manager.get(`/caseload/what-if?add=leaves&leaves-officer=ruth&${on('leaves')}`)
  assert.equal(added.headers.location, `/caseload/what-if?${LEAVES}`)
  const more = await manager.get(`/caseload/what-if?${LEAVES}&add=come&come-number=3&${on('come')}`)
  assert.equal(more.headers.location, `/caseload/what-if?${LEAVES}&change=come_2026-12-01_3`)
  const text = textOf((await manager.get(more.headers.location ?? '')).body)
  assert.match(text, /Ruth Adeyemi leaves: from 1 December 2026 they hold nobody\./)
  assert.match(text, /Ruth Adeyemi 1 → becomes – 2 → becomes –/)
  assert.match(text, /Owen Birtles 1 0 → becomes 5/)
  assert.match(text, /Finn Marsh Ruth Adeyemi Owen Birtles Has room for this child and 1 brother or sister/)
  assert.match(text, /New child 1 nobody yet Owen Birtles/)
  assert.match(text, /Somebody has room for every child/)
  const still = await db.selectFrom('allocation').selectAll().where('officer_id', '=', 'ruth').execute()
  assert.deepEqual(
    still.map(({ to_day }) => to_day),
    [null, null],
  )
})

test('the choices go into the form that moves the children, and one that cannot be kept is said', async () => {
  const { body } = await manager.get(`/caseload/what-if?${LEAVES}`)
  const href = /href="(\/reallocations\/new\?officer=ruth&amp;to=[^"]+)"/
    .exec(body)?.[1]
    ?.replaceAll('&amp;', '&')
  assert.ok(href)
  assert.match(textOf(body), /It holds from the day you do it, not from a day to come/)
  assert.match(textOf(body), /Move 2 children of Ruth Adeyemi as shown here/)
  const form = await manager.get(`${href}&to=nobody~owen`)
  assert.match(textOf(form.body), /2 children are ticked, with the IRO you had/)
  assert.match(textOf(form.body), /1 choice could not be kept/)
  const one = await manager.get('/reallocations/new?officer=ruth&to=finn~owen')
  assert.equal(one.body.match(/name="child"[^>]*checked/g)?.length, 1)
  assert.match(one.body, /value="finn" checked/)
})

test('what cannot be is said: a form half filled, a day gone by, an address that nobody made', async () => {
  const wrong = await manager.get(
    '/caseload/what-if?add=posts&posts-number=0&posts-week=2&posts-on-day=1&posts-on-month=1&posts-on-year=2020',
  )
  assert.equal(wrong.statusCode, 400)
  const text = textOf(wrong.body)
  for (const says of [
    /Enter how many, from 1 to 20/,
    /Enter how much of a full week/,
    /must be today or later/,
  ])
    assert.match(text, says)
  assert.match(
    textOf((await manager.get('/caseload/what-if?change=leaves_2026-12-01_nobody&change=x')).body),
    /2 things in this address could not be read/,
  )
})

test('who sees no caseloads tries none out, and an IRO tries none out', async () => {
  for (const [role, personId] of [
    ['iro', 'ruth'],
    ['social-worker', 'dan'],
  ] as const) {
    const other = await signedInAs(site, { name: role, roles: [role], personId })
    assert.equal((await other.get('/caseload/what-if')).statusCode, 403)
  }
})
