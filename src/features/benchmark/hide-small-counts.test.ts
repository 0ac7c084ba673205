import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { test } from 'node:test'
import * as fc from 'fast-check'
import { aCount, aMedian, aRate, aShare } from '../../../test/support/benchmark-files.ts'
import { CATALOGUE, COUNT_LINKS, SAME_TOTALS } from '../figures/index.ts'
import type { ExchangedFigure } from './benchmark-file.ts'
import { countsOf } from './counted-figure.ts'
import { EXCHANGED } from './exchanged-measures.ts'
import { hideSmallCounts } from './hide-small-counts.ts'
import { findMisfit, findSmallCount } from './shows-a-child.ts'
import { isSmall } from '../../kit/suppression.ts'

const shownOf = (figures: readonly ExchangedFigure[]) =>
  Object.fromEntries(
    hideSmallCounts(figures).flatMap((figure) =>
      countsOf(figure).map(({ name, count }) => [`${figure.id}/${name}`, count]),
    ),
  )

test('what another measure would reveal is suppressed too', () => {
  const late = { id: 'late-reviews-by-reason', splits: [] }
  const shown = shownOf([
    aCount({ id: 'reviews-held', value: 100, splits: [] }),
    aShare({ numerator: 90, denominator: 97 }),
    aCount({ ...late, value: 7 }),
  ])
  // 3 reviews of which nothing can be told would be the difference of 100 and 97.
  assert.deepEqual(
    [
      shown['reviews-held/value'],
      shown['reviews-on-time/denominator'],
      shown['late-reviews-by-reason/value'],
    ],
    ['suppressed', 97, 7],
  )
})

test('two measures of the same reviews do not tell how many of one are not recorded', () => {
  const shown = shownOf([
    aShare({ id: 'child-chaired', numerator: 30, denominator: 94, notRecorded: 6 }),
    aShare({ id: 'child-spoken-to-before', numerator: 60, denominator: 97, notRecorded: 3 }),
  ])
  assert.equal(shown['child-spoken-to-before/not-recorded'], 'suppressed')
  const others = [
    'child-chaired/denominator',
    'child-chaired/not-recorded',
    'child-spoken-to-before/denominator',
  ]
  assert.equal(others.filter((name) => shown[name] === 'suppressed').length, 1)
})

test('a rate is suppressed where its count is, and so is the same count elsewhere', () => {
  const shown = shownOf([aCount({ value: 4, splits: [] }), aRate({ numerator: 4 }), aMedian({ number: 4 })])
  assert.deepEqual(
    [shown['disputes/value'], shown['disputes-per-100-children/numerator'], shown['days-to-resolve/number']],
    ['suppressed', 'suppressed', 'suppressed'],
  )
})

test('the base of a rate is a count like any other', () => {
  const shown = shownOf([
    aCount({ id: 'reviews-held', value: 100, splits: [] }),
    aShare({ numerator: 90, denominator: 97 }),
    aRate({ id: 'disputes-per-100-reviews', numerator: 20, base: '100.0' }),
    aRate({ numerator: 20, base: '3.0' }),
  ])
  const [held, judged, base] = [
    'reviews-held/value',
    'reviews-on-time/denominator',
    'disputes-per-100-reviews/base',
  ].map((name) => shown[name])
  assert.ok(judged === 'suppressed' || (held === 'suppressed' && base === 'suppressed'))
  assert.equal(shown['disputes-per-100-children/base'], 'suppressed')
  assert.match(findSmallCount(aRate({ base: '3.0' })) ?? '', /shows a count of 3 \(base\)/)
})

test('a median of a suppressed number is suppressed', () => {
  const [median] = hideSmallCounts([aMedian({ number: 3 })])
  assert.ok(median?.shape === 'median')
  assert.equal(median.median, 'suppressed')
})

