import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import { YEAR_2025 } from '../../../test/support/figure-rows.ts'
import { now } from '../../../test/support/return-rows.ts'
import { isoDay } from '../../kit/dates/index.ts'
import { type Figure, isSmallBase, toFigure } from './figure.ts'
import { toFileFigureFacts } from './figure-facts.ts'
import { basisWords, besideWords, headlineWords, notesOn, restsOnWords, valueWords } from './figure-words.ts'
import { toFiguresJson } from './figures-json.ts'
import { renderFiguresText } from './figures-text.ts'
import { toMeasureDocument } from './measure-document.ts'
import { CATALOGUE, SECTIONS } from './measures/catalogue.ts'
import type { Measure } from './measure.ts'
import type { Counts, Keys, Row } from './row.ts'

function measureOf(id: string): Measure {
  const measure = CATALOGUE.find((one) => one.id === id)
  assert.ok(measure)
  return measure
}

const row = (counts: Counts, keys: Keys = {}): Row => ({
  child: toFileFigureFacts(now([])),
  on: isoDay('2025-05-01'),
  counts,
  keys,
  circumstances: {},
  about: () => ({ says: '' }),
})

const rows = (count: number, counts: Counts, keys: Keys = {}): Row[] =>
  Array.from({ length: count }, () => row(counts, keys))

const figureOf = (id: string, given: readonly Row[]): Figure =>
  toFigure(measureOf(id), given, YEAR_2025, 'files')

test('1,586 of 1,593 reviews on time is 99.6%, and of children 418 of 425 is 98.4%: each with its own unit', () => {
  const reviews = figureOf('reviews-on-time', [...rows(1586, 'numerator'), ...rows(7, 'denominator-only')])
  assert.equal(reviews.percent, 99.6)
  assert.equal(basisWords(reviews.measure, reviews), '1,586 of 1,593 reviews')
  const children = figureOf('children-all-on-time', [
    ...rows(418, 'numerator'),
    ...rows(7, 'denominator-only'),
  ])
  assert.equal(children.percent, 98.4)
  assert.equal(basisWords(children.measure, children), '418 of 425 children')
})

test('1,398 reviews of which 12 late is 99.1%, never cut to less', () => {
  const figure = figureOf('reviews-on-time', [...rows(1386, 'numerator'), ...rows(12, 'denominator-only')])
  assert.equal(figure.percent, 99.1)
})

test('67 of 148 starts under section 20 is 45.3%', () => {
  const figure = figureOf('started-under-section-20', [
    ...rows(67, 'numerator'),
    ...rows(81, 'denominator-only'),
  ])
  assert.equal(figure.percent, 45.3)
})

test('10 of 23 children reviewed after a move is 43.5%', () => {
  const figure = figureOf('children-reviewed-after-move', [
    ...rows(10, 'numerator'),
    ...rows(13, 'denominator-only'),
  ])
  assert.equal(figure.percent, 43.5)
})

test('what cannot be told and what is flexible are in neither half', () => {
  const figure = figureOf('reviews-on-time', [
    row('numerator'),
    ...rows(4, 'cannot-tell'),
    ...rows(2, 'flexible'),
  ])
  assert.deepEqual([figure.numerator, figure.denominator, figure.percent], [1, 1, 100])
  assert.deepEqual(besideWords(figure), ['4 cannot be told', '2 under the 2020 rules'])
})

test('without a base there is no percentage, and nothing held prints as 0', () => {
  const share = figureOf('reviews-on-time', [])
  assert.equal(share.percent, null)
  assert.equal(valueWords(share.measure, share), 'No base')
  const count = figureOf('reviews-held', [])
  assert.equal(valueWords(count.measure, count), '0')
})

test('a share of which nothing is recorded says so, and is no share of nothing', () => {
  const figure = figureOf('social-worker-talk', rows(3, 'not-recorded'))
  assert.equal(headlineWords(figure), 'Not recorded')
  assert.deepEqual(restsOnWords(figure), ['3 not recorded'])
  const recorded = figureOf('social-worker-talk', [row('denominator-only'), row('not-recorded')])
  assert.equal(headlineWords(recorded), '0.0%')
  assert.deepEqual(restsOnWords(recorded), ['0 of 1 review', '1 not recorded'])
})

