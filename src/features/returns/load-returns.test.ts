import assert from 'node:assert/strict'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { type TestContext, test } from 'node:test'
import { loadReturns, readReturns } from './index.ts'

const REVIEWS = 'CHILD,DOB,REVIEW,REVIEW_CODE\nC1,24/04/2008,25/07/2025,PN1\nC1,24/04/2008,25/01/2026,PN1\n'
const LAST_YEAR = REVIEWS.replace('2025', '2024').replace('2026', '2025')

/** A folder with these files (name → text), gone after the test. */
function folder(context: TestContext, files: Readonly<Record<string, string | Uint8Array>>): string {
  const path = mkdtempSync(join(tmpdir(), 'returns-'))
  context.after(() => rmSync(path, { recursive: true }))
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(dirname(join(path, name)), { recursive: true })
    writeFileSync(join(path, name), text)
  }
  return path
}

test('files that begin with an underscore or a dot are no part of a return', async (context) => {
  const path = folder(context, { 'r.csv': REVIEWS, '_r.csv': REVIEWS, '.x': '' })
  const { years, refusedFiles } = await loadReturns([path], {})
  assert.deepEqual(
    years[0]?.files.map(({ file }) => file),
    ['r.csv'],
  )
  assert.deepEqual(refusedFiles, [])
})

test('a folder that is not there, or has no files, is refused by its name', async (context) => {
  const path = folder(context, {})
  for (const wrong of [path, join(path, 'nothing')]) {
    const { years, refusedFiles } = await loadReturns([wrong], {})
    assert.deepEqual(years, [])
    assert.deepEqual(
      refusedFiles.map(({ reason, file }) => [reason, file]),
      [['no-folder', wrong]],
    )
  }
})

test('a second file of a table is refused and the first is read', async (context) => {
  const path = folder(context, { 'a.csv': REVIEWS, 'b.csv': REVIEWS })
  const { years, refusedFiles } = await loadReturns([path], {})
  assert.equal(years[0]?.children.get('C1')?.Reviews.length, 2)
  assert.deepEqual(
    refusedFiles.map(({ says }) => says),
    ['b.csv is a second Reviews file: a.csv was read. Keep only one.'],
  )
})

test('nothing is kept of a file that turns out to be wrong half way', async (context) => {
  const rows = 'C1,24/04/2008,25/07/2025,PN1\n'.repeat(20_000)
  const wrong = Buffer.concat([Buffer.from(`${REVIEWS}x,y,z,w\n${rows}`), Buffer.from([0xe9, 10])])
  const sw = 'CHILD,DOB,SW_ID,SW_DECOM,SW_DEC,SW_REASON\nC2,,SW1,01/05/2025,,MANAGE\n'
  const path = folder(context, { 'a.csv': wrong, 'sw.csv': sw })
  const { years, refusedFiles, refusedRows } = await loadReturns([path], {})
  assert.equal(refusedFiles[0]?.reason, 'latin-1')
  assert.deepEqual(refusedRows, [])
  assert.deepEqual([...(years[0]?.children.keys() ?? [])], ['C2'])
})

test('the year is proposed, or given; the year before is in prev', async (context) => {
  const path = folder(context, { 'r.csv': REVIEWS, 'prev/r.csv': LAST_YEAR })
  const proposed = await loadReturns([path], {})
  assert.deepEqual(
    proposed.years.map(({ year }) => year.collection),
    [2025, 2026],
  )
  assert.deepEqual(
    proposed.years[0]?.files.map(({ file }) => file),
    ['prev/r.csv'],
  )
  const given = await loadReturns([path], { collectionYear: 2027 })
  assert.deepEqual(
    given.years.map(({ year }) => year.collection),
    [2026, 2027],
  )
  assert.match(
    given.warnings[0] ?? '',
    /2 of 2 reviews were held outside 2026-27 .*, in 2025-26\. .* choose 2025-26, or/,
  )
})

const XML_REVIEWS = ['25/07/2025', '25/01/2026'].map(
  (day) => `<AREVIEW><REVIEW>${day}</REVIEW><REVIEW_CODE>PN1</REVIEW_CODE></AREVIEW>`,
)
const XML = `<?xml version="1.0"?><EXPSSDA903><CHILD><HEADER><CHILDID>C1</CHILDID><DOB>24/04/2008</DOB>
${XML_REVIEWS.join('')}</HEADER><EPISODE><DECOM>31/02/2025</DECOM><RNE>S</RNE></EPISODE></CHILD></EXPSSDA903>`

