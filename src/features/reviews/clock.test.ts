import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { dayOf } from '../../kit/dates/index.ts'
import { answerClock } from './clock-answer.ts'
import { parseClockFile } from './clock-file.ts'

const TODAY = dayOf(2026, 11, 21)

function answerOf(file: unknown) {
  const request = parseClockFile(file)
  assert.ok(request.ok, request.ok ? '' : request.failure.join('; '))
  return answerClock(request.value, TODAY)
}

const linesOf = (period: object, asOf = '2026-11-21'): string[] =>
  answerOf({ asOf, children: [{ id: 'A', periods: [period] }] }).children.flatMap(({ obligations }) =>
    obligations.map(({ rule, due, status }) => `${rule} ${due} ${status}`),
  )

const sentencesOf = (file: unknown): readonly string[] => {
  const request = parseClockFile(file)
  return request.ok ? [] : request.failure
}

// The example of the published interface, whole.
const EXAMPLE = {
  asOf: '2026-11-21',
  policy: { severalParts: 'first-part' },
  children: [
    {
      id: 'A',
      born: '2015-06-01',
      periods: [
        {
          start: '2026-03-02',
          startKnown: true,
          end: null,
          endReason: null,
          reviewsKnown: { from: null, to: null },
          legalStatuses: [{ from: '2026-03-02', code: 'V2' }],
          placements: [{ from: '2026-03-02', to: null, code: 'U6' }],
          reviews: [
            { parts: ['2026-03-30'], meeting: true, code: 'PN1' },
            { parts: ['2026-06-22', '2026-07-06'], meeting: true, code: 'PN1' },
          ],
          authorisedToPlace: null,
          placedForAdoption: [],
          longTermFosteringFrom: null,
          shortBreaks: false,
          events: [],
        },
      ],
    },
  ],
}

describe('the example of the interface', () => {
  const [child] = answerOf(EXAMPLE).children
  test('gives the first review with its reasons, word for word', () =>
    assert.deepEqual(child?.obligations[0], {
      rule: 'LAR1',
      duty: 'must',
      due: '2026-03-30',
      lastPracticalDay: '2026-03-30',
      status: 'met',
      heldOn: '2026-03-30',
      completedOn: '2026-03-30',
      daysLate: 0,
      workingDaysLate: 0,
      because: [
        { says: 'Looked after since Monday 2 March 2026.', cites: ['CPPCR 33(1)'] },
        {
          says: '20 working days later, none of them a bank holiday, is Monday 30 March 2026.',
          cites: ['CPPCR 33(1)', 'CPPCR 2(1)'],
        },
      ],
    }))
  test('gives the second, held in parts, and the third, due', () =>
    assert.deepEqual(
      child?.obligations.slice(1).map(({ because, ...rest }) => ({ ...rest, reasons: because.length > 0 })),
      [
        {
          rule: 'LAR2',
          duty: 'must',
          due: '2026-06-30',
          lastPracticalDay: '2026-06-30',
          status: 'met',
          heldOn: '2026-06-22',
          completedOn: '2026-07-06',
          daysLate: 0,
          workingDaysLate: 0,
          reasons: true,
        },
        {
          rule: 'LAR3+',
          duty: 'must',
          due: '2026-12-22',
          lastPracticalDay: '2026-12-22',
          status: 'due',
          heldOn: null,
          completedOn: null,
          daysLate: 0,
          workingDaysLate: 0,
          reasons: true,
        },
      ],
    ))
  test('names what is next, and warns of nothing', () => {
    assert.deepEqual(child?.next, { rule: 'LAR3+', due: '2026-12-22' })
    assert.deepEqual(child?.warnings, [])
  })
})

describe('what a clock file may leave out', () => {
  test('all but the id and the start', () =>
    assert.deepEqual(linesOf({ start: '2026-11-02' }), ['LAR1 2026-11-30 due']))
  test('the day: then it is today', () => assert.equal(answerOf({ children: [] }).asOf, '2026-11-21'))
  test('adoption, where the codes say it', () => {
    const codes = {
      start: '2025-12-01',
      legalStatuses: [{ from: '2026-01-15', code: 'E1' }],
      placements: [
        { from: '2026-05-07', to: '2026-06-01', code: 'A5' },
        { from: '2026-06-01', to: null, code: 'A6' },
      ],
    }
    const rules = linesOf(codes).map((line) => line.split(' ').slice(0, 2).join(' '))
    assert.deepEqual(rules, ['LAR1 2025-12-31', 'ADA1 2026-04-15', 'ADP1 2026-06-04'])
  })
  test('the end of a placement for adoption, where a return is told', () => {
    const placed = {
      start: '2026-01-05',
      reviews: [{ parts: ['2026-01-30'] }, { parts: ['2026-04-29'] }, { parts: ['2026-06-02'] }],
      placedForAdoption: ['2026-05-07'],
      events: [{ kind: 'returned-from-adoption', on: '2026-07-20' }],
    }
    assert.deepEqual(linesOf(placed, '2026-08-01').slice(-4), [
      'ADR 2026-08-31 due',
      'ADP2 2026-09-02 not-required',
      'LAR3+ 2026-10-29 not-required',
      'LAR3+ 2026-12-02 due',
    ])
  })
})

describe('what a clock file may not say', () => {
  const child = (period: object): object => ({ children: [{ id: 'A', periods: [period] }] })
  const rows: readonly (readonly [string, unknown, RegExp])[] = [
    [
      'a day there is not',
      child({ start: '2026-02-30' }),
      /^children\.0\.periods\.0\.start: expected a date like 2026-03-02/,
    ],
    ['a year out of reach', child({ start: '1850-01-01' }), /from 1900 to 2099, found "1850-01-01"/],
    [
      'a review without a day',
      child({ start: '2026-03-02', reviews: [{ parts: [] }] }),
      /a review has at least one part/,
    ],
    [
      'an event nobody knows',
      child({ start: '2026-03-02', events: [{ kind: 'party', on: '2026-03-03' }] }),
      /events\.0\.kind/,
    ],
    [
      'an end before its start',
      child({ start: '2026-03-02', end: '2026-03-01' }),
      /child A, period 1: the end is before the start/,
    ],
    ['nothing at all', null, /^the file: /],
  ]
  for (const [title, file, sentence] of rows)
    test(title, () => assert.match(sentencesOf(file).join('\n'), sentence))
})

test('reviews long before the calendar of the law are told, not refused', () => {
  const old = { start: '1998-01-05', reviews: [{ parts: ['1999-05-03', '1999-05-10'] }] }
  assert.equal(linesOf(old)[0], 'LAR1 null cannot-tell')
})
