// What of somebody's supervision, training and registration is due when: by the authority's own policy, and by the one
// rule of law there is.
import { addDays, addMonths, type Day, toDate } from '../../kit/dates/index.ts'
import type { ProvisionId } from '../../law/citations/provisions.ts'
import type { StaffEntry, StaffEntryKind } from './staff-entry.ts'
import type { TrainingCourse } from './training-course.ts'

/** The authority's policy that holds on the day. */
export type StaffPolicy = {
  readonly supervisionWeeks: number
  readonly groupSupervisionWeeks: number
  readonly observationMonths: number
  /** How many days ahead a gap is seen coming. */
  readonly noticeDays: number
  /** Training that is needed on the day. */
  readonly courses: readonly TrainingCourse[]
}

export type OfficerNow = {
  readonly personId: string
  /** The kinds of post they are in. */
  readonly kinds: readonly string[]
  /** Since when they are in the service without a break. */
  readonly since: Day
  readonly entries: readonly StaffEntry[]
}

export type StaffGap = {
  readonly kind: StaffEntryKind
  readonly what: string
  /** The last day by which it is to be done, or on which it holds; null where none is on record. */
  readonly due: Day | null
  readonly standing: 'overdue' | 'coming' | 'later' | 'not-recorded'
  readonly duty: 'must' | 'local'
  readonly because: string
  readonly cites: readonly ProvisionId[]
}

/** Everything that is due for one officer, seen from a day, the most pressing first. What has no end is left out. */
export function findStaffGaps(officer: OfficerNow, policy: StaffPolicy, today: Day): readonly StaffGap[] {
  const own = { ...officer, entries: officer.entries.filter((one) => !one.isTakenBack && one.on <= today) }
  const seen: Seen = { today, noticeDays: policy.noticeDays }
  return [
    ...toRegistration(own, seen),
    ...toMeetings(own, policy, today).map((found) => toGap(found, seen)),
    ...policy.courses.flatMap((course) => toTraining(own, course, seen)),
  ].toSorted(byPressure)
}

type Seen = { readonly today: Day; readonly noticeDays: number }
type Found = Omit<StaffGap, 'standing' | 'cites' | 'duty'>

const ORDER = ['overdue', 'not-recorded', 'coming', 'later'] as const

function byPressure(one: StaffGap, other: StaffGap): number {
  const order = ORDER.indexOf(one.standing) - ORDER.indexOf(other.standing)
  return order === 0 ? (one.due ?? 0) - (other.due ?? 0) : order
}

function toGap(found: Found, { today, noticeDays }: Seen): StaffGap {
  return { ...found, duty: 'local', cites: [], standing: standingOf(found.due, today, noticeDays) }
}

function standingOf(due: Day | null, today: Day, noticeDays: number): StaffGap['standing'] {
  if (due === null) return 'not-recorded'
  if (due < today) return 'overdue'
  return due - today <= noticeDays ? 'coming' : 'later'
}

function toMeetings(officer: OfficerNow, policy: StaffPolicy, today: Day): readonly Found[] {
  const { entries, since } = officer
  const weeks = (count: number) => (from: Day) => addDays(from, 7 * count)
  const months = (count: number) => (from: Day) => addMonths(from, count)
  const { supervisionWeeks, groupSupervisionWeeks, observationMonths } = policy
  const rules = [
    {
      kind: 'supervision',
      what: 'Supervision',
      says: `${supervisionWeeks} weeks`,
      next: weeks(supervisionWeeks),
    },
    {
      kind: 'group-supervision',
      what: 'Group supervision',
      says: `${groupSupervisionWeeks} weeks`,
      next: weeks(groupSupervisionWeeks),
    },
    {
      kind: 'observation',
      what: 'Observation',
      says: `${observationMonths} months`,
      next: months(observationMonths),
    },
  ] as const
  return rules.map(({ kind, what, says, next }) => {
    const last = lastOf(entries, (one) => one.kind === kind)
    const because =
      last === null
        ? `None is on record since they began on ${toDate(since)}. Our policy: within ${says}.`
        : `The last was on ${toDate(last.on)}. Our policy: the next within ${says}.`
    // Nothing on record is no proof that nothing was done: once the first is over, that is what is said.
    const due = next(last?.on ?? since)
    return { kind, what, due: last === null && due < today ? null : due, because }
  })
}

function lastOf(entries: readonly StaffEntry[], is: (entry: StaffEntry) => boolean): StaffEntry | null {
  return entries.filter(is).toSorted((one, other) => other.on - one.on)[0] ?? null
}

function toTraining({ entries }: OfficerNow, course: TrainingCourse, seen: Seen): readonly StaffGap[] {
  const last = lastOf(entries, ({ courseId }) => courseId === course.id)
  const found = { kind: 'training' as const, what: course.name }
  if (last === null) {
    return [toGap({ ...found, due: null, because: 'Needed, and not on record.' }, seen)]
  }
  const ends = last.to !== null ? addDays(last.to, -1) : repeatedBy(last.on, course.validMonths)
  if (ends === null) return []
  const rule = last.to === null ? ` Our policy: again within ${course.validMonths} months.` : ''
  return [toGap({ ...found, due: ends, because: `Last done on ${toDate(last.on)}.${rule}` }, seen)]
}

const repeatedBy = (on: Day, months: number | null): Day | null =>
  months === null ? null : addMonths(on, months)

const REGISTERED = ['iro']

/** Cites: CPPCR 46 registration and experience, for reviewing officers only; others are registered by our policy. The newest says how it stands. */
function toRegistration({ entries, kinds }: OfficerNow, seen: Seen): readonly StaffGap[] {
  const last = lastOf(entries, (one) => one.kind === 'registration')
  const must = kinds.some((kind) => REGISTERED.includes(kind))
  if (last === null && !must) return []
  if (last !== null && last.to === null) return []
  const due = last === null || last.to === null ? null : addDays(last.to, -1)
  const says =
    due === null ? 'No registration is on record.' : `The registration on record ends on ${toDate(due)}.`
  const because = must ? `An IRO must be a registered social worker. ${says}` : says
  const gap = toGap({ kind: 'registration', what: 'Registration', due, because }, seen)
  return [must ? { ...gap, duty: 'must', cites: ['CPPCR 46 registration and experience'] } : gap]
}

/** How many days until it is due; below 0: how many days over. Null where nothing is on record. */
export function daysToNotice({ due }: StaffGap, today: Day): number | null {
  return due === null ? null : due - today
}
