import assert from 'node:assert/strict'
import { test } from 'node:test'
import { isoDay } from '../../kit/dates/index.ts'
import { whenLinkEnds } from './ask-answerer.ts'

const now = new Date('2026-11-20T10:00:00Z')

test('a link lives 60 days, and 30 days after the day to answer by where that is longer', () => {
  const ends = (due: Parameters<typeof whenLinkEnds>[1]) => whenLinkEnds(now, due).toISOString()
  assert.equal(ends(null), '2027-01-19T10:00:00.000Z')
  assert.equal(ends(isoDay('2026-12-19')), '2027-01-19T10:00:00.000Z')
  assert.equal(ends(isoDay('2026-12-20')), '2027-01-20T00:00:00.000Z', 'to the end of the 19th')
  assert.equal(ends(isoDay('2027-02-15')), '2027-03-18T00:00:00.000Z')
})
