import assert from 'node:assert/strict'
import { test } from 'node:test'
import { isTest, readSourceFiles, type SourceFile, toSourceFile } from './source-files.ts'

const WRITES = /insert\s+into\s+"?audit_entry\b|insertInto\(\s*['"`]audit_entry\b/i

/** Files that write audit rows by themselves, and may forget the child or from where it was asked for. */
function listAuditWriters(files: readonly SourceFile[]): readonly string[] {
  return files
    .filter(({ path }) => !path.startsWith('src/platform/audit/') && !isTest(path))
    .filter(({ source }) => WRITES.test(source))
    .map(({ path }) => path)
}

test('only the audit itself writes audit rows', () => {
  assert.deepEqual(listAuditWriters(readSourceFiles('src')), [])
})

test('a row written elsewhere is caught, by the query builder and in SQL, and reading is not writing', () => {
  const path = 'src/features/reviews/store.ts'
  const caught = (source: string) => listAuditWriters([toSourceFile(path, source)]).length > 0
  assert.ok(caught("trx.insertInto('audit_entry').values(row)"))
  assert.ok(caught('sql`\n  INSERT into\n  audit_entry (actor) values (1)`'))
  assert.ok(!caught('sql`select actor from audit_entry`'))
  assert.ok(!caught("trx.insertInto('audit_entry_note').values(row)"))
})
