import assert from 'node:assert/strict'
import { test } from 'node:test'
import { page, type Route } from '../platform/web/route.ts'
import { assembleAccess } from './access.ts'
import { navigationFor } from './navigation.ts'

const pageAt = (path: string, action: string): Route => ({
  method: 'GET',
  path,
  action,
  handle: async () => page(path),
})
const pages = [pageAt('/imports', 'import'), pageAt('/today', 'see-today')]
const table = assembleAccess(
  [
    { action: 'see-today', says: 'See the work', allows: { iro: 'any', manager: 'any' } },
    { action: 'import', says: 'Load files', allows: { manager: 'any' } },
  ],
  pages,
)
const keysFor = (role: 'iro' | 'manager' | 'analyst') =>
  navigationFor([role], pages, table).map((item) => item.key)

test('the navigation shows what there is and what one may open, in the order of the design', () => {
  assert.deepEqual(keysFor('manager'), ['/today', '/imports'])
  assert.deepEqual(keysFor('iro'), ['/today'])
  assert.deepEqual(keysFor('analyst'), [])
})

test('seven places show at most: data goes into the settings first, then meetings', () => {
  const places = ['today', 'children', 'meetings', 'challenges', 'caseload', 'figures', 'reports', 'imports']
  const all = [...places, 'settings'].map((name) => pageAt(`/${name}`, name))
  const rows = all.map(({ action }) => ({ action, says: action, allows: { manager: 'any' } as const }))
  const shown = navigationFor(['manager'], all, assembleAccess(rows, all)).map(({ text }) => text)
  assert.deepEqual(shown, ['Today', 'Children', 'Challenge', 'Caseload', 'Figures', 'Reports', 'Settings'])
})
