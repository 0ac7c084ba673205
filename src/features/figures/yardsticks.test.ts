import assert from 'node:assert/strict'
import { test } from 'node:test'
import { isoDay } from '../../kit/dates/index.ts'
import { readFile } from './import-yardsticks/read-file.ts'
import { toYearPeriod } from './figure-period.ts'
import { heldAgainst, verdictOf } from './held-against.ts'
import { CATALOGUE } from './measures/catalogue.ts'
import { toYardsticks, type Yardstick } from './yardstick.ts'

const TODAY = isoDay('2026-05-21')
const find = (id: string) => CATALOGUE.find((measure) => measure.id === id) ?? null
const HEAD = 'measure,year,who,numerator,denominator,value,source,unit,aim,because'
const read = (...lines: string[]) => readFile(Buffer.from([HEAD, ...lines].join('\n')), find, TODAY)

// a line, and the sentence that refuses it
const WRONG: readonly [string, RegExp][] = [
  ['reviews,2024-25,england,,,93,x', /“reviews” is not a measure of the catalogue/],
  ['reviews-on-time,2024-26,england,,,93,x', /“2024-26” is not a year: write it like 2025-26/],
  ['reviews-on-time,2024,england,,,93,x', /“2024” is not a year/],
  ['reviews-on-time,2027-28,england,,,93,x', /2027-28 has not begun/],
  ['reviews-on-time,2026-27,own,,,93,x,,,old', /2026-27 is not over before 31 March 2027/],
  [
    'reviews-on-time,2024-25,wales,,,93,x',
    /“wales” is none of those a figure may be of: target \(our target\), own \(our own/,
  ],
  ['reviews-on-time,2024-25,england,,,103,x', /is a share of reviews: 103% is more than 100/],
  ['reviews-on-time,2024-25,england,12,10,,x', /is a share of reviews: 120% is more than 100/],
  ['reviews-on-time,2024-25,england,1386,1398,98.1,x', /1,386 of 1,398 makes 99.1, not 98.1/],
  ['reviews-on-time,2024-25,england,1386,,,x', /Enter both numbers, or neither/],
  ['reviews-on-time,2024-25,england,,,93,x,children', /counts reviews, not children/],
  ['reviews-held,2024-25,england,,,93%,x', /Reviews held is a count, not a percentage/],
  ['reviews-held,2024-25,england,5,10,,x', /is a count: enter the value alone/],
  ['reviews-on-time,2024-25,england,,,about 93,x', /“about 93” is not a number like 1,593 or 99.6/],
  ['reviews-on-time,2024-25,england,,,"0,5",x', /“0,5” is not a number/],
  ['reviews-on-time,2024-25,england,,,93,', /Enter where the figure comes from/],
  ['reviews-on-time,2024-25,own,,,93,x', /Enter why it is typed/],
  ['reviews-on-time,2024-25,target,,,95,x', /Choose whether the target is “at least” or “at most”/],
]

test('a file is refused with a sentence and the line for each thing that is wrong with it', async () => {
  for (const [line, says] of WRONG) {
    const found = await read('reviews-held,2024-25,england,,,93,x', line)
    assert.equal(found.ok, false, line)
    assert.match(found.failure.join('\n'), new RegExp(`Line 3: .*${says.source}`), line)
  }
  const twice = await read('reviews-held,2024-25,england,,,93,x', 'reviews-held,2024-25,england,,,94,y')
  assert.deepEqual(twice.ok ? [] : twice.failure, [
    'Line 3: the same measure, year and place stand on line 2',
  ])
  const semicolons = await readFile(Buffer.from('measure;year\nx;y'), find, TODAY)
  assert.match(semicolons.ok ? '' : semicolons.failure.join(), /semicolons between its columns/)
  const bare = await readFile(Buffer.from('measure,year\nx,y'), find, TODAY)
  assert.match(
    bare.ok ? '' : bare.failure.join(),
    /the columns who, numerator, denominator, value, source are missing/,
  )
})

test('a file that is right gives the figures with their two numbers, or says that no base was printed', async () => {
  const found = await read(
    'reviews-on-time,2024-25,england,1386,1398,,Table 4,review',
    'reviews-on-time,2025-04-01,target,,,95%,Plan,,at least',
    'reviews-on-time,2019-20,own,,,89,Report 2019-20,,,From before the software',
  )
  assert.deepEqual(
    found.ok
      ? found.value.map(({ said }) => [said.who, said.numerator, said.denominator, said.value, said.aim])
      : [],
    [
      ['england', 1386, 1398, 99.1, null],
      ['target', null, null, 95, 'at-least'],
      ['own', null, null, 89, null],
    ],
  )
})

const TARGET: Yardstick = {
  measure: 'm',
  who: 'target',
  from: isoDay('2025-04-01'),
  value: 95,
  numerator: null,
  denominator: null,
  aim: 'at-least',
  source: 's',
  because: '',
  version: 1,
  definition: 1,
  state: 'stands',
  by: 'Ann',
  at: new Date(0),
}

test('a target holds from its day until the next one, and which side is good depends on its aim', () => {
  const one = (from: string, value: number, state: 'stands' | 'taken-out' = 'stands'): Yardstick => ({
    ...TARGET,
    from: isoDay(from),
    value,
    state,
  })
  const all = toYardsticks([one('2026-04-01', 97), one('2025-04-01', 95), one('2026-05-01', 99, 'taken-out')])
  const on = (day: string) => all.targetOn('m', isoDay(day))?.value ?? null
  assert.deepEqual(['2025-03-31', '2025-04-01', '2026-03-31', '2026-06-01'].map(on), [null, 95, 95, 97])
  const verdicts = [94, 95, 96].map((value) => [
    verdictOf(value, { aim: 'at-least', value: 95 }),
    verdictOf(value, { aim: 'at-most', value: 95 }),
  ])
  assert.deepEqual(verdicts, [
    ['below', 'under'],
    ['on', 'on'],
    ['above', 'over'],
  ])
})

test('how many there are is held against its target once the year is over; before, only what is over a most', () => {
  const measure = find('reviews-held')
  assert.ok(measure)
  const said = (today: string, aim: Yardstick['aim'], value: number) => {
    const period = toYearPeriod(2027, isoDay(today))
    assert.ok(period.ok)
    const yardsticks = toYardsticks([{ ...TARGET, measure: measure.id, aim, value: 100 }])
    return heldAgainst(yardsticks, { measure, value }, period.value)?.verdict
  }
  const values = [17, 100, 101]
  const of = (today: string, aim: Yardstick['aim']) => values.map((value) => said(today, aim, value))
  assert.deepEqual(of('2026-06-01', 'at-least'), [undefined, undefined, undefined])
  assert.deepEqual(of('2026-06-01', 'at-most'), [undefined, undefined, 'over'])
  assert.deepEqual(of('2027-03-31', 'at-least'), ['below', 'on', 'above'])
  assert.deepEqual(of('2027-06-01', 'at-most'), ['under', 'on', 'over'])
})
