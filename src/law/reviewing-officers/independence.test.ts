import assert from 'node:assert/strict'
import { test } from 'node:test'
import {
  type Given,
  judge,
  line,
  post,
  teams,
  WHOLE,
  withLine,
  withPost,
  withWorker,
  worker,
} from '../../../test/support/staff-factory.ts'
import { isoDay } from '../../kit/dates/index.ts'
import { toBars } from './independence.ts'
import type { Link } from './who-may-be-officer.ts'

test('an officer of another team with no part in the case is independent, and each bar says by which facts', () => {
  const { kind, checks } = judge('ruth')
  assert.equal(kind, 'independent')
  assert.deepEqual(
    checks.map(({ link, because }) => [link, because.map(({ says }) => says).join(' ')]),
    [
      ['manages-the-case', 'Dan Petrov is the child’s social worker.'],
      [
        'visits-for-the-authority',
        'No other visitor for the authority is recorded: the social worker is taken to visit.',
      ],
      ['personal-adviser', 'The child is under 16, and nobody is recorded as a personal adviser.'],
      ['manages-one-of-these', 'Dan Petrov is managed by Priya Shah and Helen Marsh.'],
      ['controls-the-money', 'Priya Shah controls the money and services of the team North.'],
    ],
  )
})

test('every reason cites the regulation, and is marked as our reading', () => {
  const reasons = judge('ruth').checks.flatMap(({ because }) => because)
  assert.ok(reasons.every(({ cites, reading }) => cites.join() === 'CPPCR 46' && reading === 'independence'))
})

const BARRED: readonly (readonly [string, string, Given, string])[] = [
  [
    "an officer who line-manages the child's social worker is barred",
    'owen',
    withLine(line('dan', 'owen')),
    'Owen Birtles line-manages Dan Petrov, who is the child’s social worker.',
  ],
  [
    'an officer further up the line of the social worker is barred',
    'owen',
    withLine(line('priya', 'owen')),
    'Owen Birtles manages Dan Petrov, who is the child’s social worker, through Priya Shah.',
  ],
  [
    "an officer who is manager of the social worker's team by post is barred",
    'owen',
    withPost(post('owen', 'team-manager', 'north')),
    'Owen Birtles manages Dan Petrov, who is the child’s social worker, as team manager over the team North.',
  ],
  [
    "an officer who is manager of the team above the social worker's is barred",
    'owen',
    withPost(post('owen', 'service-manager', 'care')),
    'Owen Birtles manages Dan Petrov, who is the child’s social worker, as service manager over the team North.',
  ],
  [
    'an officer who visits the child for the authority is barred',
    'owen',
    withWorker(worker('owen', 'visiting-representative')),
    'Owen Birtles is the authority’s visitor to the child.',
  ],
  [
    'an officer who manages the visitor for the authority is barred',
    'owen',
    { ...withWorker(worker('mo', 'visiting-representative')), ...withLine(line('mo', 'owen')) },
    'Owen Birtles line-manages Mo Karim, who is the authority’s visitor to the child.',
  ],
  [
    "an officer who is the child's personal adviser is barred",
    'owen',
    withWorker(worker('owen', 'personal-adviser')),
    'Owen Birtles is the child’s personal adviser.',
  ],
  [
    'an officer who manages the personal adviser is barred',
    'owen',
    { ...withWorker(worker('mo', 'personal-adviser')), ...withLine(line('mo', 'owen')) },
    'Owen Birtles line-manages Mo Karim, who is the child’s personal adviser.',
  ],
  [
    "an officer who controls the resources of the child's team is barred",
    'owen',
    withPost(post('owen', 'other', 'north', { controlsResources: true })),
    'Owen Birtles controls the money and services of the team North.',
  ],
  [
    "an officer who controls the resources of a team above the child's is barred",
    'owen',
    withPost(post('owen', 'other', 'care', { controlsResources: true })),
    'Owen Birtles controls the money and services of the team Care and support, which North is part of.',
  ],
  [
    'an officer who controls resources in no one team controls those of every team',
    'owen',
    withPost(post('owen', 'other', null, { controlsResources: true })),
    'Owen Birtles controls the money and services of every team.',
  ],
  [
    'an officer who controls resources in no one team is barred though the child’s team is not recorded',
    'owen',
    { ...withPost(post('owen', 'other', null, { controlsResources: true })), facts: { teams: [] } },
    'Owen Birtles controls the money and services of every team.',
  ],
  ...['director', 'assistant-director', 'service-manager'].map(
    (kind) =>
      [
        `an officer who is ${kind} of no one team manages every team`,
        'owen',
        withPost(post('owen', kind, null)),
        `Owen Birtles manages Dan Petrov, who is the child’s social worker, as ${kind.replace('-', ' ')} over the team North.`,
      ] as const,
  ),
]
for (const [title, officer, given, says] of BARRED) {
  test(title, () => {
    const judged = judge(officer, given)
    assert.equal(judged.kind, 'barred')
    assert.deepEqual(
      toBars(judged).map((reason) => reason.says),
      [says],
    )
  })
}

