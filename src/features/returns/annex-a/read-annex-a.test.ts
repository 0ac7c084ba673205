import assert from 'node:assert/strict'
import { test } from 'node:test'
import { isoDay, toIsoDate } from '../../../kit/dates/index.ts'
import type { Sheet } from '../../../kit/xlsx/index.ts'
import { recogniseAnnexHeading } from './annex-columns.ts'
import { readAnnexA } from './read-annex-a.ts'

const LIST_8 = [
  'Child Unique ID',
  'Gender',
  'Ethnicity',
  'Date of Birth',
  'Date Started to be Looked After',
  "Child's Category of Need",
  'Start date of current legal status',
  'Child’s Legal Status',
  'Date of Latest Statutory Review',
  'Date of Last IRO Visit / Contact to the Child',
  'Date Ceased to be Looked After',
  'Reason Ceased to be Looked After',
  'Start Date of Most Recent Placement',
  'Placement Type',
]

const sheetOf = (name: string, ...rows: readonly (readonly string[])[]): Sheet => ({
  name,
  rows: rows.map((cells, at) => ({ line: at + 1, cells })),
})

const read = (...sheets: readonly Sheet[]) =>
  readAnnexA('annex.xlsx', { sheets, daysFrom: 1899 }, isoDay('2026-11-21'))

const ROW = [
  'p-1',
  'b) Female',
  'MWBC',
  '41884',
  '07/04/2025',
  'N1',
  '2025-06-01',
  'C2 - Full care order',
  '45900',
  '',
  '',
  '',
  '2026-01-05 00:00:00',
  'U4',
]

test('headings are known however they are worded, and a list by the columns it must have', () => {
  assert.deepEqual(
    [...(recogniseAnnexHeading(LIST_8)?.at.values() ?? [])].toSorted((a, b) => a - b),
    LIST_8.map((_, at) => at),
  )
  const reworded = [
    'Child ID',
    'DOB',
    'CLA start: started to be looked after',
    'Current Legal Status',
    'Last statutory review (date)',
    'IRO - last visit',
  ]
  assert.deepEqual(recogniseAnnexHeading(reworded), {
    list: 8,
    at: new Map([
      ['child', 0],
      ['born', 1],
      ['started', 2],
      ['legal', 3],
      ['lastReview', 4],
      ['lastContact', 5],
    ]),
  })
  assert.equal(
    recogniseAnnexHeading([
      'Child ID',
      'CP plan start date',
      'Date of latest review conference',
      'Plan end date',
    ])?.list,
    7,
  )
  assert.equal(recogniseAnnexHeading(['Contact date', 'Child Unique ID', 'Source']), null)
})

test('a row of list 8 is care parted where the status and the placement began; days are text or numbers', () => {
  const { batches, careTold, says, lastDay } = read(
    sheetOf('Contents', ['Annex A']),
    sheetOf('List 8', ['For inspectors'], LIST_8, ROW),
  )
  assert.deepEqual(says, [])
  const episodes = batches.flatMap((batch) => (batch.table === 'Episodes' ? batch.rows : []))
  assert.deepEqual(
    episodes.map(({ decom, rne, ls, place, dec }) => [
      toIsoDate(decom),
      rne,
      ls,
      place,
      dec === null ? '' : toIsoDate(dec),
    ]),
    [
      ['2025-04-07', 'S', '', '', '2025-06-01'],
      ['2025-06-01', 'L', 'C2', '', '2026-01-05'],
      ['2026-01-05', 'P', 'C2', 'U4', ''],
    ],
  )
  const [header] = batches.flatMap((batch) => (batch.table === 'Header' ? batch.rows : []))
  assert.deepEqual([header?.child, header?.sex, header && toIsoDate(header.born)], ['P-1', 'F', '2014-09-02'])
  const reviews = batches.flatMap((batch) => (batch.table === 'Reviews' ? batch.rows : []))
  assert.deepEqual(
    reviews.map(({ review }) => toIsoDate(review)),
    ['2025-08-31'],
  )
  assert.equal(careTold[0]?.lastContact, null)
  assert.equal(lastDay, isoDay('2025-08-31'))
})

test('a row with a day that is none, or with no number or start, is refused with its line and column', () => {
  const wrong = [...ROW]
  wrong[8] = '31/02/2026'
  const { refused, batches } = read(
    sheetOf('8', LIST_8, ROW, wrong, ['', ...ROW.slice(1)], [...ROW.slice(0, 4), '', ...ROW.slice(5)]),
  )
  assert.deepEqual(
    refused.map(({ line, column }) => [line, column]),
    [
      [3, 'lastReview'],
      [4, 'Child Unique ID'],
      [5, 'Date Started to be Looked After'],
    ],
  )
  assert.equal(batches.find(({ table }) => table === 'Header')?.rows.length, 1)
})

test('a last review that is still to come is refused with its line, and the rest of its row is used', () => {
  const { refused, batches, lists } = read(
    sheetOf('8', LIST_8, [...ROW.slice(0, 8), '2026-11-22', ...ROW.slice(9)]),
  )
  assert.deepEqual(
    refused.map(({ line, child, found, isRowKept }) => [line, child, found, isRowKept]),
    [[2, 'P-1', '22 November 2026', true]],
  )
  assert.deepEqual(
    batches.map(({ table, rows }) => [table, rows.length]),
    [
      ['Header', 1],
      ['Episodes', 3],
      ['Reviews', 0],
    ],
  )
  assert.deepEqual([lists[0]?.rows, lists[0]?.refused], [1, 0])
})

test('list 7 is read beside it; two sheets of one list, and none of either, are a sentence', () => {
  const plans = sheetOf(
    '7',
    ['Child Unique ID', 'CP plan start date', 'Date of latest review conference'],
    ['P-1', '01/02/2026', ''],
  )
  const { plansTold, batches } = read(plans)
  assert.deepEqual(
    plansTold.map(({ child, from }) => [child, toIsoDate(from)]),
    [['P-1', '2026-02-01']],
  )
  assert.deepEqual(batches, [])
  assert.match(
    read(sheetOf('a', LIST_8, ROW), sheetOf('b', LIST_8, ROW)).says.join(),
    /“b” is a second list 8/,
  )
  assert.match(read(sheetOf('a', ['Something else'])).says.join(), /no sheet that is list 7 or list 8/)
})
