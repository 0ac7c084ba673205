import assert from 'node:assert/strict'
import { test } from 'node:test'
import { aReportCount, aReportShare, reportFigures } from '../../../test/support/report-figures.ts'
import { isoDay } from '../../kit/dates/index.ts'
import { NOTHING_HIDDEN } from './figure-reference.ts'
import { printProse, textOfRuns } from './print-prose.ts'
import { parseLine, parseProse } from './prose.ts'

const FIGURES = reportFigures(
  [
    {
      ...aReportShare('reviews-on-time', 1586, 1593),
      splits: [
        {
          by: 'sequence',
          heading: 'Which',
          parts: [
            { key: 'first', words: 'First', numerator: 8, denominator: 9, percent: 88.9, spread: null },
          ],
        },
      ],
    },
    aReportCount('reviews-held', 1434, 'reviews', { by: 'format', values: { 'in-person': 34, other: 1400 } }),
    aReportShare('child-chaired', 0, 0),
  ],
  [aReportShare('reviews-on-time', 1500, 1600), aReportCount('reviews-held', 1254)],
)

const said: readonly [written: string, printed: string][] = [
  ['{reviews-on-time}', '99.6%'],
  ['{reviews-on-time:of}', '1,586 of 1,593 reviews'],
  ['{reviews-on-time:number} of {reviews-on-time:base}', '1,586 of 1,593'],
  ['{reviews-on-time:first}', '88.9%'],
  ['{ reviews-on-time : sequence.first : of }', '8 of 9 reviews'],
  ['{reviews-on-time:before}', '93.8%'],
  ['{reviews-on-time:change}', 'up 5.8 percentage points'],
  ['{reviews-held}', '1,434'],
  ['{reviews-held:change}', 'up 14.4%'],
  ['{reviews-held:format.other}', '1,400'],
  ['{child-chaired}', '–'],
  ['{nothing-such}', '[figure missing]'],
  ['{Not a figure}', '{Not a figure}'],
  ['{typed 12 | because we counted by hand}', '12'],
]
for (const [written, printed] of said) {
  test(`${written} is printed as ${printed}`, () => {
    const [block] = printProse(written, { figures: FIGURES, isHidden: NOTHING_HIDDEN, audience: 'board' })
    assert.ok(block?.kind === 'paragraph')
    assert.equal(textOfRuns(block.runs), printed)
  })
}

test('a text is taken apart into paragraphs, headings, lists and quotes, and its dates are days', () => {
  const text =
    'One line\nand the next, on 31 March 2026.\n\n## A heading\n- first\n- second\n\n> “I like her” — Girl, 12'
  const blocks = parseProse(text)
  assert.deepEqual(
    blocks.map(({ kind }) => kind),
    ['paragraph', 'subheading', 'list', 'quote'],
  )
  const printed = printProse(text, { figures: FIGURES, isHidden: NOTHING_HIDDEN, audience: 'board' })
  const [paragraph, , , quote] = printed
  assert.ok(paragraph?.kind === 'paragraph' && quote?.kind === 'quote')
  assert.equal(textOfRuns(paragraph.runs), 'One line and the next, on 31 March 2026.')
  assert.deepEqual(
    paragraph.runs.flatMap((run) => (run.kind === 'date' ? [run.day] : [])),
    [isoDay('2026-03-31')],
  )
  assert.deepEqual([quote.says, quote.who], ['I like her', 'Girl, 12'])
})

test('what a line is made of stands where it was written', () => {
  const line = 'In all {reviews-held} on 3 April 2025, {typed 4 | by hand}.'
  assert.deepEqual(
    parseLine({ text: line, at: 10 }).map(({ at, length }) => line.slice(at - 10, at - 10 + length)),
    ['In all ', '{reviews-held}', ' on ', '3 April 2025', ', ', '{typed 4 | by hand}', '.'],
  )
})

test('a typed number under 5 is left out for the public', () => {
  const [block] = printProse('{typed 3 | by hand}', {
    figures: FIGURES,
    isHidden: NOTHING_HIDDEN,
    audience: 'public',
  })
  assert.ok(block?.kind === 'paragraph')
  assert.equal(textOfRuns(block.runs), '[number left out]')
})
