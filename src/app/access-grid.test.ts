// Every address × every role × a child of one's own, another's, a restricted one and none: what the server answers is
// what the access table says. Nothing here repeats the table.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { isDeepStrictEqual } from 'node:util'
import Papa from 'papaparse'
import { BELONGS_TO_THE_CHILD, NAMES_A_CHILD, NAMES_NO_CHILD } from '../../test/support/grid-params.ts'
import { makeGridWorld, RELATIONS_HAD, type Standing, STANDINGS } from '../../test/support/grid-world.ts'
import { startTestServer } from '../../test/support/test-server.ts'
import { roles } from '../platform/identity/index.ts'
import { type AccessRow, allowedTo } from '../platform/web/access-row.ts'
import type { Role, Route } from '../platform/web/route.ts'
import { siteMapOf } from './routes.ts'

/** Addresses that lead to the child of what they name, where others of the same parameter do not. */
const LEADS_TO_A_CHILD = ['/mail/:message/address']

/** Pages about restrictions and emergency openings themselves tell of a child by number, and never by name. */
const BY_NUMBER_ALONE = ['/restricted-records', '/emergency-openings']

const site = await startTestServer({ environment: { DEMO: 'true' } })
const world = await makeGridWorld(site)
const { pages, access } = siteMapOf(site.services)

const paramsOf = ({ path }: Route): readonly string[] =>
  [...path.matchAll(/:(\w+)/g)].map(([, name = '']) => name)

function addressOf(route: Route, standing: Standing): string {
  const ofService = route.child === undefined ? world.ofService : {}
  const values = { ...NAMES_NO_CHILD, ...world.params[standing], ...ofService }
  return route.path.replace(/:(\w+)/g, (_, name: string) => values[name] ?? `no-value-for-${name}`)
}

/** Whatever lists understand of these, and parts of the hidden names. */
const QUERIES = ['', '?who=all&q=quil', '?who=all&format=csv&q=zebe', '?q=77000']

/** Files may be taken only so often. */
const isLimited = ({ path, pace }: Route, query: string) =>
  pace === 'limited' || /\.[a-z]+$/.test(path) || query.includes('format=csv')

const rowOf = (route: Route): AccessRow => {
  const row = access.find(({ action }) => action === route.action)
  assert.ok(row, `${route.path} has no row`)
  return row
}

function isReached(role: Role, standing: Standing, row: AccessRow): boolean {
  const allowed = allowedTo(row, [role]) ?? []
  if (standing === 'own') return allowed === 'any' || RELATIONS_HAD[role].some((one) => allowed.includes(one))
  return standing === 'other' && allowed === 'any'
}

type Answer = { readonly status: number; readonly body: string; readonly headers: string }

async function ask(route: Route, role: Role, standing: Standing, query = ''): Promise<Answer> {
  const visitor = world.visitors.get(role)
  assert.ok(visitor)
  const url = addressOf(route, standing) + query
  const given = route.method === 'GET' ? await visitor.get(url) : await visitor.post(url)
  const { date: _date, ...headers } = given.headers
  return {
    status: given.statusCode,
    // The one thing on a page that depends on the second it is drawn in.
    body: given.body.replace(/data-seconds-left="\d+"/, ''),
    headers: JSON.stringify(headers),
  }
}

test('a route that names a child in its address says which child it is about', () => {
  for (const route of pages) {
    const params = paramsOf(route)
    for (const name of params) {
      assert.ok(
        [...NAMES_A_CHILD, ...BELONGS_TO_THE_CHILD].includes(name) || name in NAMES_NO_CHILD,
        `${route.path}: say in this test whether :${name} leads to a child`,
      )
    }
    const names = params.some((name) => NAMES_A_CHILD.includes(name)) || LEADS_TO_A_CHILD.includes(route.path)
    assert.equal(route.child !== undefined, names, `${route.method} ${route.path}`)
  }
})

const shown = pages.filter(({ method }) => method === 'GET')
const posted = pages.filter(({ method }) => method === 'POST')

