import assert from 'node:assert/strict'
import { test } from 'node:test'
import { gzipSync } from 'node:zlib'
import { sql } from 'kysely'
import {
  deskOn,
  everythingIn,
  type Files,
  loadFiles,
  setOf,
  WHOLE,
} from '../../../../test/support/import-files.ts'
import { EVERY_CHILD } from '../../../../test/support/every-reach.ts'
import { toFiles } from '../../../../test/support/return-files.ts'
import { withDatabase } from '../../../../test/support/test-database.ts'
import { countRefusals, listRefusals } from '../queries/imports.ts'
import { holdingImportLock } from '../store/import-lock.ts'

const database = await withDatabase()

test('a refused row is located, stops nothing, and does not withdraw what is held of its child', async () => {
  const desk = deskOn(database)
  await loadFiles(desk, WHOLE)
  const wrong = { 'reviews.csv': WHOLE['reviews.csv'].replace('24/07/2025', 'not known') }
  const loaded = await loadFiles(desk, wrong)
  assert.deepEqual(loaded.report.counts, { added: 0, changed: 0, unchanged: 32, withdrawn: 0, refused: 1 })
  assert.deepEqual(await listRefusals(database.db, loaded.id, { from: 0, size: 10 }), [
    {
      file: 'reviews.csv',
      table: 'Reviews',
      line: 3,
      child: 'C1',
      column: 'REVIEW',
      found: 'not known',
      expected: 'a real date written dd/mm/yyyy',
    },
  ])
})

test('a refused row of a restricted child is shown to nobody else, however the number is written', async () => {
  const restricted = await withDatabase()
  const { db } = restricted
  const desk = deskOn(restricted)
  await loadFiles(desk, WHOLE)
  const loaded = await loadFiles(desk, {
    'names.csv': 'IDENTIFIER,IRO,IRO SINCE\r\n c1 ,Ruth Adeyemi,soon\r\nc2,Ruth Adeyemi,soon\r\n',
  })
  assert.equal(await countRefusals(db, loaded.id, EVERY_CHILD), 2)
  await sql`update child set restricted = true where identifier = 'C1'`.execute(db)
  await sql`update import_refusal set child = ' c1 ' where child = 'c1'`.execute(db)
  const shown = await listRefusals(db, loaded.id, { from: 0, size: 10 }, EVERY_CHILD)
  assert.deepEqual(
    shown.map(({ child }) => child),
    ['c2'],
  )
})

const utf16 = Buffer.from(`\uFEFF${WHOLE['reviews.csv']}`, 'utf16le')
const zip = Buffer.concat([Buffer.from('PK\u0003\u0004'), gzipSync(WHOLE['reviews.csv'])])
const wrongFiles: readonly (readonly [string, Files, RegExp])[] = [
  ['UTF-16', { 'reviews.csv': utf16 }, /UTF-16.*save it as/],
  ['a spreadsheet or zip', { 'reviews.csv': zip }, /spreadsheet or a zip/],
  ['an old spreadsheet', { 'reviews.csv': Buffer.from('d0cf11e0a1b11ae1', 'hex') }, /old spreadsheet/],
  ['0 bytes', { 'reviews.csv': '' }, /is empty/],
  ['a file without a column', { 'reviews.csv': 'CHILD,DOB,REVIEW\r\nC1,,01/05/2025\r\n' }, /REVIEW_CODE/],
  ['a file of another kind', { 'notes.txt': 'Some words\r\nand more' }, /not a table of the return/],
  ['noise', { 'reviews.csv': Buffer.alloc(300_000, 'x') }, /longer than/],
  [
    'a file over the limit',
    { 'reviews.csv': `${WHOLE['reviews.csv']}${'\r\n'.repeat(600_000)}` },
    /larger than 1 MB/,
  ],
  [
    'a second file of a table',
    { 'a.csv': WHOLE['header.csv'], 'b.csv': WHOLE['header.csv'] },
    /second Header/,
  ],
  ['no files', {}, /no return files/],
]

