// Figures on reviews and on children that authorities published, from fictional children as many as theirs.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { UNRECORDED } from '../../../test/support/figure-rows.ts'
import { inReturn } from '../../../test/support/return-rows.ts'
import { isoDay } from '../../kit/dates/index.ts'
import { percentOf } from '../../kit/percent.ts'
import { DEFAULT_POLICY } from '../../law/looked-after-reviews/index.ts'
import { type LateReason } from '../reviews/index.ts'
import { toChildFacts } from '../returns/index.ts'
import { changeWords } from './change-words.ts'
import { NO_CYCLE } from './cycle-facts.ts'
import { type FigureFacts, NO_CHILD, toFileFigureFacts } from './figure-facts.ts'
import { renderFiguresText, renderFigureText } from './figures-text.ts'
import { CATALOGUE } from './measures/catalogue.ts'
import { workFigures } from './work-figures.ts'

type Reviews = Readonly<Record<string, LateReason | null>>

/** So many children alike: of each its episodes and its reviews, late ones with their reason. */
function children(count: number, ends: number, episodes: string[], reviews: Reviews = {}): FigureFacts[] {
  const known = { from: isoDay(`${ends - 6}-04-01`), to: isoDay(`${ends}-03-31`), latestCollection: ends }
  const care = toChildFacts('C1', [inReturn(ends, episodes, Object.keys(reviews))], known)
  const recorded = Object.entries(reviews).map(
    ([on, lateReason]) => [isoDay(on), { ...UNRECORDED, lateReason }] as const,
  )
  const facts = { ...toFileFigureFacts(care), recorded: new Map(recorded) }
  return Array.from({ length: count }, (_, at) => ({ ...facts, id: `${episodes[0]} ${at}` }))
}

function workYear(ends: number, facts: readonly FigureFacts[], ids: readonly string[]) {
  const to = isoDay(`${ends}-03-31`)
  const period = { from: isoDay(`${ends - 1}-04-01`), to, asOf: to }
  const measures = CATALOGUE.filter(({ id }) => ids.includes(id))
  const figures = workFigures(facts, { measures, period, policy: DEFAULT_POLICY, source: 'database' })
  const figureOf = (id: string) => {
    const found = figures.find(({ measure }) => measure.id === id)
    if (found === undefined) throw new Error(`no figure of ${id}`)
    return found
  }
  const partsOf = (id: string, breakdown: string) =>
    (figureOf(id).splits.find((split) => split.breakdown.id === breakdown)?.parts ?? [])
      .filter(({ numerator }) => numerator > 0)
      .map(({ key, numerator }) => [key, numerator])
  return { figureOf, partsOf, period, text: renderFiguresText(figures, period) }
}

const REVIEWS = [
  'reviews-held',
  'children-reviewed',
  'reviews-on-time',
  'children-all-on-time',
  'late-reviews-by-reason',
]

test('Medway 2020-21: 1,593 reviews of 425 children, 7 late: each share names its own unit', () => {
  const care = ['2019-05-01 S V2 U6']
  const before = { '2019-05-20': null, '2019-08-01': null, '2020-01-20': null }
  const three = { '2020-06-15': null, '2020-09-01': null, '2021-01-15': null }
  const { text, figureOf } = workYear(
    2021,
    [
      ...children(318, 2021, care, { ...before, ...three, '2021-03-15': null }),
      ...children(100, 2021, care, { ...before, ...three }),
      ...children(7, 2021, care, {
        ...before,
        '2020-06-15': null,
        '2020-09-01': null,
        '2021-03-15': 'other',
      }),
    ],
    REVIEWS,
  )
  assert.match(text, /reviews-held +1,593 {2}reviews\n/)
  assert.match(text, /children-reviewed +425 {2}children\n/)
  assert.match(text, /reviews-on-time +99\.6% {2}1,586 of 1,593 reviews\n/)
  assert.match(text, /children-all-on-time +98\.4% {2}418 of 425 children\n/)
  assert.match(text, /late-reviews-by-reason +7 {2}reviews\n/)
  const { numerator, denominator } = figureOf('reviews-on-time')
  assert.equal(percentOf(denominator - numerator, denominator), 0.4)
})

