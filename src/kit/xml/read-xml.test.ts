import assert from 'node:assert/strict'
import { test } from 'node:test'
import { createXmlReader } from './index.ts'

/** What is told of a text that comes in pieces of so many bytes, and the fault. */
function read(text: string | Buffer, size = 7) {
  const told: string[] = []
  const reader = createXmlReader({
    open: (name, attributes, line) => told.push(`<${name} ${JSON.stringify(attributes)} ${line}`),
    text: (found) => told.push(found),
    close: (name) => told.push(`>${name}`),
  })
  const bytes = Buffer.from(text)
  for (let from = 0; from < bytes.length; from += size) reader.take(bytes.subarray(from, from + size))
  return { told, fault: reader.end() }
}

test('elements, attributes and text are told in order, with the line of each element', () => {
  const { told, fault } = read(
    '\uFEFF<?xml version="1.0" encoding="UTF-8"?>\n<A>\n<B x="1">Zoë &amp; co</B></A>',
    1000,
  )
  assert.equal(fault, null)
  assert.deepEqual(told, ['<A {} 2', '\n', '<B {"x":"1"} 3', 'Zoë & co', '>B', '>A'])
})

test('pieces of any size tell the same', () => {
  const text = '<A><B>Zoë</B><C/></A>'
  assert.deepEqual(read(text, 1).told.join(''), read(text, 1000).told.join(''))
})

const FAULTS: readonly (readonly [string, string | Buffer, string, number])[] = [
  ['a document type', '<?xml version="1.0"?>\n<!DOCTYPE A [<!ENTITY a "b">]><A>&a;</A>', 'document-type', 2],
  ['a document type elsewhere', '<!DOCTYPE A SYSTEM "http://localhost/a.dtd"><A/>', 'document-type', 1],
  ['an entity of its own', '<A>\n&a;</A>', 'entity', 2],
  ['an entity of HTML', '<A>&nbsp;</A>', 'entity', 1],
  ['text that is not XML', 'CHILD,DOB\n', 'not-well-formed', 1],
  ['a wrong end', '<A>\n<B></A>', 'not-well-formed', 2],
  ['an end that is missing', '<A><B></B>', 'not-well-formed', 1],
  ['nothing', '', 'not-well-formed', 1],
  ['Latin-1', Buffer.from('<A>Zo\xeb</A>', 'latin1'), 'not-utf-8', 1],
  ['another encoding', '<?xml version="1.0" encoding="UTF-16"?><A/>', 'not-utf-8', 1],
  ['elements too deep', '<A>'.repeat(70), 'too-deep', 1],
  ['an endless name', `<A ${'x'.repeat(200_000)}`, 'not-well-formed', 1],
]

for (const [what, text, kind, line] of FAULTS) {
  test(`${what} ends the reading`, () => {
    const { fault } = read(text, 1000)
    assert.deepEqual(fault, { kind, line })
  })
}