for (const [what, files, says] of wrongFiles) {
  test(`${what} is refused with a sentence, among right files as well, and the database is as it was`, async () => {
    const desk = deskOn(database)
    await loadFiles(desk, WHOLE)
    const before = await everythingIn(database)
    const loaded = await loadFiles(
      desk,
      'reviews.csv' in files ? { 'header.csv': WHOLE['header.csv'], ...files } : files,
    )
    assert.equal(loaded.state, 'refused')
    assert.match(loaded.report.says.join(' '), says)
    assert.deepEqual(await everythingIn(database), before)
  })
}

test('files without dates are not loaded until the year is given', async () => {
  const desk = deskOn(database)
  const set = {
    name: 'the folder',
    files: toFiles({ 'header.csv': WHOLE['header.csv'] }),
    year: 'propose',
  } as const
  const wish = { actor: 'command-line', proposedYear: 'take', withdrawals: 'ask' } as const
  const loaded = await desk.load([set], wish)
  assert.ok(loaded !== 'busy')
  assert.match(loaded.report.says.join(' '), /Give the return year/)
})

test('only one load of files goes on at a time', async () => {
  const wish = { actor: 'command-line', proposedYear: 'take', withdrawals: 'ask' } as const
  const meanwhile = await holdingImportLock(database, () => deskOn(database).load([setOf(WHOLE)], wish))
  assert.equal(meanwhile, 'busy')
  assert.notEqual(await deskOn(database).load([setOf(WHOLE)], wish), 'busy')
})

test('a load of files that was running in a program that stopped is marked by the next', async () => {
  const { db } = database
  const report = JSON.stringify((await loadFiles(deskOn(database), WHOLE)).report)
  await db
    .insertInto('import')
    .values({ id: 'dead', actor: 'x', system: 'ssda903', state: 'running', report, finished_at: null })
    .execute()
  await sql`insert into import_row values ('dead', 0, 'Header', 'C1', '', '')`.execute(db)
  await loadFiles(deskOn(database), WHOLE)
  const dead = await db.selectFrom('import').select('state').where('id', '=', 'dead').executeTakeFirst()
  assert.equal(dead?.state, 'interrupted')
  assert.deepEqual(await db.selectFrom('import_row').selectAll().execute(), [])
})

test('files of another year than they are loaded for, and of two years, are a sentence, and nothing is changed', async () => {
  const before = await everythingIn(database)
  const older = WHOLE['reviews.csv'].replaceAll(/\/2025,PN/g, '/2024,PN')
  const mixed = `${WHOLE['reviews.csv']}${older.split('\r\n').slice(1, 20).join('\r\n')}\r\n`
  for (const [reviews, says] of [
    [older, /^reviews\.csv: 33 of 33 reviews .* choose 2024-25, or use the files of 2025-26\.$/],
    [mixed, /^reviews\.csv: 19 of 52 reviews .* in 2024-25\. .* use the files of one year at a time\.$/],
  ] as const) {
    const loaded = await loadFiles(deskOn(database), { ...WHOLE, 'reviews.csv': reviews })
    assert.equal(loaded.state, 'refused')
    assert.match(loaded.report.says.join(), says)
    assert.deepEqual(loaded.report.warnings, [])
  }
  assert.deepEqual(await everythingIn(database), before)
})

test('a child or a row that is there twice is loaded with a note that says where', async () => {
  const [, header = ''] = WHOLE['header.csv'].split('\r\n')
  const loaded = await loadFiles(deskOn(database), {
    ...WHOLE,
    'header.csv': `${WHOLE['header.csv']}${header}\r\n`,
  })
  assert.match(
    loaded.report.warnings.join(),
    /header\.csv: 1 row is of a child who has a row already \(C1 on line 34\)/,
  )
})
