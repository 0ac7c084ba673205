import assert from 'node:assert/strict'
import { test } from 'node:test'
import { aPosting, caseloadFacts, heldBy, rulesWith } from '../../../test/support/caseload-facts.ts'
import { WHOLE } from '../../../test/support/staff-factory.ts'
import { isoDay } from '../../kit/dates/index.ts'
import { toStaff } from '../../law/reviewing-officers/index.ts'
import type { CaseloadFacts, OfficerHere, ShareFacts } from '../allocations/index.ts'
import { type Change, readChange, sayChange, toChangeText } from './what-if-change.ts'
import { whoMightMove, workWhatIf } from './what-if.ts'

const on = isoDay('2026-12-01')
const here = (id: string): OfficerHere => ({
  id,
  name: id,
  leftOn: null,
  children: 0,
  covering: 0,
  fullTimeEquivalent: 1,
  teams: [],
  away: null,
})

/** Officers with so many children each, full time; `own`: what was agreed with somebody. */
function service(counts: Readonly<Record<string, number>>, own: Readonly<Record<string, number>> = {}) {
  const held = Object.entries(counts).map(([name, count]) => heldBy(name, count))
  return caseloadFacts({
    children: held.flatMap(({ children }) => children),
    allocations: held.flatMap(({ allocations }) => allocations),
    postings: Object.keys(counts).map((name) => aPosting(name, { ownLimit: own[name] ?? null })),
  })
}

function what(facts: CaseloadFacts, changes: readonly Change[], given: Partial<ShareFacts> = {}) {
  const asked = { changes, on, overLimits: 'never' as const }
  const ids = whoMightMove(facts, asked)
  const share: ShareFacts = {
    officers: [...new Set(facts.postings.map(({ personId }) => personId))].map(here),
    staff: toStaff(WHOLE),
    children: new Map(ids.map((id) => [id, { id, name: id, family: null, officerId: null }])),
    cases: new Map(),
    held: new Map(),
    relatives: [],
    apart: new Set(),
    ...given,
  }
  return workWhatIf({ facts, rules: rulesWith(70), share }, asked)
}
const after = (facts: CaseloadFacts, changes: readonly Change[], given: Partial<ShareFacts> = {}) =>
  Object.fromEntries(
    what(facts, changes, given).officers.map((row) => [row.name, row.after?.children ?? null]),
  )

test('without a change everybody holds what they hold', () => {
  const { officers, before, after: then, moved, left } = what(service({ a: 60, b: 40 }), [])
  assert.deepEqual(before, then)
  assert.deepEqual(moved.length + left.length, 0)
  for (const row of officers) assert.deepEqual(row.before, row.after)
})

// Rows: who holds how many; what happens; who holds how many then; how many nobody could take.
const ROWS: readonly (readonly [
  Readonly<Record<string, number>>,
  readonly Change[],
  Readonly<Record<string, number | null>>,
  number,
])[] = [
  [{ a: 10, b: 40, c: 50 }, [{ kind: 'leaves', on, officerId: 'a' }], { a: null, b: 50, c: 50 }, 0],
  [{ a: 40, b: 60, c: 60 }, [{ kind: 'leaves', on, officerId: 'a' }], { a: null, b: 70, c: 70 }, 20],
  [{ a: 40, b: 60 }, [{ kind: 'come', on, number: 12 }], { a: 52, b: 60 }, 0],
  [{ a: 69, b: 68 }, [{ kind: 'siblings', on, number: 2 }], { a: 69, b: 70 }, 0],
  [{ a: 69, b: 69 }, [{ kind: 'siblings', on, number: 2 }], { a: 70, b: 70 }, 0],
  [{ a: 90, b: 40 }, [{ kind: 'relieve', on }], { a: 70, b: 60 }, 0],
  [{ a: 90, b: 65 }, [{ kind: 'relieve', on }], { a: 85, b: 70 }, 0],
  [
    { a: 90 },
    [
      { kind: 'posts', on, number: 1, fullTimeEquivalent: 0.5 },
      { kind: 'relieve', on },
    ],
    { a: 70, 'New IRO 1': 20 },
    0,
  ],
  [
    { a: 40, b: 20 },
    [
      { kind: 'hours', on, officerId: 'b', fullTimeEquivalent: 0.5 },
      { kind: 'leaves', on, officerId: 'a' },
    ],
    { a: null, b: 35 },
    25,
  ],
]
for (const [counts, changes, expected, left] of ROWS) {
  const words = changes.map((change) => sayChange(change, (id) => id)).join('; ')
  test(`${JSON.stringify(counts)}: ${words}: ${JSON.stringify(expected)}, and ${left} for nobody`, () => {
    const facts = service(counts)
    const found = what(facts, changes)
    assert.deepEqual(after(facts, changes), expected)
    assert.equal(found.left.length, left)
    const coming = changes.reduce(
      (sum, one) => sum + (one.kind === 'come' || one.kind === 'siblings' ? one.number : 0),
      0,
    )
    assert.equal(found.after.held + found.after.unheld, found.before.held + found.before.unheld + coming)
  })
}

