import assert from 'node:assert/strict'
import { test } from 'node:test'
import { isTest, readSourceFiles, type SourceFile, toSourceFile } from './source-files.ts'

/** Files that queue an e-mail whose subject has something put into it, which could be a name. */
function listBuiltSubjects(files: readonly SourceFile[]): readonly string[] {
  return files
    .filter(({ path, source }) => !isTest(path) && /\bqueueMessage\b/.test(source))
    .filter(({ source }) => /\bsubject\s*[:=]\s*(`[^`]*\$\{|[^,;\n]*\+)/.test(source))
    .map(({ path }) => path)
}

test('the subject of an e-mail is written in the program, so that it never holds a name', () => {
  assert.deepEqual(listBuiltSubjects(readSourceFiles('src')), [])
})

test('a subject with something put into it is caught', () => {
  const caught = (subject: string) =>
    listBuiltSubjects([
      toSourceFile('src/features/x/store.ts', `queueMessage(trx, { subject: ${subject}, text })`),
    ]).length > 0
  assert.ok(caught('`The review of ${child.name}`'))
  assert.ok(caught("'The review of ' + name"))
  assert.ok(!caught("'You are asked to a review'"))
})