const count = fc.oneof(fc.nat(6), fc.nat(60))
const split = (by: string) =>
  fc.array(count, { minLength: 1, maxLength: 8 }).map((values) => ({
    by,
    parts: values.map((value, index) => ({ key: `${by}-${index}`, value })),
  }))
const sumOf = (parts: readonly { readonly value: unknown }[]): number =>
  parts.reduce((total, { value }) => total + Number(value), 0)

const figures = fc
  .record({ theme: split('theme'), late: count, met: count, besides: count, unknown: count })
  .map(({ theme, late, met, besides, unknown }): readonly ExchangedFigure[] => {
    const disputes = sumOf(theme.parts)
    const stage = {
      by: 'stage',
      parts: [
        { key: 'informal', value: Math.min(late, disputes) },
        { key: 'formal', value: disputes - Math.min(late, disputes) },
      ],
    }
    return [
      aCount({ value: disputes, splits: [theme, stage] }),
      aRate({ numerator: disputes }),
      aShare({ id: 'resolved-at-informal', numerator: Math.min(met, disputes), denominator: disputes }),
      aCount({ id: 'reviews-held', value: met + late + besides, splits: [] }),
      aShare({ numerator: met, denominator: met + late, notRecorded: unknown }),
      aCount({ id: 'late-reviews-by-reason', value: late, splits: [] }),
    ]
  })

test('no file we make shows a count of 1 to 4, or is refused by another authority', () => {
  fc.assert(
    fc.property(figures, (given) => {
      const hidden = hideSmallCounts(given)
      for (const figure of hidden) {
        for (const { name, count: shown } of countsOf(figure)) {
          assert.ok(typeof shown !== 'number' || !isSmall(shown), `${figure.id}/${name}`)
        }
        assert.equal(findSmallCount(figure) ?? findMisfit(figure), null)
      }
      const [disputes, rate] = hidden
      assert.ok(disputes?.shape === 'count' && rate?.shape === 'rate')
    }),
    { numRuns: 500 },
  )
})

const CODES = ['PN0', 'PN1', 'PN2', 'PN3', 'PN4', 'PN5', 'PN6', 'PN7', 'not-recorded']

/** What each number of the measures of taking part is made of, as the catalogue defines it. */
const MADE_OF: Readonly<Record<string, string>> = {
  'reviews-held/value': CODES.join(),
  'disputes-per-100-reviews/base': CODES.join(),
  'participation-by-code/value': CODES.join(),
  'participation-rate/numerator': 'PN1,PN2,PN3,PN5,PN6',
  'participation-rate/denominator': 'PN1,PN2,PN3,PN4,PN5,PN6,PN7',
  'participation-rate/not-recorded': 'not-recorded',
  'attendance-rate/numerator': 'PN1,PN2,PN3,PN4',
  'attendance-rate/denominator': 'PN1,PN2,PN3,PN4,PN5,PN6,PN7',
  'attendance-rate/not-recorded': 'not-recorded',
  ...Object.fromEntries(CODES.map((code) => [`participation-by-code/code/${code}`, code])),
}

const toVector = (made: string): number[] => CODES.map((code) => (made.split(',').includes(code) ? 1 : 0))

/** Puts a vector beside others: what is left of it when all that they make is taken away. Worked out apart from the code. */
function leftOf(vector: readonly number[], basis: readonly (readonly number[])[]): readonly number[] {
  return basis.reduce((left, row) => {
    const at = row.findIndex((one) => Math.abs(one) > 1e-9)
    const times = (left[at] ?? 0) / (row[at] ?? 1)
    return left.map((one, index) => one - times * (row[index] ?? 0))
  }, vector)
}

function toBasis(vectors: readonly (readonly number[])[]): readonly (readonly number[])[] {
  const basis: (readonly number[])[] = []
  for (const vector of vectors) {
    const left = leftOf(vector, basis)
    if (left.some((one) => Math.abs(one) > 1e-9)) basis.push(left)
  }
  return basis
}

