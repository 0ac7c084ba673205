import assert from 'node:assert/strict'
import { test } from 'node:test'
import { startTestServer } from '../../test/support/test-server.ts'
import { type AccessRow, page, type Route } from '../platform/web/route.ts'
import { roles } from '../platform/identity/index.ts'
import { assembleAccess, mayDo, reasonAgainst } from './access.ts'
import { siteMapOf } from './routes.ts'

const row: AccessRow = { action: 'see-it', says: 'See it', allows: { manager: 'any' } }
const route: Route = { method: 'GET', path: '/it', action: 'see-it', handle: async () => page('it') }

test('a role in the row may, any other may not', () => {
  const table = assembleAccess([row], [route])
  assert.deepEqual(
    roles.filter((role) => mayDo(table, 'see-it', [role])),
    ['manager'],
  )
  assert.equal(mayDo(table, 'see-it', ['analyst', 'manager']), true)
})

test('nobody may do what has no row', () => {
  assert.equal(mayDo(assembleAccess([row], []), 'see-other', ['administrator']), false)
})

test('a refusal names what the role does not include', () => {
  assert.equal(reasonAgainst(assembleAccess([row], []), 'see-it'), 'Your role does not let you see it.')
})

test('a route without a row stops the server from starting', async () => {
  const siteMap = () => ({ open: [], pages: [route], access: [] })
  await assert.rejects(startTestServer({ siteMap }), /GET \/it needs a row see-it/)
})

test('an action with two rows stops the server from starting', () => {
  assert.throws(() => assembleAccess([row, row], [route]), /two rows for see-it/)
})

const { services } = await startTestServer()
const site = siteMapOf(services)
const table = assembleAccess(site.access, site.pages)

for (const { method, path, action } of site.pages) {
  test(`${method} ${path} is open to at least one role, by a row that says what it is`, () => {
    assert.ok(roles.some((role) => mayDo(table, action, [role])))
    assert.match(table.get(action)?.says ?? '', /^[A-Z]\w/)
  })
}

test('no row of the table is for an action that no page has', () => {
  const used = new Set(site.pages.map((each) => each.action))
  assert.deepEqual(
    site.access.map((each) => each.action).filter((action) => !used.has(action)),
    [],
  )
})
