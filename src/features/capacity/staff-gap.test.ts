import assert from 'node:assert/strict'
import { test } from 'node:test'
import { posting } from '../../../test/support/posting-factory.ts'
import { isoDay, toIsoDate } from '../../kit/dates/index.ts'
import { officersNow } from './officers-now.ts'
import { decideStaffEntry, type NewStaffEntry, type StaffEntry } from './staff-entry.ts'
import { daysToNotice, findStaffGaps, type OfficerNow, type StaffPolicy } from './staff-gap.ts'
import type { TrainingCourse } from './training-course.ts'

const TODAY = isoDay('2026-11-20')

const course = (id: string, validMonths: number | null): TrainingCourse => ({
  id,
  name: id,
  need: 'mandatory',
  validMonths,
  from: isoDay('2020-04-01'),
  to: null,
  version: 1,
})

const policy = (courses: readonly TrainingCourse[] = []): StaffPolicy => ({
  supervisionWeeks: 6,
  groupSupervisionWeeks: 13,
  observationMonths: 12,
  noticeDays: 60,
  courses,
})

const entry = (kind: StaffEntry['kind'], on: string, given: Partial<StaffEntry> = {}): StaffEntry => ({
  id: `${kind}-${on}`,
  personId: 'ann',
  kind,
  on: isoDay(on),
  to: null,
  courseId: null,
  what: null,
  with: null,
  isTakenBack: false,
  version: 1,
  ...given,
})

const officer = (entries: readonly StaffEntry[], kind = 'iro'): OfficerNow => ({
  personId: 'ann',
  kinds: [kind],
  since: isoDay('2026-09-01'),
  entries,
})

const told = (entries: readonly StaffEntry[], rules = policy(), kind = 'iro') =>
  findStaffGaps(officer(entries, kind), rules, TODAY).map(({ what, due, standing, duty }) => [
    what,
    due === null ? null : toIsoDate(due),
    standing,
    duty,
  ])

test('supervision is due so many weeks after the last, or after they began', () => {
  const entries = [entry('supervision', '2026-10-30'), entry('observation', '2026-09-10')]
  assert.deepEqual(told(entries, policy(), 'iro-manager'), [
    ['Group supervision', '2026-12-01', 'coming', 'local'],
    ['Supervision', '2026-12-11', 'coming', 'local'],
    ['Observation', '2027-09-10', 'later', 'local'],
  ])
})

test('what is over is overdue from the day after it was due', () => {
  const on = (day: string) => told([entry('supervision', day)], policy(), 'iro-manager')[0]?.slice(0, 3)
  assert.deepEqual(on('2026-10-08'), ['Supervision', '2026-11-19', 'overdue'])
  assert.deepEqual(on('2026-10-09'), ['Supervision', '2026-11-20', 'coming'])
})

test('what was taken back or is to come counts for nothing, and nothing on record is not recorded, never overdue', () => {
  const entries = [
    entry('supervision', '2026-11-10', { isTakenBack: true }),
    entry('supervision', '2026-11-30'),
  ]
  assert.deepEqual(told(entries, policy(), 'iro-manager')[0], ['Supervision', null, 'not-recorded', 'local'])
})

test('training that is needed and not on record is not recorded, never overdue', () => {
  const rules = policy([course('once', null), course('yearly', 12), course('never done', 12)])
  const entries = [
    entry('training', '2026-09-02', { courseId: 'once' }),
    entry('training', '2025-10-01', { courseId: 'yearly' }),
  ]
  const trained = told(entries, rules).filter(([what]) =>
    ['once', 'yearly', 'never done'].includes(String(what)),
  )
  assert.deepEqual(trained, [
    ['yearly', '2026-10-01', 'overdue', 'local'],
    ['never done', null, 'not-recorded', 'local'],
  ])
})

test('the day on a certificate goes before the months of the policy', () => {
  const own = entry('training', '2026-09-02', { courseId: 'yearly', to: isoDay('2027-01-01') })
  const found = told([own], policy([course('yearly', 12)])).find(([what]) => what === 'yearly')
  assert.deepEqual(found, ['yearly', '2026-12-31', 'coming', 'local'])
})

test('the registration of an IRO is a must, and that of others is not asked for where none is on record', () => {
  const registered = entry('registration', '2025-12-01', { to: isoDay('2026-12-01') })
  const of = (entries: readonly StaffEntry[], kind: string) =>
    told(entries, policy(), kind).find(([what]) => what === 'Registration')
  assert.deepEqual(of([registered], 'iro'), ['Registration', '2026-11-30', 'coming', 'must'])
  assert.deepEqual(of([], 'iro'), ['Registration', null, 'not-recorded', 'must'])
  assert.equal(of([], 'conference-chair'), undefined)
  const endless = entry('registration', '2025-12-01')
  assert.equal(of([endless], 'iro'), undefined)
  const newer = entry('registration', '2025-12-02', { to: isoDay('2026-11-01') })
  assert.deepEqual(of([endless, newer], 'iro'), ['Registration', '2026-10-31', 'overdue', 'must'])
  const newest = entry('registration', '2026-11-01')
  assert.equal(of([newer, newest], 'iro'), undefined)
})

test('the time to notice a gap is the days until it is due, or over', () => {
  const [first] = findStaffGaps(officer([entry('supervision', '2026-10-01')]), policy(), TODAY).filter(
    ({ kind }) => kind === 'supervision',
  )
  assert.ok(first)
  assert.equal(daysToNotice(first, TODAY), -8)
})

const asked = (given: Partial<NewStaffEntry> = {}): NewStaffEntry => ({
  personId: 'ann',
  kind: 'supervision',
  on: isoDay('2026-11-10'),
  to: null,
  courseId: null,
  what: null,
  withId: 'grace',
  ...given,
})

test('an entry is refused where it is there already, is to come, ends before it begins or is with oneself', () => {
  const there = [
    entry('supervision', '2026-11-10'),
    entry('registration', '2025-12-01', { what: 'Social Work England', to: isoDay('2026-12-01') }),
  ]
  const registration = { kind: 'registration', what: 'social work england', withId: null } as const
  const cases = [
    [asked(), /already for 10 November 2026/],
    [asked({ on: isoDay('2026-11-21') }), /today or in the past/],
    [asked({ to: isoDay('2026-11-10') }), /on or after the first/],
    [asked({ withId: 'ann', on: isoDay('2026-11-11') }), /nobody does this with themselves/],
    [asked({ ...registration, on: isoDay('2026-06-01') }), /already, from 1 December 2025/],
  ] as const
  for (const [given, says] of cases) {
    const decided = decideStaffEntry(there, given, TODAY)
    assert.match(decided.ok ? 'allowed' : decided.failure.says, says)
  }
  assert.ok(decideStaffEntry(there, asked({ on: isoDay('2026-11-11') }), TODAY).ok)
  assert.ok(decideStaffEntry([entry('supervision', '2026-11-10', { isTakenBack: true })], asked(), TODAY).ok)
})

test('an IRO who later chairs conferences as well must still be registered', () => {
  const postings = [
    posting('ann', '2024-04-01', null, { fullTimeEquivalent: 0.5 }),
    posting('ann', '2026-09-01', null, { kind: 'conference-chair', fullTimeEquivalent: 0.5 }),
  ]
  const found = officersNow(postings, TODAY).flatMap((one) =>
    findStaffGaps({ ...one, entries: [] }, policy(), TODAY).filter(({ kind }) => kind === 'registration'),
  )
  assert.deepEqual(
    found.map(({ standing, duty }) => [standing, duty]),
    [['not-recorded', 'must']],
  )
})
