import assert from 'node:assert/strict'
import { test } from 'node:test'
import * as fc from 'fast-check'
import { aReportCount, aReportShare, reportFigures } from '../../../test/support/report-figures.ts'
import { isoDay } from '../../kit/dates/index.ts'
import { composeReport, PRINTED_SPLITS, type ReportParts } from './compose-report.ts'
import { toPublished } from './hide-small-numbers.ts'
import { questionBlocks } from './programme-blocks.ts'
import type { Block, TableBlock } from './report-document.ts'
import type { ReportFigure, ReportFigures } from './report-figure.ts'
import { lintBeside } from './words-beside.ts'

const partsOf = (figures: ReportFigures, prose = ''): ReportParts => ({
  year: 2026,
  authority: 'Millbrook Council',
  asOf: isoDay('2026-03-31'),
  frozenOn: null,
  edition: 1,
  figures,
  prose: new Map([['reviews', prose]]),
  beside: new Map(),
})

const blocksOf = (parts: ReportParts, audience: 'board' | 'public'): readonly Block[] =>
  composeReport(parts, audience).sections.flatMap(({ blocks }) => blocks)

const tablesOf = (parts: ReportParts, audience: 'board' | 'public' = 'public'): readonly TableBlock[] =>
  blocksOf(parts, audience).flatMap((block) =>
    block.kind === 'table' ? [block] : block.kind === 'chart' ? [block.table] : [],
  )

/** What each table says of a row: the texts that stand after it. */
const said = (parts: ReportParts, row: string): readonly string[] =>
  tablesOf(parts).flatMap(({ rows }) =>
    rows.flatMap(([name, ...cells]) =>
      name?.text === row ? [cells.map(({ text }) => text).join(' | ')] : [],
    ),
  )

const LATE = { by: 'late-reason', values: { 'childs-wish': 4, other: 9 } }

test('a small count and what would tell it are left out of every table and of the prose', () => {
  const figures = reportFigures([
    aReportCount('reviews-held', 103),
    aReportShare('reviews-on-time', 90, 103),
    aReportCount('late-reviews-by-reason', 13, 'reviews', LATE),
  ])
  const parts = partsOf(
    figures,
    'The child wished it in {late-reviews-by-reason:childs-wish} of {late-reviews-by-reason}.',
  )
  assert.deepEqual(said(parts, 'childs-wish'), ['hidden'])
  assert.deepEqual(said(parts, 'other'), ['hidden'])
  assert.ok(said(parts, 'reviews-on-time').every((text) => text.startsWith('87.4% | 90 of 103 reviews')))
  const [paragraph] = blocksOf(parts, 'public').filter(({ kind }) => kind === 'paragraph')
  assert.match(JSON.stringify(paragraph), /\[number left out\].*"text":"13"/)
  assert.doesNotMatch(JSON.stringify(paragraph), /"numerator":4/)
})

test('3 late reviews are not told by those on time', () => {
  const figures = reportFigures([
    aReportCount('reviews-held', 103),
    aReportShare('reviews-on-time', 100, 103),
  ])
  for (const text of said(partsOf(figures), 'reviews-on-time')) assert.match(text, /^hidden \| hidden/)
})

test('what matters most is shown where hiding another protects as well, and the base of a rate does not tell it', () => {
  const rate: ReportFigure = {
    ...aReportShare('disputes-per-100-reviews', 20, 103, 'disputes'),
    shape: 'rate',
    percent: 19.4,
    labels: { numerator: 'Disputes', base: 'Reviews', rest: 'Review held' },
  }
  const figures = reportFigures([
    aReportCount('reviews-held', 103),
    aReportShare('reviews-on-time', 90, 100),
    aReportCount('late-reviews-by-reason', 10),
    rate,
  ])
  const parts = partsOf(figures, 'Of {disputes-per-100-reviews:base} and 3 of our older children.')
  for (const text of said(parts, 'reviews-on-time')) assert.match(text, /^90\.0% \| 90 of 100 reviews/)
  for (const row of ['reviews-held', 'disputes-per-100-reviews'])
    for (const text of said(parts, row)) assert.match(text, /^hidden \| hidden/)
  const words = JSON.stringify(blocksOf(parts, 'public').find(({ kind }) => kind === 'paragraph'))
  assert.match(words, /Of .*\[number left out\].*and \[number left out\] of our older children/)
  assert.doesNotMatch(words, /103/)
  const few = partsOf(reportFigures([{ ...rate, numerator: 6, denominator: 3.4 }]))
  for (const text of said(few, 'disputes-per-100-reviews')) assert.match(text, /^hidden \| hidden/)
})

test('small numbers in what others wrote for a report are for the board alone, and are warned of', () => {
  const asked = {
    id: 'q',
    question: 'Why did 3 children wait?',
    committee: 'Panel',
    askedOn: isoDay('2025-09-01'),
    answer: { says: 'Two of them were ill; 12 were not.', on: isoDay('2025-10-01') },
    version: 1,
    earlier: [],
  }
  const blocks = questionBlocks([asked])
  const parts = { ...partsOf(reportFigures([])), beside: new Map([['questions', blocks]]) }
  const textOf = (audience: 'board' | 'public') => JSON.stringify(blocksOf(parts, audience))
  assert.match(textOf('board'), /Why did 3 children wait.*Two of them were ill; 12 were not/)
  assert.match(
    textOf('public'),
    /Why did \[number left out\] children wait.*\[number left out\] of them were ill; 12/,
  )
  assert.deepEqual(
    lintBeside(blocks).map(({ kind }) => kind),
    ['small-typed', 'small-typed'],
  )
})