test('Leicestershire 2015-16: 12 late of 1,398 is 99.1%, and the table of causes makes 12', () => {
  const care = ['2014-05-01 S V2 U6']
  const before = { '2014-05-20': null, '2014-08-01': null, '2015-01-20': null }
  const entered = ['2015-05-05 S V2 U6']
  const { text, partsOf, figureOf } = workYear(
    2016,
    [
      ...children(686, 2016, care, { ...before, '2015-07-01': null, '2015-12-10': null }),
      ...children(4, 2016, care, { ...before, '2015-07-21': 'date-discrepancy', '2015-12-10': null }),
      ...children(1, 2016, care, { ...before, '2015-07-21': 'miscalculation', '2015-12-10': null }),
      ...children(3, 2016, entered, { '2015-06-04': 'late-notification', '2015-08-20': null }),
      ...children(4, 2016, entered, { '2015-06-04': 'officer-absence' }),
      ...children(6, 2016, care, { ...before, '2015-07-01': null }),
    ],
    REVIEWS,
  )
  assert.match(text, /reviews-on-time +99\.1% {2}1,386 of 1,398 reviews\n/)
  assert.deepEqual(partsOf('late-reviews-by-reason', 'late-reason'), [
    ['late-notification', 3],
    ['date-discrepancy', 4],
    ['miscalculation', 1],
    ['officer-absence', 4],
  ])
  const first = figureOf('reviews-on-time').splits.find(({ breakdown }) => breakdown.id === 'sequence')
  assert.deepEqual(
    first?.parts.map((part) => [part.key, part.denominator - part.numerator]),
    [
      ['first', 7],
      ['second', 0],
      ['later', 5],
      ['adoption', 0],
    ],
  )
  const held = figureOf('reviews-held')
  assert.equal(changeWords(held.measure, held, { ...held, numerator: 1292 }), 'up 106 (8.2%)')
})

test('Middlesbrough 2019-20: up 14.4% in reviews, and down a percentage point in time', () => {
  const care = ['2018-05-01 S V2 U6']
  const before = { '2018-05-20': null, '2018-08-01': null, '2019-01-20': null }
  const yearOf = (inTime: number, late: number) =>
    workYear(
      2020,
      [
        ...children(inTime, 2020, care, { ...before, '2019-07-01': null }),
        ...children(late, 2020, care, { ...before, '2019-07-21': null }),
      ],
      REVIEWS,
    ).figureOf
  const now = yearOf(1276, 158)
  const last = yearOf(1129, 125)
  const change = (id: string) => changeWords(now(id).measure, now(id), last(id))
  assert.deepEqual([now('reviews-on-time').percent, last('reviews-on-time').percent], [89, 90])
  assert.equal(change('reviews-held'), 'up 180 (14.4%)')
  assert.equal(change('reviews-on-time'), 'down 1.0 percentage point')
})

test('Medway 2020-21: shares of 148 who came into care are rounded, and say that they make 100.1', () => {
  const by = (count: number, status: string) => children(count, 2021, [`2020-06-01 S ${status} U6`])
  const { figureOf, period, text } = workYear(
    2021,
    [...by(67, 'V2'), ...by(78, 'C1'), ...by(2, 'J1'), ...by(1, 'E1')],
    ['started', 'started-under-section-20'],
  )
  assert.match(text, /started-under-section-20 +45\.3% {2}67 of 148 starts of care\n/)
  const split = renderFigureText(figureOf('started'), period)
  for (const line of [/C1\) +78 {2}52\.7%/, /E1\) +1 {2}0\.7%/, /J1\) +2 {2}1\.4%/, /V2\) +67 {2}45\.3%/])
    assert.match(split, line)
  assert.match(split, /The shares make 100\.1%, because each is rounded/)
})

test('B&NES 2017-18: 10 of 23 children who moved had a review after it, which is 43.5%', () => {
  const moved = ['2016-05-01 S V2 U6 2017-06-01 X1 A', '2017-06-01 P V2 U6 - - B']
  const { text } = workYear(
    2018,
    [...children(10, 2018, moved, { '2017-06-20': null }), ...children(13, 2018, moved)],
    ['children-reviewed-after-move'],
  )
  assert.match(text, /children-reviewed-after-move +43\.5% {2}10 of 23 children/)
})

test('Leicestershire 2015-16: a programme of 15 stands at 5 green, 8 amber, 2 red, as it was at the year’s end', () => {
  const on = isoDay('2016-02-01')
  const update = (rag: 'green' | 'amber' | 'red' | 'done', day = on) => ({
    number: 1,
    on: day,
    rag,
    says: '',
    by: '',
  })
  const action = (updates: readonly ReturnType<typeof update>[], at: number) => ({
    id: `action-${at}`,
    kind: 'action' as const,
    year: 2016,
    says: 'See every child alone',
    owner: 'IROs',
    by: at === 0 ? on : null,
    carriedFrom: null,
    isCarriedOn: false,
    version: 1,
    earlier: [],
    updates,
  })
  const rags = [...Array<'green'>(5).fill('green'), ...Array<'amber'>(8).fill('amber'), 'red', 'red'] as const
  const programme = rags.map((rag, at) => action([update(rag), update('done', isoDay('2016-04-01'))], at))
  const cycle = { ...NO_CYCLE, ownWork: { programme, observed: [] } }
  const { figureOf, partsOf } = workYear(2016, [{ ...NO_CHILD, cycle }], ['programme-actions'])
  assert.equal(figureOf('programme-actions').numerator, 15)
  assert.deepEqual(partsOf('programme-actions', 'rag'), [
    ['red', 2],
    ['amber', 8],
    ['green', 5],
  ])
  assert.deepEqual(partsOf('programme-actions', 'action-late'), [
    ['over', 1],
    ['none', 14],
  ])
})
