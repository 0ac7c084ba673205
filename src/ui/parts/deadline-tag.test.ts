import assert from 'node:assert/strict'
import { test } from 'node:test'
import { isoDay } from '../../kit/dates/index.ts'
import type { Deadline } from './deadline.ts'
import { renderDeadlineTag } from './deadline-tag.ts'

const today = isoDay('2026-05-21')
const due = (on: string, workingDaysLeft: number): Deadline => ({
  status: 'due',
  duty: 'must',
  due: isoDay(on),
  today,
  workingDaysLeft,
})

const ROWS: readonly (readonly [deadline: Deadline, look: string, words: string])[] = [
  [{ status: 'late', duty: 'must', daysLate: 5, workingDaysLate: 3 }, 'solid-red', 'Late by 3 working days'],
  [{ status: 'late', duty: 'must', daysLate: 1, workingDaysLate: 0 }, 'solid-red', 'Late by 1 day'],
  [
    { status: 'late', duty: 'should', daysLate: 2, workingDaysLate: 1 },
    'amber-outline',
    'Guidance: 2 days over',
  ],
  [{ status: 'late', duty: 'local', daysLate: 2, workingDaysLate: 1 }, 'grey', 'Our target: over'],
  [
    { status: 'overdue', duty: 'must', due: isoDay('2026-05-04'), today, daysLate: 17, workingDaysLate: 12 },
    'red-outline',
    'Overdue since 4 May',
  ],
  [
    {
      status: 'overdue',
      duty: 'must',
      due: isoDay('2025-12-04'),
      today,
      daysLate: 168,
      workingDaysLate: 113,
    },
    'red-outline',
    'Overdue since 4 December 2025',
  ],
  [
    { status: 'overdue', duty: 'should', due: isoDay('2026-05-20'), today, daysLate: 1, workingDaysLate: 1 },
    'amber-outline',
    'Guidance: 1 day over',
  ],
  [due('2026-05-21', 0), 'amber', 'Due today'],
  [due('2026-05-22', 1), 'amber', 'Due tomorrow'],
  [due('2026-06-01', 6), 'amber', 'Due in 6 working days'],
  [due('2026-06-19', 20), 'amber', 'Due in 20 working days'],
  [due('2026-06-22', 21), 'grey', 'Due 22 June 2026'],
  [
    { status: 'due', duty: 'local', due: isoDay('2026-05-28'), today, workingDaysLeft: 4 },
    'grey',
    'Our target: 28 May',
  ],
  [
    { status: 'due', duty: 'should', due: isoDay('2026-05-26'), today, workingDaysLeft: 2, what: 'Answer' },
    'amber',
    'Answer due in 2 working days',
  ],
  [{ status: 'not-required', because: 'left care 3 May 2026' }, 'plain', 'Not needed: left care 3 May 2026'],
  [{ status: 'met' }, 'green-text', 'In time'],
  [{ status: 'flexible' }, 'blue', '2020 rules applied'],
  [
    { status: 'cannot-tell', missing: 'earlier review not recorded' },
    'dashed',
    'Cannot tell: earlier review not recorded',
  ],
  [{ status: 'not-recorded' }, 'dashed', 'Not recorded'],
]

for (const [deadline, look, words] of ROWS) {
  test(`"${words}" is drawn ${look}`, () => {
    assert.equal(
      String(renderDeadlineTag(deadline)),
      `<strong class="fp-mark-tag fp-mark-tag--${look}">${words}</strong>`,
    )
  })
}
