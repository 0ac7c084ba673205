import assert from 'node:assert/strict'
import { test } from 'node:test'
import { sql } from 'kysely'
import { PROCESSED_TABLES } from '../../src/features/data-protection/processed-tables.ts'
import { CHILD_TABLES, STAYING_TABLES } from '../../src/features/data-protection/queries/child-tables.ts'
import { RECORD_COLUMNS } from '../../src/features/data-protection/record-columns.ts'
import { withEmbeddedDatabase } from '../support/test-database.ts'

const { db } = await withEmbeddedDatabase()

const { rows: columns } = await sql<{ table: string; column: string }>`
  select table_name as "table", column_name as "column" from information_schema.columns
  where table_schema = 'public'`.execute(db)

const { rows: references } = await sql<{ from: string; to: string }>`
  select conrelid::regclass::text as "from", confrelid::regclass::text as "to"
  from pg_constraint where contype = 'f'`.execute(db)

const tables = [...new Set(columns.map(({ table }) => table))].toSorted()
const ofChild = new Set<string>(CHILD_TABLES.map(({ name }) => name))
const named = (table: string) => ofChild.has(table) || table in STAYING_TABLES

/** Tables that name a child, or point at a row that does, and are in neither list. */
function forgottenTables(known: (table: string) => boolean): readonly string[] {
  const naming = columns.flatMap(({ table, column }) => (/^(child_id|child)$/.test(column) ? [table] : []))
  const hanging = references.flatMap(({ from, to }) => (ofChild.has(to.replaceAll('"', '')) ? [from] : []))
  return [...new Set([...naming, ...hanging].map((table) => table.replaceAll('"', '')))].filter(
    (table) => !known(table),
  )
}

test('every table that holds anything about a child is destroyed with the record and given in a copy', () => {
  assert.deepEqual(forgottenTables(named), [])
})

test('a table about a child that is in neither list is caught', () => {
  assert.deepEqual(
    forgottenTables((table) => table !== 'review_version' && named(table)),
    ['review_version'],
  )
})

test('what points at another row is destroyed before it', () => {
  const order: readonly string[] = CHILD_TABLES.map(({ name }) => name)
  const wrong = references
    .filter(({ from, to }) => order.includes(from) && order.includes(to) && from !== to)
    .filter(({ from, to }) => order.indexOf(from) > order.indexOf(to))
  assert.deepEqual(wrong, [])
})

test('every column about a child is in the copy, or left out on purpose', () => {
  const inDatabase = columns
    .filter(({ table }) => ofChild.has(table))
    .map(({ table, column }) => `${table}.${column}`)
  const inCopy = Object.entries(RECORD_COLUMNS).flatMap(([table, use]) =>
    Object.keys(use.columns).map((column) => `${table}.${column}`),
  )
  assert.deepEqual(inCopy.toSorted(), inDatabase.toSorted())
})

test('the record of processing has every table of the database, and no other', () => {
  assert.deepEqual(Object.keys(PROCESSED_TABLES).toSorted(), tables)
})

test('the record of processing says of each table what is in it', () => {
  for (const [table, { holds }] of Object.entries(PROCESSED_TABLES))
    assert.match(holds, /^[A-Z].{10,}/, table)
})
