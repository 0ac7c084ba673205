// Every format, written and opened again.
import assert from 'node:assert/strict'
import { execFile } from 'node:child_process'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { promisify } from 'node:util'
import { strFromU8, unzipSync } from 'fflate'
import {
  CHILDREN_REPORT,
  EMPTY_REPORT,
  LONG_NAME,
  SAMPLE_REPORT,
} from '../../../../test/support/sample-report.ts'
import type { ReportDocument } from '../report-document.ts'
import { makeReportFile, REPORT_FORMATS, type ReportFormat } from './report-file.ts'

const run = promisify(execFile)
const folder = await mkdtemp(join(tmpdir(), 'report-files-'))
after(() => rm(folder, { recursive: true }))

const bytesOf = async (document: ReportDocument, format: ReportFormat): Promise<Uint8Array> =>
  new Uint8Array(Buffer.from((await makeReportFile(document, format)).body))

const textOf = async (document: ReportDocument): Promise<string> =>
  Buffer.from(await bytesOf(document, 'html')).toString('utf8')

async function partsOf(document: ReportDocument, format: ReportFormat): Promise<(path: string) => string> {
  const parts = unzipSync(await bytesOf(document, format))
  return (path) => strFromU8(parts[path] ?? new Uint8Array())
}

async function askPdf(document: ReportDocument, tool: string, ...options: string[]): Promise<string> {
  const path = join(folder, `${tool}-${document.audience}.pdf`)
  await writeFile(path, await bytesOf(document, 'pdf'))
  const { stdout, stderr } = await run(tool, [...options, path, ...(tool === 'pdftotext' ? ['-'] : [])])
  assert.equal(stderr, '')
  return stdout
}

const count = (text: string, pattern: RegExp): number => text.match(pattern)?.length ?? 0

test('a file is named for its year and reader, and a draft says that it is one', async () => {
  const names = await Promise.all(
    REPORT_FORMATS.map(async (format) => (await makeReportFile(EMPTY_REPORT, format)).fileName),
  )
  assert.deepEqual(
    names,
    ['board.html', 'board.docx', 'board.pdf', 'board.xlsx', 'board-tables.zip'].map(
      (end) => `annual-report-2025-26-${end}`,
    ),
  )
  assert.match((await makeReportFile(SAMPLE_REPORT, 'pdf')).fileName, /board-draft\.pdf$/)
})