test('what files cannot answer is named, in the table and in JSON, and is not 0', () => {
  const notTold = [measureOf('social-worker-talk')]
  assert.match(
    renderFiguresText([], YEAR_2025, notTold),
    /social-worker-talk +– {2}cannot be told from files/,
  )
  assert.deepEqual(toFiguresJson([], YEAR_2025, notTold).notTold, [
    {
      id: 'social-worker-talk',
      name: 'IRO and social worker talked 15 working days before',
      why: 'cannot be told from files',
    },
  ])
  assert.equal('notTold' in toFiguresJson([], YEAR_2025), false)
})

test('JSON of what has a last day tells how strong the duty is', () => {
  const duties = toFiguresJson(
    ['papers-in-time', 'manager-responded', 'reviews-held'].map((id) => figureOf(id, [])),
    YEAR_2025,
  ).measures.map(({ duty }) => duty)
  assert.deepEqual(duties, ['should', 'local', undefined])
})

test('a base of 9 is flagged and one of 10 is not', () => {
  const nine = figureOf('reviews-on-time', rows(9, 'numerator'))
  assert.ok(isSmallBase(nine.measure, nine))
  assert.deepEqual(notesOn(nine), ['Base under 10: read the percentage with care.'])
  assert.deepEqual(notesOn(figureOf('reviews-on-time', rows(10, 'numerator'))), [])
})

test('every part of a closed list is there, nil too, and the parts make the whole', () => {
  const figure = figureOf('participation-by-code', rows(3, 'numerator', { code: 'PN1' }))
  const codes = figure.splits.find(({ breakdown }) => breakdown.id === 'code')?.parts ?? []
  assert.deepEqual(
    codes.map(({ key, numerator }) => `${key} ${numerator}`),
    ['PN0 0', 'PN1 3', 'PN2 0', 'PN3 0', 'PN4 0', 'PN5 0', 'PN6 0', 'PN7 0', 'not-recorded 0'],
  )
  const months = figure.splits.find(({ breakdown }) => breakdown.id === 'month')?.parts ?? []
  assert.equal(months.length, 13)
  for (const { parts } of figure.splits) {
    assert.equal(
      parts.reduce((sum, { numerator }) => sum + numerator, 0),
      3,
    )
  }
})

test('JSON has numerator, denominator and percent of a share, and the value of a count', () => {
  const json = toFiguresJson(
    [
      figureOf('reviews-on-time', [row('numerator', { sequence: 'first' }), row('cannot-tell')]),
      figureOf('reviews-held', [row('numerator')]),
    ],
    YEAR_2025,
  )
  assert.deepEqual([json.from, json.to, json.asOf], ['2025-04-01', '2026-03-31', '2026-03-31'])
  const [share, count] = json.measures
  assert.deepEqual(
    { ...share, by: null },
    {
      id: 'reviews-on-time',
      name: 'Reviews held on time',
      unit: 'review',
      kind: 'flow',
      numerator: 1,
      denominator: 1,
      percent: 100,
      cannotTell: 1,
      flexible: 0,
      definition: 1,
      beside: {},
      by: null,
    },
  )
  assert.deepEqual(share?.by['sequence']?.[0], { key: 'first', numerator: 1, denominator: 1, percent: 100 })
  assert.deepEqual(share?.by['sequence']?.[1], { key: 'second', numerator: 0, denominator: 0, percent: null })
  assert.equal(count && 'value' in count && count.value, 1)
})

test('every measure has an id and a name of its own, and words for both halves of a share or rate', () => {
  assert.equal(new Set(CATALOGUE.map(({ id }) => id)).size, CATALOGUE.length)
  assert.equal(new Set(CATALOGUE.map(({ name }) => name)).size, CATALOGUE.length)
  for (const { id, shape, labels, says } of CATALOGUE) {
    const hasHalves = shape === 'share' || shape === 'rate'
    assert.equal(labels !== null, hasHalves, id)
    assert.equal(says.denominator !== null, hasHalves, id)
  }
})

test('the table for a terminal gives each percentage with both halves', () => {
  const text = renderFiguresText([figureOf('reviews-on-time', rows(9, 'numerator'))], YEAR_2025)
  assert.match(text, /^Figures 2025-26: 1 April 2025 to 31 March 2026/)
  assert.match(text, /reviews-on-time +100\.0% {2}9 of 9 reviews/)
  assert.match(text, /Base under 10/)
})

test('docs/measures.md is what script/measures writes', () => {
  const written = readFileSync(join(import.meta.dirname, '../../../docs/measures.md'), 'utf8')
  assert.equal(written.trimEnd(), toMeasureDocument(SECTIONS).trimEnd())
})
