import assert from 'node:assert/strict'
import { test } from 'node:test'
import { CASE, line, post, WHOLE } from '../../../test/support/staff-factory.ts'
import { isoDay } from '../../kit/dates/index.ts'
import { toStaff } from '../../law/reviewing-officers/index.ts'
import {
  type ChoiceAsked,
  type ChoiceFacts,
  decideAllocation,
  decideEnd,
  type Held,
} from './allocation-choice.ts'

const today = isoDay('2026-11-20')
const owen = { id: 'owen', name: 'Owen Birtles', leftOn: null }
const ruth = { id: 'ruth', name: 'Ruth Adeyemi' }
const heldBy = (from: string, to: string | null = null): Held => ({
  officer: ruth,
  from: isoDay(from),
  to: to === null ? null : isoDay(to),
})

const known: ChoiceFacts = {
  childId: 'child',
  care: { start: isoDay('2026-03-02'), end: null },
  held: [heldBy('2026-03-06')],
  officer: owen,
  staff: toStaff(WHOLE),
  facts: CASE,
  today,
}
const asked: ChoiceAsked = {
  from: isoDay('2026-11-16'),
  registered: true,
  experienced: true,
  handover: 'Likes to be asked first.',
}

test('an independent officer with a post is given the child from the day', () => {
  assert.deepEqual(decideAllocation(known, asked), {
    ok: true,
    value: { childId: 'child', officerId: 'owen', from: asked.from, to: null },
  })
})

test('another officer from the day the present one began takes their place', () => {
  assert.ok(decideAllocation(known, { ...asked, from: isoDay('2026-03-06') }).ok)
})

test('a child whose officer ended may be given one from that day', () => {
  const from = isoDay('2026-06-01')
  assert.ok(decideAllocation({ ...known, held: [heldBy('2026-03-06', '2026-06-01')] }, { ...asked, from }).ok)
})

const staffWith = (given: Partial<typeof WHOLE>) => toStaff({ ...WHOLE, ...given })
const managing = (from: string, to: string | null) =>
  staffWith({
    lines: [...WHOLE.lines, line('dan', 'owen', { from: isoDay(from), to: to === null ? null : isoDay(to) })],
  })
const LINKED = 'Owen Birtles line-manages Dan Petrov, who is the child’s social worker.'

