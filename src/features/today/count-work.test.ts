import assert from 'node:assert/strict'
import { test } from 'node:test'
import { countByOfficer, countReasons } from './count-work.ts'

const RUTH = { id: 'ruth', name: 'Ruth Adeyemi', sortName: 'adeyemi ruth' }
const OWEN = { id: 'owen', name: 'Owen Bell', sortName: 'bell owen' }
const NONE = { overdue: 0, 'this-week': 0, soon: 0, waiting: 0, 'cannot-tell': 0, unallocated: 0 }
const review = (officer: typeof RUTH | null) => ({ group: 'overdue' as const, row: { officer }, task: null })
const task = (officer: typeof RUTH | null) => ({
  group: 'soon' as const,
  row: null,
  task: { child: { officer } },
})

test('reviews and tasks count for the officer who holds the child, and nobody’s stand last', () => {
  const works = [null, OWEN, RUTH, RUTH].map((officer) => ({ officer, standing: 'in-care' as const }))
  const counted = countByOfficer(works, [review(RUTH), task(RUTH), review(null), task(OWEN)])
  assert.deepEqual(counted, [
    {
      officer: { id: 'ruth', name: 'Ruth Adeyemi' },
      children: 2,
      past18: 0,
      groups: { ...NONE, overdue: 1, soon: 1 },
    },
    { officer: { id: 'owen', name: 'Owen Bell' }, children: 1, past18: 0, groups: { ...NONE, soon: 1 } },
    { officer: null, children: 1, past18: 0, groups: { ...NONE, overdue: 1 } },
  ])
})

test('who is past 18 is counted apart, and who left care only where something is still owed', () => {
  const works = [
    { officer: RUTH, standing: 'past-18' as const },
    { officer: OWEN, standing: 'not-in-care' as const },
  ]
  assert.deepEqual(
    countByOfficer(works, []).map(({ officer, children, past18 }) => [officer?.id, children, past18]),
    [['ruth', 0, 1]],
  )
  const owed = countByOfficer(works, [review(OWEN)])
  assert.deepEqual(
    owed.map(({ officer, children, groups }) => [officer?.id, children, groups.overdue]),
    [
      ['ruth', 0, 0],
      ['owen', 0, 1],
    ],
  )
})

test('reasons stand by how many they are of, those of contact after those of reviews', () => {
  const rows = ['other', 'last-seen', 'last-seen', 'last-seen', 'meeting', 'meeting', null]
  assert.deepEqual(countReasons(rows.map((why) => ({ why }))), [
    { why: 'meeting', count: 2 },
    { why: 'other', count: 1 },
    { why: 'last-seen', count: 3 },
  ])
})
