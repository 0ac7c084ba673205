import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'

const folder = mkdtempSync(join(tmpdir(), 'footprint-together-'))
after(() => rmSync(folder, { recursive: true }))

const inTest = "import { after, test } from 'node:test'\n"
const FILES = {
  good: `${inTest}test('one', () => {})\ntest('two', (t) => t.test('within', () => {}))\n`,
  bad: `${inTest}test('wrong', () => { throw new Error('so it is') })\ntest('left', { skip: true }, () => {})\n`,
  unread: "import './absent.ts'\n",
  // All it has so far has run when the last test comes; and what the file opened is still open then.
  slow: `${inTest}let open = true\nafter(() => { open = false })\ntest('soon', () => {})
await new Promise((done) => setTimeout(done, 50))
test('late', async () => { await null; if (!open) throw new Error('closed') })\n`,
  quits: `${inTest}test('quits', () => process.exit(0))\n`,
}

/** What the two reporters say of these files, run in one process. */
function report(...names: readonly (keyof typeof FILES)[]): string {
  const files = names.map((name) => join(folder, `${name}.test.ts`))
  for (const name of names) writeFileSync(join(folder, `${name}.test.ts`), FILES[name])
  const room = join(folder, 'room.mjs')
  const runner = JSON.stringify(join(import.meta.dirname, 'run-together.ts'))
  writeFileSync(room, `import { runTogether } from ${runner}\nawait runTogether(${JSON.stringify(files)})\n`)
  const reporters = ['failures', 'totals'].flatMap((name) => [
    `--test-reporter=${join(import.meta.dirname, `${name}-reporter.ts`)}`,
    '--test-reporter-destination=stdout',
  ])
  const { NODE_TEST_CONTEXT: _ours, ...env } = process.env
  return spawnSync(process.execPath, ['--test', ...reporters, room], { env, encoding: 'utf8' }).stdout
}

test('the tests of files in one process are counted as if each had its own', () => {
  assert.match(report('good', 'slow'), /"passed":5,"failed":0,"skipped":0/)
})

test('a test that fails, one that is left out and a file that cannot be read are named and counted', () => {
  const said = report('good', 'bad', 'unread', 'slow')
  assert.match(said, /"passed":5,"failed":2,"skipped":1/)
  assert.match(said, /failed: wrong \(.*bad\.test\.ts:2\)/)
  assert.match(said, /left out: left/)
  assert.match(said, /failed: \S*unread\.test\.ts/)
})

test('a file that ends the process fails the run, and is named', () => {
  const said = report('quits', 'good')
  assert.match(said, /"passed":0,"failed":1/)
  assert.match(said, /The process ended in \S*quits\.test\.ts/)
})
