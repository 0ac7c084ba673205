import assert from 'node:assert/strict'
import { test } from 'node:test'
import { aReportCount, aReportShare, reportFigures } from '../../../test/support/report-figures.ts'
import { toChildNames } from './child-names.ts'
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

const NAMES = toChildNames([
  { given: 'Tilly', family: 'Marsh' },
  { given: 'Zoë', family: 'de la Cruz' },
  { given: 'April', family: 'Will' },
])

const rows: readonly [text: string, warned: readonly WarningKind[]][] = [
  // Numbers that nothing vouches for.
  ['We held 1,593 reviews.', ['loose-number']],
  ['The team has seven officers and one leader.', ['loose-number']],
  ['It cost £12.50, or 98% of the budget.', ['loose-number', 'loose-number']],
  ['On 31 March 2026, in April and in 2025-26, as in 2019 and March 2020.', []],
  ['Section 20 and regulations 33 and 45 of the 2010 Regulations, form PN1, stage 2, quarter 3.', []],
  ['Call 01632 960 001 or see www.council.example/2.', []],
  ['> I am 12 and have had 3 workers — Girl, 12', ['loose-number', 'loose-number', 'loose-number']],
  ['> I have had {typed 5 | her words} workers — Girl', ['unmarked']],
  ['> They listened — Young person', []],
  // Ways around.
  [
    'Half of the children, a third of them, two fifths.',
    ['loose-number', 'loose-number', 'loose-number', 'loose-number'],
  ],
  ['We met half way, and in the third week.', []],
  ['98·4% or 98٫4% or ½ or ９８ or Ⅳ', Array<WarningKind>(5).fill('loose-number')],
  ['1\u00A0593 reviews, and forty\u2011two', ['loose-number', 'loose-number']],
  ['XIV were late, V reviews too.', ['loose-number', 'loose-number']],
  ['Part IV and Schedule II; Elizabeth and I.', []],
  ['It doubled, and twice as many came.', ['loose-number', 'loose-number']],
  ['one review was late; one hopes not.', ['loose-number']],
  ['a single child and a couple of forms', ['loose-number', 'loose-number']],
  ['In 2019 disputes came; in 2019 we began.', ['loose-number']],
  ['## 7 late reviews', ['loose-number']],
  ['## {typed 7 | by hand}', ['unmarked']],
  ['- 12 officers', ['loose-number']],
  ['{typed 9 | counted from 30 letters}', ['loose-number']],
  ['{typed three | by hand}', ['small-typed']],
  ['{reviews-on-time} of all looked-after children ({reviews-on-time:of})', ['unit']],
  ['- {typed 45 | by hand}%\n- {typed 52 | by hand}%\n- {typed 5 | by hand}%', ['sum']],
  ['Tilly Marsh said so, and MARSH, Tilly; Tilly’s plan; a marsh.', ['name', 'name', 'name']],
  ['> Zoe helped me — Girl', ['name']],
  ['We will see in April.', []],
  ['{typed 7 | counted by the manager on 1 May 2026}', []],
  ['The child took part 12 times; we raised 1950 challenges in all.', ['loose-number', 'loose-number']],
  ['A third left. One girl stayed, in part 2 of the Children Act 1989.', ['loose-number', 'loose-number']],
  ['{typed 3 children | by hand}', ['small-typed']],
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
    const found = lintProse(text, { figures: FIGURES, year: 2026, names: NAMES })
    assert.deepEqual(
      found.map(({ kind }) => kind),
      warned,
      found.map(({ says }) => says).join('\n'),
    )
  })
}
