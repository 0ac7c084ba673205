import assert from 'node:assert/strict'
import { test } from 'node:test'
import { isoDay } from '../../kit/dates/index.ts'
import { checkCodeAgainstAge, toExpectedCodes } from './age-check.ts'
import { PARTICIPATION_CODES, type ParticipationCode } from './codes.ts'

const check = (code: ParticipationCode, reviewedOn: string, born = '2022-06-15') =>
  checkCodeAgainstAge({ code, born: isoDay(born), reviewedOn: isoDay(reviewedOn) })

test('PN0 on the fourth birthday is doubtful, and the day after is wrong', () => {
  assert.deepEqual(check('PN0', '2026-06-15'), {
    kind: 'warn',
    because: [
      {
        says: 'The review is on the fourth birthday, Monday 15 June 2026.',
        cites: ['SSDA903 participation'],
      },
    ],
  })
  assert.deepEqual(check('PN0', '2026-06-16'), {
    kind: 'error',
    because: [
      { says: 'PN0 is not used after the fourth birthday, Monday 15 June 2026.', cites: ['SSDA903 440'] },
    ],
  })
})

test('PN0 the day before the fourth birthday is right', () => {
  assert.deepEqual(check('PN0', '2026-06-14'), { kind: 'ok' })
})

for (const code of PARTICIPATION_CODES.filter((each) => each !== 'PN0')) {
  test(`${code} is wrong the day before the fourth birthday, and right from it on`, () => {
    assert.deepEqual(check(code, '2026-06-14'), {
      kind: 'error',
      because: [
        {
          says: `${code} is not used before the fourth birthday, Monday 15 June 2026.`,
          cites: ['SSDA903 441'],
        },
      ],
    })
    assert.deepEqual(check(code, '2026-06-15'), { kind: 'ok' })
    assert.deepEqual(check(code, '2026-06-16'), { kind: 'ok' })
  })
}

test('a child born on a leap day is 4 on the next leap day', () => {
  assert.equal(check('PN0', '2024-02-28', '2020-02-29').kind, 'ok')
  assert.equal(check('PN0', '2024-02-29', '2020-02-29').kind, 'warn')
  assert.equal(check('PN0', '2024-03-01', '2020-02-29').kind, 'error')
})

test('without a date of birth a code cannot be checked', () => {
  assert.deepEqual(checkCodeAgainstAge({ code: 'PN0', born: null, reviewedOn: isoDay('2026-06-15') }), {
    kind: 'cannot-tell',
    missing: 'the day the child was born',
  })
})

test('under 4 only PN0 is expected', () => {
  assert.deepEqual(toExpectedCodes(isoDay('2022-06-15'), isoDay('2026-06-14')), ['PN0'])
})

test('from the fourth birthday every other code is expected', () => {
  assert.deepEqual(toExpectedCodes(isoDay('2022-06-15'), isoDay('2026-06-15')), [
    'PN1',
    'PN2',
    'PN3',
    'PN4',
    'PN5',
    'PN6',
    'PN7',
  ])
})
