import assert from 'node:assert/strict'
import { test } from 'node:test'
import { isoDay } from '../../kit/dates/index.ts'
import { decideEndOfPost, decideNewPost, type NewPost, type Post } from './post.ts'
import { NO_TERMS } from './post-terms.ts'

const NORTH = { id: 'team-north', name: 'North' }
const post = (given: Partial<Post> = {}): Post => ({
  id: 'post-1',
  kind: 'social-worker',
  team: NORTH,
  controlsResources: false,
  fullTimeEquivalent: 1,
  terms: NO_TERMS,
  from: isoDay('2020-04-01'),
  to: null,
  ...given,
})
const asked = (given: Partial<NewPost> = {}): NewPost => ({
  kind: 'social-worker',
  teamId: NORTH.id,
  from: isoDay('2026-01-05'),
  controlsResources: false,
  fullTimeEquivalent: 1,
  ...given,
})

test('a post in another team, or of another kind, is taken up beside the first', () => {
  assert.equal(decideNewPost([post()], asked({ teamId: null })).ok, true)
  assert.equal(decideNewPost([post()], asked({ kind: 'team-manager' })).ok, true)
})

test('nobody is twice in one post on a day', () => {
  const refused = decideNewPost([post()], asked())
  assert.equal(!refused.ok && refused.failure.says, 'They are in this post already, from 1 April 2020')
  const later = decideNewPost([post({ to: isoDay('2026-01-06') })], asked())
  assert.match(!later.ok ? later.failure.says : '', /until 6 January 2026$/)
})

test('a post is taken up again from the day it ended', () => {
  assert.equal(decideNewPost([post({ to: isoDay('2026-01-05') })], asked()).ok, true)
})

test('a post that was taken back stands in nobody’s way', () => {
  const mistake = post({ from: isoDay('2026-02-01'), to: isoDay('2026-02-01') })
  assert.equal(decideNewPost([mistake], asked()).ok, true)
})

test('a post ends on or after the day it began, and once', () => {
  assert.deepEqual(decideEndOfPost(post(), isoDay('2026-07-01')), { ok: true, value: isoDay('2026-07-01') })
  assert.equal(decideEndOfPost(post(), isoDay('2020-03-31')).ok, false)
  assert.equal(decideEndOfPost(post({ to: isoDay('2025-01-01') }), isoDay('2026-07-01')).ok, false)
  const mistake = post({ to: isoDay('2020-04-01') })
  const again = decideEndOfPost(mistake, isoDay('2026-07-01'))
  assert.equal(!again.ok && again.failure.says, 'This post was taken back')
})
