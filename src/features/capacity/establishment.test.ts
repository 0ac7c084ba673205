import assert from 'node:assert/strict'
import { test } from 'node:test'
import { caseloadFacts } from '../../../test/support/caseload-facts.ts'
import { posting } from '../../../test/support/posting-factory.ts'
import { isoDay } from '../../kit/dates/index.ts'
import { vacanciesOn, workCaseload } from '../allocations/index.ts'
import type { EstablishedPost } from '../people/index.ts'
import {
  findLeaversHolding,
  findOverFilled,
  findOverFull,
  findUnknownHours,
  workEstablishment,
} from './establishment.ts'

const post = (id: string, given: Partial<EstablishedPost> = {}): EstablishedPost => ({
  id,
  reference: id,
  kind: 'iro',
  teamId: null,
  fullTimeEquivalent: 1,
  from: isoDay('2020-04-01'),
  to: null,
  version: 1,
  ...given,
})

const ON = isoDay('2026-01-05')
const filling = (person: string, establishedId: string | null, given = {}) =>
  posting(person, '2020-04-01', null, { establishedId, ...given })

test('what is paid for, filled and vacant adds up in parts of a week', () => {
  const { rows, totals, unplaced } = workEstablishment({
    established: [post('a'), post('b'), post('c', { fullTimeEquivalent: 0.5 })],
    postings: [
      filling('ann', 'a', { fullTimeEquivalent: 0.6 }),
      filling('bob', 'b', { contract: 'agency' }),
      filling('cat', null, { fullTimeEquivalent: 0.3 }),
    ],
    kinds: ['iro'],
    on: ON,
  })
  assert.deepEqual(totals, { established: 2.5, inPost: 1.9, vacant: 0.6, vacantNotKnown: 0, agency: 1 })
  assert.deepEqual(
    rows.map(({ vacant }) => vacant),
    [0.4, 0, 0.5],
  )
  assert.deepEqual(
    unplaced.map(({ personId }) => personId),
    ['cat'],
  )
})

test('the page and the caseloads tell one number of what is vacant', () => {
  const established = [post('a'), post('b'), post('ended', { to: isoDay('2025-04-01') })]
  const vacant = (...postings: readonly ReturnType<typeof filling>[]) => [
    workEstablishment({ established, postings, kinds: ['iro'], on: ON }).totals?.vacant,
    vacanciesOn(workCaseload(caseloadFacts({ established, postings })), ON).vacant,
  ]
  assert.deepEqual(vacant(filling('ann', null), filling('bob', null)), [0, 0])
  assert.deepEqual(vacant(filling('ann', 'a'), filling('bob', 'a', { fullTimeEquivalent: 0.6 })), [1, 1])
  assert.deepEqual(vacant(filling('ann', 'a'), filling('bob', 'ended')), [0, 0])
})

test('a post that people fill for more than it is paid for is found, on days when it is so', () => {
  const half = filling('bob', 'a', { fullTimeEquivalent: 0.5 })
  const found = (on: string) =>
    findOverFilled([post('a'), post('b')], [filling('ann', 'a'), half, filling('cat', 'b')], isoDay(on))
  assert.deepEqual(
    found('2026-01-05').map(({ post: { id }, filled }) => [id, filled]),
    [['a', 1.5]],
  )
  assert.deepEqual(found('2019-01-05'), [])
})

test('a day for which no post is on record is not known, and not nought', () => {
  const facts = { established: [post('a')], postings: [filling('ann', 'a')], kinds: ['iro'] }
  assert.equal(workEstablishment({ ...facts, on: isoDay('2019-01-01') }).totals, null)
})

test('a post of which it is not known who was in it is told beside what is vacant, and is not nought', () => {
  const later = posting('ann', '2026-02-02', null, { establishedId: 'a' })
  const facts = { established: [post('a'), post('b')], postings: [later], kinds: ['iro'], on: ON }
  const { totals } = workEstablishment(facts)
  assert.deepEqual([totals?.vacant, totals?.vacantNotKnown], [1, 1])
})

test('posts that are counted apart are in another establishment', () => {
  const facts = {
    established: [post('a'), post('f', { kind: 'fostering-iro' })],
    postings: [filling('ivor', 'f', { kind: 'fostering-iro' })],
    on: ON,
  }
  assert.equal(workEstablishment({ ...facts, kinds: ['iro'] }).totals?.established, 1)
  assert.equal(workEstablishment({ ...facts, kinds: ['iro', 'fostering-iro'] }).totals?.inPost, 1)
})

test('two posts of one person that make more than a week are found, on that day only', () => {
  const postings = [
    posting('ann', '2020-04-01', null, { fullTimeEquivalent: 0.8 }),
    posting('ann', '2025-04-01', '2026-02-01', { fullTimeEquivalent: 0.4 }),
  ]
  assert.deepEqual([...findOverFull(postings, ON)], [['ann', 1.2]])
  assert.equal(findOverFull(postings, isoDay('2026-02-01')).size, 0)
})

test('whoever left and holds children is told apart from one whose hours are not known', () => {
  const postings = [
    posting('ann', '2020-04-01', null),
    posting('bob', '2020-04-01', '2025-04-01'),
    posting('cat', '2020-04-01', null, { personLeftOn: isoDay('2025-09-01') }),
  ]
  const holdings = ['ann', 'bob', 'cat', 'dan'].map((personId) => ({ personId, name: personId, children: 3 }))
  const names = (found: typeof holdings) => found.map(({ personId }) => personId)
  assert.deepEqual(names([...findLeaversHolding(holdings, postings, ON)]), ['cat'])
  assert.deepEqual(names([...findUnknownHours(holdings, postings, ON)]), ['bob', 'dan'])
  assert.deepEqual(names([...findLeaversHolding(holdings, postings, isoDay('2025-08-31'))]), [])
})
