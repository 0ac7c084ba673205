// The annual report by command line and by page, over one database.
import assert from 'node:assert/strict'
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, test } from 'node:test'
import { makeCouncil } from '../../../db/demo/council.ts'
import type { DemoChild } from '../../../db/demo/demo-child.ts'
import { loadDemonstration } from '../../../db/demo/load-demonstration.ts'
import { countsIn, printedTables, workOut } from '../../../test/support/attack-report.ts'
import { plainTables, tablesOfCsv, tablesOfXlsx } from '../../../test/support/report-files.ts'
import { withDatabase } from '../../../test/support/test-database.ts'
import { signedInAs, startTestServer } from '../../../test/support/test-server.ts'
import {
  CHILDREN_STARTS,
  findReport,
  freezeNow,
  insertReport,
  makeReportFile,
  readReport,
} from '../../features/reports/index.ts'
import { bumpFactsVersion, saveFacts } from '../../features/children/index.ts'
import { isoDay } from '../../kit/dates/index.ts'
import { transaction } from '../../platform/db/index.ts'
import { runHandedOver } from '../cli.ts'
import { reportDeps } from '../report-deps.ts'
import { writeWholeFile } from './write-new-file.ts'

const folder = await mkdtemp(join(tmpdir(), 'reports-'))
after(() => rm(folder, { recursive: true }))
const database = await withDatabase()
const site = await startTestServer({ database, today: isoDay('2026-11-20') })
const { db, config, clock } = site.services

before(async () => {
  const { accountId } = await signedInAs(site, 'manager')
  const begun = { year: 2026, edition: 1, openedBecause: '', prose: CHILDREN_STARTS }
  const doing = { actor: accountId, now: new Date('2026-06-08T09:15:00Z') }
  await transaction(db, (trx) => insertReport(trx, begun, doing))
})

async function run(...argv: string[]) {
  let [out, error] = ['', '']
  const io = {
    out: (text: string) => void (out += text),
    error: (text: string) => void (error += text),
    readInput: async () => '',
    cwd: folder,
    isTerminal: false,
    environment: {},
    signal: AbortSignal.timeout(60_000),
  }
  const code = await runHandedOver(['report', 'annual', ...argv], io, { config, clock, database })
  return { code, out, error }
}

const ask = (out: string, format: string, audience = 'board', year = '2025-26') =>
  run('--year', year, '--format', format, '--audience', audience, '--out', out)

const taken = async () =>
  await db
    .selectFrom('audit_entry')
    .select(['actor', 'record_id'])
    .where('action', '=', 'download-report')
    .orderBy('id')
    .execute()

test('a report is written whole to a file that is not there yet, and taking it is on the trail', async () => {
  const made = await ask('board.html', 'html')
  assert.deepEqual([made.code, made.error], [0, ''])
  assert.match(made.out, /Written: board\.html\. It is a draft/)
  assert.match(await readFile(join(folder, 'board.html'), 'utf8'), /<h1>Annual report.*<\/html>\n$/s)
  const again = await ask('board.html', 'pdf')
  assert.deepEqual([again.code, again.out], [1, ''])
  assert.match(again.error, /is there already/)
  assert.deepEqual(await readdir(folder), ['board.html'])
  assert.deepEqual(await taken(), [{ actor: 'command-line', record_id: '2025-26 board html' }])
})

test('a year that nobody began is refused, and what cannot be understood is wrong use', async () => {
  const none = await ask('none.pdf', 'pdf', 'board', '2019-20')
  assert.equal(none.code, 1)
  assert.match(none.error, /no report of 2019-20 yet/)
  for (const asked of [
    ask('x.pdf', 'doc'),
    ask('x.pdf', 'pdf', 'everybody'),
    ask('x.pdf', 'pdf', 'board', '2025-27'),
    ask('x.csv', 'csv'),
    run('--year', '2025-26'),
  ])
    assert.equal((await asked).code, 2)
  assert.deepEqual(await readdir(folder), ['board.html'])
})

test('a file that comes in between is left as it is, and nothing half is left beside it', async () => {
  const path = join(folder, 'between.bin')
  assert.equal(await writeWholeFile(path, 'first'), true)
  assert.equal(await writeWholeFile(path, 'second'), false)
  assert.equal(await readFile(path, 'utf8'), 'first')
  await rm(path)
  assert.deepEqual(await readdir(folder), ['board.html'])
})

