import assert from 'node:assert/strict'
import { test } from 'node:test'
import * as fc from 'fast-check'
import { addDays, type Day, isoDay, toIsoDate } from '../../kit/dates/index.ts'
import { episode, factsOf, inReturn, KNOWN, now, review } from '../../../test/support/return-rows.ts'
import { type ChildFacts, noRows } from './index.ts'

const iso = (day: Day | null): string | null => (day === null ? null : toIsoDate(day))

/** Each period as `start?..end reason ending`, the `?` where the start is not known. */
function periodsOf({ history, periods }: ChildFacts): string[] {
  return history.periods.map(
    ({ start, startKnown, end, endReason }, at) =>
      `${iso(start)}${startKnown ? '' : '?'}..${iso(end) ?? ''} ${endReason ?? '-'} ${periods[at]?.ending}`,
  )
}

test('a period of care runs over episodes that follow one another and ends with the last', () => {
  const facts = now([
    '2025-04-10 S V2 U6 2025-05-01 X1',
    '2025-05-01 L C1 U6 2025-09-30 X1',
    '2025-09-30 P C1 K2 2026-01-15 E4A NEW',
  ])
  assert.deepEqual(periodsOf(facts), ['2025-04-10..2026-01-15 E4A recorded'])
})

test('where a run does not begin with S, the start is only the latest it can have been', () => {
  assert.deepEqual(periodsOf(now(['2024-08-15 L C2 U6'])), ['2024-08-15?.. - open'])
})

test('an S begins a period anew, even where the one before was left open', () => {
  const reentry = now(['2025-04-10 S V2 U6 2025-06-01 E4B', '2025-06-03 S V2 U6'])
  assert.deepEqual(periodsOf(reentry), ['2025-04-10..2025-06-01 E4B recorded', '2025-06-03.. - open'])
  const sameDay = now(['2025-04-10 S V2 U6 2025-06-01 X1', '2025-06-01 S V2 U6'])
  assert.deepEqual(periodsOf(sameDay), ['2025-04-10..2025-06-01 - began-anew', '2025-06-01.. - open'])
  const open = now(['2025-04-10 S V2 U6', '2025-08-01 S V2 U6'])
  assert.deepEqual(periodsOf(open), ['2025-04-10..2025-08-01 - began-anew', '2025-08-01.. - open'])
})

test('a gap after X1 breaks the run, and the end of the first is not recorded', () => {
  const facts = now(['2025-04-10 S V2 U6 2025-06-01 X1', '2025-06-05 P V2 K2'])
  assert.deepEqual(periodsOf(facts), ['2025-04-10..2025-06-05 - began-anew', '2025-06-05?.. - open'])
})

test('care goes on where the last episode ended with X1 and no next one is in the files', () => {
  assert.deepEqual(periodsOf(now(['2025-04-10 S V2 U6 2025-06-01 X1'])), ['2025-04-10.. - open'])
})

test('an end without a reason is an end', () => {
  assert.deepEqual(periodsOf(now(['2025-04-10 S V2 U6 2025-06-01 -'])), ['2025-04-10..2025-06-01 - recorded'])
})

test('an end before its start is taken to be the start', () => {
  const facts = now(['2025-04-10 S V2 U6 2025-03-01 E4A'])
  assert.deepEqual(periodsOf(facts), ['2025-04-10..2025-04-10 E4A recorded'])
  assert.equal(iso(facts.periods[0]?.placements[0]?.to ?? null), '2025-04-10')
})

test('the order of the rows in the file does not matter', () => {
  const rows = ['2025-04-10 S V2 U6 2025-05-01 X1', '2025-05-01 L C1 U6 2025-09-30 X1', '2025-09-30 P C1 K2']
  assert.deepEqual(periodsOf(now(rows.toReversed())), periodsOf(now(rows)))
})

test('a later return supersedes what an earlier one says of the same episode', () => {
  const before = inReturn(2025, ['2024-08-15 S C2 U6'], ['2024-09-10'])
  const after = inReturn(2026, ['2024-08-15 S C2 U6 2025-06-01 E4A'], ['2025-05-01'])
  const facts = factsOf(before, after)
  assert.deepEqual(periodsOf(facts), ['2024-08-15..2025-06-01 E4A recorded'])
  assert.equal(facts.periods[0]?.episodes.length, 1)
  assert.deepEqual(
    facts.reviews.map(({ review: held, collection }) => [iso(held), collection]),
    [
      ['2024-09-10', 2025],
      ['2025-05-01', 2026],
    ],
  )
})

test('a child open at last year end and absent since is an unrecorded exit, and silence after it is no evidence', () => {
  const facts = factsOf(inReturn(2025, ['2024-08-15 S C2 U6'], ['2024-09-10']))
  assert.deepEqual(periodsOf(facts), ['2024-08-15.. - unrecorded-exit'])
  assert.equal(iso(facts.history.periods[0]?.reviewsKnown.to ?? null), '2025-03-31')
})

test('reviews are known for the years that were loaded', () => {
  const period = now(['2024-08-15 S C2 U6']).history.periods[0]
  assert.deepEqual(period?.reviewsKnown, { from: KNOWN.from, to: KNOWN.to })
})

