import assert from 'node:assert/strict'
import { test } from 'node:test'
import { aReportCount, aReportShare, reportFigures } from '../../../test/support/report-figures.ts'
import { lintProse } from './lint-prose.ts'
import type { WarningKind } from './prose-warning.ts'

const FIGURES = reportFigures(
  [
    aReportShare('reviews-on-time', 1586, 1593),
    aReportShare('child-chaired', 3, 8),
    aReportShare('one-third', 333, 1000),
    aReportShare('children-all-on-time', 418, 425, 'children'),
    aReportCount('reviews-held', 1593),
  ],
  [aReportShare('reviews-on-time', 1500, 1600)],
)

const rows: readonly [text: string, warned: readonly WarningKind[]][] = [
  // Numbers that nothing vouches for.
  ['We held 1,593 reviews.', ['loose-number']],
  ['The team has seven officers and one leader.', ['loose-number']],
  ['It cost £12.50, or 98% of the budget.', ['loose-number', 'loose-number']],
  ['On 31 March 2026, in April and in 2025-26, as in 2019 and March 2020.', []],
  ['Section 20 and regulations 33 and 45 of the 2010 Regulations, form PN1, stage 2, quarter 3.', []],
  ['Call 01632 960 001 or see www.council.example/2.', []],
  ['> I am 12 and have had 3 workers — Girl, 12', []],
  ['{typed 7 | counted by the manager on 1 May 2026}', []],
  ['{typed 7}', ['no-reason']],
  ['{typed 3 | by hand}', ['small-typed']],
  // References.
  ['{reviews-held} reviews were held.', []],
  ['{reviews-hold} and {What is this}', ['unknown-figure', 'unknown-figure']],
  ['{child-chaired:before}', ['unknown-figure']],
  // Units: 98.4% of children is not 98.4% of reviews.
  ['{reviews-on-time} of the children had theirs on time ({reviews-on-time:of}).', ['unit']],
  ['{children-all-on-time} of review meetings ({children-all-on-time:of})', ['unit']],
  ['{reviews-on-time} of reviews ({reviews-on-time:of})', []],
  ['{reviews-held} children', ['unit']],
  // Points.
  ['{reviews-on-time:of} were on time; it rose by {typed 5 | by hand} per cent.', []],
  ['Of {reviews-on-time:of}, the share in time rose by {typed 5 | by hand} per cent.', ['points']],
  ['It improved by {reviews-on-time} ({reviews-on-time:of}).', ['points']],
  ['It moved: {reviews-on-time:change}.', []],
  // Sums.
  ['{typed 45 | by hand}%, {typed 52 | by hand}% and {typed 2 | in June}%', ['sum', 'small-typed']],
  ['{typed 45 | by hand}% and {typed 55 | by hand}%', []],
  ['{one-third}, {one-third} and {one-third} ({one-third:of})', ['sum']],
  // Bases.
  ['{reviews-on-time} were on time.', ['no-base']],
  ['{reviews-on-time}, that is {reviews-on-time:of}.', []],
  ['{child-chaired} ({child-chaired:of})', ['small-base']],
  // Years.
  ['In 2024-25, {reviews-held} reviews were held.', ['year']],
  ['In 2025/26, {reviews-held} reviews were held; the plan for 2025-27', ['year']],
  ['In 2024-25 it was {reviews-on-time:before} of reviews ({reviews-on-time:of}).', []],
]
for (const [text, warned] of rows) {
  test(`${warned.length === 0 ? 'nothing is amiss with' : `${warned.join(', ')} in`}: ${text}`, () => {
    const found = lintProse(text, { figures: FIGURES, year: 2026 })
    assert.deepEqual(
      found.map(({ kind }) => kind),
      warned,
      found.map(({ says }) => says).join('\n'),
    )
  })
}
