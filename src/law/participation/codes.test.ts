import assert from 'node:assert/strict'
import { test } from 'node:test'
import {
  isAttending,
  isCounted,
  isParticipating,
  PARTICIPATION,
  PARTICIPATION_CODES,
  parseParticipationCode,
} from './codes.ts'

test('there are eight codes, in order', () => {
  assert.deepEqual(PARTICIPATION_CODES, ['PN0', 'PN1', 'PN2', 'PN3', 'PN4', 'PN5', 'PN6', 'PN7'])
})

test('views are heard under PN1, PN2, PN3, PN5 and PN6', () => {
  assert.deepEqual(PARTICIPATION_CODES.filter(isParticipating), ['PN1', 'PN2', 'PN3', 'PN5', 'PN6'])
})

test('the child comes under PN1 to PN4', () => {
  assert.deepEqual(PARTICIPATION_CODES.filter(isAttending), ['PN1', 'PN2', 'PN3', 'PN4'])
})

test('every code but PN0 is counted', () => {
  assert.deepEqual(PARTICIPATION_CODES.filter(isCounted), ['PN1', 'PN2', 'PN3', 'PN4', 'PN5', 'PN6', 'PN7'])
})

test('PN0 says neither that the child came nor that they did not', () => {
  assert.equal(PARTICIPATION.PN0.attends, null)
  assert.equal(PARTICIPATION.PN0.participates, null)
})

test('each code has its meaning in plain words', () => {
  assert.deepEqual(
    PARTICIPATION_CODES.map((code) => PARTICIPATION[code].says),
    [
      'Under 4 at the time of the review',
      'Came, and spoke for themselves',
      'Came, and an advocate spoke for them',
      'Came, and gave their views by signs or symbols',
      'Came, but did not give their views',
      'Did not come, and briefed an advocate to speak for them',
      'Did not come, and gave their views another way',
      'Did not come, and gave no views',
    ],
  )
})

test('a code is read only as the return writes it', () => {
  assert.equal(parseParticipationCode('PN6'), 'PN6')
  assert.equal(parseParticipationCode('PN8'), null)
  assert.equal(parseParticipationCode('pn6'), null)
  assert.equal(parseParticipationCode(''), null)
})
