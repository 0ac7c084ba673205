import assert from 'node:assert/strict'
import { test } from 'node:test'
import * as fc from 'fast-check'
import { addDays, isoDay, toReturnDate } from '../../kit/dates/index.ts'
import { readTable, TABLES, type TablePart } from './index.ts'

async function* once(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  yield bytes
}

async function read(text: string | Uint8Array, year: number | null = null): Promise<TablePart[]> {
  const bytes = typeof text === 'string' ? Buffer.from(text) : text
  return await Array.fromAsync(readTable({ name: 'some.csv', bytes: once(bytes) }, year))
}

async function refusalOf(text: string | Uint8Array, year: number | null = null): Promise<string> {
  const last = (await read(text, year)).at(-1)
  return last?.kind === 'refused' ? last.refused.says : 'not refused'
}

function rowsOf(parts: readonly TablePart[]): readonly unknown[] {
  return parts.flatMap((part): readonly unknown[] => (part.kind === 'rows' ? part.batch.rows : []))
}

function refusedOf(parts: readonly TablePart[]): string[] {
  const refused = parts.flatMap((part) => (part.kind === 'rows' ? part.refused : []))
  return refused.map(({ line, child, column, found }) => `${line} ${child} ${column} ${found}`)
}

test('each table is known by its columns, in any order and any case', async () => {
  for (const table of TABLES) {
    const names = table.columns.map(({ name }) => name)
    for (const heading of [names, names.toReversed(), names.map((name) => ` ${name.toLowerCase()} `)]) {
      const parts = await read(`${heading.join(',')}\n`)
      assert.deepEqual(parts[0], { kind: 'heading', table: table.name, extra: [] })
    }
  }
})

test('a row reads by column name, trimmed and in capitals, with days as days', async () => {
  const parts = await read('review_code,Review,CHILD,DOB\n pn1 ,25/07/2025, c1 ,24/04/2008\n')
  assert.deepEqual(rowsOf(parts), [
    { line: 2, child: 'C1', born: isoDay('2008-04-24'), review: isoDay('2025-07-25'), code: 'PN1' },
  ])
})

test('a column that the table does not have is named and ignored', async () => {
  const parts = await read('CHILD,DOB,REVIEW,REVIEW_CODE,NOTE\nC1,,25/07/2025,PN1,x\n')
  assert.deepEqual(parts[0], { kind: 'heading', table: 'Reviews', extra: ['NOTE'] })
  assert.equal(rowsOf(parts).length, 1)
})

test('a file without a required column is refused by the names of the table and the column', async () => {
  assert.equal(
    await refusalOf('CHILD,DOB,REVIEW\n'),
    'some.csv looks like the Reviews table but does not have the column REVIEW_CODE. Add what is missing and try again.',
  )
  assert.match(
    await refusalOf('CHILD,DOB,SW_ID,SW_DECOM\n'),
    /SWEpisodes .* the columns SW_DEC and SW_REASON/,
  )
  assert.match(await refusalOf('name,age\n'), /not a table of the return/)
  assert.match(await refusalOf('CHILD,CHILD,DOB\n'), /the column CHILD twice/)
  assert.match(await refusalOf('CHILD;SEX;DOB\n1;2;01/01/2015\n'), /has semicolons between its columns/)
})

test('URN may be missing only where the return year is given and before 2015/16', async () => {
  const heading =
    'CHILD,DECOM,RNE,LS,CIN,PLACE,PLACE_PROVIDER,DEC,REC,REASON_PLACE_CHANGE,HOME_POST,PL_POST\n'
  assert.equal(await refusalOf(heading, 2015), 'not refused')
  assert.match(await refusalOf(heading, 2016), /does not have the column URN/)
  assert.match(await refusalOf(heading), /does not have the column URN/)
})

test('each wrong kind of file gets a sentence that says what to do', async () => {
  const utf16 = Buffer.from('\uFEFFCHILD,DOB,REVIEW,REVIEW_CODE\n', 'utf16le')
  assert.match(await refusalOf(utf16), /UTF-16.*save it as/)
  assert.match(await refusalOf('PK\u0003\u0004'), /spreadsheet or a zip/)
  assert.match(await refusalOf(Buffer.from([0xd0, 0xcf, 0x11, 0xe0])), /old spreadsheet/)
  assert.match(await refusalOf(''), /is empty/)
  assert.match(await refusalOf(Buffer.from('a\u0000b')), /not a text file: line 1/)
  assert.match(await refusalOf(Buffer.from('CHILD,\u00e9', 'latin1')), /Latin-1/)
  assert.match(await refusalOf('x'.repeat(70_000)), /longer than 64 kB/)
  assert.match(await refusalOf('CHILD,DOB\n"C1,'), /quotation mark on line 2/)
})

test('a row that cannot be read is located and the rest is read', async () => {
  const parts = await read(
    [
      'CHILD,DOB,REVIEW,REVIEW_CODE',
      'C1,24/04/2008,31/02/2025,PN1',
      'C2,24/04/2008,,PN1',
      'C3,24/4/2008,25/07/2025,PN1',
      'C-4,,25/07/2025,PN1',
      ',,,',
      'C5,24/04/2008,25/07/2025',
      '123456789012345678901,,25/07/2025,PN1',
      'C6,,25/07/2025,',
    ].join('\r\n'),
  )
  assert.deepEqual(refusedOf(parts), [
    '2 C1 REVIEW 31/02/2025',
    '3 C2 REVIEW ',
    '4 C3 DOB 24/4/2008',
    '5 C-4 CHILD C-4',
    '7 C5  3 fields',
    '8 12345678901234567890 CHILD 123456789012345678901',
  ])
  assert.equal(rowsOf(parts).length, 1)
})

test('a row with two fields that cannot be read names both', async () => {
  const parts = await read('CHILD,DOB,REVIEW,REVIEW_CODE\nC1,x,y,PN1\n')
  assert.deepEqual(refusedOf(parts), ['2 C1 DOB x', '2 C1 REVIEW y'])
})

test('the misprinted code for Chinese reads as the right one', async () => {
  const parts = await read('CHILD,SEX,DOB,ETHNIC,UPN,MOTHER,MC_DOB\nC1,F,24/04/2008,cnhe,UN1,,\n')
  assert.equal(JSON.stringify(rowsOf(parts)).includes('"ethnic":"CHNE"'), true)
})

test('whatever text stands in a field, every row is read or refused, and a good one is always read', async () => {
  const field = fc.string({ unit: fc.constantFrom('1', '/', 'A', ' ', 'é', '0', '2') })
  const bad = fc.tuple(field, field, field, field)
  await fc.assert(
    fc.asyncProperty(
      fc.array(bad, { maxLength: 8 }),
      fc.integer({ min: 0, max: 40_000 }),
      async (rows, days) => {
        const good = toReturnDate(addDays(isoDay('1970-01-01'), days))
        const lines = [...rows, ['GOOD', good, good, 'PN1']].map((fields) => fields.join(','))
        const parts = await read(`CHILD,DOB,REVIEW,REVIEW_CODE\n${lines.join('\n')}\n`)
        const readLines = new Set(JSON.stringify(rowsOf(parts)).match(/"line":\d+/g))
        const refusedLines = new Set(refusedOf(parts).map((text) => text.split(' ')[0]))
        const blank = rows.filter((fields) => fields.join('').trim() === '').length
        assert.equal(readLines.size + refusedLines.size + blank, lines.length)
        assert.ok(readLines.has(`"line":${lines.length + 1}`))
      },
    ),
    { numRuns: 300 },
  )
})
