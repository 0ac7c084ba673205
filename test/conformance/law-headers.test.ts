import assert from 'node:assert/strict'
import { globSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { test } from 'node:test'
import { PROVISIONS } from '../../src/law/citations/provisions.ts'
import { READINGS } from '../../src/law/citations/readings.ts'
import { type RuleHeader, ruleHeadersIn } from './law-headers.ts'

const LAW = join(import.meta.dirname, '../../src/law')
/** These hold machinery, not rules: the ledger, and the counting that rules share. */
const NO_RULES = ['citations/', 'clocks/']

const files = globSync('**/*.ts', { cwd: LAW }).filter(
  (file) => !file.endsWith('.test.ts') && !NO_RULES.some((folder) => file.startsWith(folder)),
)

function testTextBeside(file: string): string {
  const folder = join(LAW, dirname(file))
  return globSync('*.test.ts', { cwd: folder })
    .map((each) => readFileSync(join(folder, each), 'utf8'))
    .join('\n')
}

function faultsOf(header: RuleHeader, tests: string): readonly string[] {
  return [
    ...(header.cites.length === 0 ? ['has no Cites line'] : []),
    ...header.cites
      .filter((id) => !(id in PROVISIONS))
      .map((id) => `cites ${id}, which is not in the ledger`),
    ...header.readAs.filter((id) => !(id in READINGS)).map((id) => `reads as ${id}, which is not a reading`),
    ...(header.says === '' ? ['has no Says line'] : []),
    ...(header.example === '' ? ['has no Example line'] : []),
    ...(tests.includes(header.example)
      ? []
      : [`has an example that no test beside it runs: ${header.example}`]),
  ]
}

test('every rule of law says what it cites and has an example that a test runs', () => {
  const faults = files.flatMap((file) => {
    const tests = testTextBeside(file)
    return ruleHeadersIn(readFileSync(join(LAW, file), 'utf8')).flatMap((header) =>
      faultsOf(header, tests).map((fault) => `${file}: ${header.name} ${fault}`),
    )
  })
  assert.deepEqual(faults, [])
})

test('there are rules to check', () => {
  const names = files.flatMap((file) =>
    ruleHeadersIn(readFileSync(join(LAW, file), 'utf8')).map(({ name }) => name),
  )
  assert.ok(names.includes('whenNoticeDue'))
  assert.ok(names.length >= 20, `${names.length} rules`)
})

const HEADED = `
/**
 * Something before.
 *
 * Cites: CPPCR 33(1), CPPCR 2(1)
 * Says: One sentence
 * on two lines.
 * Example: a day.
 */
export function whenDue(on: Day): Day {
  return on
}
export function toText(on: Day): string {
  return ''
}
export function dueFor(
  on: Day,
): Answer<Day> {
  return x
}
`

test('a header is read over several lines, and a rule without one is found bare', () => {
  assert.deepEqual(ruleHeadersIn(HEADED), [
    {
      name: 'whenDue',
      cites: ['CPPCR 33(1)', 'CPPCR 2(1)'],
      says: 'One sentence on two lines.',
      readAs: [],
      example: 'a day',
    },
    { name: 'dueFor', cites: [], says: '', readAs: [], example: '' },
  ])
})

test('a rule without lines, with a wrong citation or with an untested example is at fault', () => {
  const bare = { name: 'whenDue', cites: [], says: '', readAs: [], example: '' }
  assert.deepEqual(faultsOf(bare, ''), ['has no Cites line', 'has no Says line', 'has no Example line'])
  const wrong = { name: 'whenDue', cites: ['CPPCR 99'], says: 's', readAs: ['I-99'], example: 'a day' }
  assert.deepEqual(faultsOf(wrong, 'another day'), [
    'cites CPPCR 99, which is not in the ledger',
    'reads as I-99, which is not a reading',
    'has an example that no test beside it runs: a day',
  ])
})
