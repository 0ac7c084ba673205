// Whoever stands in for somebody has that person's part meanwhile.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import {
  cover,
  type Given,
  judge,
  line,
  post,
  WHOLE,
  withCover,
  withWorker,
  worker,
} from '../../../test/support/staff-factory.ts'
import { isoDay } from '../../kit/dates/index.ts'
import { toBars } from './independence.ts'

const BARRED: readonly (readonly [string, string, Given, string])[] = [
  [
    'an officer who stands in for a manager further up is management meanwhile',
    'owen',
    withCover(cover('helen', 'owen')),
    'Owen Birtles stands in today for Helen Marsh, who manages Dan Petrov, who is the child’s social worker.',
  ],
  [
    'an officer who manages whoever stands in for the social worker is barred',
    'owen',
    { staff: { lines: [...WHOLE.lines, line('mo', 'owen')], absences: [cover('dan', 'mo')] } },
    'Owen Birtles line-manages Mo Karim, who stands in today for Dan Petrov, who is the child’s social worker.',
  ],
  [
    'an officer who stands in for the personal adviser is barred',
    'owen',
    { ...withWorker(worker('mo', 'personal-adviser')), ...withCover(cover('mo', 'owen')) },
    'Owen Birtles stands in today for Mo Karim, who is the child’s personal adviser.',
  ],
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

test("an officer who stands in for the child's social worker is barred, and whoever covers for that officer too", () => {
  const given = withCover(cover('dan', 'owen'), cover('owen', 'ruth'), cover('ruth', 'dan'))
  for (const [officer, name] of [
    ['owen', 'Owen Birtles'],
    ['ruth', 'Ruth Adeyemi'],
  ] as const)
    assert.deepEqual(
      judge(officer, given).checks[0]?.because.map(({ says }) => says),
      [`${name} stands in today for Dan Petrov, who is the child’s social worker.`],
    )
  assert.equal(judge('owen', given).kind, 'barred')
})

test("an officer who stands in for the manager of the child's team manages the worker and controls the resources", () => {
  assert.deepEqual(
    toBars(judge('owen', withCover(cover('priya', 'owen')))).map(({ says }) => says),
    [
      'Owen Birtles stands in today for Priya Shah, who manages Dan Petrov, who is the child’s social worker.',
      'Owen Birtles stands in today for Priya Shah, who controls the money and services of the team North.',
    ],
  )
})

test('a cover bars from its first day, and not on the day it ends', () => {
  const given = withCover(cover('dan', 'owen', { from: isoDay('2026-05-01'), to: isoDay('2026-05-21') }))
  const kinds = ['2026-04-30', '2026-05-01', '2026-05-20', '2026-05-21'].map(
    (day) => judge('owen', { ...given, on: isoDay(day) }).kind,
  )
  assert.deepEqual(kinds, ['independent', 'barred', 'barred', 'independent'])
})

test('a director over whoever stands in for a manager does not make the recorded line whole', () => {
  const judged = judge('ruth', {
    staff: {
      lines: [line('dan', 'priya'), line('mo', 'helen')],
      posts: [
        ...WHOLE.posts.filter(({ person }) => person !== 'helen'),
        post('helen', 'director', 'reviewing'),
      ],
      absences: [cover('priya', 'mo')],
    },
  })
  assert.equal(judged.kind, 'cannot-tell')
})

const FREE: readonly (readonly [string, string, Given])[] = [
  ['an officer for whom the social worker stands in is free', 'owen', withCover(cover('owen', 'dan'))],
  ['an officer who stands in for another officer is free', 'owen', withCover(cover('ruth', 'owen'))],
]
for (const [title, officer, given] of FREE) {
  test(title, () => assert.equal(judge(officer, given).kind, 'independent'))
}
