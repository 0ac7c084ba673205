import assert from 'node:assert/strict'
import { test } from 'node:test'
import { UNRECORDED, YEAR_2025 } from '../../../test/support/figure-rows.ts'
import { now } from '../../../test/support/return-rows.ts'
import { isoDay } from '../../kit/dates/index.ts'
import { DEFAULT_POLICY } from '../../law/looked-after-reviews/index.ts'
import { type FigureFacts, toFileFigureFacts } from './figure-facts.ts'
import { keepFigures, type KeptFigures } from './kept-figures.ts'
import { CATALOGUE } from './measures/catalogue.ts'
import type { Measure } from './measure.ts'
import { SERVICE } from './scope.ts'
import { workChild } from './worked-child.ts'

function measureOf(id: string): Measure {
  const measure = CATALOGUE.find((one) => one.id === id)
  assert.ok(measure)
  return measure
}

/** Held by Ann until 1 July 2025, by Bo from then on. */
const moved: FigureFacts = {
  ...toFileFigureFacts(now(['2025-04-10 S V2 U6'], ['2025-06-30', '2025-07-01'])),
  recorded: new Map([[isoDay('2025-06-30'), UNRECORDED]]),
  officers: [
    { id: 'ann', name: 'Ann Zell', from: isoDay('2025-04-10'), to: isoDay('2025-07-01') },
    { id: 'bo', name: 'Bo Adair', from: isoDay('2025-07-01'), to: null },
  ],
  teams: [{ id: 'north', name: 'North', from: isoDay('2025-04-10'), to: null }],
}

function keepMoved(): KeptFigures {
  const children = [workChild(moved, DEFAULT_POLICY)]
  return keepFigures({ plain: children, staffed: children })
}

test('a review is of the officer who held the child on its day', () => {
  const kept = keepMoved()
  const held = measureOf('reviews-held')
  const of = (kind: 'officer' | 'team', name: string) =>
    kept.figure(held, YEAR_2025, { kind, name }).numerator
  assert.deepEqual([of('officer', 'Ann Zell'), of('officer', 'Bo Adair'), of('team', 'North')], [1, 1, 2])
  assert.equal(of('officer', 'Nobody else'), 0)
  assert.equal(kept.figure(held, YEAR_2025, SERVICE).numerator, 2)
})

test('officers are named in order of their last names', () => {
  assert.deepEqual(keepMoved().names, {
    officers: ['Bo Adair', 'Ann Zell'],
    teams: ['North'],
  })
})

test('the months of a flow are the days of its rows, and those of a snapshot are its ends', () => {
  const kept = keepMoved()
  const values = (id: string): number[] =>
    kept.months(measureOf(id), YEAR_2025, SERVICE).map(({ figure }) => figure.numerator)
  const held = values('reviews-held')
  assert.equal(held.length, 24)
  assert.deepEqual([held[13], held[14], held[15], held[16]], [0, 1, 1, 0])
  const inCare = values('looked-after-on')
  assert.deepEqual([inCare[11], inCare[12], inCare[23]], [0, 1, 1])
})
