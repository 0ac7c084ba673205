import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import * as fc from 'fast-check'
import Papa from 'papaparse'
import { withoutFormula, writeCsv, writeCsvRow } from './write.ts'

describe('writing CSV', () => {
  it('quotes a cell with a comma, a quote or a line end', () => {
    assert.equal(
      writeCsvRow(['a,b', 'say "hi"', 'two\nlines', 'plain']),
      '"a,b","say ""hi""","two\nlines",plain\r\n',
    )
  })

  it('ends every row with a carriage return and line feed', () => {
    assert.equal(writeCsv([['a'], ['b', '']]), 'a\r\nb,\r\n')
  })

  for (const start of ['=', '+', '-', '@', '\t', '\r', '\n', '＝']) {
    it(`puts a quote mark before a cell that starts with ${JSON.stringify(start)}`, () => {
      assert.equal(withoutFormula(`${start}1+1`), `'${start}1+1`)
    })
  }

  it('leaves a cell alone that has such a character further on', () => {
    assert.equal(withoutFormula('Smith-Jones'), 'Smith-Jones')
  })

  it('is read back by another reader as it was written', () => {
    const cell = fc.string().map((text) => `x${text}`)
    fc.assert(
      fc.property(fc.array(fc.array(cell, { minLength: 2, maxLength: 2 }), { minLength: 1 }), (rows) => {
        assert.deepEqual(Papa.parse(writeCsv(rows).trimEnd(), { newline: '\r\n' }).data.length, rows.length)
      }),
    )
  })
})
