import assert from 'node:assert/strict'
import { test } from 'node:test'
import { storyChild } from '../../../../db/demo/council.ts'
import { DEMO_TODAY, OFFICERS, TEAMS } from '../../../../db/demo/people.ts'
import { withDemonstration } from '../../../../test/support/test-database.ts'
import { signedInAs, startTestServer } from '../../../../test/support/test-server.ts'

const site = await startTestServer({ today: DEMO_TODAY, database: await withDemonstration() })

const manager = () => signedInAs(site, 'manager')

const namesOf = (body: string): readonly string[] =>
  [...body.matchAll(/fp-table__name"><a class="govuk-link" href="[^"]+">([^<]+)/g)].map(
    ([, name = '']) => name,
  )
const countOf = (body: string): number =>
  Number(/fp-list__summary"><span>([\d,]+) child/.exec(body)?.[1]?.replace(',', ''))

test('the register lists every child, fifty a page, and counts them in words', async () => {
  const visitor = await manager()
  const { body } = await visitor.get('/children')
  const { total } = await site.services.db
    .selectFrom('child')
    .select(({ fn }) => fn.countAll<number>().as('total'))
    .where('restricted', '=', false)
    .where('adopted', '=', false)
    .executeTakeFirstOrThrow()
  assert.equal(countOf(body), total)
  assert.equal(namesOf(body).length, 50)
  const last = await visitor.get(`/children?page=${Math.ceil(total / 50)}`)
  assert.equal(namesOf(last.body).length, total % 50 === 0 ? 50 : total % 50)
})

test('a child is found by a part of the name, without accents and in any order', async () => {
  const { body } = await (await manager()).get('/children?q=lindq+kofi')
  assert.deepEqual(namesOf(body), ['Kofi Lindqvist'])
  assert.match(body, /1 child, found by “lindq kofi”/)
})

test('a child is found by date of birth, as people write it', async () => {
  const { body } = await (await manager()).get('/children?q=2%2F9%2F2014')
  assert.ok(namesOf(body).includes('Tilly Marsh'))
  assert.match(body, /born 2 Sep 2014/)
})

test('a whole number leads straight to the child', async () => {
  const child = storyChild('brought forward')
  const { statusCode, headers } = await (await manager()).get(`/children?q=${child.identifier}`)
  assert.equal(statusCode, 303)
  assert.equal(headers.location, `/children/${child.id}`)
})

test('filters narrow the list, are said in words, and stay in the addresses of the page', async () => {
  const { body } = await (await manager()).get(
    `/children?care=in-care&officer=${OFFICERS.ruth.id}&team=${TEAMS.north.id}`,
  )
  assert.match(body, /children, in care, IRO Ruth Adeyemi, team North/)
  assert.ok(namesOf(body).length > 0)
  const sorts = [...body.matchAll(/fp-table__sort" href="([^"]+)"/g)].map(([, href = '']) => href)
  assert.ok(sorts.length > 3 && sorts.every((href) => href.includes(`officer=${OFFICERS.ruth.id}`)))
})

test('in care, left care and past 18 leave nobody out and count nobody twice', async () => {
  const visitor = await manager()
  const count = async (query: string) => countOf((await visitor.get(`/children${query}`)).body)
  const [all, inCare, left, past18] = [
    await count(''),
    await count('?care=in-care'),
    await count('?care=left'),
    await count('?care=past-18'),
  ]
  assert.equal(inCare + left + past18, all)
  assert.equal(past18, 2)
})

test('children without an IRO, on short breaks, and whose end of care is not recorded have filters', async () => {
  const visitor = await manager()
  for (const query of ['officer=nobody', 'kind=short-breaks', 'kind=unaccompanied']) {
    assert.ok(countOf((await visitor.get(`/children?${query}`)).body) > 0, query)
  }
  assert.equal((await visitor.get('/children?kind=no-ending')).statusCode, 200)
})

test('the list sorts both ways', async () => {
  const visitor = await manager()
  const up = namesOf((await visitor.get('/children?q=bright&sort=age')).body)
  const down = namesOf((await visitor.get('/children?q=bright&sort=age&direction=descending')).body)
  assert.deepEqual(up.toReversed(), down)
  assert.deepEqual(up.slice(-2), ['Sam Bright', 'Ade Bright'])
})

test('the CSV holds every page of what is shown, in the same order', async () => {
  const visitor = await manager()
  const query = 'care=in-care&sort=identifier'
  const { body } = await visitor.get(`/children?${query}`)
  const csv = await visitor.get(`/children.csv?${query}`)
  const lines = csv.body.replace('\uFEFF', '').trimEnd().split('\r\n')
  assert.equal(lines[0], 'Name,Number,Age,Legal status,Living,In care since,IRO,Team')
  assert.equal(lines.length - 1, countOf(body))
  assert.deepEqual(
    lines.slice(1, 51).map((line) => line.split(',')[0]),
    namesOf(body),
  )
})

test('a search that finds nobody says what one can search by', async () => {
  const { body } = await (await manager()).get('/children?q=nobodyatall')
  assert.match(body, /No child matches\. You can search by name, by number, or by date of birth/)
})

test('a page past the end is the first page', async () => {
  const { body } = await (await manager()).get('/children?page=9999')
  assert.equal(namesOf(body).length, 50)
})

test('an administrator does not see the register', async () => {
  const visitor = await signedInAs(site, 'administrator')
  assert.equal((await visitor.get('/children')).statusCode, 403)
  assert.equal((await visitor.get('/children.csv')).statusCode, 403)
})
