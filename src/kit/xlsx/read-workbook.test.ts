import assert from 'node:assert/strict'
import { test } from 'node:test'
import { toWorkbook } from '../../../test/support/workbook-file.ts'
import { readWorkbook } from './index.ts'

const sheet = { name: 'One', rows: [['A & b', 2, ''], [], ['x']] }

test('cells are read as text in their columns, rows with their numbers', () => {
  const read = readWorkbook(toWorkbook([sheet]))
  assert.ok(read.ok)
  assert.deepEqual(read.value, {
    daysFrom: 1899,
    sheets: [
      {
        name: 'One',
        rows: [
          { line: 1, cells: ['A & b', '2', ''] },
          { line: 3, cells: ['x'] },
        ],
      },
    ],
  })
})

test('a text that is shared, in pieces, and a cell that is left out, keep their places', () => {
  const read = readWorkbook(
    toWorkbook([sheet], {
      'xl/sharedStrings.xml':
        '<sst><si><t>no</t></si><si><r><t>in </t></r><r><t>two</t></r><rPh><t>no</t></rPh></si></sst>',
      'xl/worksheets/sheet1.xml':
        '<worksheet><sheetData><row r="4"><c r="C4" t="s"><f>A1</f><v>1</v></c><c r="AA4" t="e"><v>#REF!</v></c></row></sheetData></worksheet>',
    }),
  )
  assert.ok(read.ok)
  assert.deepEqual(read.value.sheets[0]?.rows[0]?.cells.slice(0, 4), ['', '', 'in two', ''])
})

const kindOf = (bytes: Uint8Array) => {
  const read = readWorkbook(bytes)
  return read.ok ? 'read' : read.failure.kind
}

test('what is no workbook, or holds macros, links or entities, is refused', () => {
  assert.equal(kindOf(Buffer.from('CHILD,DOB\n')), 'not-a-workbook')
  assert.equal(kindOf(toWorkbook([sheet]).subarray(0, 200)), 'not-a-workbook')
  assert.equal(kindOf(Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 1, 2])), 'locked-or-old')
  assert.equal(kindOf(toWorkbook([sheet], { 'xl/vbaProject.bin': 'x' })), 'macros')
  assert.equal(
    kindOf(toWorkbook([sheet], { 'xl/externalLinks/externalLink1.xml': '<x/>' })),
    'external-links',
  )
  const entity = '<!DOCTYPE a [<!ENTITY b "c">]><worksheet><sheetData/></worksheet>'
  assert.equal(kindOf(toWorkbook([sheet], { 'xl/worksheets/sheet1.xml': entity })), 'part')
})

/** The same file with another size told of its largest part. */
function withSizeTold(bytes: Buffer, size: number): Buffer {
  for (let at = 0; at < bytes.length - 46; at += 1) {
    const isEntry = bytes.readUInt32LE(at) === 0x02014b50 && bytes.readUInt32LE(at + 24) > 900_000
    if (isEntry) bytes.writeUInt32LE(size, at + 24)
  }
  return bytes
}

test('a zip bomb is refused by what it says of itself, and one that lies is unpacked no further', () => {
  const large = () =>
    toWorkbook([sheet], { 'xl/worksheets/sheet1.xml': `<worksheet>${' '.repeat(1_000_000)}</worksheet>` })
  assert.equal(kindOf(withSizeTold(large(), 300 * 1_048_576)), 'too-large')
  const many = Object.fromEntries(Array.from({ length: 2100 }, (_, at) => [`xl/media/${at}`, '']))
  assert.equal(kindOf(toWorkbook([sheet], many)), 'too-large')
  assert.equal(kindOf(withSizeTold(large(), 100)), 'part')
})

test('a small file whose rows stand for millions of empty cells is refused', () => {
  const rows = '<row><c r="GR1"><v>1</v></c></row>'
  const withRows = (count: number) =>
    toWorkbook([sheet], {
      'xl/worksheets/sheet1.xml': `<worksheet><sheetData>${rows.repeat(count)}</sheetData></worksheet>`,
    })
  assert.equal(kindOf(withRows(1_000)), 'read')
  assert.equal(kindOf(withRows(12_000)), 'too-large')
})
