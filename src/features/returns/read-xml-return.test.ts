import assert from 'node:assert/strict'
import { test } from 'node:test'
import { readXmlReturn, type XmlPart } from './read-xml-return.ts'

const CHILD = `<CHILD><HEADER><CHILDID>c1</CHILDID><UPN>UN1</UPN><SEX>M</SEX><DOB>02/09/2014</DOB><ETHNIC>WBRI</ETHNIC><UASC>1</UASC>
<AREVIEW><REVIEW>01/05/2025</REVIEW><REVIEW_CODE>PN1</REVIEW_CODE></AREVIEW>
<AREVIEW><REVIEW>31/02/2025</REVIEW><REVIEW_CODE>PN1</REVIEW_CODE></AREVIEW></HEADER>
<EPISODE><DECOM>2025-04-07</DECOM><RNE>S</RNE><LS>V2</LS><CIN>N1</CIN><PL>U6</PL><PLACE_PROVIDER>PR1</PLACE_PROVIDER></EPISODE></CHILD>`

async function read(text: string, size = 50): Promise<readonly XmlPart[]> {
  const bytes = Buffer.from(text)
  async function* pieces() {
    for (let from = 0; from < bytes.length; from += size) yield bytes.subarray(from, from + size)
  }
  return await Array.fromAsync(readXmlReturn({ name: 'return.xml', bytes: pieces() }))
}

test('an XML return gives the rows of the tables, and a row that cannot be read with its line', async () => {
  const parts = await read(`<?xml version="1.0"?>\n<EXPSSDA903>${CHILD}</EXPSSDA903>`)
  const children = parts.flatMap((part) =>
    part.kind === 'rows' ? part.batch.rows.map(({ child }) => child) : [],
  )
  const refused = parts.flatMap((part) => (part.kind === 'rows' ? part.refused : []))
  assert.deepEqual(parts.flatMap((part) => (part.kind === 'rows' ? [part.batch.table] : [])).toSorted(), [
    'Episodes',
    'Header',
    'Reviews',
    'UASC',
  ])
  assert.deepEqual([...new Set(children)], ['C1'])
  const [episode] = parts.flatMap((part) =>
    part.kind === 'rows' && part.batch.table === 'Episodes' ? part.batch.rows : [],
  )
  assert.deepEqual([episode?.place, episode?.rne, episode?.line], ['U6', 'S', 5])
  assert.deepEqual(
    refused.map(({ line, column, found, child }) => [line, column, found, child]),
    [[4, 'REVIEW', '31/02/2025', 'C1']],
  )
})

const WRONG: readonly (readonly [string, string, RegExp])[] = [
  [
    'a document type',
    `<!DOCTYPE x [<!ENTITY a "b">]><EXPSSDA903>${CHILD}</EXPSSDA903>`,
    /DOCTYPE.*\(line 1\)/,
  ],
  [
    'an entity',
    '<EXPSSDA903><CHILD><HEADER><CHILDID>&xxe;</CHILDID></HEADER></CHILD></EXPSSDA903>',
    /entity.*\(line 1\)/,
  ],
  ['XML that breaks off', `<EXPSSDA903>${CHILD}`, /not whole, correct XML/],
  ['XML of something else', '<workbook><sheet/></workbook>', /begins with <workbook>/],
]

for (const [what, text, says] of WRONG) {
  test(`${what} refuses the file with a sentence`, async () => {
    const last = (await read(text)).at(-1)
    assert.match(last?.kind === 'refused' ? last.refused.says : '', says)
  })
}

test('elements that are not read are named, within a row and outside', async () => {
  const text = CHILD.replace('</CHILD>', '<SWEP><X>1</X></SWEP></CHILD>').replace(
    '<LS>',
    '<LEGAL>V2</LEGAL><LS>',
  )
  const last = (await read(`<EXPSSDA903>${text}</EXPSSDA903>`)).at(-1)
  assert.deepEqual(last, { kind: 'not-used', elements: ['LEGAL', 'X', 'SWEP'] })
})

test('a field that stands in a row twice, and differs, refuses the row', async () => {
  const twice = (found: string) => CHILD.replace('<LS>V2</LS>', `<LS>V2</LS><LS>${found}</LS>`)
  const refusedIn = async (text: string) =>
    (await read(`<EXPSSDA903>${text}</EXPSSDA903>`)).flatMap((part) =>
      part.kind === 'rows' ? part.refused : [],
    )
  const [, refused, ...others] = await refusedIn(twice('C2'))
  assert.deepEqual(
    [refused?.table, refused?.line, refused?.column, refused?.found],
    ['Episodes', 4, 'LS', 'V2, and C2'],
  )
  assert.deepEqual(others, [])
  assert.equal((await refusedIn(twice('V2'))).length, 1)
})