test('a return as one XML file is read as the CSV files are, with the year before as either', async (context) => {
  const path = folder(context, { 'return.xml': XML, 'prev/r.csv': LAST_YEAR })
  const { years, refusedFiles, refusedRows } = await loadReturns([path], {})
  assert.deepEqual(refusedFiles, [])
  assert.deepEqual(
    years.map(({ year, files }) => [year.collection, files.map(({ table, rows }) => `${table} ${rows}`)]),
    [
      [2025, ['Reviews 2']],
      [2026, ['Reviews 2', 'Header 1', 'Episodes 0']],
    ],
  )
  assert.deepEqual(
    refusedRows.map(({ file, line, column, child }) => [file, line, column, child]),
    [['return.xml', 2, 'DECOM', 'C1']],
  )
  assert.equal(years[1]?.unreadRows[0]?.found.get('RNE'), 'S')
})

const XML_REFUSED: readonly (readonly [string, Readonly<Record<string, string>>, RegExp])[] = [
  ['XML beside CSV files', { 'a.xml': XML, 'r.csv': REVIEWS }, /r\.csv: .* not both/],
  ['CSV files beside XML', { 'r.csv': REVIEWS, 'z.xml': XML }, /z\.xml: .* not both/],
  ['a second XML file', { 'a.xml': XML, 'b.xml': XML }, /b\.xml is a second Reviews file/],
  ['an entity', { 'a.xml': XML.replace('>S<', '>&xxe;<') }, /a\.xml has an entity.*\(line 2\)/],
  ['XML that breaks off', { 'a.xml': XML.slice(0, -20) }, /a\.xml is not whole, correct XML/],
  ['a file over the limit', { 'r.csv': REVIEWS.repeat(40_000) }, /r\.csv is larger than 1 MB/],
]

for (const [what, files, says] of XML_REFUSED) {
  test(`${what} is a sentence, and nothing of that file is kept`, async (context) => {
    const { years, refusedFiles } = await loadReturns([folder(context, files)], { largestFile: 1_048_576 })
    assert.match(refusedFiles.map((one) => one.says).join(), says)
    assert.ok((years[0]?.children.get('C1')?.Reviews.length ?? 0) <= 2)
  })
}

test('several folders are several years, and a year that is given twice is read once', async (context) => {
  const now = folder(context, { 'r.csv': REVIEWS, 'prev/r.csv': LAST_YEAR })
  const before = folder(context, { 'r.csv': LAST_YEAR })
  const { years, warnings } = await loadReturns([now, before], {})
  assert.deepEqual(
    years.map(({ path }) => path),
    [before, now],
  )
  assert.deepEqual(warnings, [])
  const twice = await loadReturns([now, now], {})
  assert.equal(twice.years.length, 2)
  assert.match(twice.warnings[0] ?? '', /read already/)
})

test('a table that the year did not have yet is read with a warning, and a missing Reviews table is told', async (context) => {
  const path = folder(context, {
    'sw.csv': 'CHILD,DOB,SW_ID,SW_DECOM,SW_DEC,SW_REASON\nC2,,SW1,01/05/2020,,MANAGE\n',
  })
  const { warnings } = await loadReturns([path], {})
  assert.match(warnings.join('\n'), /2020-21 had no SWEpisodes table/)
  assert.match(warnings.join('\n'), /no Reviews table/)
})

test('facts can be gone through twice, and a bad row of one child leaves the others as they are', async (context) => {
  const good = 'C2,24/04/2008,01/09/2025,PN1\n'
  const { facts, refusals } = await readReturns([
    folder(context, { 'r.csv': `${REVIEWS}C1,24/04/2008,00/00/2025,PN1\n${good}` }),
  ])
  const summary = (): string[] => [...facts].map(({ child, reviews }) => `${child} ${reviews.length}`)
  assert.deepEqual(summary(), ['C1 2', 'C2 1'])
  assert.deepEqual(summary(), ['C1 2', 'C2 1'])
  assert.equal(refusals.rows.length, 1)
})