test('the HTML file refers to nothing outside itself, and its tables, charts, notes and landmarks are marked up', async () => {
  const text = await textOf(SAMPLE_REPORT)
  const body = text.slice(text.indexOf('<body>'))
  assert.match(text, /^<!doctype html>\n<html lang="en-GB"><head><meta charset="utf-8">/)
  assert.doesNotMatch(text, /<link|<script|<img|@import|url\((?!data:)|(?:src|href)="(?!#)/)
  assert.equal(count(body, /<h1>/g), 1)
  assert.ok(['<header>', '<nav ', '<main ', '<footer>'].every((one) => body.includes(one)))
  assert.equal(count(body, /<table>/g), 4)
  assert.equal(count(body, /<caption /g), 4)
  assert.equal(count(body, /<th scope="row">/g), 16)
  assert.match(body, /<svg class="chart wide-640"[^>]*role="img"[^>]*><title [^>]*>Most late reviews/)
  assert.match(body, /<desc [^>]*>Bars of reviews\. The child wished it: 1,204; .*: hidden; /)
  assert.match(body, /1,412 <a class="note" id="from-note-1" href="#note-1">\[note 1\]<\/a>/)
  assert.match(body, /<li id="note-1">1,412: from the report of 2018-19/)
  assert.match(body, /<span title="1,586 of 1,593 reviews">99\.6%<\/span>/)
  assert.match(body, /What went &lt;well&gt;/)
  assert.match(body, /Draft\. Its figures are not frozen/)
  const links = [...body.matchAll(/href="#([^"]+)"/g)].map(([, to = '']) => to)
  for (const to of links) assert.ok(body.includes(`id="${to}"`), to)
})

test('the PDF is tagged to its cells, has contents, bookmarks, a language and no word that cannot be read', async () => {
  const tags = await askPdf(SAMPLE_REPORT, 'pdfinfo', '-struct-text')
  for (const pattern of [
    /^Document\n/,
    /H1 \(block\)\n\s+"Annual report of the independent reviewing officers"/,
    /TOC\n\s+TOCI\n\s+Link \(inline\)\n\s+"Summary"\n/,
    /H3 \(block\)\n\s+"What went <well>"/,
    /L \(block\)\n\s+LI \(block\)\n\s+Lbl \(block\)\n\s+"•"\n\s+LBody \(block\)\n\s+"Łucja’s letters"/,
    /BlockQuote/,
    /"Of 1,593 reviews 99\.6% were in time up to 31 March 2026\. In 2019 there were 1,412 \[note 1\]\."/,
    /"1,412: from the report of 2018-19"/,
  ])
    assert.match(tags, pattern)
  assert.equal(count(tags, /^\s+Table \(block\)/gm), 4)
  assert.equal(count(tags, /^\s+Caption/gm), 4)
  assert.equal(count(tags, /^\s+Figure/gm), 2)
  assert.equal(count(tags, /\/Scope \/Column/g), 12)
  assert.equal(count(tags, /\/Scope \/Row/g), 16)
  const about = await askPdf(SAMPLE_REPORT, 'pdfinfo')
  assert.match(about, /Title:\s+Annual report of the independent reviewing officers, 2025-26 \(draft\)/)
  assert.match(about, /Tagged:\s+yes/)
  const words = await askPdf(SAMPLE_REPORT, 'pdftotext', '-layout')
  assert.match(words, /Summary\s+3\n/)
  assert.match(words, /Page 3 of 5/)
  assert.match(words, /hidden/)
})

test('a table that runs over a page has its head again there, for the eye alone', async () => {
  const [section] = EMPTY_REPORT.sections
  assert.ok(section)
  const cell = (text: string) => ({ text, value: null, isHidden: false })
  const rows = Array.from({ length: 90 }, (_, row) => [cell(`Row ${row}`), cell('yes')])
  const table = { caption: 'Long', head: ['What', 'Was it'], rows, total: null, unit: '', note: '' }
  const blocks = [{ kind: 'table', ...table, measureId: null }] as const
  const document = { ...EMPTY_REPORT, sections: [{ ...section, blocks }] }
  assert.equal(count(await askPdf(document, 'pdftotext', '-layout'), /What\s+Was it/g), 3)
  assert.equal(count(await askPdf(document, 'pdfinfo', '-struct-text'), /"What"/g), 1)
})

test('the children’s PDF is four pages, one for each of its sections', async () => {
  assert.match(await askPdf(CHILDREN_REPORT, 'pdfinfo'), /Pages:\s+4\n/)
  const html = await textOf(CHILDREN_REPORT)
  assert.equal(count(html, /<svg class="picture"/g), 4)
  assert.equal(count(html, /<nav/g), 0)
})

test('the Word file has real styles, heads that repeat, a contents field, page numbers and charts with words', async () => {
  const part = await partsOf(SAMPLE_REPORT, 'docx')
  const text = part('word/document.xml')
  for (const pattern of [
    /w:pStyle w:val="Title"/,
    /w:pStyle w:val="Heading1"/,
    /w:pStyle w:val="Heading2"/,
    /w:pStyle w:val="Caption"/,
    /w:pStyle w:val="Quote"/,
    /<w:numPr>/,
    /<w:tblHeader\/>/,
    /TOC [^<]*\\o (?:"|&quot;)1-2/,
    /descr="Most late reviews were late by the child’s wish\. Bars of reviews\. /,
    /1,412 \[note 1\]/,
  ])
    assert.match(text, pattern)
  assert.equal(count(text, /<w:tblHeader\/>/g), 4)
  assert.match(part('word/styles.xml'), /w:lang w:val="en-GB"/)
  assert.match(part('docProps/core.xml'), /<dc:title>Annual report of the .*2025-26 \(draft\)<\/dc:title>/)
  assert.match(part('word/charts/chart1.xml'), /<c:v>1204<\/c:v>/)
  const footers = ['1', '2'].map((number) => part(`word/footer${number}.xml`)).join('')
  assert.match(footers, /PAGE/)
})

test('the spreadsheet has a sheet for each table with its head frozen, numbers as numbers and no formula', async () => {
  const part = await partsOf(SAMPLE_REPORT, 'xlsx')
  assert.equal(count(part('xl/workbook.xml'), /<sheet /g), 5)
  assert.match(part('xl/workbook.xml'), /name="1 Why reviews were late"/)
  const sheet = part('xl/worksheets/sheet2.xml')
  assert.match(sheet, /<pane ySplit="1"[^>]*state="frozen"\/>/)
  assert.match(sheet, /<c r="B2" s="4"><v>1204<\/v><\/c><c r="C2" s="5"><v>76\.6<\/v>/)
  assert.match(sheet, /<c r="A3" s="2" t="inlineStr"><is><t [^>]*>=HYPERLINK\(&quot;/)
  assert.match(sheet, /<c r="B3" s="0" t="inlineStr"><is><t [^>]*>hidden</)
  assert.doesNotMatch(sheet, /<f>/)
  assert.match(part('xl/worksheets/sheet1.xml'), /Draft\. Its figures are not frozen/)
})

test('the CSV files hold the same, a cell that would be a formula made harmless', async () => {
  const part = await partsOf(SAMPLE_REPORT, 'csv')
  assert.deepEqual(part('01-why-reviews-were-late.csv').split('\r\n'), [
    'Reason,Reviews,Of all',
    'The child wished it,1204,76.6%',
    '"\'=HYPERLINK(""http://x.invalid"",""Łucja & <b>co</b>"")",hidden,hidden',
    `${LONG_NAME},0,–`,
    'All,1572,100%',
    '',
  ])
  assert.match(part('00-contents.csv'), /^Table,What it shows,.*\r\n1,Why reviews were late,Summary,reviews/)
})

test('a report without data is written in every format and says so, and one of another edition says which', async () => {
  assert.match(await textOf(EMPTY_REPORT), /Nothing was counted in this year\./)
  assert.match(await textOf(EMPTY_REPORT), /Frozen on 5 June 2026, edition 2/)
  assert.match(await askPdf(EMPTY_REPORT, 'pdftotext'), /Nothing was counted in this year\./)
  const word = await partsOf(EMPTY_REPORT, 'docx')
  assert.match(word('word/document.xml'), /Nothing was counted in this year\./)
  const sheets = await partsOf(EMPTY_REPORT, 'xlsx')
  assert.equal(count(sheets('xl/workbook.xml'), /<sheet /g), 1)
})
