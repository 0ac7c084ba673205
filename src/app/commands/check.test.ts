import assert from 'node:assert/strict'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test } from 'node:test'
import { fileURLToPath } from 'node:url'
import { runCommand } from '../../../test/support/cli.ts'

const DATA = fileURLToPath(new URL('../../../../shared/data/', import.meta.url))
const check = (...args: string[]) =>
  runCommand(['check', ...args], { DATABASE_URL: 'postgres://nobody@127.0.0.1:1/none' })

const HEADER = 'CHILD,SEX,DOB,ETHNIC,UPN,MOTHER,MC_DOB'
const EPISODES =
  'CHILD,DECOM,RNE,LS,CIN,PLACE,PLACE_PROVIDER,DEC,REC,REASON_PLACE_CHANGE,HOME_POST,PL_POST,URN'

test('findings come as JSON with the year, the files, the rules run and what it took; exit code 1', async () => {
  const { code, out } = await check(`${DATA}ssda903-flawed`, '--json', '--rules', '501,int03,IRO05')
  assert.equal(code, 1)
  const json = JSON.parse(out)
  assert.deepEqual(Object.keys(json), [
    'year',
    'files',
    'findings',
    'couldNotRun',
    'rulesRun',
    'seconds',
    'peakMemoryMb',
  ])
  assert.deepEqual([json.year, json.rulesRun], ['2025-26', ['501', 'INT03', 'IRO05']])
  assert.deepEqual(json.files[1], { table: 'Episodes', file: 'episodes.csv', rows: 572 })
  assert.deepEqual(Object.keys(json.findings[0]), ['rule', 'severity', 'table', 'line', 'child', 'says'])
  assert.deepEqual([json.findings[0].rule, json.findings[0].line], ['501', 225])
  assert.ok(
    json.couldNotRun.some(({ rule, line }: { rule: string; line: number }) => rule === '501' && line === 102),
  )
  assert.ok(json.seconds > 0 && json.peakMemoryMb > 0)
})

test('findings are printed rule by rule in plain words, with how many there are', async () => {
  const { code, out, error } = await check(`${DATA}ssda903-flawed`, '--rules', '501')
  assert.deepEqual([code, error], [1, ''])
  assert.match(out, /^2025-26: 324 children, 1 rule, 1 finding\.\n\n501 {2}Episode begins before/)
  assert.match(out, /C0000117 {2}Episodes line 225: The episode begins on 6 August 2025/)
  assert.match(out, /Who can put it right: the team that keeps the return\./)
  assert.match(out, /Could not run: 2\n {2}501 {2}Episodes line 455: DEC is “31\/02\/2026”/)
})

test('where nothing is found the exit code is 0', async () => {
  const { code, out } = await check(`${DATA}ssda903-clean`, '--rules', '501,440', '--year', '2025-26')
  assert.deepEqual([code, out], [0, '2025-26: 646 children, 2 rules, 0 findings.\n'])
})

test('a row of nobody and a row of the wrong width are named, and a refused file is exit code 1', async (context) => {
  const path = mkdtempSync(join(tmpdir(), 'check-'))
  context.after(() => rmSync(path, { recursive: true }))
  mkdirSync(join(path, 'prev'))
  writeFileSync(join(path, 'header.csv'), `${HEADER}\nC1,M,02/05/2012,WBRI,UN4,,\n`)
  writeFileSync(
    join(path, 'e.csv'),
    `${EPISODES}\nC1,01/05/2025,S,V2,N1,U6,PR1,,,,,,\n,01/05/2025,S,V2,N1,U6,PR1,,,,,,\nC1,02/05/2025\n`,
  )
  writeFileSync(join(path, 'other.csv'), 'A,B\n1,2\n')
  const { code, out, error } = await check(path, '--rules', '501')
  assert.equal(code, 1)
  assert.match(error, /other\.csv is not a table of the return/)
  assert.match(out, /No rule {2}Episodes line 3: CHILD is blank/)
  assert.match(
    out,
    /No rule {2}Episodes line 4: The row has 2 fields, the heading 13 fields, as in the heading/,
  )
})

test('the return as one XML file is checked and counted as CSV files are', async (context) => {
  const path = mkdtempSync(join(tmpdir(), 'check-'))
  context.after(() => rmSync(path, { recursive: true }))
  const episode = (decom: string, dec: string) =>
    `<EPISODE><DECOM>${decom}</DECOM><DEC>${dec}</DEC></EPISODE>`
  writeFileSync(
    join(path, 'return.xml'),
    `<EXPSSDA903><CHILD><HEADER><CHILDID>C1</CHILDID><DOB>02/05/2012</DOB></HEADER>
${episode('01/05/2025', '01/09/2025')}
${episode('01/08/2025', '')}
</CHILD><CHILD><HEADER><CHILDID>C2</CHILDID></HEADER>
${episode('01/10/2025', '31/02/2026')}</CHILD></EXPSSDA903>`,
  )
  const { code, out } = await check(path, '--rules', '501,147')
  assert.equal(code, 1)
  assert.match(out, /C1 {2}Episodes line 3: The episode begins on 1 August 2025/)
  assert.match(out, /C2 {2}Episodes line 5: .*31\/02\/2026/)
  const figures = await runCommand(['figures', '--files', path, '--measure', 'started'], {})
  assert.match(figures.error, /2 rows were refused/)
  assert.match(figures.out, /started/)
})

const wrong: readonly (readonly [string, readonly string[], RegExp])[] = [
  ['no folder', [], /Something is missing/],
  ['a folder there is not', ['/nowhere/at/all'], /There are no return files in/],
  ['a rule there is not', [DATA, '--rules', '501,999999'], /There is no rule "999999"/],
  ['a year that is none', [DATA, '--year', '2025'], /"2025" is not a year/],
  ['a year without rules', [`${DATA}ssda903-clean`, '--year', '2027-28'], /2022-23 to 2026-27/],
]
for (const [what, args, says] of wrong) {
  test(`${what} is refused with a sentence and exit code 2`, async () => {
    const { code, out, error } = await check(...args)
    assert.deepEqual([code, out], [2, ''])
    assert.match(error, says)
  })
}
