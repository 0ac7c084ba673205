import assert from 'node:assert/strict'
import { test } from 'node:test'
import { isoDay, toIsoDate } from '../../kit/dates/index.ts'
import { decideTerms, type TermsAsked } from './change-of-terms.ts'
import type { Post } from './post.ts'
import { NO_TERMS } from './post-terms.ts'

const POST: Post = {
  id: 'post-1',
  kind: 'iro',
  team: null,
  controlsResources: false,
  fullTimeEquivalent: 1,
  terms: NO_TERMS,
  from: isoDay('2024-04-01'),
  to: isoDay('2027-04-01'),
}

const asked = (given: Partial<TermsAsked> = {}): TermsAsked => ({
  from: isoDay('2026-01-05'),
  fullTimeEquivalent: 0.6,
  terms: NO_TERMS,
  limitTo: null,
  ...given,
})

test('other hours end the post as it was and begin another to the same end', () => {
  const decided = decideTerms(POST, asked())
  assert.ok(decided.ok)
  assert.equal(toIsoDate(decided.value.endsOn), '2026-01-05')
  assert.deepEqual(decided.value.begins, [
    { from: isoDay('2026-01-05'), to: POST.to, fullTimeEquivalent: 0.6, terms: NO_TERMS },
  ])
})

test('a limit of one’s own that ends makes a stretch with it and one without', () => {
  const terms = { ...NO_TERMS, ownLimit: 40, limitBecause: 'First year' }
  const decided = decideTerms(POST, asked({ terms, limitTo: isoDay('2026-07-01') }))
  assert.ok(decided.ok)
  assert.deepEqual(
    decided.value.begins.map((one) => [one.from, one.to, one.terms.ownLimit, one.terms.limitBecause]),
    [
      [isoDay('2026-01-05'), isoDay('2026-07-01'), 40, 'First year'],
      [isoDay('2026-07-01'), POST.to, null, null],
    ],
  )
})

const REFUSED: readonly (readonly [string, Post, TermsAsked, RegExp])[] = [
  ['before the post began', POST, asked({ from: isoDay('2024-03-31') }), /on or after 1 April 2024/],
  ['on the day it ends', POST, asked({ from: isoDay('2027-04-01') }), /before 1 April 2027/],
  ['of a post that was taken back', { ...POST, to: POST.from }, asked(), /taken back/],
  ['without any change', POST, asked({ fullTimeEquivalent: 1 }), /Nothing would change/],
  ['with an end of a limit that is not there', POST, asked({ limitTo: isoDay('2026-07-01') }), /how many/],
  [
    'with a limit that ends before it begins',
    POST,
    asked({ terms: { ...NO_TERMS, ownLimit: 40 }, limitTo: isoDay('2026-01-05') }),
    /on or after the day of the change/,
  ],
]

test('a change of terms that cannot be is refused with a sentence', () => {
  for (const [name, post, change, says] of REFUSED) {
    const decided = decideTerms(post, change)
    assert.match(decided.ok ? 'allowed' : decided.failure.says, says, name)
  }
})
