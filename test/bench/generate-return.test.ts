import assert from 'node:assert/strict'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test } from 'node:test'
import { readReturns } from '../../src/features/returns/index.ts'
import { generateReturn } from './generate-return.ts'

test('an invented return is the same for the same seed, reads without a refusal and has both years', async (context) => {
  const path = mkdtempSync(join(tmpdir(), 'invented-'))
  context.after(() => rmSync(path, { recursive: true }))
  for (const name of ['one', 'two']) await generateReturn(join(path, name), 300, 7)
  const text = (name: string): string => readFileSync(join(path, name, 'episodes.csv'), 'utf8')
  assert.equal(text('one'), text('two'))
  const { facts, years, refusals, warnings } = await readReturns([join(path, 'one')])
  assert.deepEqual([refusals.rows, refusals.files, warnings], [[], [], []])
  assert.equal(years[1]?.files.find(({ table }) => table === 'Header')?.rows, 300)
  assert.equal(years[0]?.year.collection, 2025)
  for (const { child, reviews, periods } of facts) {
    assert.ok(periods.length > 0, child)
    assert.ok(
      reviews.every(({ heldIn }) => heldIn !== null),
      child,
    )
  }
})
