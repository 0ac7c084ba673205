import assert from 'node:assert/strict'
import { test } from 'node:test'
import { killRecordings } from '../../../../test/long/kill-record.ts'
import { bothKinds, withServerDatabaseUrl } from '../../../../test/support/test-database.ts'

for (const kind of bothKinds) {
  const databaseUrl = kind === 'server' ? await withServerDatabaseUrl() : null

  test(`killed three times while recording (${kind}), all that was acknowledged is there and nothing is half there`, async () => {
    const { acknowledged, faults } = await killRecordings({ databaseUrl, rounds: 3 })
    assert.deepEqual(faults, [])
    assert.ok(acknowledged >= 3)
  })
}