test('the year before does not tell who left in this one', () => {
  const now = [
    aReportCount('looked-after-on', 106, 'children'),
    aReportCount('started', 8, 'children'),
    aReportCount('ceased', 2, 'children'),
  ]
  const parts = partsOf(reportFigures(now, [aReportCount('looked-after-on', 100, 'children')]))
  assert.match(said(parts, 'ceased').join(), /hidden/)
  const others = ['looked-after-on', 'started'].flatMap((row) => said(parts, row))
  assert.match(others.join(), /hidden/)
})

test('the board reads every number', () => {
  const figures = reportFigures([aReportCount('late-reviews-by-reason', 13, 'reviews', LATE)])
  const hidden = tablesOf(partsOf(figures), 'board').filter(({ rows }) =>
    rows.flat().some(({ isHidden }) => isHidden),
  )
  assert.deepEqual(hidden, [])
})

const count = fc.oneof(fc.nat(6), fc.nat(60))
const values = fc.dictionary(fc.constantFrom('a', 'b', 'c', 'd', 'e'), count, { minKeys: 1 })
const sumOf = (counts: Readonly<Record<string, number>>): number =>
  Object.values(counts).reduce((sum, one) => sum + one, 0)

test('no table for the public prints 1 to 4, and none has one number alone left out beside its total', () => {
  fc.assert(
    fc.property(values, values, count, (ages, reasons, left) => {
      const figures = reportFigures([
        aReportCount('looked-after-on', sumOf(ages), 'children', { by: 'age', values: ages }),
        aReportCount('late-reviews-by-reason', sumOf(reasons), 'reviews', {
          by: 'late-reason',
          values: reasons,
        }),
        aReportShare('reviews-on-time', left, left + sumOf(reasons)),
        aReportCount('ceased', left, 'children'),
      ])
      for (const table of tablesOf(partsOf(figures))) {
        const cells = [...table.rows, ...(table.total === null ? [] : [table.total])].flatMap((row) =>
          row.slice(1, 2),
        )
        if (table.total === null) continue
        for (const { value } of cells)
          assert.ok(value === null || value === 0 || value > 4, JSON.stringify(table))
        assert.notEqual(cells.filter(({ isHidden }) => isHidden).length, 1, JSON.stringify(table))
      }
    }),
    { numRuns: 60 },
  )
})

const BESIDE_IT: ReportFigure['compared'] = {
  target: { says: 'at least 95.0%', aim: 'at-least', value: 95, source: 'Service plan' },
  places: [{ who: 'england', year: 2025, value: 94.2, hasBase: false, source: 'A release' }],
  years: [2022, 2023, 2024].map((year) => ({
    year,
    numerator: year === 2023 ? 88 : 90,
    denominator: year === 2023 ? 90 : 100,
    percent: 90,
    spread: null,
    typed: year === 2022 ? { source: 'Annual report', because: 'Before', definition: 2 } : null,
  })),
}

test('targets, other places and five years stand beside a figure with their sources, typed years marked', () => {
  const now = { ...aReportShare('reviews-on-time', 90, 100), compared: BESIDE_IT }
  const parts = partsOf(reportFigures([now], [aReportShare('reviews-on-time', 80, 100)]))
  const [beside] = tablesOf(parts, 'board').filter(({ caption }) =>
    caption.endsWith('beside targets and other places'),
  )
  assert.deepEqual(
    beside?.rows[0]?.map(({ text }) => text),
    ['reviews-on-time', '90.0%', 'at least 95.0%: below target', '94.2% in 2024-25'],
  )
  assert.match(beside?.note ?? '', /Targets: Service plan\. Other places: A release\./)
  const trendOf = (audience: 'board' | 'public') =>
    tablesOf(parts, audience).find(({ caption }) => caption.startsWith('Reviews held on time, year'))
  assert.deepEqual(
    trendOf('board')?.rows.map(([year, value]) => `${year?.text} ${value?.text}`),
    ['2021-22 90.0% (typed)', '2022-23 90.0%', '2023-24 90.0%', '2024-25 80.0%', '2025-26 90.0%'],
  )
  assert.match(
    trendOf('board')?.note ?? '',
    /2021-22 is typed: Annual report \(Before\)\. It was counted otherwise then\./,
  )
  // Two of ninety were late in 2022-23: the public does not read that year.
  assert.deepEqual(
    trendOf('public')?.rows.map(([, value]) => value?.isHidden),
    [false, true, false, false, false],
  )
})

test('what was left out before stays so, and a count that was corrected by two is not told again', () => {
  const first = reportFigures([aReportCount('reviews-held', 103), aReportCount('ceased', 3, 'children')])
  const published = [toPublished(first, PRINTED_SPLITS)]
  const again = (held: number, left: number) =>
    partsOf({
      ...reportFigures([aReportCount('reviews-held', held), aReportCount('ceased', left, 'children')]),
      published,
    })
  for (const text of [...said(again(105, 6), 'reviews-held'), ...said(again(103, 6), 'ceased')])
    assert.match(text, /^hidden \| hidden/)
  assert.match(said(again(113, 9), 'reviews-held').join(), /^113 \| 113 reviews/)
})