test('nobody goes over their own limit, unless it is asked for, and then it is said', () => {
  const facts = service({ a: 30, b: 38 }, { b: 40 })
  const leaves: Change = { kind: 'leaves', on, officerId: 'a' }
  assert.equal(after(facts, [leaves])['b'], 40)
  const asked = { changes: [leaves], on, overLimits: 'where-nobody-else' as const }
  const share = { ...NO_SHARE, officers: [here('b')] }
  const { left, moved, officers } = workWhatIf({ facts, rules: rulesWith(70), share }, asked)
  assert.deepEqual([left.length, moved.length], [0, 30])
  assert.deepEqual(officers.find(({ name }) => name === 'b')?.after?.over, ['own'])
  assert.match(moved.at(-1)?.because.join(' ') ?? '', /over the limit of 40 agreed with them/)
})

test('nobody is relieved by overfilling somebody else, even where limits may be gone over', () => {
  const facts = service({ a: 80, b: 75 })
  const ids = facts.children.map(({ id }) => id)
  const children = new Map(ids.map((id) => [id, { id, name: id, family: null, officerId: null }]))
  const share = { ...NO_SHARE, children, officers: [here('a'), here('b')] }
  const asked = { changes: [{ kind: 'relieve' as const, on }], on, overLimits: 'where-nobody-else' as const }
  assert.deepEqual(workWhatIf({ facts, rules: rulesWith(70), share }, asked).moved, [])
})

test('whoever begins after the day works the hours tried out from their first day', () => {
  const later = aPosting('b', { from: isoDay('2026-11-25') })
  const facts = { ...service({ a: 10 }), postings: [aPosting('a'), later] }
  const half = { kind: 'hours' as const, officerId: 'b', fullTimeEquivalent: 0.5 }
  const then = what(facts, [{ ...half, on: isoDay('2026-11-20') }]).officers
  assert.equal(then.find(({ officerId }) => officerId === 'b')?.after?.fullTimeEquivalent, 0.5)
})

const NO_SHARE: ShareFacts = {
  officers: [],
  staff: toStaff(WHOLE),
  children: new Map(),
  cases: new Map(),
  held: new Map(),
  relatives: [],
  apart: new Set(),
}

test('brothers and sisters go to one officer, and each child says why', () => {
  const facts = service({ a: 3, b: 10, c: 10 })
  const of = (id: string, family: string | null) => [id, { id, name: id, family, officerId: 'a' }] as const
  const children = new Map([of('a 0', 'marsh'), of('a 1', null), of('a 2', 'marsh')])
  const { moved } = what(facts, [{ kind: 'leaves', on, officerId: 'a' }], { children })
  assert.deepEqual(
    moved.map(({ child, officer }) => [child.childId, officer?.id]),
    [
      ['a 0', 'b'],
      ['a 2', 'b'],
      ['a 1', 'c'],
    ],
  )
  assert.match(
    moved[0]?.because.join(' ') ?? '',
    /room for this child and 1 brother or sister\..*The same is so of c: chosen by name/,
  )
  assert.match(moved[1]?.because.join(' ') ?? '', /Holds this child’s brother or sister: a 0\./)
  assert.match(moved[2]?.because.join(' ') ?? '', /least work of those with room/)
})

test('what an address says is what it was made from, and what cannot happen is nothing', () => {
  const changes: readonly Change[] = [
    { kind: 'leaves', on, officerId: 'a_b' },
    { kind: 'hours', on, officerId: 'x', fullTimeEquivalent: 0.6 },
    { kind: 'posts', on, number: 3, fullTimeEquivalent: 1 },
    { kind: 'come', on, number: 12 },
    { kind: 'siblings', on, number: 2 },
    { kind: 'relieve', on },
  ]
  for (const change of changes) assert.deepEqual(readChange(toChangeText(change)), change)
  for (const text of [
    '',
    'leaves_2026-12-01',
    'come_2026-12-01_0',
    'posts_2026-12-01_1.2_1',
    'hours_2026-02-30_1_x',
    'go_2026-12-01_1',
    'come_2026-12-01_9999',
  ])
    assert.equal(readChange(text), null)
})