test('the page gives each format as a file to who may read the report, and links to them', async () => {
  const manager = await signedInAs(site, 'manager')
  const address = '/reports/annual/2025-26/file'
  for (const [format, type, start] of [
    ['pdf', 'application/pdf', '%PDF'],
    ['docx', 'application/vnd.openxmlformats-officedocument.wordprocessingml.document', 'PK'],
    ['csv', 'application/zip', 'PK'],
  ]) {
    const file = await manager.get(`${address}?format=${format}&audience=public`)
    assert.deepEqual([file.statusCode, file.headers['content-type']], [200, type])
    assert.ok(
      file.rawPayload
        .subarray(0, 4)
        .toString('latin1')
        .startsWith(start ?? '?'),
    )
    assert.match(String(file.headers['content-disposition']), /annual-report-2025-26-public.*draft/)
  }
  for (const query of [
    'format=pdf',
    'audience=board',
    'format=exe&audience=board',
    'format=pdf&audience=board&edition=9',
  ])
    assert.equal((await manager.get(`${address}?${query}`)).statusCode, 404)
  const page = await manager.get('/reports/annual/2025-26/read/children')
  assert.match(page.body, /file\?audience=children&amp;format=pdf"/)
  const advocate = await signedInAs(site, 'advocate')
  assert.equal((await advocate.get(`${address}?format=pdf&audience=board`)).statusCode, 403)
  assert.equal((await taken()).length, 4)
})

const TODAY = isoDay('2026-11-20')

/** Reports as they are printed, and what of them is known to who reads them. */
async function readPrinted(of: typeof db) {
  const deps = reportDeps({ db: of, clock: { now: () => new Date(), today: () => TODAY } })
  const printed = async (audience: 'board' | 'public') => {
    const document = await readReport(deps, '2025-26', audience, TODAY)
    assert.ok(document)
    const html = String((await makeReportFile(document, 'html')).body)
    return { document, html, counts: countsIn(document, html) }
  }
  return { deps, board: await printed('board'), published: await printed('public') }
}

/** Counts of what the service does of its own; they are about no child. */
const OWN = /^(?:before:)?(?:programme-actions|practice-observed|audits-done|observations-done)/

for (const children of [3, 20]) {
  test(`what is left out for the public of an authority of ${children} children cannot be worked out from the rest`, async () => {
    const small = await withDatabase()
    const council = makeCouncil(children)
    assert.ok((await loadDemonstration(small.db, council)).ok)
    const { deps, board, published } = await readPrinted(small.db)
    const hidden = [...published.counts].filter(([, value]) => value === 'hidden').map(([key]) => key)
    assert.ok(hidden.length > 50, String(hidden.length))
    for (const [key, value] of published.counts) {
      if (value !== 'hidden') assert.equal(value, board.counts.get(key), key)
      assert.ok(value === 'hidden' || value === 0 || value > 4 || OWN.test(key), `${key}: ${value}`)
    }
    assert.deepEqual(workOut(published.document, published.counts, board.counts), [])
    // The files for spreadsheets tell no more: they hold the same tables.
    const printed = plainTables(printedTables(published.html))
    const bytesOf = async (format: 'csv' | 'xlsx') =>
      Buffer.from((await makeReportFile(published.document, format)).body)
    assert.deepEqual(plainTables(tablesOfCsv(await bytesOf('csv'))), printed)
    assert.deepEqual(plainTables(tablesOfXlsx(await bytesOf('xlsx'))), printed)
    // One more number of a table would tell: the attack can find what there is to find.
    const isFound = hidden.some((key) => {
      const more = new Map(published.counts).set(key, board.counts.get(key) ?? 0)
      return workOut(published.document, more, board.counts).length > 0
    })
    assert.ok(isFound)
    // What is said aloud of a chart is what its table says.
    for (const [, says = ''] of published.html.matchAll(/<desc [^>]*>(.*?)<\/desc>/g))
      assert.doesNotMatch(says.replaceAll(/actions\..*/g, ''), /: [1-4](?:;|\.$)/)
    await staysHidden(deps, council)
  })
}

/** Frozen, corrected by one child and opened again, two editions side by side tell no more than one. */
async function staysHidden(
  deps: ReturnType<typeof reportDeps>,
  council: readonly DemoChild[],
): Promise<void> {
  const of = deps.db
  const doing = {
    actor: (await of.selectFrom('account').select('id').executeTakeFirstOrThrow()).id,
    now: new Date(),
  }
  const report = await findReport(deps, '2025-26')
  assert.ok(report)
  assert.ok((await freezeNow(deps, report, TODAY, doing)).ok)
  const first = (await readPrinted(of)).published
  const child = council.find(({ care }) => care.periods.at(-1)?.end === null)
  const last = child?.care.periods.at(-1)
  assert.ok(child && last)
  const periods = [...child.care.periods.slice(0, -1), { ...last, end: isoDay('2026-03-27') }]
  await transaction(of, async (trx) => {
    await saveFacts(trx, [{ ...child, care: { ...child.care, periods } }])
    await bumpFactsVersion(trx)
    await insertReport(trx, { year: 2026, edition: 2, openedBecause: 'Corrected', prose: new Map() }, doing)
  })
  const { board, published } = await readPrinted(of)
  assert.equal(published.document.edition, 2)
  for (const [key, value] of published.counts) {
    const earlier = first.counts.get(key)
    if (value === 'hidden' || earlier === undefined) continue
    if (earlier === 'hidden') assert.ok(value > 4 || value === 0 || OWN.test(key), `${key}: ${value}`)
    else assert.ok(value === earlier || Math.abs(value - earlier) > 4, `${key}: ${earlier}, then ${value}`)
  }
  assert.deepEqual(workOut(published.document, published.counts, board.counts), [])
}
