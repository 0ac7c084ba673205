import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { aHistory, aPeriod, aReview, obligationLines } from '../../../test/support/care-factory.ts'
import { type WholeAnswer, wholeAnswers } from '../../../test/support/whole-answer.ts'
import { isoDay } from '../../kit/dates/index.ts'
import type { CareHistory, PeriodOfCare } from './index.ts'

type Held = readonly [on: string, meeting: boolean | null]

/** In a long-term foster placement since 1 February 2025: a yearly meeting is owed from 1 February 2026. */
const fostered = (held: readonly Held[], given: Partial<PeriodOfCare> = {}): CareHistory =>
  aHistory(
    aPeriod('2020-01-06', {
      longTermFosteringFrom: isoDay('2025-02-01'),
      reviews: held.map(([on, meeting]) => aReview(on, { meeting })),
      ...given,
    }),
  )
const meetings = (history: CareHistory): readonly WholeAnswer[] =>
  wholeAnswers(history).filter(({ rule }) => rule === 'LTFM')
const lines = (history: CareHistory, asOf: string): readonly string[] =>
  obligationLines(history, asOf).filter((line) => line.startsWith('LTFM'))

describe('when a yearly meeting stops being owed', () => {
  const moved = (...moves: readonly (readonly [from: string, code: string])[]): Partial<PeriodOfCare> => ({
    placements: moves.map(([from, code]) => ({ from: isoDay(from), to: null, code })),
  })
  const MET: Held = ['2025-09-09', true]
  const rows: readonly (readonly [string, CareHistory, readonly string[]])[] = [
    [
      'the child moved on the day it was due',
      fostered([MET], moved(['2025-02-01', 'U4'], ['2026-09-09', 'U6'])),
      ['LTFM 2026-09-09 not-required'],
    ],
    [
      'the child moved the day after it was due',
      fostered([MET], moved(['2026-09-10', 'U6'])),
      ['LTFM 2026-09-09 overdue 1/1'],
    ],
    [
      'the child moved the day the placement had lasted 12 months',
      fostered([MET], moved(['2026-02-01', 'U6'])),
      [],
    ],
    [
      'the child moved the day after that',
      fostered([MET], moved(['2026-02-02', 'U6'])),
      ['LTFM 2026-09-09 not-required'],
    ],
    [
      'another row of long-term fostering ends nothing',
      fostered([MET], moved(['2026-03-02', 'U1'], ['2026-04-02', 'U4'])),
      ['LTFM 2026-09-09 overdue 73/52'],
    ],
    [
      'time away ends nothing',
      fostered([MET], moved(['2026-03-02', 'T0'])),
      ['LTFM 2026-09-09 overdue 73/52'],
    ],
    [
      'the placement before ends nothing',
      fostered([MET], moved(['2024-03-02', 'U6'], ['2025-02-01', 'K2'])),
      ['LTFM 2026-09-09 overdue 73/52'],
    ],
    [
      'care ended before it was due',
      fostered([MET], { end: isoDay('2026-09-01') }),
      ['LTFM 2026-09-09 not-required'],
    ],
    [
      'a meeting on the day of the move still counts',
      fostered([MET, ['2026-09-01', true]], moved(['2026-09-01', 'U6'])),
      ['LTFM 2026-09-09 met', 'LTFM 2027-09-01 not-required'],
    ],
    [
      'a meeting the day after the move answers nothing',
      fostered([MET, ['2026-09-02', true]], moved(['2026-09-01', 'U6'])),
      ['LTFM 2026-09-09 not-required'],
    ],
  ]
  for (const [title, history, expected] of rows)
    test(title, () => assert.deepEqual(lines(history, '2026-11-21'), expected))
  test('it says that the placement ended, or that care did', () => {
    const placement = meetings(fostered([MET], moved(['2026-09-01', 'U6'])))[0]
    assert.deepEqual(
      [placement?.['stopsOn'], placement?.['notRequired'], placement?.['by']],
      ['2026-09-01', true, undefined],
    )
    assert.equal(
      placement?.because[3],
      'The long-term foster placement ended on Tuesday 1 September 2026. [VOL2 yearly meeting]',
    )
    const care = meetings(fostered([MET], { end: isoDay('2026-09-01') }))[0]
    assert.equal(
      care?.because[3],
      'Care ended on Tuesday 1 September 2026, before this fell due, so it is not needed. [CA 22(1)]',
    )
  })
})
