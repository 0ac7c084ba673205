import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { test } from 'node:test'
import { fileURLToPath } from 'node:url'
import { YEAR_2025 } from '../../../test/support/figure-rows.ts'
import { parseReturnDay, toIsoDate } from '../../kit/dates/index.ts'
import { DEFAULT_POLICY, statusOn } from '../../law/looked-after-reviews/index.ts'
import { readReturns } from '../returns/index.ts'
import { toFileFigureFacts } from './figure-facts.ts'
import { CATALOGUE } from './measures/catalogue.ts'
import { keyOf, type Row } from './row.ts'
import { eachRow, workFigures } from './work-figures.ts'
import { workChild } from './worked-child.ts'

const CLEAN = fileURLToPath(new URL('../../../../shared/data/ssda903-clean', import.meta.url))

const children = [...(await readReturns([CLEAN])).facts].map(toFileFigureFacts)
const work = { measures: CATALOGUE, period: YEAR_2025, policy: DEFAULT_POLICY, source: 'files' } as const
const figures = new Map(workFigures(children, work).map((figure) => [figure.measure.id, figure]))

/** The answer sheet: a clock of looked-after reviews that knows no adoption. */
const sheet = readFileSync(`${CLEAN}/_review_truth.csv`, 'utf8')
  .trim()
  .split(/\r?\n/)
  .slice(1)
  .map((line) => {
    const [child = '', , , due = '', held = '', onTime = ''] = line.split(',')
    return { child, due: parseReturnDay(due) ?? 0, held: parseReturnDay(held), onTime: onTime === '1' }
  })

const rowsOf = (id: string): Row[] => {
  const measure = CATALOGUE.find((one) => one.id === id)
  assert.ok(measure)
  return [...eachRow(children, measure, work)]
}

const isOfYear = (day: number | null): boolean => day !== null && day >= YEAR_2025.from && day <= YEAR_2025.to

test('as many reviews were held in the year as on the answer sheet: 994', () => {
  assert.equal(sheet.filter(({ held }) => isOfYear(held)).length, 994)
  assert.equal(figures.get('reviews-held')?.numerator, 994)
  assert.equal(figures.get('reviews-on-time')?.denominator, 994)
})

test('the reviews that answer the looked-after clock alone are on time as the sheet says: 930 of 988', () => {
  const onSheet = new Map(sheet.map(({ child, held, onTime }) => [`${child} ${held}`, onTime]))
  const differ = rowsOf('reviews-on-time').filter(
    ({ child, on, counts }) => onSheet.get(`${child.number} ${on}`) !== (counts === 'numerator'),
  )
  // Each of those that differ is late for an adoption review, which the sheet does not know.
  for (const { child, on, counts } of differ) {
    const worked = children.find(({ id }) => id === child.id)
    assert.ok(worked)
    const answers = workChild(worked, DEFAULT_POLICY)
      .heldIn(YEAR_2025)
      .find((review) => review.on === on)?.answers
    const adoption = answers?.filter(({ rule }) => rule.startsWith('AD')) ?? []
    assert.equal(counts, 'denominator-only')
    assert.ok(
      adoption.some((owed) => statusOn(owed, YEAR_2025.asOf) === 'late'),
      `${child.number} ${toIsoDate(on)}`,
    )
  }
  assert.equal(differ.length, 936 - 930)
  assert.equal(figures.get('reviews-on-time')?.numerator, 930)
})

test('after placement for adoption the adoption clock takes over: four rows of the sheet are of those reviews', () => {
  const adoption = rowsOf('reviews-on-time').filter((row) => keyOf(row, 'sequence') === 'adoption')
  assert.deepEqual(
    adoption.map(({ child, on }) => `${child.number} ${toIsoDate(on)}`),
    ['C0000161 2025-08-28', 'C0000161 2026-02-13', 'C0000223 2025-06-06', 'C0000436 2025-11-17'],
  )
})

test('of the reviews due in the year the looked-after ones are the sheet’s without those four: 930 of 986', () => {
  const due = sheet.filter((row) => isOfYear(row.due))
  assert.deepEqual([due.length, due.filter(({ onTime }) => onTime).length], [990, 934])
  const split = figures.get('obligations-met')?.splits.find(({ breakdown }) => breakdown.id === 'sequence')
  const lookedAfter = (split?.parts ?? []).filter(({ key }) => key !== 'adoption')
  const sum = (of: 'numerator' | 'denominator') => lookedAfter.reduce((total, part) => total + part[of], 0)
  assert.deepEqual([sum('denominator'), sum('numerator')], [990 - 4, 934 - 4])
})

test('a figure and the list behind it never differ, and every split makes the whole', () => {
  for (const [id, figure] of figures) {
    const rows = rowsOf(id)
    const count = (counts: string): number => rows.filter((row) => row.counts === counts).length
    assert.equal(figure.numerator, count('numerator'), id)
    assert.equal(figure.denominator, count('numerator') + count('denominator-only'), id)
    for (const { kind, count: beside } of figure.beside) assert.equal(beside, count(kind), id)
    for (const { parts, breakdown } of figure.splits) {
      const sum = parts.reduce((total, part) => total + part.denominator, 0)
      assert.equal(sum, figure.denominator, `${id} by ${breakdown.id}`)
    }
  }
})

test('what files cannot answer is not asked of them', () => {
  assert.equal(figures.has('child-chaired'), false)
  assert.equal(
    figures.get('reviews-held')?.splits.some(({ breakdown }) => breakdown.id === 'officer'),
    false,
  )
})
