// The Reviews table and the columns of Annex A, by command line and by page, over one small service.
import assert from 'node:assert/strict'
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, test } from 'node:test'
import { aCarePeriod, aSourcedChild } from '../../../test/support/sourced-child.ts'
import { toFiles } from '../../../test/support/return-files.ts'
import { deskOn } from '../../../test/support/import-files.ts'
import { toWorkbook } from '../../../test/support/workbook-file.ts'
import { withDatabase } from '../../../test/support/test-database.ts'
import { signedInAs, startTestServer } from '../../../test/support/test-server.ts'
import { bumpFactsVersion, saveFacts, saveIdentifiers } from '../../features/children/index.ts'
import { saveFileReviews } from '../../features/reviews/index.ts'
import { isoDay } from '../../kit/dates/index.ts'
import { transaction } from '../../platform/db/index.ts'
import { runHandedOver } from '../cli.ts'

const folder = await mkdtemp(join(tmpdir(), 'exports-'))
after(() => rm(folder, { recursive: true }))
const database = await withDatabase()
const site = await startTestServer({ database, today: isoDay('2026-11-20') })
const { db, config, clock } = site.services

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
  const code = await runHandedOver(['export', ...argv], io, { config, clock, database })
  return { code, out, error }
}

const written = (name: string) => readFile(join(folder, name), 'utf8')

before(async () => {
  const adopted = aCarePeriod('2024-05-01', {
    end: isoDay('2025-08-01'),
    endReason: 'E11',
    ending: 'recorded',
  })
  await transaction(db, async (trx) => {
    await saveFacts(trx, [
      aSourcedChild('finn', [aCarePeriod('2025-06-02')], { identifier: 'FP1' }),
      aSourcedChild('ada', [adopted], { identifier: 'FP2' }),
    ])
    await saveIdentifiers(
      trx,
      [
        ['finn', 'C1'],
        ['ada', 'C2'],
      ].map(([childId = '', value = '']) => ({ system: 'ssda903', value, childId, from: null, to: null })),
    )
    await saveFileReviews(trx, [
      { childId: 'finn', reviews: [{ on: isoDay('2025-06-27'), code: 'PN1' }] },
      { childId: 'ada', reviews: [{ on: isoDay('2025-05-06'), code: 'PN6' }] },
    ])
    await bumpFactsVersion(trx)
  })
})

const TABLE = [
  'CHILD,DOB,REVIEW,REVIEW_CODE',
  'C1,02/09/2014,27/06/2025,PN1',
  'C2,02/09/2014,06/05/2025,PN6',
  '',
].join('\r\n')

const auditOf = async (action: string) =>
  await db.selectFrom('audit_entry').select(['actor', 'record_id']).where('action', '=', action).execute()

test('the Reviews table has every child of the year, an adopted one too, and is never written over a file', async () => {
  const made = await run('reviews', '--year', '2025-26', '--out', 'reviews.csv')
  assert.deepEqual([made.code, made.error], [0, ''])
  assert.match(made.out, /2 reviews of 2 children, 0 recorded here and 2 known from a file alone/)
  assert.equal(await written('reviews.csv'), TABLE)
  const again = await run('reviews', '--year', '2025-26', '--out', 'reviews.csv')
  assert.deepEqual([again.code, again.out], [1, ''])
  assert.match(again.error, /is there already/)
  assert.deepEqual(await auditOf('export-return-reviews'), [{ actor: 'command-line', record_id: '2025-26' }])
})

test('a year or a file that is not given, and a year without rules, are wrong use', async () => {
  for (const argv of [
    ['reviews', '--out', 'x.csv'],
    ['reviews', '--year', '2025-26'],
    ['reviews', '--year', '2025-27', '--out', 'x.csv'],
    ['reviews', '--year', '2010-11', '--out', 'x.csv'],
    ['annex-a', '--out', 'x.csv', '--on', '2026-11-21'],
  ]) {
    assert.equal((await run(...argv)).code, 2, argv.join(' '))
  }
})