test("an officer who is the child's social worker is barred, as the one who visits too", () => {
  assert.deepEqual(
    toBars(judge('dan')).map(({ says }) => says),
    [
      'Dan Petrov is the child’s social worker.',
      'No other visitor for the authority is recorded: the social worker is taken to visit.',
    ],
  )
})

const FREE: readonly (readonly [string, string, Given])[] = [
  ['an officer in charge of the reviewing team manages no social worker by that', 'grace', {}],
  [
    'an IRO manager of a team above the social worker’s manages only those who review',
    'grace',
    withPost(post('grace', 'iro-manager', 'care')),
  ],
  [
    'an officer who is team manager of no one team manages nobody by that',
    'owen',
    withPost(post('owen', 'team-manager', null)),
  ],
  ['an officer who works for another child’s social worker is free', 'owen', withLine(line('mo', 'owen'))],
  ['an officer whom the social worker manages is free', 'owen', withLine(line('owen', 'dan'))],
  [
    'an officer who controls the resources of another team is free',
    'owen',
    withPost(post('owen', 'other', 'reviewing', { controlsResources: true })),
  ],
]
for (const [title, officer, given] of FREE) {
  test(title, () => assert.equal(judge(officer, given).kind, 'independent'))
}

const UNKNOWN: readonly (readonly [string, Given, Link, string])[] = [
  [
    'with no social worker on record nobody can tell',
    { facts: { workers: [] } },
    'manages-the-case',
    'Nobody is recorded as the child’s social worker.',
  ],
  [
    'with no adviser on record for a child of 16 nobody can tell',
    { facts: { born: isoDay('2010-05-21') } },
    'personal-adviser',
    'Nobody is recorded as the child’s personal adviser.',
  ],
  [
    'with no adviser on record for a child of unknown age nobody can tell',
    { facts: { born: null } },
    'personal-adviser',
    'Nobody is recorded as the child’s personal adviser.',
  ],
  [
    'with a line of managers that ends below a director nobody can tell',
    {
      staff: { lines: [line('dan', 'priya')], posts: WHOLE.posts.filter(({ kind }) => kind !== 'director') },
    },
    'manages-one-of-these',
    'The managers above Dan Petrov are not recorded as far as a director.',
  ],
  [
    'with no team on record nobody can tell who controls the resources',
    { facts: { teams: [] } },
    'controls-the-money',
    'The team that works with the child is not recorded.',
  ],
  [
    'with nobody who controls resources on record nobody can tell',
    { staff: { posts: WHOLE.posts.map((one) => ({ ...one, controlsResources: false })) } },
    'controls-the-money',
    'Nobody is recorded as controlling the money and services of the team North.',
  ],
]
for (const [title, given, link, says] of UNKNOWN) {
  test(title, () => {
    const judged = judge('ruth', given)
    assert.equal(judged.kind, 'cannot-tell')
    const check = judged.checks.find((one) => one.link === link)
    assert.equal(check?.outcome, 'cannot-tell')
    assert.deepEqual(
      check.because.map((reason) => reason.says),
      [says],
    )
  })
}

test('the day before a child is 16 no adviser is expected, on the day one is', () => {
  const given = { facts: { born: isoDay('2010-05-21') } }
  assert.equal(judge('ruth', { ...given, on: isoDay('2026-05-20') }).kind, 'independent')
  assert.equal(judge('ruth', { ...given, on: isoDay('2026-05-21') }).kind, 'cannot-tell')
})

test('a bar holds where other things are not known', () => {
  assert.equal(judge('dan', { facts: { teams: [] } }).kind, 'barred')
})

test('a line holds on its first day, and not on the day it ends', () => {
  const given = withLine(line('dan', 'owen', { from: isoDay('2026-03-01'), to: isoDay('2026-05-21') }))
  const kinds = ['2026-02-28', '2026-03-01', '2026-05-20', '2026-05-21'].map(
    (day) => judge('owen', { ...given, on: isoDay(day) }).kind,
  )
  assert.deepEqual(kinds, ['independent', 'barred', 'barred', 'independent'])
})

test('people who manage each other in a circle, and teams within each other, come to an end', () => {
  const circle = judge('ruth', withLine(line('helen', 'dan')))
  assert.equal(circle.kind, 'independent')
  const nested = teams.map((team) => (team.id === 'care' ? { ...team, within: 'north' } : team))
  assert.equal(judge('owen', { staff: { teams: nested } }).kind, 'independent')
})