test('a review belongs to the latest period it falls in, both ends included, and is kept when outside', () => {
  const facts = now(
    ['2025-04-10 S V2 U6 2025-06-01 E4A', '2025-08-01 S V2 U6 2025-09-01 E4A', '2025-09-01 S V2 U6'],
    ['2025-04-09', '2025-04-10', '2025-06-01 PN9', '2025-06-02', '2025-09-01', '2025-09-01'],
  )
  assert.deepEqual(
    facts.reviews.map(({ heldIn }) => heldIn),
    [
      null,
      { period: 0, review: 0 },
      { period: 0, review: 1 },
      null,
      { period: 2, review: 0 },
      { period: 2, review: 1 },
    ],
  )
  assert.deepEqual(facts.history.periods[0]?.reviews, [
    { parts: [isoDay('2025-04-10')], meeting: null, code: 'PN1' },
    { parts: [isoDay('2025-06-01')], meeting: null, code: null },
  ])
})

test('a review in two returns is one; twice in one return it stays twice', () => {
  const before = inReturn(2025, ['2024-08-15 S C2 U6'], ['2025-03-31 PN1'])
  const after = inReturn(2026, ['2024-08-15 S C2 U6'], ['2025-03-31 PN2', '2025-05-01', '2025-05-01'])
  assert.deepEqual(
    factsOf(before, after).reviews.map(({ code }) => code),
    ['PN2', 'PN1', 'PN1'],
  )
})

test('legal statuses hold until the next one', () => {
  const facts = now([
    '2025-04-10 S V2 U6 2025-05-01 X1',
    '2025-05-01 P V2 K2 2025-06-01 X1',
    '2025-06-01 L C1 K2',
  ])
  assert.deepEqual(facts.history.periods[0]?.legalStatuses, [
    { from: isoDay('2025-04-10'), code: 'V2' },
    { from: isoDay('2025-06-01'), code: 'C1' },
  ])
})

test('a period wholly of short breaks has no reviews on record', () => {
  const period = now(['2025-04-10 S V4 R1']).history.periods[0]
  assert.equal(period?.shortBreaks, true)
  assert.equal(iso(period?.reviewsKnown.to ?? null), '2025-04-09')
  assert.equal(
    now(['2025-04-10 S V4 R1 2025-05-01 X1', '2025-05-01 B V2 U6']).history.periods[0]?.shortBreaks,
    false,
  )
})

test('who the child is comes from the latest Header, and a missing birth date from another table', () => {
  const born = isoDay('2010-05-05')
  const header = { line: 2, child: 'C1', born, ethnic: 'WBRI', upn: 'UN1', mother: '', motherChildBorn: null }
  const rows = (sex: string) => ({ ...noRows(), Header: [{ ...header, sex }] })
  const facts = factsOf({ collection: 2024, rows: rows('1') }, { collection: 2025, rows: rows('F') })
  assert.deepEqual([facts.sex, facts.born], ['F', born])
  assert.equal(factsOf({ collection: 2024, rows: rows('1') }).sex, 'M')
  const elsewhere = { ...noRows(), Reviews: [{ ...review('2025-05-01', 0), born }] }
  assert.equal(factsOf({ collection: 2026, rows: elsewhere }).born, born)
  assert.equal(factsOf(inReturn(2026, ['2025-04-10 S V2 U6'])).born, null)
})

test('whatever the episodes, periods follow one another, every episode is in one and every review in one or none', () => {
  const span = fc.record({
    from: fc.integer({ min: 0, max: 700 }),
    length: fc.option(fc.integer({ min: -50, max: 300 })),
    rne: fc.constantFrom('S', 'L', 'P', 'T'),
    rec: fc.constantFrom('X1', 'E4A', ''),
    place: fc.constantFrom('U6', 'U4', 'A6', 'T1', 'K2'),
  })
  const days = fc.array(fc.integer({ min: 0, max: 730 }), { maxLength: 8 })
  fc.assert(
    fc.property(fc.array(span, { maxLength: 8 }), days, (spans, held) => {
      const rows = spans.map(({ from, length, rne, rec, place }, at) => {
        const decom = addDays(KNOWN.from, from)
        const dec = length === null ? null : addDays(decom, length)
        return { ...episode('2025-01-01 S V2 U6', at), decom, rne, rec, place, dec }
      })
      const reviews = held.map((day, at) => ({
        ...review('2025-01-01', at),
        review: addDays(KNOWN.from, day),
      }))
      const facts = factsOf({ collection: 2026, rows: { ...noRows(), Episodes: rows, Reviews: reviews } })
      const { periods } = facts.history
      for (const [at, period] of periods.entries()) {
        const next = periods[at + 1]
        assert.ok(period.end === null || period.end >= period.start)
        if (next !== undefined) assert.ok(period.end !== null && period.end <= next.start)
      }
      assert.equal(facts.periods.flatMap((period) => period.episodes).length, rows.length)
      const matched = facts.reviews.filter(({ heldIn }) => heldIn !== null).length
      assert.equal(periods.flatMap((period) => period.reviews).length, matched)
      assert.equal(facts.reviews.length, reviews.length)
    }),
  )
})
