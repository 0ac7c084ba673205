import assert from 'node:assert/strict'
import { test } from 'node:test'
import { readSourceFiles } from './source-files.ts'

const LONGEST = 250

test('no file is longer than 250 lines', () => {
  const long = readSourceFiles('src', 'test', 'db')
    .map(({ path, source }) => ({ path, lines: source.trimEnd().split('\n').length }))
    .filter(({ lines }) => lines > LONGEST)
  assert.deepEqual(long, [])
})
