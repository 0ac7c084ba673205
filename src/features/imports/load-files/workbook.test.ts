// A workbook of Annex A comes in by the same door as the return.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { DATASET } from '../../../../test/support/dataset-files.ts'
import { deskOn, everythingIn, TODAY } from '../../../../test/support/import-files.ts'
import { withDatabase } from '../../../../test/support/test-database.ts'
import { toWorkbook } from '../../../../test/support/workbook-file.ts'
import { isoDay, toIsoDate } from '../../../kit/dates/index.ts'
import type { OpenDatabase } from '../../../platform/db/index.ts'
import { findIdsByIdentifier, listChildrenById } from '../../children/index.ts'
import { listObligationsOf, listReviewsOf } from '../../reviews/index.ts'

const LIST = {
  name: 'List 8',
  rows: [
    [
      'Child Unique ID',
      'Gender',
      'Date of Birth',
      'Date Started to be Looked After',
      'Legal Status',
      'Date of Latest Statutory Review',
    ],
    ['A-7', 'Male', 41_884, '07/04/2025', 'V2', '24/09/2026'],
    ['P-2', 'Female', '04/01/2016', '05/05/2026', 'C2', '10/09/2026'],
  ],
} as const

type Files = Readonly<Record<string, string | Buffer>>

async function load(database: OpenDatabase, files: Files, largestFile?: number) {
  const toFiles = async function* () {
    for (const [name, content] of Object.entries(files)) yield { name, bytes: bytesOf(content) }
  }
  const loaded = await deskOn(database, largestFile).load(
    [{ name: 'the folder', files: toFiles(), year: 'propose' }],
    { actor: 'command-line', proposedYear: 'take', withdrawals: 'ask' },
  )
  assert.ok(loaded !== 'busy')
  return loaded
}

async function* bytesOf(content: string | Buffer) {
  yield Buffer.from(content)
}

async function childOf({ db }: OpenDatabase, number: string) {
  const id = (await findIdsByIdentifier(db, 'annex-a', [number])).get(number)
  const [child] = await listChildrenById(db, id === undefined ? [] : [id])
  assert.ok(child, number)
  return child
}

test('list 8 gives children, care and the latest review; of reviews before it nobody can tell; the same again changes nothing', async () => {
  const database = await withDatabase()
  const loaded = await load(database, { 'annex.xlsx': toWorkbook([LIST]) })
  assert.deepEqual([loaded.state, loaded.system, loaded.report.says], ['done', 'annex-a', []])
  const { id, care, born } = await childOf(database, 'A-7')
  assert.equal(born, isoDay('2014-09-02'))
  assert.deepEqual(
    care.periods.map(({ start, ending }) => [toIsoDate(start), ending]),
    [['2025-04-07', 'open']],
  )
  assert.deepEqual(
    (await listReviewsOf(database.db, id)).map(({ parts }) => toIsoDate(parts[0] ?? TODAY)),
    ['2026-09-24'],
  )
  const owed = await listObligationsOf(database.db, id, TODAY)
  assert.ok(owed.every(({ status }) => status !== 'overdue' && status !== 'late'))
  const before = await everythingIn(database)
  assert.equal((await load(database, { 'annex.xlsx': toWorkbook([LIST]) })).report.counts.changed, 0)
  assert.deepEqual(await everythingIn(database), before)
})

test('what another source tells of a child’s care stays, and a review that only the workbook has is added', async () => {
  const database = await withDatabase()
  await load(database, DATASET)
  await load(database, { 'annex.xlsx': toWorkbook([LIST]) })
  const { id, care } = await childOf(database, 'P-2')
  assert.equal(care.periods[0]?.placements[0]?.code, 'K2')
  assert.deepEqual(
    (await listReviewsOf(database.db, id)).map(({ parts }) => toIsoDate(parts[0] ?? TODAY)),
    ['2026-06-02', '2026-09-01', '2026-09-10'],
  )
})

test('macros, links, entities, other sheets, other files beside it and too many bytes are a sentence, and nothing is loaded', async () => {
  const database = await withDatabase()
  const before = await everythingIn(database)
  const says = async (files: Files, largest?: number) => {
    const loaded = await load(database, files, largest)
    assert.equal(loaded.state, 'refused')
    return loaded.report.says.join(' ')
  }
  const broken = (part: string, text: string) => ({ 'a.xlsx': toWorkbook([LIST], { [part]: text }) })
  assert.match(await says(broken('xl/vbaProject.bin', 'x')), /holds macros/)
  assert.match(await says(broken('xl/externalLinks/externalLink1.xml', '<a/>')), /links to other workbooks/)
  assert.match(
    await says(broken('xl/worksheets/sheet1.xml', '<!DOCTYPE a [<!ENTITY b "c">]><worksheet/>')),
    /entities/,
  )
  assert.match(
    await says({ 'a.xlsx': toWorkbook([{ name: 'x', rows: [['Adopters']] }]) }),
    /no sheet that is list 7 or list 8/,
  )
  assert.match(
    await says({ 'a.xlsx': toWorkbook([LIST]), 'b.csv': 'CHILD\n' }),
    /Load it by itself, without b\.csv/,
  )
  assert.match(await says({ 'a.xlsx': toWorkbook([LIST]) }, 500), /is larger than/)
  assert.match(await says({ 'a.xlsx': toWorkbook([LIST]).subarray(0, 400) }), /no workbook that can be read/)
  assert.deepEqual(await everythingIn(database), before)
})
