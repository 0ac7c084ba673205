import assert from 'node:assert/strict'
import { test } from 'node:test'
import * as fc from 'fast-check'
import type { CsvFault, CsvRecord } from './index.ts'
import { LONGEST_LINE, readCsv } from './index.ts'

async function* inPieces(bytes: Uint8Array, size: number): AsyncGenerator<Uint8Array> {
  for (let from = 0; from < bytes.length; from += size) yield bytes.subarray(from, from + size)
}

async function read(source: string | Uint8Array, size = 7): Promise<CsvRecord[] | CsvFault> {
  const bytes = typeof source === 'string' ? Buffer.from(source) : source
  const records: CsvRecord[] = []
  for await (const batch of readCsv(inPieces(bytes, size))) {
    if (!batch.ok) return batch.failure
    records.push(...batch.value)
  }
  return records
}

const ROWS: CsvRecord[] = [
  { line: 1, fields: ['CHILD', 'DOB'] },
  { line: 2, fields: ['A1', '01/02/2020'] },
]

test('lines may end with LF, CRLF or CR, with or without a last line end', async () => {
  for (const end of ['\n', '\r\n', '\r']) {
    assert.deepEqual(await read(`CHILD,DOB${end}A1,01/02/2020${end}`), ROWS)
    assert.deepEqual(await read(`CHILD,DOB${end}A1,01/02/2020`), ROWS)
  }
})

test('a UTF-8 byte order mark is not part of the first field', async () => {
  assert.deepEqual(await read('\uFEFFCHILD,DOB\nA1,01/02/2020\n'), ROWS)
})

test('blank lines are skipped but counted', async () => {
  const records = await read('a,b\n\n  \n1,2\n')
  assert.deepEqual(records, [
    { line: 1, fields: ['a', 'b'] },
    { line: 4, fields: ['1', '2'] },
  ])
})

test('a quoted field may hold commas, doubled marks and line ends, and the next record keeps its physical line', async () => {
  const records = await read('a,b\r\n"x, ""y""\r\nz",2\r\n3,"4"\r\n')
  assert.deepEqual(records, [
    { line: 1, fields: ['a', 'b'] },
    { line: 2, fields: ['x, "y"\nz', '2'] },
    { line: 4, fields: ['3', '4'] },
  ])
})

test('text after a closing quotation mark is kept', async () => {
  assert.deepEqual(await read('"ab"c,d\n'), [{ line: 1, fields: ['abc', 'd'] }])
})

test('letters beyond ASCII survive being cut between two chunks', async () => {
  for (const size of [1, 2, 3, 5]) {
    assert.deepEqual(await read('née,Łódź\n', size), [{ line: 1, fields: ['née', 'Łódź'] }])
  }
})

test('nothing, or nothing but blank lines, is empty', async () => {
  for (const nothing of ['', '\uFEFF', '\n\r\n  \n']) {
    assert.deepEqual(await read(nothing), { kind: 'empty' })
  }
})

test('UTF-16 is told by its mark or by its pattern', async () => {
  const text = 'CHILD,DOB\nA1,01/02/2020\n'.repeat(4)
  const unmarked = Buffer.from(text, 'utf16le')
  assert.deepEqual(await read(Buffer.concat([Buffer.from([0xff, 0xfe]), unmarked])), { kind: 'utf-16' })
  assert.deepEqual(await read(unmarked), { kind: 'utf-16' })
  assert.deepEqual(await read(Buffer.from(unmarked).swap16()), { kind: 'utf-16' })
})

test('a zip or new spreadsheet and an old spreadsheet are told by their first bytes', async () => {
  assert.deepEqual(await read(Buffer.from('PK\u0003\u0004 the rest of a workbook')), { kind: 'zip' })
  const old = Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1])
  assert.deepEqual(await read(old), { kind: 'old-spreadsheet' })
})

test('Latin-1 and bytes that are not text are told apart, with the line', async () => {
  assert.deepEqual(await read(Buffer.from('a,b\n1,caf\u00e9\n', 'latin1')), { kind: 'latin-1', line: 2 })
  assert.deepEqual(await read(Buffer.from('a,b\n1,2\n3,\u0000\n', 'latin1')), { kind: 'not-text', line: 3 })
  assert.deepEqual(await read(Buffer.from('a,b\n\u0001\u00ff\n', 'latin1')), { kind: 'not-text', line: 2 })
})

test('a quotation mark that is never closed is told with the line it opens on', async () => {
  assert.deepEqual(await read('a,b\n1,2\n3,"4\n5,6\n'), { kind: 'open-quote', line: 3 })
  const long = `a,b\n1,"2\n${'3,4\n'.repeat(40_000)}`
  assert.deepEqual(await read(long, 65_536), { kind: 'open-quote', line: 2 })
})

test('a line at the limit is read and a longer one is refused', async () => {
  const atLimit = 'x'.repeat(LONGEST_LINE)
  assert.deepEqual(await read(`a\n${atLimit}\n`, 9000), [
    { line: 1, fields: ['a'] },
    { line: 2, fields: [atLimit] },
  ])
  const tooLong = { kind: 'line-too-long', line: 2, limit: LONGEST_LINE }
  assert.deepEqual(await read(`a\n${atLimit}x\n`, 9000), tooLong)
  assert.deepEqual(await read(`a\n${atLimit}x\n`, 1_000_000), tooLong)
})

test('endless noise is refused after a few chunks and the source is closed', async () => {
  let given = 0
  let closed = 0
  async function* noise(letter: number): AsyncGenerator<Uint8Array> {
    try {
      for (;;) {
        given += 1
        yield Buffer.alloc(10_000, letter)
      }
    } finally {
      closed += 1
    }
  }
  for (const letter of [0, 65, 255]) {
    for await (const batch of readCsv(noise(letter))) assert.equal(batch.ok, false)
  }
  assert.equal(closed, 3)
  assert.ok(given < 20, `${given} chunks were asked for`)
})

test('any fields written as CSV are read back, whatever the pieces they arrive in', async () => {
  const field = fc.string({ unit: fc.constantFrom('a', 'é', '"', ',', '\n', ' ', '7') })
  const rows = fc.array(fc.array(field, { minLength: 1, maxLength: 4 }), { minLength: 1, maxLength: 6 })
  await fc.assert(
    fc.asyncProperty(rows, fc.integer({ min: 1, max: 40 }), async (written, size) => {
      const filled = written.map((fields) => ['x', ...fields])
      const text = filled.map((fields) => fields.map(quote).join(',')).join('\r\n')
      const records = await read(text, size)
      assert.ok(Array.isArray(records))
      assert.deepEqual(
        records.map(({ fields }) => fields),
        filled,
      )
    }),
    { numRuns: 200 },
  )
})

function quote(field: string): string {
  return /[",\n]/.test(field) ? `"${field.replaceAll('"', '""')}"` : field
}