test('the columns of Annex A say the latest review and when the child was last seen, blank where nobody recorded it', async () => {
  const { code } = await run('annex-a', '--out', 'annex.csv', '--on', '2026-03-31')
  assert.equal(code, 0)
  assert.equal(
    await written('annex.csv'),
    [
      'Child Unique ID,Date of Latest Statutory Review,Date of Last IRO Visit / Contact to the Child',
      'FP1,27/06/2025,27/06/2025',
      'FP2,06/05/2025,',
      '',
    ].join('\r\n'),
  )
  const list7 = toWorkbook([
    {
      name: 'List 7',
      rows: [
        ['Child Unique ID', 'CP plan start date', 'Date of latest review conference', 'Plan end date'],
        ['K1', '01/02/2026', '20/03/2026', ''],
        ['K2', '01/02/2026', '20/05/2026', ''],
        ['K3', '01/02/2025', '', '29/09/2025'],
      ],
    },
  ])
  await deskOn(database).load([{ name: 'a', files: toFiles({ 'a.xlsx': list7 }), year: 'propose' }], {
    actor: 'command-line',
    proposedYear: 'take',
    withdrawals: 'ask',
  })
  const plans = await run('annex-a', '--list', '7', '--out', 'plans.csv', '--on', '2026-03-31')
  assert.deepEqual([plans.code, plans.out], [0, 'Written: plans.csv. 2 plans.\n'])
  assert.equal(
    await written('plans.csv'),
    'Child Unique ID,Child Protection Plan Start Date,Date of Latest Review Conference\r\nK1,01/02/2026,20/03/2026\r\nK2,01/02/2026,\r\n',
  )
  assert.equal((await run('annex-a', '--list', '6', '--out', 'x.csv')).code, 2)
  const later = await run('annex-a', '--out', 'later.csv', '--json')
  assert.equal(JSON.parse(later.out).children, 1)
})

test('the page leaves out records that the reader may not open, and says so; taking the file is audited', async () => {
  const analyst = await signedInAs(site, 'analyst')
  const shown = await analyst.get('/exports?year=2025-26')
  assert.equal(shown.statusCode, 200)
  assert.match(shown.body, /1 review of 1 child/)
  assert.match(shown.body, /1 review of records you may not open is not in your file/)
  const file = await analyst.get('/exports/reviews.csv?year=2025-26')
  assert.equal(file.body, TABLE.replace(/C2.*\r\n/, ''))
  assert.match(String(file.headers['content-disposition']), /reviews-2025-26\.csv/)
  assert.deepEqual(await auditOf('download-return-reviews'), [
    { actor: analyst.accountId, record_id: '/exports/reviews.csv' },
  ])
  assert.equal((await analyst.get('/exports/annex-a.csv')).statusCode, 200)
  assert.match((await analyst.get('/exports/annex-a-list-7.csv')).body, /^.?Child Unique ID,[^\n]*\r\n$/)
  assert.match((await analyst.get('/imports')).body, /href="\/exports"/)
})

test('what the rules find is printed with its line, and the file is written all the same', async () => {
  await transaction(db, (trx) =>
    saveFileReviews(trx, [
      {
        childId: 'finn',
        reviews: [
          { on: isoDay('2025-06-27'), code: 'PN1' },
          { on: isoDay('2025-09-01'), code: null },
        ],
      },
    ]),
  )
  const made = await run('reviews', '--year', '2025-26', '--out', 'found.csv', '--json')
  const { findings, rows } = JSON.parse(made.out)
  assert.deepEqual([made.code, rows, findings.length], [1, 3, 1])
  assert.deepEqual([findings[0].rule, findings[0].child, findings[0].line], ['167', 'C1', 3])
  assert.equal((await written('found.csv')).split('\r\n')[2], 'C1,02/09/2014,01/09/2025,')
})
