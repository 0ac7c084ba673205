import assert from 'node:assert/strict'
import { test } from 'node:test'
import { keysOf, rowsOf } from '../../../../test/support/figure-rows.ts'
import { factsOf, inReturn, now } from '../../../../test/support/return-rows.ts'
import { isoDay } from '../../../kit/dates/index.ts'

test('a child who left on the last day was not looked after at its end; one who left the day after was', () => {
  const left = (day: string) => rowsOf('looked-after-on', now([`2025-04-10 S V2 U6 ${day} E4A`]))
  assert.deepEqual(left('2026-03-31'), [])
  assert.deepEqual(left('2026-04-01'), ['2026-03-31 numerator'])
})

test('short breaks are not counted, and a child of 18 is overdue to leave instead', () => {
  assert.deepEqual(rowsOf('looked-after-on', now(['2025-04-10 S V4 U6'])), [])
  const adult = now(['2025-04-10 S V2 U6'])
  assert.deepEqual(rowsOf('looked-after-on', adult, { born: '2008-03-31' }), [])
  assert.deepEqual(rowsOf('exits-overdue', adult, { born: '2008-03-31' }), ['2026-03-31 numerator'])
  assert.deepEqual(rowsOf('looked-after-on', adult, { born: '2008-04-01' }), ['2026-03-31 numerator'])
})

test('a child open in one return and absent from the next cannot be told', () => {
  const gone = factsOf(inReturn(2025, ['2024-06-01 S V2 U6']))
  assert.deepEqual(rowsOf('looked-after-on', gone), ['2026-03-31 cannot-tell'])
  assert.deepEqual(keysOf('exits-overdue', 'exit', gone), ['absent-since'])
})

test('whether one IRO held a child is asked until the last return that has the child, and not after', () => {
  assert.deepEqual(rowsOf('same-officer', now(['2024-06-01 S V2 U6'])), ['2026-03-31 not-recorded'])
  const gone = factsOf(inReturn(2025, ['2024-06-01 S V2 U6']))
  assert.deepEqual(rowsOf('same-officer', gone), [])
})

// Who held a child looked after since 2024, as `id from to`, where `a` and `b` are two people both called Sam Lee.
const HELD: readonly (readonly [
  says: string,
  held: readonly string[],
  same: string,
  keys: string,
  changes: readonly string[],
])[] = [
  ['one IRO all along is one', ['a 2024-06-01'], 'numerator', 'none', []],
  [
    'two IROs of one name are two',
    ['a 2024-06-01 2025-09-01', 'b 2025-09-01'],
    'denominator-only',
    'one',
    ['2025-09-01'],
  ],
  [
    'a change on the first day of the period is a change, where another held the child the day before',
    ['a 2024-06-01 2025-04-01', 'b 2025-04-01'],
    'denominator-only',
    'one',
    ['2025-04-01'],
  ],
  [
    'a change the day before the period is none of it',
    ['a 2024-06-01 2025-03-31', 'b 2025-03-31'],
    'numerator',
    'none',
    [],
  ],
  ['the first IRO ever is no change, on the first day too', ['b 2025-04-01'], 'numerator', 'none', []],
  [
    'another IRO after months without one is a change',
    ['a 2024-06-01 2025-01-10', 'b 2025-06-02'],
    'denominator-only',
    'one',
    ['2025-06-02'],
  ],
  [
    'the same IRO after a gap is no change',
    ['a 2024-06-01 2025-05-01', 'a 2025-06-02'],
    'numerator',
    'none',
    [],
  ],
  [
    'there and back is two changes',
    ['a 2024-06-01 2025-05-01', 'b 2025-05-01 2025-06-01', 'a 2025-06-01'],
    'denominator-only',
    'more',
    ['2025-05-01', '2025-06-01'],
  ],
]
for (const [says, held, same, keys, changes] of HELD) {
  test(`who held a child: ${says}`, () => {
    const officers = held.map((line) => {
      const [id = '', from = '', to] = line.split(' ')
      return { id, name: 'Sam Lee', from: isoDay(from), to: to === undefined ? null : isoDay(to) }
    })
    const care = now(['2024-06-01 S V2 U6'])
    assert.deepEqual(rowsOf('same-officer', care, { officers }), [`2026-03-31 ${same}`])
    assert.deepEqual(keysOf('same-officer', 'iro-changes', care, { officers }), [keys])
    assert.deepEqual(
      rowsOf('officer-changes', care, { officers }),
      changes.map((day) => `${day} numerator`),
    )
  })
}

