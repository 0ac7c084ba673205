import assert from 'node:assert/strict'
import { test } from 'node:test'
import { compareLines, compareSections } from './difference.ts'

const words = (before: string, after: string) =>
  compareLines(before.split(' '), after.split(' ')).map(({ is, text }) => `${is}:${text}`)

test('the same is the same', () => assert.deepEqual(words('a b', 'a b'), ['same:a', 'same:b']))

test('what was taken out stands before what came in its place', () => {
  assert.deepEqual(words('a b c', 'a x c'), ['same:a', 'removed:b', 'added:x', 'same:c'])
})

test('what was added at the end, and taken from the beginning', () => {
  assert.deepEqual(words('a b', 'b c'), ['removed:a', 'same:b', 'added:c'])
})

test('only sections that differ are given, with those that went', () => {
  const one = (key: string, text: string) => ({ key, heading: key, text })
  const found = compareSections([one('a', 'x'), one('b', 'y')], [one('a', 'x'), one('c', 'z')])
  assert.deepEqual(
    found.map(({ key, lines }) => [key, lines.map(({ is }) => is)]),
    [
      ['c', ['added', 'added']],
      ['b', ['removed', 'removed']],
    ],
  )
})
