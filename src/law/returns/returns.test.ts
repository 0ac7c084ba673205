import assert from 'node:assert/strict'
import { test } from 'node:test'
import * as fc from 'fast-check'
import { dayOf } from '../../kit/dates/index.ts'
import * as returns from './index.ts'

const { PLACEMENTS, REASONS_EPISODE_CEASED, REASONS_FOR_PLACEMENT_CHANGE, SEXES, isCodeIn } = returns

const LISTS = Object.values(returns).filter(
  (value): value is returns.CodeList => typeof value === 'object' && 'codes' in value,
)

test('codes come and go with their collection year', () => {
  const rows: [returns.CodeList, string, number, boolean][] = [
    [REASONS_EPISODE_CEASED, 'E43', 2018, true],
    [REASONS_EPISODE_CEASED, 'E43', 2019, false],
    [REASONS_EPISODE_CEASED, 'E48', 2018, false],
    [REASONS_EPISODE_CEASED, 'E48', 2019, true],
    [REASONS_FOR_PLACEMENT_CHANGE, 'CUSTOD', 2018, false],
    [REASONS_FOR_PLACEMENT_CHANGE, 'CUSTOD', 2019, true],
    [returns.ACTIVITIES, 'F3', 2021, true],
    [returns.ACTIVITIES, 'F3', 2022, false],
    [returns.ACTIVITIES, 'P5', 2021, false],
    [returns.ACTIVITIES, 'P5', 2022, true],
    [PLACEMENTS, 'K3', 2023, false],
    [PLACEMENTS, 'K3', 2024, true],
    [PLACEMENTS, 'H5', 2024, true],
    [PLACEMENTS, 'H5', 2025, false],
    [PLACEMENTS, 'P2', 2025, false],
    [SEXES, '1', 2024, true],
    [SEXES, '1', 2025, false],
    [SEXES, 'U', 2024, false],
    [SEXES, 'U', 2025, true],
    [PLACEMENTS, 'Z1', 2025, true],
    [PLACEMENTS, 'Z1', 2026, false],
    [PLACEMENTS, 'Z13', 2025, false],
    [PLACEMENTS, 'Z13', 2026, true],
    [returns.SOCIAL_WORKER_REASONS, 'MANAGE', 2023, false],
    [returns.SOCIAL_WORKER_REASONS, 'MANAGE', 2024, true],
  ]
  for (const [list, code, year, valid] of rows) {
    assert.equal(isCodeIn(list, code, year), valid, `${code} in ${year}`)
  }
})

test('the 2025/26 lists have the published number of codes', () => {
  assert.equal(returns.codesIn(returns.LEGAL_STATUSES, 2026).length, 13)
  assert.equal(returns.codesIn(PLACEMENTS, 2026).length, 29)
  assert.equal(returns.codesIn(REASONS_EPISODE_CEASED, 2026).length, 22)
  assert.equal(returns.codesIn(returns.ETHNIC_GROUPS, 2026).length, 20)
  assert.equal(returns.codesIn(returns.REVIEW_CODES, 2026).length, 8)
  assert.equal(returns.codesIn(returns.ACCOMMODATION, 2026).length, 31)
})

test('no list names a code twice, and every list has codes in every year but social workers before 2024', () => {
  assert.equal(LISTS.length, 22)
  for (const list of LISTS) {
    const codes = list.codes.map(({ code }) => code)
    assert.equal(new Set(codes).size, codes.length, list.name)
    for (let year = returns.FIRST_COLLECTION_YEAR; year <= returns.LAST_COLLECTION_YEAR; year += 1) {
      const expected = list === returns.SOCIAL_WORKER_REASONS && year < 2024
      assert.equal(returns.codesIn(list, year).length === 0, expected, `${list.name} ${year}`)
    }
  }
})

test('a code has plain words, and an unknown code stands for itself', () => {
  assert.equal(returns.wordsOf(returns.LEGAL_STATUSES, 'C2'), 'full care order')
  assert.equal(returns.wordsOf(returns.LEGAL_STATUSES, 'V9'), 'V9')
})

test('a return year runs from 1 April to 31 March and is written both ways', () => {
  assert.deepEqual(returns.returnYear(2026), {
    collection: 2026,
    from: dayOf(2025, 4, 1),
    to: dayOf(2026, 3, 31),
  })
  assert.equal(returns.collectionYearOf(dayOf(2025, 3, 31)), 2025)
  assert.equal(returns.collectionYearOf(dayOf(2025, 4, 1)), 2026)
  assert.equal(returns.toReturnYearName(2026), '2025-26')
  assert.equal(returns.toReturnYearName(2000), '1999-00')
  assert.equal(returns.parseReturnYear('2025-26'), 2026)
  for (const wrong of ['2025-27', '2025/26', '25-26', '', '1600-01', '9998-99'])
    assert.equal(returns.parseReturnYear(wrong), null)
})

test('a return year name reads back', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1992, max: 2099 }), (year) => {
      assert.equal(returns.parseReturnYear(returns.toReturnYearName(year)), year)
    }),
  )
})