test('an IRO of another time in care is no change, though the day before', () => {
  const again = now(['2024-06-01 S V2 U6 2025-04-01 E4A', '2025-04-01 S V2 U6'])
  const officers = [
    { id: 'a', name: 'Ann', from: isoDay('2024-06-01'), to: isoDay('2025-04-01') },
    { id: 'b', name: 'Bo', from: isoDay('2025-04-01'), to: null },
  ]
  assert.deepEqual(rowsOf('officer-changes', again, { officers }), [])
})

test('starts count by legal status on the day, and section 20 is V2', () => {
  assert.deepEqual(rowsOf('started-under-section-20', now(['2025-04-01 S V2 U6'])), ['2025-04-01 numerator'])
  assert.deepEqual(rowsOf('started-under-section-20', now(['2025-04-01 S C1 U6'])), [
    '2025-04-01 denominator-only',
  ])
  assert.deepEqual(rowsOf('started', now(['2025-03-31 S V2 U6'])), [])
  assert.deepEqual(rowsOf('started', now(['2025-06-01 L C2 U6'])), [])
})

test('an end has its reason', () => {
  assert.deepEqual(keysOf('ceased', 'end-reason', now(['2025-04-10 S V2 U6 2025-06-01 E4A'])), ['E4A'])
})

const moving = (...codes: string[]) =>
  now([
    '2024-01-01 S V2 U6 2025-05-01 X1 A',
    ...codes.map(
      (code, index) => `2025-0${index + 5}-01 P V2 ${code} 2025-0${index + 6}-01 X1 ${code}${index}`,
    ),
    `2025-0${codes.length + 5}-01 P V2 K2 - - END`,
  ])

test('the placement open at the start counts as one, and temporary moves count as none', () => {
  assert.deepEqual(rowsOf('three-or-more-placements', moving()), ['2026-03-31 denominator-only'])
  assert.deepEqual(rowsOf('three-or-more-placements', moving('U4')), ['2026-03-31 numerator'])
  assert.deepEqual(rowsOf('three-or-more-placements', moving('T1')), ['2026-03-31 denominator-only'])
})

test('a child looked after for two and a half years is settled after two years in one placement', () => {
  const settled = (moved: string) =>
    rowsOf('long-term-stability', now([`2022-01-01 S V2 U6 ${moved} X1 A`, `${moved} P V2 U4 - - B`]), {
      born: '2015-01-01',
    })
  assert.deepEqual(settled('2024-03-31'), ['2026-03-31 numerator'])
  assert.deepEqual(settled('2024-04-01'), ['2026-03-31 denominator-only'])
})

test('a child placed for adoption counts the placement before, and one of 16 is not asked about', () => {
  const care = now([
    '2022-01-01 S V2 U6 2023-01-01 X1 A',
    '2023-01-01 P V2 U5 2025-06-01 X1 B',
    '2025-06-01 P E1 A6 - - C',
  ])
  assert.deepEqual(rowsOf('long-term-stability', care, { born: '2015-01-01' }), ['2026-03-31 numerator'])
  assert.deepEqual(rowsOf('long-term-stability', care, { born: '2010-03-31' }), [])
})

test('a child whose start is before the files cannot be told to be settled', () => {
  const care = now(['2025-04-01 L C2 U4'])
  assert.deepEqual(rowsOf('long-term-stability', care, { born: '2015-01-01' }), ['2026-03-31 cannot-tell'])
  const recent = now(['2025-04-01 S C2 U4'])
  assert.deepEqual(rowsOf('long-term-stability', recent, { born: '2015-01-01' }), [])
})

test('a new social worker counts when there was another before', () => {
  const worker = (text: string, index: number) => {
    const [from = '', name = '', reason = ''] = text.split(' ')
    return {
      worker: name,
      from: isoDay(from),
      to: null,
      reason,
      line: index,
      collection: 2026,
    }
  }
  const care = {
    ...now(['2025-04-10 S V2 U6']),
    socialWorkers: [
      '2025-04-10 A MANAGE',
      '2025-06-01 B LEFTRL',
      '2025-07-01 B OTHERS',
      '2026-04-01 C LEFTRL',
    ].map(worker),
  }
  assert.deepEqual(keysOf('social-worker-changes', 'worker-reason', care), ['LEFTRL'])
})

test('time in care is told in bands, and only 5 years can be told of a start before the files', () => {
  const bands = ['2025-10-01', '2025-09-30', '2021-04-01', '2021-03-31'].map(
    (start) => keysOf('time-in-care', 'time-in-care', now([`${start} S V2 U6`]))[0],
  )
  assert.deepEqual(bands, ['under-6-months', 'under-1-year', 'under-5-years', '5-years-and-over'])
  assert.deepEqual(rowsOf('time-in-care', now(['2025-06-01 L C2 U6'])), ['2026-03-31 cannot-tell'])
  assert.deepEqual(rowsOf('time-in-care', now(['2020-06-01 L C2 U6'])), ['2026-03-31 numerator'])
})
