import assert from 'node:assert/strict'
import { test } from 'node:test'
import { isoDay } from '../../kit/dates/index.ts'
import { decideDestruction, decideDue, type Proposal, type RecordNow } from './destruction.ts'
import type { Hold } from './hold.ts'

const until = isoDay('2026-11-20')
const now = new Date('2026-11-21T12:00:00Z')

const DUE: RecordNow = {
  retention: { kind: 'until', until, rule: 'birth-75', because: [] },
  holds: [],
  digest: 'as it is',
  importing: 'quiet',
  today: isoDay('2026-11-21'),
  now,
}

const HOLD: Hold = {
  id: 'h',
  reason: 'inquiry',
  note: 'an inquiry',
  placedBy: 'Ruth Adeyemi',
  placedAt: now,
  released: null,
}

const PROPOSAL: Proposal = {
  id: 'p',
  by: { accountId: 'one', personId: 'ruth', name: 'Ruth Adeyemi' },
  at: new Date('2026-10-22T12:00:00Z'),
  rule: 'birth-75',
  until,
  digest: 'as it is',
}

const OTHER = { accountId: 'two', personId: 'owen' }
const confirm = (record: Partial<RecordNow> = {}, proposal: Partial<Proposal> = {}, given: object = {}) =>
  decideDestruction(
    { ...DUE, ...record },
    { ...PROPOSAL, ...proposal },
    {
      by: OTHER,
      typedNumber: ' 1234 ',
      number: '1234',
      ...given,
    },
  )

test('a second manager may confirm on the thirtieth day, with the number typed', () => {
  assert.equal(confirm().ok, true)
})

const REFUSED: readonly (readonly [string, Parameters<typeof confirm>, RegExp])[] = [
  [
    'the same account may not confirm',
    [{}, {}, { by: { accountId: 'one', personId: null } }],
    /Somebody else/,
  ],
  [
    'another account of the same person may not confirm',
    [{}, {}, { by: { accountId: 'two', personId: 'ruth' } }],
    /Somebody else/,
  ],
  ['another number does not confirm', [{}, {}, { typedNumber: '1235' }], /Type the number/],
  ['a proposal lapses after 30 days', [{}, { at: new Date('2026-10-22T11:59:59Z') }], /counts no more/],
  ['a proposal lapses when the record has changed', [{ digest: 'changed' }], /counts no more/],
  ['a proposal lapses when the last day has moved', [{}, { until: isoDay('2026-11-19') }], /counts no more/],
  ['a held record is not destroyed', [{ holds: [HOLD] }], /held/],
  ['on its last day a record is not destroyed', [{ today: until }], /day after/],
  [
    'a record of which it cannot be told is not destroyed',
    [{ retention: { kind: 'cannot-tell', missing: 'the day the child was born' } }],
    /do not know the day/,
  ],
  ['while files are loaded nothing is destroyed', [{ importing: 'importing' }], /being loaded/],
]

for (const [says, given, reason] of REFUSED) {
  test(says, () => {
    const decided = confirm(...given)
    assert.ok(!decided.ok)
    assert.match(decided.failure.says, reason)
  })
}

test('without a proposal nothing is destroyed', () => {
  const decided = decideDestruction(DUE, null, { by: OTHER, typedNumber: '1', number: '1' })
  assert.ok(!decided.ok)
})

test('a hold that has ended does not keep a record', () => {
  const ended = { ...HOLD, released: { by: 'Ruth Adeyemi', at: now } }
  assert.equal(decideDue({ ...DUE, holds: [ended] }).ok, true)
})
