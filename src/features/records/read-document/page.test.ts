import assert from 'node:assert/strict'
import { before, test } from 'node:test'
import { inflateSync, strFromU8, unzipSync } from 'fflate'
import { recordByPages, saveChildInCare } from '../../../../test/support/held-review-form.ts'
import { signedInAs, startTestServer } from '../../../../test/support/test-server.ts'
import { isoDay } from '../../../kit/dates/index.ts'
import type { Printed } from '../printed.ts'
import { toPdfFile } from './pdf-file.ts'
import { toWordFile } from './word-file.ts'

const site = await startTestServer({ today: isoDay('2026-11-20') })
const iro = await signedInAs(site, { name: 'Ruth Adeyemi', roles: ['iro'] })

let letter = ''
before(async () => {
  await saveChildInCare(site.services.db, 'F1', '2026-10-12')
  letter = `/reviews/${await recordByPages(iro, 'F1', '2026-11-06')}/letter`
  await iro.post(`${letter}/begin`)
})

test('what is not signed cannot be taken away', async () => {
  const answer = await iro.get(`${letter}/file.pdf`)
  assert.equal(answer.statusCode, 303)
})

test('signed, it is read, and taken away as Word and PDF under a name that says nothing of the child', async () => {
  await iro.post(`${letter}/sign`, { version: '1', words: '0' })
  assert.match((await iro.get(`${letter}/read`)).body, /fp-doc--letter/)
  const pdf = await iro.get(`${letter}/file.pdf`)
  assert.equal(pdf.headers['content-type'], 'application/pdf')
  assert.match(String(pdf.headers['content-disposition']), /letter\.pdf/)
  const word = await iro.get(`${letter}/file.docx`)
  assert.match(String(word.headers['content-disposition']), /letter\.docx/)
  assert.match(wordText(word.rawPayload), /Start the life story book/)
})

const PRINTED: Printed = {
  kind: 'letter',
  on: isoDay('2026-04-20'),
  officer: 'Ruth Adeyemi',
  version: 1,
  sections: [
    { key: 'opening', heading: '', text: 'Dear Łucja,' },
    { key: 'decisions', heading: 'What people will do', text: '- Book swimming | Jo, by 8 May 2026' },
    { key: 'next', heading: 'When we meet next', text: 'We meet next by Monday 13 July 2026.' },
    { key: 'empty', heading: 'Nothing here', text: ' ' },
  ],
}

const wordText = (bytes: Uint8Array): string => {
  const xml = unzipSync(bytes)['word/document.xml']
  assert.ok(xml)
  return strFromU8(xml).replace(/<[^>]+>/g, ' ')
}

test('the Word file holds the words in order, real headings, its language, and no name in its title', async () => {
  const files = unzipSync(await toWordFile(PRINTED))
  const text = wordText(await toWordFile(PRINTED))
  assert.match(
    text,
    /20 April 2026.*Ruth Adeyemi.*Dear Łucja,.*What people will do.*Book swimming.*Jo.*, by 8 May 2026/s,
  )
  assert.doesNotMatch(text, /Nothing here/)
  const part = (name: string): string => strFromU8(files[name] ?? new Uint8Array())
  assert.match(part('word/document.xml'), /w:pStyle w:val="Heading2"/)
  assert.match(part('word/styles.xml'), /w:lang w:val="en-GB"/)
  assert.match(part('docProps/core.xml'), /<dc:title>Letter about a review<\/dc:title>/)
  assert.doesNotMatch(part('docProps/core.xml'), /Łucja|Ruth/)
})

/** The streams of a PDF, opened, and all that is not in a stream. */
function pdfParts(bytes: Uint8Array): string {
  const whole = Buffer.from(bytes).toString('latin1')
  return whole.replace(/stream\r?\n([\s\S]*?)\r?\nendstream/g, (_, body: string) => {
    try {
      return strFromU8(zlibOpened(Buffer.from(body, 'latin1')), true)
    } catch {
      return ''
    }
  })
}

const zlibOpened = (bytes: Uint8Array): Uint8Array => inflateSync(bytes.subarray(2, -4))

test('the PDF is tagged, in its language, with its fonts inside, and its title names nobody', async () => {
  const text = pdfParts(await toPdfFile(PRINTED))
  for (const pattern of [
    /^%PDF-1\.7/,
    /\/Marked true/,
    /\/Lang \(en-GB\)/,
    /\/StructTreeRoot/,
    /\/S \/H2/,
    /\/S \/TR/,
    /\/FontFile2/,
    /\/DisplayDocTitle true/,
  ])
    assert.match(text, pattern)
  assert.match(text, /\(Letter about a review\)/)
  assert.doesNotMatch(text, /\/BaseFont \/Helvetica/)
})

test('a letter of usual length is one page, and a long record has its pages numbered', async () => {
  const pagesOf = async (printed: Printed) =>
    [
      ...Buffer.from(await toPdfFile(printed))
        .toString('latin1')
        .matchAll(/\/Type \/Page\b/g),
    ].length
  assert.equal(await pagesOf(PRINTED), 1)
  const text = Array.from({ length: 60 }, (_, row) => `- Decision ${row} | Jo, by 8 May 2026`).join('\n')
  const long = {
    ...PRINTED,
    kind: 'adult',
    sections: [{ key: 'decisions', heading: 'Decisions', text }],
  } as const
  assert.ok((await pagesOf(long)) > 1)
})
