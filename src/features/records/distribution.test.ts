import assert from 'node:assert/strict'
import { test } from 'node:test'
import { isoDay } from '../../kit/dates/index.ts'
import { type Recipient, toReached } from './distribution.ts'

const person = (name: string, given: Partial<Recipient> = {}): Recipient => ({
  id: name,
  documentId: 'd1',
  kind: 'adult',
  documentVersion: 1,
  role: 'parent',
  name,
  way: 'post',
  email: null,
  sentOn: null,
  withheldBecause: null,
  linkId: null,
  version: 1,
  ...given,
})

const on = (day: string) => ({ sentOn: isoDay(day) })

test('everyone has it on the day the last of them had it', () => {
  const reached = toReached([person('A', on('2026-04-20')), person('B', on('2026-04-24'))])
  assert.deepEqual(reached, { sent: 2, withheld: 0, waiting: 0, everyoneOn: isoDay('2026-04-24') })
})

test('while one waits, not everyone has it', () => {
  assert.equal(toReached([person('A', on('2026-04-20')), person('B')]).everyoneOn, null)
})

test('where it is withheld from one, the others are everyone', () => {
  const reached = toReached([person('A', on('2026-04-20')), person('B', { withheldBecause: 'Not safe' })])
  assert.deepEqual(reached, { sent: 1, withheld: 1, waiting: 0, everyoneOn: isoDay('2026-04-20') })
})

test('withheld from all, nobody has it', () => {
  assert.equal(toReached([person('B', { withheldBecause: 'Not safe' })]).everyoneOn, null)
})

test('a later version that is not sent yet does not undo that they had the first', () => {
  const reached = toReached([person('A', on('2026-04-20')), person('a', { documentVersion: 2 })])
  assert.deepEqual(reached, { sent: 1, withheld: 0, waiting: 0, everyoneOn: isoDay('2026-04-20') })
})

test('a letter and a record for one person count as two', () => {
  assert.equal(toReached([person('A', on('2026-04-20')), person('A', { kind: 'letter' })]).waiting, 1)
})

test('nobody on the list is not everyone', () => {
  assert.deepEqual(toReached([]), { sent: 0, withheld: 0, waiting: 0, everyoneOn: null })
})

test('a letter that went before the record has a list does not stand for the record', () => {
  const letter = person('A', { kind: 'letter', role: 'child', ...on('2026-04-20') })
  assert.deepEqual(toReached([letter]), { sent: 1, withheld: 0, waiting: 0, everyoneOn: null })
  assert.equal(toReached([letter, person('B', on('2026-04-24'))]).everyoneOn, isoDay('2026-04-24'))
})
