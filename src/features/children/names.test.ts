import assert from 'node:assert/strict'
import { test } from 'node:test'
import { displayName, fold, sortName } from './names.ts'

test('a child is shown by given and family name', () => {
  assert.equal(displayName({ givenName: 'Tilly', familyName: 'Marsh' }, '40213'), 'Tilly Marsh')
})

test('a child of whom half a name is known is shown by that half', () => {
  assert.equal(displayName({ givenName: null, familyName: 'Marsh' }, '40213'), 'Marsh')
})

test('a child without a name is shown by the number', () => {
  assert.equal(displayName({ givenName: null, familyName: ' ' }, 'C0040213'), 'C0040213')
})

test('children are put in order by family name, then given name', () => {
  assert.equal(sortName({ givenName: 'Zoë', familyName: 'O’Brien-Łuk' }, '1'), 'obrien luk zoe')
})

test('a child without a name is put in order by the number', () => {
  assert.equal(sortName({ givenName: null, familyName: null }, 'C0040213'), 'c0040213')
})

test('folding leaves other scripts alone', () => {
  assert.equal(fold(' Йонас  Δ '), 'ионас δ')
})
