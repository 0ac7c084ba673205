import assert from 'node:assert/strict'
import { before, test } from 'node:test'
import { inflateSync, strFromU8, unzipSync } from 'fflate'
import { recordByPages, saveChildInCare } from '../../../../test/support/held-review-form.ts'
import { signByPage } from '../../../../test/support/sign-document.ts'
import { signedInAs, startTestServer } from '../../../../test/support/test-server.ts'
import { isoDay } from '../../../kit/dates/index.ts'
import { type DocumentKind, signedOf } from '../document.ts'
import { toPdfFile } from '../pdf-file.ts'
import { type Printed, toSender } from '../printed.ts'
import { listDocumentsOf } from '../queries/documents.ts'
import { readPrinted } from '../queries/printed-document.ts'
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
  await signByPage(iro, letter)
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
  signedAs: 'iro',
  version: 1,
  to: null,
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

test('to the child their own officer writes; to others whoever signed, as what they were', async () => {
  const { db } = site.services
  const manager = await signedInAs(site, { name: 'Grace Obi', roles: ['manager'] })
  const adult = letter.replace('letter', 'adult-record')
  const senderOf = async (kind: DocumentKind) => {
    const [document] = signedOf(await listDocumentsOf(db, letter.split('/')[2] ?? ''), kind).slice(-1)
    assert.ok(document)
    return toSender(await readPrinted(db, document, 'Dan Petrov\n4 Quarry Lane'))
  }
  await iro.post(`${adult}/begin`)
  await signByPage(iro, adult)
  assert.equal(await senderOf('letter'), 'Ruth Adeyemi\nYour independent reviewing officer')
  assert.equal(await senderOf('adult'), 'Ruth Adeyemi\nIndependent reviewing officer')
  await manager.post(`${adult}/begin`, { changed: 'A name was wrong' })
  await signByPage(manager, adult)
  assert.equal(await senderOf('adult'), 'Grace Obi')
})
