import assert from 'node:assert/strict'
import { test } from 'node:test'
import { aDispute } from '../../../../test/support/dispute-facts.ts'
import { rowsWith, YEAR_2025 } from '../../../../test/support/figure-rows.ts'
import { now } from '../../../../test/support/return-rows.ts'
import { isoDay } from '../../../kit/dates/index.ts'
import { toFigure } from '../figure.ts'
import { basisWords, valueWords } from '../figure-words.ts'
import { CATALOGUE } from './catalogue.ts'

const CARE = now(['2025-04-10 S V2 U6'], ['2025-05-06', '2025-07-30'])
const DISPUTES = { cycle: { disputes: [aDispute({ raised: '2025-05-01' })] } }

function figureOf(id: string, period = YEAR_2025) {
  const measure = CATALOGUE.find((one) => one.id === id)
  assert.ok(measure)
  return toFigure(measure, rowsWith(id, CARE, DISPUTES, period), period, 'database')
}

test('children are the average of the ends of twelve months', () => {
  const left = now(['2025-04-10 S V2 U6 2025-10-01 E4A'], [])
  const measure = CATALOGUE.find(({ id }) => id === 'disputes-per-100-children')
  assert.ok(measure)
  const rows = rowsWith(measure.id, left, DISPUTES)
  const figure = toFigure(measure, rows, YEAR_2025, 'database')
  assert.equal(rows.length, 1 + 6)
  assert.deepEqual([figure.numerator, figure.denominator, figure.percent], [1, 0.5, 200])
  assert.equal(valueWords(measure, figure), '200.0 per 100')
  assert.equal(basisWords(measure, figure), '1 dispute to 0.5 children')
})

test('of a month that is not over, the last day seen stands for its end', () => {
  const asOf = isoDay('2025-05-20')
  const figure = figureOf('disputes-per-100-children', { ...YEAR_2025, asOf })
  assert.equal(figure.denominator, 1)
})

test('to reviews, each review held is one of the base', () => {
  const figure = figureOf('disputes-per-100-reviews')
  assert.deepEqual([figure.numerator, figure.denominator, figure.percent], [1, 2, 50])
})
