import assert from 'node:assert/strict'
import { test } from 'node:test'
import { areNamesAlike } from './same-child.ts'

const named = (givenName: string | null, familyName: string | null) => ({ givenName, familyName })

const ROWS = [
  ['Tilly Marsh', named('Tilly', 'Marsh'), true],
  ['a letter left out', named('Tily', 'Marsh'), true],
  ['accents and capitals', named('TÍLLY', 'marsh'), true],
  ['the names the other way about', named('Marsh', 'Tilly'), true],
  ['two letters', named('Tiley', 'March'), true],
  ['three letters', named('Tildy', 'Marten'), false],
  ['a brother', named('Bruno', 'Marsh'), false],
  ['no family name', named('Tilly', null), false],
] as const

test('names are alike that differ by two letters at most, whichever comes first', () => {
  for (const [says, other, isAlike] of ROWS) {
    assert.equal(areNamesAlike(named('Tilly', 'Marsh'), other), isAlike, says)
  }
})
