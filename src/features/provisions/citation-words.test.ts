import assert from 'node:assert/strict'
import { test } from 'node:test'
import { toCitationLabel, toUnconfirmedNote, toWhySteps } from './citation-words.ts'

test('a citation names the regulation or the section', () => {
  assert.equal(toCitationLabel('CPPCR 33(1)'), 'CPPCR reg 33(1)')
  assert.equal(toCitationLabel('CA 22(1)'), 'Children Act 1989 s 22(1)')
  assert.equal(toCitationLabel('HB papers'), 'Handbook: papers')
})

test('a reading is called unconfirmed only where it decides something in dispute', () => {
  assert.equal(toUnconfirmedNote(undefined), null)
  assert.equal(toUnconfirmedNote('leap-day'), null)
  assert.match(toUnconfirmedNote('I-2') ?? '', /several parts/)
})

test('the duty is said once, beside the day it is due', () => {
  const steps = toWhySteps(
    [
      { says: 'Looked after since Monday 2 March 2026.', cites: ['CPPCR 33(1)'] },
      { says: '20 working days later is Sunday 29 March 2026.', cites: ['CPPCR 33(1)'] },
      { says: 'Sunday 29 March 2026 is not a working day.', cites: ['CPPCR 2(1)'] },
    ],
    'must',
    'Sunday 29 March 2026',
  )
  assert.deepEqual(
    steps.map(({ duty }) => duty),
    [undefined, 'must', undefined],
  )
})
