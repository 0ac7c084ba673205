import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'

const folder = mkdtempSync(join(tmpdir(), 'footprint-hangs-'))
after(() => rmSync(folder, { recursive: true }))

const FILES = {
  waits:
    "test('over', () => {})\ntest('outer', (t) => t.test('waits', () => new Promise((done) => setTimeout(done, 60_000))))",
  loops: "test('loops', () => { for (;;) {} })",
  ends: "test('over', () => {})",
  'stays open': "setInterval(() => {}, 1000)\ntest('over', () => {})",
}

function report(name: keyof typeof FILES) {
  const file = join(folder, `${name}.test.mjs`)
  writeFileSync(file, `import { test } from 'node:test'\n${FILES[name]}\n`)
  const { NODE_TEST_CONTEXT: _ours, ...env } = process.env
  const reporter = join(import.meta.dirname, 'failures-reporter.ts')
  const ended = spawnSync(
    process.execPath,
    [
      '--test',
      '--import',
      join(import.meta.dirname, 'end-what-hangs.ts'),
      `--test-reporter=${reporter}`,
      file,
    ],
    { env: { ...env, LONGEST_TEST: '1000' }, encoding: 'utf8', timeout: 30_000 },
  )
  return { code: ended.status, said: ended.stdout }
}

const TOLD = [
  ['waits', /Nothing happened for 1 s in outer > waits[\s\S]*It waits for: .*Timeout/],
  ['loops', /Nothing happened for 1 s in loops/],
  ['stays open', /Nothing happened for 1 s after over/],
] as const

for (const [name, told] of TOLD) {
  test(`what hangs is named and fails the run: ${name}`, () => {
    const { code, said } = report(name)
    assert.equal(code, 1)
    assert.match(said, told)
    assert.match(said, /the process ended with SIGKILL/)
  })
}

test('what does not hang is left alone', () => {
  const { code, said } = report('ends')
  assert.deepEqual([code, said], [0, '1 of 1 tests passed\n'])
})
