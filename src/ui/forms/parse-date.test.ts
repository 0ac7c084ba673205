import assert from 'node:assert/strict'
import { test } from 'node:test'
import * as fc from 'fast-check'
import { addDays, isoDay } from '../../kit/dates/index.ts'
import { type DateText, isBlankDate, NO_DATE_TEXT, readDateText, toDateText } from './date-text.ts'
import { type DateQuestion, parseDateFields } from './parse-date.ts'

const question: DateQuestion = {
  name: 'held-on',
  what: 'the date the review was held',
  example: isoDay('2026-03-27'),
  notAfter: { day: isoDay('2026-05-21'), says: 'today or in the past' },
}

function messageOf(text: DateText): string {
  const parsed = parseDateFields(text, question)
  return parsed.ok ? 'no message' : `${parsed.failure.field}: ${parsed.failure.message}`
}

const ROWS: readonly (readonly [says: string, text: DateText, message: string])[] = [
  ['nothing typed', NO_DATE_TEXT, 'held-on-day: Enter the date the review was held, like 27 3 2026'],
  [
    'no month',
    { day: '27', month: '', year: '2026' },
    'held-on-month: The date the review was held must include a month',
  ],
  [
    'no day and year',
    { day: '', month: '3', year: '' },
    'held-on-day: The date the review was held must include a day and year',
  ],
  [
    '30 February',
    { day: '30', month: '2', year: '2026' },
    'held-on-day: The date the review was held must be a real date, like 27 3 2026',
  ],
  [
    '29 February of a common year',
    { day: '29', month: '2', year: '2025' },
    'held-on-day: The date the review was held must be a real date, like 27 3 2026',
  ],
  [
    'a year that is a slip',
    { day: '1', month: '2', year: '1026' },
    'held-on-year: The year of the date the review was held must be from 1900 to 2199',
  ],
  [
    'the last day there is',
    { day: '31', month: '12', year: '9999' },
    'held-on-year: The year of the date the review was held must be from 1900 to 2199',
  ],
  [
    'a short year',
    { day: '1', month: '2', year: '26' },
    'held-on-year: The year of the date the review was held must have 4 numbers, like 2026',
  ],
  [
    'letters for a day',
    { day: 'x', month: '2', year: '2026' },
    'held-on-day: The date the review was held must be a real date, like 27 3 2026',
  ],
  [
    'two letters of a month',
    { day: '1', month: 'ma', year: '2026' },
    'held-on-day: The date the review was held must be a real date, like 27 3 2026',
  ],
  [
    'tomorrow',
    { day: '22', month: '5', year: '2026' },
    'held-on-day: The date the review was held must be today or in the past',
  ],
]

for (const [says, text, message] of ROWS)
  test(`${says} gets one message that says what to do`, () => assert.equal(messageOf(text), message))

for (const month of ['5', '05', 'May', 'may']) {
  test(`21 ${month} 2026 is read as a day`, () => {
    assert.deepEqual(parseDateFields({ day: '21', month, year: '2026' }, question), {
      ok: true,
      value: isoDay('2026-05-21'),
    })
  })
}

test('a month may be written short or in full', () => {
  for (const month of ['Sep', 'Sept', 'september'])
    assert.deepEqual(parseDateFields({ day: '1', month, year: '2025' }, question), {
      ok: true,
      value: isoDay('2025-09-01'),
    })
})

test('two dates that are wrong in the same way get two messages, each naming its own', () => {
  const other = { ...question, name: 'sent-on', what: 'the date the record was sent' }
  for (const [, text] of ROWS) {
    const [held, sent] = [parseDateFields(text, question), parseDateFields(text, { ...other })]
    assert.ok(!held.ok && !sent.ok)
    assert.notEqual(held.failure.message, sent.failure.message)
  }
})

test('all three boxes are marked where the whole date is wrong', () => {
  const parsed = parseDateFields(NO_DATE_TEXT, question)
  assert.deepEqual(parsed.ok ? [] : parsed.failure.alsoMarks, ['held-on-month', 'held-on-year'])
})

test('a day before the first allowed is refused in words', () => {
  const parsed = parseDateFields(
    { day: '1', month: '1', year: '2026' },
    { ...question, notBefore: { day: isoDay('2026-03-13') } },
  )
  assert.equal(
    parsed.ok ? '' : parsed.failure.message,
    'The date the review was held must be on or after 13 March 2026',
  )
})

test('every day since 1900 that is shown in the boxes is read back as the same day', () => {
  fc.assert(
    fc.property(fc.integer({ min: -25_567, max: 20_000 }), (number) => {
      const day = addDays(isoDay('1970-01-01'), number)
      assert.deepEqual(parseDateFields(toDateText(day), question), { ok: true, value: day })
    }),
  )
})

test('what was typed is kept but for white space at its ends, and nothing else is taken', () => {
  const text = readDateText({ 'held-on-day': ' 27 ', 'held-on-month': ['3', '4'] }, 'held-on')
  assert.deepEqual(text, { day: '27', month: '', year: '' })
  assert.equal(isBlankDate(text), false)
  assert.equal(isBlankDate(NO_DATE_TEXT), true)
})
