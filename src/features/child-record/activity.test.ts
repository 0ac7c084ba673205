import assert from 'node:assert/strict'
import { test } from 'node:test'
import { isoDay } from '../../kit/dates/index.ts'
import { type ActivityFilter, type ActivityKind, type ActivityLine, chooseLines } from './activity.ts'

const line = (on: string, kind: ActivityKind, says = kind): ActivityLine => ({
  on: isoDay(on),
  kind,
  says,
  by: null,
  href: '',
  note: 'A note',
})

const LINES = [
  line('2026-05-02', 'decisions'),
  line('2026-05-02', 'reviews'),
  line('2026-05-01', 'contact'),
  line('2026-05-03', 'papers'),
]

const WHOLE: ActivityFilter = {
  kinds: ['reviews', 'contact', 'papers', 'decisions'],
  from: null,
  to: null,
  notes: 'without',
}

const shown = (filter: Partial<ActivityFilter>): readonly string[] =>
  chooseLines(LINES, { ...WHOLE, ...filter }).map(({ says }) => says)

test('lines stand by day, and on one day a review stands before what it decided', () => {
  assert.deepEqual(shown({}), ['contact', 'reviews', 'decisions', 'papers'])
})

test('only lines of the kinds that are chosen are shown', () => {
  assert.deepEqual(shown({ kinds: ['papers'] }), ['papers'])
})

test('the first and the last day are both within', () => {
  const day = isoDay('2026-05-02')
  assert.deepEqual(shown({ from: day, to: day }), ['reviews', 'decisions'])
  assert.deepEqual(shown({ from: day }), ['reviews', 'decisions', 'papers'])
  assert.deepEqual(shown({ to: day }), ['contact', 'reviews', 'decisions'])
})

test('notes are there only where they are asked for', () => {
  const notesOf = (notes: ActivityFilter['notes']) => chooseLines(LINES, { ...WHOLE, notes })[0]?.note
  assert.equal(notesOf('without'), '')
  assert.equal(notesOf('with'), 'A note')
})
