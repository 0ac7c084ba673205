import assert from 'node:assert/strict'
import { test } from 'node:test'
import { killImports } from '../../../../test/long/kill-import.ts'
import { bothKinds, withServerDatabaseUrl } from '../../../../test/support/test-database.ts'

for (const kind of bothKinds) {
  const databaseUrl = kind === 'server' ? await withServerDatabaseUrl() : null
  test(`an import killed at any moment is there whole or not at all (${kind})`, async () => {
    const { faults } = await killImports({ databaseUrl, rounds: 3, children: 60 })
    assert.deepEqual(faults, [])
  })
}