/** What is answered otherwise than the table says, over every child. */
async function findWrong(routes: readonly Route[], role: Role): Promise<readonly string[]> {
  await site.services.db.deleteFrom('request_pace').execute()
  const wrong: string[] = []
  for (const route of routes) {
    const row = rowOf(route)
    const hasRow = allowedTo(row, [role]) !== null
    const absent = route.child ? await ask(route, role, 'absent') : null
    for (const standing of route.child ? STANDINGS : (['own'] as const)) {
      const answer = absent && standing === 'absent' ? absent : await ask(route, role, standing)
      const isIn = route.child === undefined || isReached(role, standing, row)
      const isOpened = isIn ? mayBeReached(route, answer.status) : answer.status === 404
      const which = `${route.method} ${route.path} (${row.action}), ${standing} child`
      if (hasRow ? !isOpened : answer.status !== 403) wrong.push(`${which}: ${answer.status}`)
      if (absent && !isIn && !isDeepStrictEqual(answer, absent)) wrong.push(`${which}: not as an absent one`)
    }
  }
  return wrong
}

/** Cells of a file that a spreadsheet would take for a formula. */
const listFormulas = (csv: string): readonly string[] =>
  Papa.parse<string[]>(csv.replace(/^\uFEFF/, ''))
    .data.flat()
    .filter((cell) => /^[=+\-@\t\r]/.test(cell))

for (const role of roles) {
  test(`${role}: pages are shown as the access table says, and out of reach as if there were no such child`, async () => {
    assert.deepEqual(await findWrong(shown, role), [])
  })

  test(`${role}: no list, file or search names a child out of reach, and no file holds a formula`, async () => {
    await site.services.db.deleteFrom('request_pace').execute()
    const named: string[] = []
    for (const route of shown.filter(({ child }) => !child)) {
      const row = rowOf(route)
      const hidden = STANDINGS.flatMap((standing) =>
        standing === 'absent' || isReached(role, standing, row) ? [] : [world.children[standing]],
      )
      const isByNumber = BY_NUMBER_ALONE.some((path) => route.path.startsWith(path))
      for (const query of allowedTo(row, [role]) === null ? [''] : QUERIES) {
        const { body, headers } = await ask(route, role, 'own', query)
        if (headers.includes('content-disposition') && !isLimited(route, query)) {
          named.push(`${route.path}${query}: a file that may be taken as often as one likes`)
        }
        if (headers.includes('text/csv'))
          named.push(...listFormulas(body).map((cell) => `${route.path}: ${cell}`))
        for (const { id, givenName, familyName, identifier } of hidden) {
          const told = [givenName, familyName, ...(isByNumber ? [] : [id, identifier])]
          const found = told.filter((text) => body.includes(text))
          if (found.length > 0) named.push(`${route.path}${query}: ${found.join(', ')}`)
        }
      }
    }
    assert.deepEqual(named, [])
  })
}

test('whoever reaches a child finds them in the register, by name and in its file', async () => {
  for (const role of roles) {
    for (const path of ['/children', '/children.csv']) {
      const route = pages.find((one) => one.path === path)
      assert.ok(route)
      const row = rowOf(route)
      for (const [standing, child] of [
        ['own', world.children.own],
        ['other', world.children.other],
      ] as const) {
        const { body } = await ask(route, role, standing)
        assert.equal(
          body.includes(child.familyName),
          isReached(role, standing, row),
          `${role} ${path} ${standing}`,
        )
      }
    }
  }
})

/** Somebody who may do it for any child, so that a refusal is of the child’s and not of the role. */
const whoDoes = (route: Route): Role =>
  roles.find((role) => allowedTo(rowOf(route), [role]) === 'any') ?? 'manager'

test('what belongs to one child is not there in the address of another', async () => {
  const { own, other } = world.params
  for (const route of pages.filter((one) =>
    paramsOf(one).some((name) => BELONGS_TO_THE_CHILD.includes(name)),
  )) {
    const url = route.path.replace(
      /:(\w+)/g,
      (_, name: string) => (name === 'child' ? own[name] : other[name]) ?? '',
    )
    const visitor = world.visitors.get(whoDoes(route))
    const answer = await (route.method === 'GET' ? visitor?.get(url) : visitor?.post(url))
    assert.ok(
      answer?.statusCode === 404 || answer?.statusCode === 400,
      `${route.method} ${url}: ${answer?.statusCode}`,
    )
  }
})

// Last, for what a form does to a child may change who reaches them.
for (const role of roles) {
  test(`${role}: forms are taken as the access table says, and out of reach as if there were no such child`, async () => {
    assert.deepEqual(await findWrong(posted, role), [])
  })
}

// A page with nothing to show of what else its address names says that it is not there; one of a child is there.
function mayBeReached(route: Route, status: number): boolean {
  const params = paramsOf(route)
  const isOfMore = route.child
    ? params.some((name) => BELONGS_TO_THE_CHILD.includes(name))
    : params.length > 0
  return status < 500 && status !== 403 && (isOfMore || status !== 404)
}
