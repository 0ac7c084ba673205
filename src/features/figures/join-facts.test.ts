import assert from 'node:assert/strict'
import { test } from 'node:test'
import { UNRECORDED } from '../../../test/support/figure-rows.ts'
import { type IsoDate, isoDay, toIsoDate } from '../../kit/dates/index.ts'
import { NO_CARE } from '../children/index.ts'
import { type BesideDisputes, NO_CYCLE } from './cycle-facts.ts'
import { createFactsJoiner, type FactParts } from './join-facts.ts'
import type { RecordFacts } from './record-facts.ts'

type Given = {
  readonly reviews?: readonly IsoDate[]
  readonly siblings?: string
  readonly seen?: readonly IsoDate[]
}

const aRecord = (id: string, { reviews = [], siblings, seen = [] }: Given = {}): RecordFacts => ({
  child: {
    id,
    identifier: id,
    givenName: null,
    familyName: null,
    born: null,
    sex: null,
    ethnic: null,
    siblingGroup: siblings ?? null,
    care: NO_CARE,
    isRestricted: false,
    version: 1,
  },
  reviews: reviews.map((on) => ({
    held: { parts: [isoDay(on)], meeting: true, code: null },
    recorded: UNRECORDED,
  })),
  officers: [],
  teams: [],
  around: { ...NO_CYCLE, seen: seen.map(isoDay) },
})

const parts = (records: readonly RecordFacts[], given: Partial<FactParts> = {}): FactParts => ({
  records,
  mergedInto: new Map(),
  disputes: [],
  besideDisputes: new Map(),
  ownWork: { programme: [], observed: [] },
  ...given,
})

test('what was recorded of a merged record is of the child whose record goes on, each day in its place', () => {
  const records = [
    aRecord('a', { reviews: ['2025-06-02'], seen: ['2025-06-02', '2025-08-01'] }),
    aRecord('b', { reviews: ['2025-05-06'], seen: ['2025-05-06', '2025-06-02'] }),
  ]
  const [child, noChild, ...others] = createFactsJoiner()(
    parts(records, { mergedInto: new Map([['b', 'a']]) }),
  )
  assert.deepEqual([child?.id, noChild?.id, others], ['a', '', []])
  assert.deepEqual([...(child?.recorded.keys() ?? [])].map(toIsoDate), ['2025-05-06', '2025-06-02'])
  assert.deepEqual(child?.cycle?.seen.map(toIsoDate), ['2025-05-06', '2025-06-02', '2025-08-01'])
})

test('a review that stands on both records counts once, with what followed it on the record that goes on', () => {
  const held = (reviewId: string, on: IsoDate) => ({
    childId: 'x',
    reviewId,
    on: isoDay(on),
    teamId: null,
    papersDue: null,
    talkDue: null,
    papers: [],
    talk: 'not-recorded' as const,
    talkedOn: null,
  })
  const of = (id: string, days: readonly IsoDate[]): RecordFacts => {
    const record = aRecord(id, { reviews: days })
    return { ...record, around: { ...record.around, prepared: days.map((on) => held(`${id} ${on}`, on)) } }
  }
  const records = [of('a', ['2025-06-02']), of('b', ['2025-05-06', '2025-06-02'])]
  const [child] = createFactsJoiner()(parts(records, { mergedInto: new Map([['b', 'a']]) }))
  assert.deepEqual(
    child?.cycle?.prepared.map(({ reviewId }) => reviewId),
    ['b 2025-05-06', 'a 2025-06-02'],
  )
})

test('a child of whom nothing is another than before has the very same facts, and so has nobody else', () => {
  const join = createFactsJoiner()
  const [a, b, c] = [aRecord('a'), aRecord('b', { siblings: 'g' }), aRecord('c', { siblings: 'g' })]
  const before = join(parts([a, b, c]))
  assert.deepEqual(
    join(parts([a, aRecord('b', { siblings: 'g', seen: ['2025-05-06'] }), c])).map(
      (one, at) => one === before[at],
    ),
    [true, false, false, false],
  )
})

test('what is done beside challenges stands with its child, and with none where it names none', () => {
  const join = createFactsJoiner()
  const records = [aRecord('a'), aRecord('b')]
  const ownWork = { programme: [], observed: [] }
  const view: BesideDisputes = {
    kind: 'court-view',
    on: isoDay('2025-05-06'),
    officer: null,
    team: null,
    theme: null,
  }
  const before = join(parts(records, { ownWork }))
  const after = join(parts(records, { ownWork, besideDisputes: new Map([['b', [view]]]) }))
  assert.deepEqual(
    after.map((one, at) => one === before[at]),
    [true, false, true],
  )
  assert.deepEqual(after[1]?.cycle?.besideDisputes, [view])
  const none = join(parts(records, { ownWork, besideDisputes: new Map([['', [view]]]) }))
  assert.deepEqual(none[2]?.cycle?.besideDisputes, [view])
})
