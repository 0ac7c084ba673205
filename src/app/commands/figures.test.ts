import assert from 'node:assert/strict'
import { test } from 'node:test'
import { fileURLToPath } from 'node:url'
import { callCommand } from '../../../test/support/cli.ts'

const CLEAN = fileURLToPath(new URL('../../../../shared/data/ssda903-clean', import.meta.url))
const figures = (...args: string[]) =>
  callCommand(['figures', ...args], {
    DOMAIN_DATE: '2026-11-21',
    DATABASE_URL: 'postgres://nobody@127.0.0.1:1/none',
  })

test('figures come straight from files, without a database, for the year of the latest return', async () => {
  const { code, out, error } = await figures('--files', CLEAN, '--json')
  assert.deepEqual([code, error], [0, ''])
  const json = JSON.parse(out)
  assert.deepEqual([json.from, json.to, json.asOf], ['2025-04-01', '2026-03-31', '2026-03-31'])
  const held = json.measures.find((one: { id: string }) => one.id === 'reviews-held')
  assert.equal(held.value, 994)
})

test('the list of a measure has a line for each that the figure counts', async () => {
  const { code, out } = await figures('--files', CLEAN, '--list', 'reviews-held', '--year', '2025-26')
  assert.equal(code, 0)
  const lines = out.trim().split('\r\n')
  assert.match(lines[0] ?? '', /^Child,Counts as,What,Rule,Due,Held/)
  assert.equal(lines.length, 995)
})

test('the list as JSON says of which measure and days it is', async () => {
  const { out } = await figures('--files', CLEAN, '--list', 'started', '--json')
  const json = JSON.parse(out)
  assert.equal(json.measure, 'started')
  assert.equal(json.rows.length, 165)
  assert.equal(json.rows[0].counts, 'numerator')
})

test('one measure is shown with its definition', async () => {
  const { out } = await figures('--files', CLEAN, '--measure', 'reviews-on-time')
  assert.match(out, /93\.6% {2}930 of 994 reviews/)
  assert.match(out, /Definition 1\./)
})

const wrong: readonly (readonly [string, readonly string[], RegExp])[] = [
  ['a year that is none', ['--files', CLEAN, '--year', '2025'], /"2025" is not a year/],
  [
    'a day that is none',
    ['--files', CLEAN, '--from', '2025-02-30', '--to', '2025-03-31'],
    /"2025-02-30" is not a date/,
  ],
  ['one end of a period', ['--files', CLEAN, '--from', '2025-04-01'], /Give both --from and --to/],
  [
    'a period that ends before it begins',
    ['--files', CLEAN, '--from', '2025-04-02', '--to', '2025-04-01'],
    /before it begins/,
  ],
  ['a measure there is not', ['--files', CLEAN, '--list', 'luck'], /There is no measure "luck"/],
  [
    'what files cannot answer',
    ['--files', CLEAN, '--list', 'child-chaired'],
    /files of a return cannot answer/,
  ],
  ['a folder there is not', ['--files', '/nowhere/at/all'], /nowhere/],
]
for (const [what, args, says] of wrong) {
  test(`${what} is refused with a sentence and exit code 2`, async () => {
    const { code, out, error } = await figures(...args)
    assert.deepEqual([code, out], [2, ''])
    assert.match(error, says)
  })
}
