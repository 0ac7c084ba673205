import assert from 'node:assert/strict'
import { test } from 'node:test'
import { isoDay } from '../../kit/dates/index.ts'
import { type TableBatch, TABLES } from '../returns/index.ts'
import { toReturnsOf } from './kept-rows.ts'
import { columnsOf, createSnapshotRows, namedFieldsOf } from './snapshot-row.ts'

/** A row of each table, every column filled: days with days, all else with its own text. */
function fullBatches(): readonly TableBatch[] {
  return TABLES.map(({ name, columns, open }) => {
    const reader = open(new Map(columns.map((column, at) => [column.name, at])))
    const fields = columns.map(({ name: column }, at) => (column === 'CHILD' ? 'C1' : `V${at}`))
    for (const { column } of reader.read(2, fields)) {
      fields[columns.findIndex((one) => one.name === column)] = '04/07/2025'
    }
    assert.deepEqual(reader.read(2, fields), [], name)
    return reader.takeBatch()
  })
}

test('a row of every table is kept and read back as it was', () => {
  for (const batch of fullBatches()) {
    const kept = createSnapshotRows()(batch).map(({ child, content }) => ({
      child,
      content,
      table: batch.table,
      returnYear: 2026,
    }))
    const [read] = toReturnsOf(kept).get('C1') ?? []
    assert.deepEqual(
      read?.rows[batch.table].map((row) => ({ ...row, line: 2 })),
      batch.rows,
    )
    assert.equal(kept[0]?.content.split('\t').length, columnsOf(batch.table).length)
  }
})

const review = (child: string, on: string) => ({
  line: 2,
  child,
  born: null,
  review: isoDay(on),
  code: 'PN1',
})

test('rows are told apart by child and day, and two of one day by their order', () => {
  const rows = [review('C1', '2025-07-04'), review('C1', '2025-07-04'), review('C2', '2025-07-04')]
  const kept = createSnapshotRows()({ table: 'Reviews', rows })
  assert.deepEqual(
    kept.map(({ child, key }) => [child, key]),
    [
      ['C1', '2025-07-04'],
      ['C1', '2025-07-04#2'],
      ['C2', '2025-07-04'],
    ],
  )
})

test('a kept row is shown with its columns', () => {
  assert.deepEqual(namedFieldsOf('Reviews', '\t04/07/2025\tPN1'), [
    ['DOB', ''],
    ['REVIEW', '04/07/2025'],
    ['REVIEW_CODE', 'PN1'],
  ])
})

test('a tab inside a field does not part it in two', () => {
  const rows = [{ ...review('C1', '2025-07-04'), code: 'A\tB' }]
  const [kept] = createSnapshotRows()({ table: 'Reviews', rows })
  assert.equal(kept?.content, '\t04/07/2025\tA B')
})
