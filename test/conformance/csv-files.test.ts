import assert from 'node:assert/strict'
import { test } from 'node:test'
import { isTest, readSourceFiles, targetOf } from './source-files.ts'

/** Those that keep a cell from being taken for a formula. */
const WRITERS = ['src/kit/csv/write.ts', 'src/kit/csv/index.ts', 'src/ui/tables/index.ts']

test('every CSV file that is sent is written by the one writer that lets no cell be a formula', () => {
  const senders = readSourceFiles('src').filter(
    ({ path, source }) => !isTest(path) && source.includes('text/csv'),
  )
  assert.ok(senders.length > 3)
  const others = senders.filter((file) => {
    const wanted = file.imports.map((one) => targetOf(file, one))
    return !WRITERS.some((writer) => wanted.includes(writer)) || /join\(['"`][,;\t]['"`]\)/.test(file.source)
  })
  assert.deepEqual(
    others.map(({ path }) => path),
    [],
  )
})
