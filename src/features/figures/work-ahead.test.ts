import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { KyselyPlugin } from 'kysely'
import { DEMO_TODAY } from '../../../db/demo/people.ts'
import { withDemonstration } from '../../../test/support/test-database.ts'
import { SERVICE } from './scope.ts'
import { usualYear } from './figure-address.ts'
import { CATALOGUE, figuresOf, toYearPeriod, workFiguresAhead } from './index.ts'

const { db } = await withDemonstration()

test('whoever asks first, after figures were worked ahead, waits for the marks of changes alone', async () => {
  let asked = 0
  const counting: KyselyPlugin = {
    transformQuery({ node }) {
      asked += 1
      return node
    },
    transformResult: async ({ result }) => result,
  }
  const counted = db.withPlugin(counting)
  await workFiguresAhead(counted, DEMO_TODAY)
  const before = asked
  const kept = await figuresOf(counted)(DEMO_TODAY)
  const year = toYearPeriod(usualYear(DEMO_TODAY, kept.dataTo), DEMO_TODAY)
  assert.ok(year.ok)
  for (const measure of CATALOGUE) kept.figure(measure, year.value, SERVICE)
  assert.ok(before > 20, `${before} questions to work them out`)
  assert.equal(asked - before, 2)
})

test('what is worked ahead ends when the server is stopped', async () => {
  let looked = 0
  const isStopped = () => {
    looked += 1
    return looked > 3
  }
  await workFiguresAhead(db, DEMO_TODAY, isStopped)
  assert.equal(looked, 4)
})
