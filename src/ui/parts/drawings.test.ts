import assert from 'node:assert/strict'
import { test } from 'node:test'
import * as fc from 'fast-check'
import { dayOf, isoDay } from '../../kit/dates/index.ts'
import { renderBarChart } from './bar-chart.ts'
import { placeLabels } from './label-rows.ts'
import { renderMonthlyChart } from './monthly-chart.ts'
import { renderSparkline } from './sparkline.ts'
import { ticksOf } from './timeline-axis.ts'
import type { TimelineData } from './timeline-data.ts'
import { renderTimeline } from './timeline.ts'
import { renderTimelineTable } from './timeline-table.ts'

const data: TimelineData = {
  id: 't',
  title: 'Time line',
  description: 'In care since 13 March.',
  from: isoDay('2026-03-13'),
  to: isoDay('2026-07-31'),
  today: isoDay('2026-05-21'),
  tracks: [
    {
      label: 'In care',
      kind: 'care',
      bands: [{ from: isoDay('2026-03-13'), to: null, label: 'since <13> March' }],
    },
  ],
  windows: [{ from: isoDay('2026-03-13'), to: isoDay('2026-04-14'), label: 'first review window' }],
  marks: [
    { on: isoDay('2026-04-13'), state: 'held', label: 'First' },
    { on: isoDay('2026-05-01'), state: 'late', label: 'Late one' },
    { on: isoDay('2026-07-13'), state: 'due', label: 'Second' },
  ],
  targets: [{ on: isoDay('2026-05-28'), label: 'our target' }],
}

test('a time line has a name, a description, a mark of each kind and escaped words', () => {
  const drawn = String(renderTimeline(data))
  assert.match(drawn, /aria-labelledby="t-title t-desc"/)
  for (const kind of ['held', 'late', 'due']) assert.match(drawn, new RegExp(`fp-tl__mark--${kind}`))
  assert.match(drawn, /since &lt;13&gt; March/)
  assert.match(drawn, /today, 21 May/)
})

test('the same data give the same drawing, without inline style', () => {
  assert.equal(String(renderTimeline(data)), String(renderTimeline(data)))
  assert.doesNotMatch(String(renderTimeline(data)), /style=|NaN|undefined/)
})

test('the table under it holds everything the drawing holds', () => {
  const table = String(renderTimelineTable(data))
  for (const words of [
    'since &lt;13&gt; March',
    'first review window',
    'First',
    'Late one',
    'Second',
    'our target',
  ])
    assert.ok(table.includes(words), words)
})

test('the axis names months of a short range and years of a long one', () => {
  assert.deepEqual(
    ticksOf(data.from, data.to).map(({ label }) => label),
    ['Apr', 'May', 'Jun', 'Jul'],
  )
  assert.deepEqual(
    ticksOf(isoDay('2019-01-01'), isoDay('2022-06-01')).map(({ label }) => label),
    ['2019', '2020', '2021', '2022'],
  )
})

test('no label lies on another or leaves the drawing', () => {
  const wanted = fc.record({
    x: fc.integer({ min: 0, max: 700 }),
    width: fc.integer({ min: 10, max: 200 }),
    gap: fc.constant(16),
  })
  fc.assert(
    fc.property(fc.array(wanted, { maxLength: 20 }), (labels) => {
      const spans = placeLabels(labels, 0, 700, 4).flatMap((placed, index) => {
        const width = labels[index]?.width ?? 0
        return placed
          ? [{ row: placed.row, from: placed.anchor === 'start' ? placed.x : placed.x - width, width }]
          : []
      })
      for (const [index, one] of spans.entries()) {
        assert.ok(one.from >= 0 && one.from + one.width <= 700)
        for (const other of spans.slice(index + 1))
          assert.ok(
            one.row !== other.row ||
              one.from + one.width <= other.from ||
              other.from + other.width <= one.from,
          )
      }
    }),
  )
})

test('a month without a value breaks the line instead of falling to nought', () => {
  const months = [1, null, 3, 4].map((value, index) => ({ month: dayOf(2026, index + 1, 1), value }))
  const drawn = String(
    renderMonthlyChart({ id: 'm', title: 'M', description: 'D', look: 'line', unit: 'count', months }),
  )
  assert.equal(drawn.match(/<circle/g)?.length, 3)
  assert.equal(/class="fp-chart__line" d="([^"]+)"/.exec(drawn)?.[1]?.match(/M/g)?.length, 2)
})

test('charts of nothing are drawn without impossible numbers', () => {
  const named = { id: 'n', title: 'N', description: 'D' }
  const drawn = [
    renderSparkline({ ...named, values: [null, null] }),
    renderMonthlyChart({ ...named, look: 'columns', unit: 'percent', months: [] }),
    renderBarChart({ ...named, series: [{ key: 'a', label: 'a', fill: 'solid' }], bars: [] }),
  ].join('')
  assert.doesNotMatch(drawn, /NaN|Infinity|undefined/)
})

test('every bar ends with its sum and each series has its own pattern', () => {
  const drawn = String(
    renderBarChart({
      id: 'b',
      title: 'B',
      description: 'D',
      series: [
        { key: 'f', label: 'first', fill: 'solid' },
        { key: 'l', label: 'later', fill: 'stripes' },
      ],
      bars: [{ label: 'Late notice', values: { f: 5, l: 1 } }],
    }),
  )
  assert.match(drawn, />6<\/text>/)
  assert.match(drawn, /url\(#b-stripes\)/)
})
