import assert from 'node:assert/strict'
import { test } from 'node:test'
import { childrenPerPost, costOf, missingPosts, postsFor, postsForHours } from './posts-needed.ts'

test('Leicestershire: 470 children over 9.46 posts are 49.7 each, and two vacant posts filled make it 41.0', () => {
  assert.equal(childrenPerPost(470, 9.46), 49.7)
  assert.equal(childrenPerPost(470, 11.46), 41)
  assert.deepEqual(
    [50, 60, 65, 70].map((per) => [postsFor(470, per), missingPosts(postsFor(470, per), 9.46)]),
    [
      [9.4, -0.06],
      [7.83, -1.63],
      [7.23, -2.23],
      [6.71, -2.75],
    ],
  )
  assert.equal(costOf(2, { name: 'IRO', salary: 50_000, onCosts: 30 }), 130_000)
})

test('nobody in post divides nothing by nothing', () => {
  assert.equal(childrenPerPost(470, 0), null)
  assert.equal(childrenPerPost(0, 0), null)
  assert.equal(postsForHours(1000, 0), null)
})
