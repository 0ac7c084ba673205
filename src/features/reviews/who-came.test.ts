import assert from 'node:assert/strict'
import { test } from 'node:test'
import { didChildCome, readPeople, toPeople, withChild } from './who-came.ts'

test('those who came are stored with their role, and by role alone where no name is given', () => {
  const came = [
    { role: 'other', name: 'Grandmother; Mr Ames' },
    { role: 'parent', name: '' },
    { role: 'social-worker', name: 'Dan Petrov' },
    { role: 'child', name: '' },
  ] as const
  assert.deepEqual(toPeople(came), ['Child', 'Parent', 'Dan Petrov, social worker', 'Grandmother', 'Mr Ames'])
})

test('what was stored gives the same form, and the same text again', () => {
  const people = ['Child', 'Ann Hill, carer', 'Bo Hill, carer', 'Mother', 'Designated teacher']
  const came = readPeople(people)
  assert.deepEqual(came, [
    { role: 'child', name: '' },
    { role: 'carer', name: 'Ann Hill; Bo Hill' },
    { role: 'other', name: 'Mother; Designated teacher' },
  ])
  assert.deepEqual(toPeople(came), people)
})

test('the child came where a tick or the code says so', () => {
  assert.equal(didChildCome(['Child']), true)
  assert.equal(didChildCome(['Childminder']), false)
  assert.deepEqual(withChild(['Carer'], 'PN4'), ['Child', 'Carer'])
  assert.deepEqual(withChild(['Child', 'Carer'], 'PN1'), ['Child', 'Carer'])
  assert.deepEqual(withChild(['Carer'], 'PN6'), ['Carer'])
})
