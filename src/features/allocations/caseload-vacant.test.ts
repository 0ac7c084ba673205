import assert from 'node:assert/strict'
import { test } from 'node:test'
import { aPosting, caseloadFacts } from '../../../test/support/caseload-facts.ts'
import { isoDay } from '../../kit/dates/index.ts'
import type { Posting } from '../people/index.ts'
import { workCaseload } from './caseload.ts'
import { vacanciesOn } from './caseload-vacant.ts'

const seat = (id: string) => ({
  id,
  reference: id,
  kind: 'iro' as const,
  teamId: null,
  fullTimeEquivalent: 1,
  from: isoDay('2020-04-01'),
  to: null,
  version: 1,
})

const vacant = (postings: readonly Posting[], on = '2022-04-01') => {
  const established = [seat('one'), seat('two'), seat('three')]
  const found = vacanciesOn(workCaseload(caseloadFacts({ established, postings })), isoDay(on))
  return {
    posts: found.posts.map(({ post, vacant: part }) => `${post.id} ${part}`),
    vacant: found.vacant,
    notKnown: found.notKnown.map(({ id }) => id),
  }
}

test('what is left of a post once its people are taken off is vacant', () => {
  const half = aPosting('a', { establishedId: 'one', fullTimeEquivalent: 0.6 })
  assert.deepEqual(vacant([half]), { posts: ['one 0.4', 'two 1', 'three 1'], vacant: 2.4, notKnown: [] })
})

test('somebody of whom nobody said which post they fill leaves less vacant than it looks', () => {
  const postings = [aPosting('a', { establishedId: 'one' }), aPosting('b', { fullTimeEquivalent: 0.5 })]
  assert.equal(vacant(postings).vacant, 1.5)
  assert.equal(vacant(['a', 'b', 'c', 'd'].map((name) => aPosting(name))).vacant, 0)
})

test('before the first person on record in a post it is not known whether it was vacant', () => {
  const postings = [aPosting('a', { establishedId: 'two', from: isoDay('2022-06-01') })]
  assert.deepEqual(vacant(postings), { posts: ['one 1', 'three 1'], vacant: 2, notKnown: ['two'] })
  assert.deepEqual(vacant(postings, '2022-06-01'), { posts: ['one 1', 'three 1'], vacant: 2, notKnown: [] })
})