const REFUSED: readonly (readonly [string, Partial<ChoiceFacts>, Partial<ChoiceAsked>, string, string])[] = [
  [
    'a child never in care is given to nobody',
    { care: null },
    {},
    'not-in-care',
    'This child has no time in care on record',
  ],
  [
    'nobody is given a child from tomorrow',
    {},
    { from: isoDay('2026-11-21') },
    'after-today',
    'The first day must be today or in the past',
  ],
  [
    'nobody is given a child from the day before care began',
    {},
    { from: isoDay('2026-03-01') },
    'before-care',
    'The first day must be on or after 2 March 2026, when this time in care began',
  ],
  [
    'nobody is given a child from the day care ended',
    { care: { start: isoDay('2026-03-02'), end: isoDay('2026-11-16') } },
    {},
    'after-care',
    'The child left care on 16 November 2026: the first day must be before that',
  ],
  [
    'nobody is given a child from the day before the present officer began',
    {},
    { from: isoDay('2026-03-05') },
    'before-present',
    'Ruth Adeyemi has held the child since 6 March 2026: choose that day or a later one',
  ],
  [
    'nobody is given a child from a day on which somebody held it before',
    { held: [heldBy('2026-03-06', '2026-11-17')] },
    {},
    'before-present',
    'Ruth Adeyemi held the child until 17 November 2026: choose that day or a later one',
  ],
  ['somebody who is not on record is refused', { officer: null }, {}, 'nobody-of-that-name', 'Choose an IRO'],
  [
    'an officer who has left is refused',
    { officer: { ...owen, leftOn: isoDay('2026-11-20') } },
    {},
    'has-left',
    'Owen Birtles left on 20 November 2026',
  ],
  [
    'the officer who holds the child is refused',
    { officer: { ...ruth, leftOn: null } },
    {},
    'same-again',
    'Ruth Adeyemi holds the child already, since 6 March 2026',
  ],
  [
    'somebody with another post than an officer’s is refused',
    {
      officer: { id: 'mo', name: 'Mo Karim', leftOn: null },
      staff: staffWith({ posts: [...WHOLE.posts, post('mo', 'advocate', null)] }),
    },
    {},
    'no-reviewing-post',
    'Mo Karim held no post as IRO on 16 November 2026',
  ],
  [
    'an officer whose post began after the day is refused',
    {
      staff: staffWith({
        posts: [
          ...WHOLE.posts.filter(({ person }) => person !== 'owen'),
          post('owen', 'iro', 'reviewing', { from: isoDay('2026-11-17') }),
        ],
      }),
    },
    {},
    'no-reviewing-post',
    'Owen Birtles held no post as IRO on 16 November 2026',
  ],
  [
    'an officer who line-manages the social worker is refused, with the rule',
    { staff: managing('2026-01-01', null) },
    {},
    'dependent',
    `Owen Birtles cannot be this child’s IRO. ${LINKED}`,
  ],
  [
    'an officer who manages the social worker between that day and today is refused',
    { staff: managing('2026-11-18', '2026-11-19') },
    {},
    'dependent',
    `Owen Birtles cannot be this child’s IRO. ${LINKED} That is so from 18 November 2026.`,
  ],
  [
    'an officer whose registration nobody checked is refused',
    {},
    { registered: false, experienced: false },
    'not-checked',
    'Check that they are a registered social worker, then say so',
  ],
  [
    'an officer whose experience nobody checked is refused',
    {},
    { experienced: false },
    'not-checked',
    'Check that they have enough experience, then say so',
  ],
]
for (const [title, facts, given, code, says] of REFUSED) {
  test(title, () => {
    const decided = decideAllocation({ ...known, ...facts }, { ...asked, ...given })
    assert.ok(!decided.ok)
    assert.deepEqual([decided.failure.code, decided.failure.says], [code, says])
  })
}

test('an officer who managed the social worker up to the day before is not refused', () => {
  assert.ok(decideAllocation({ ...known, staff: managing('2026-01-01', '2026-11-16') }, asked).ok)
})

test('a refusal by the law cites the regulation', () => {
  const decided = decideAllocation({ ...known, staff: managing('2026-01-01', null) }, asked)
  assert.ok(!decided.ok)
  assert.deepEqual(decided.failure.cites, ['CPPCR 46'])
})

test('what is not known refuses nobody', () => {
  assert.ok(decideAllocation({ ...known, facts: { ...CASE, workers: [], teams: [] } }, asked).ok)
})

const left = { ...known, care: { start: isoDay('2026-03-02'), end: isoDay('2026-11-01') } }
test('an allocation of a child who left care ends on the day the child left, or later', () => {
  assert.ok(decideEnd(left, isoDay('2026-11-01')).ok)
  assert.ok(decideEnd(left, today).ok)
})

const NOT_ENDED: readonly (readonly [string, Partial<ChoiceFacts>, string, string])[] = [
  ['an allocation does not end before the child left care', left, '2026-10-31', 'before-care'],
  ['an allocation does not end tomorrow', left, '2026-11-21', 'after-today'],
  ['an allocation does not end before it began', left, '2026-03-05', 'before-present'],
  ['an allocation of a child in care does not end without another', {}, '2026-11-01', 'not-in-care'],
  ['what is not allocated does not end', { held: [] }, '2026-11-01', 'nobody-holds'],
]
for (const [title, facts, on, code] of NOT_ENDED) {
  test(title, () => {
    const decided = decideEnd({ ...known, ...facts }, isoDay(on))
    assert.ok(!decided.ok)
    assert.equal(decided.failure.code, code)
  })
}