test('of the measures of taking part, no sum or difference of what is shown is a small count of a code', () => {
  const numbers = fc.array(fc.oneof(fc.nat(6), fc.nat(60)), { minLength: 9, maxLength: 9 })
  fc.assert(
    fc.property(numbers, (given) => {
      const counts = new Map(CODES.map((code, index) => [code, given[index] ?? 0]))
      const of = (name: string): number =>
        (MADE_OF[name] ?? '').split(',').reduce((sum, code) => sum + (counts.get(code) ?? 0), 0)
      const shareOf = (id: string): ExchangedFigure =>
        aShare({
          id,
          numerator: of(`${id}/numerator`),
          denominator: of(`${id}/denominator`),
          notRecorded: of(`${id}/not-recorded`),
        })
      const parts = CODES.map((key) => ({ key, value: counts.get(key) ?? 0 }))
      const shown = Object.entries(
        shownOf([
          aCount({ id: 'reviews-held', value: of('reviews-held/value'), splits: [] }),
          aCount({
            id: 'participation-by-code',
            value: of('participation-by-code/value'),
            splits: [{ by: 'code', parts }],
          }),
          shareOf('participation-rate'),
          shareOf('attendance-rate'),
          aRate({ id: 'disputes-per-100-reviews', numerator: 20, base: of('reviews-held/value').toFixed(1) }),
        ]),
      ).filter(([name]) => name in MADE_OF)
      const basis = toBasis(
        shown.flatMap(([name, value]) => (typeof value === 'number' ? [toVector(MADE_OF[name] ?? '')] : [])),
      )
      for (const code of CODES.filter((one) => isSmall(counts.get(one) ?? 0))) {
        const left = leftOf(toVector(code), basis)
        assert.ok(
          left.some((one) => Math.abs(one) > 1e-9),
          `${code} of ${given.join()}`,
        )
      }
    }),
    { numRuns: 300 },
  )
})

test('counts of 5 and more stay as they are where nothing is small', () => {
  const given = [aCount(), aShare(), aRate(), aMedian()]
  assert.deepEqual(hideSmallCounts(given), given)
})

test('every measure exchanged is in the catalogue, but for challenge as far as it is still to come', () => {
  const known = new Set(CATALOGUE.map(({ id }) => id))
  const challenge = EXCHANGED.slice(
    0,
    EXCHANGED.findIndex(({ id }) => id === 'reviews-held'),
  )
  const missing = EXCHANGED.filter((one) => !known.has(one.id) && !challenge.includes(one))
  assert.deepEqual(missing, [])
})

test('a link is between measures of the catalogue, or those that are exchanged', () => {
  const ids = new Set([...EXCHANGED, ...CATALOGUE].map(({ id }) => id))
  const named = [...COUNT_LINKS.flatMap(({ whole, parts }) => [whole, ...parts]), ...SAME_TOTALS.flat(2)]
  const unknown = named.filter((name) => !ids.has(name.split('/')[0] ?? ''))
  assert.deepEqual(unknown, [])
})

test('the published definition says of each measure of the catalogue what it means, or why it is not exchanged', () => {
  const page = readFileSync(new URL('../../../docs/benchmark.md', import.meta.url), 'utf8')
  const unsaid = [...EXCHANGED, ...CATALOGUE].filter(({ id }) => !page.includes(`\`${id}\``))
  assert.deepEqual(
    unsaid.map(({ id }) => id),
    [],
  )
})

test('moves and the children who moved do not tell that one or two moved again', () => {
  const shown = shownOf([
    aShare({ id: 'review-after-move', numerator: 20, denominator: 42 }),
    aShare({ id: 'children-reviewed-after-move', numerator: 20, denominator: 40 }),
  ])
  const bases = ['review-after-move/denominator', 'children-reviewed-after-move/denominator']
  assert.equal(bases.filter((name) => shown[name] === 'suppressed').length, 1)
})
