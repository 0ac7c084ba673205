// Supervision, training and registration of the fictional officers, with one supervision overdue; who knows what; how
// they get legal advice; and staff by group.
import { addDays, addMonths, type Day, isoDay, toIsoDate } from '../../src/kit/dates/index.ts'
import type { Trx } from '../../src/platform/db/index.ts'
import { DEMO_TODAY, OFFICERS } from './people.ts'
import { FOSTERING_IRO, IRO_MANAGER } from './staff.ts'

const COURSES = [
  { id: 'course-safeguarding', name: 'Safeguarding refresher', need: 'mandatory', valid_months: 36 },
  { id: 'course-data', name: 'Data protection', need: 'mandatory', valid_months: 12 },
  { id: 'course-voice', name: 'Hearing children who do not speak', need: 'local', valid_months: null },
] as const

type Entry = {
  readonly person: string
  readonly kind: string
  readonly on: Day
  readonly to?: Day
  readonly course?: string
  readonly what?: string
  readonly with?: string
}

const OVERDUE = OFFICERS.martin.id

const people = [
  ...Object.values(OFFICERS).filter(({ leftOn }) => leftOn === null),
  { id: FOSTERING_IRO.id, name: FOSTERING_IRO.name, leftOn: null },
]

function entriesOf(person: string, place: number): readonly Entry[] {
  const back = (days: number): Day => addDays(DEMO_TODAY, -days)
  const lately = person === OVERDUE ? 71 : 5 + place * 3
  const boss = IRO_MANAGER.id
  const renewed = place % 4 !== 1
  const supervised = [0, 1, 2, 3].map((time) => ({
    person,
    kind: 'supervision',
    on: back(lately + time * 38),
    with: boss,
  }))
  return [
    ...supervised,
    { person, kind: 'group-supervision', on: back(44), with: boss },
    { person, kind: 'observation', on: addMonths(DEMO_TODAY, -2 - place), with: boss },
    { person, kind: 'training', on: addMonths(DEMO_TODAY, -3 * place - 6), course: 'course-safeguarding' },
    { person, kind: 'training', on: addMonths(DEMO_TODAY, -2 - place), course: 'course-data' },
    ...(place % 3 === 2 ? [] : [{ person, kind: 'training', on: back(400), course: 'course-voice' }]),
    {
      person,
      kind: 'registration',
      on: isoDay('2025-12-01'),
      to: renewed ? isoDay('2027-12-01') : isoDay('2026-12-01'),
      what: 'Social Work England',
    },
  ]
}

const KNOWN: readonly Entry[] = [
  known(OFFICERS.ruth.id, 'Unaccompanied children'),
  known(OFFICERS.helen.id, 'Deprivation of liberty'),
  known(OFFICERS.bridget.id, 'Adoption and special guardianship'),
  known(OFFICERS.joel.id, 'Disabled children'),
  known(OFFICERS.farah.id, 'Unaccompanied children'),
  // Somebody who left: their record is kept for six years from then.
  { person: OFFICERS.iris.id, kind: 'supervision', on: isoDay('2025-07-14'), with: IRO_MANAGER.id },
  { person: OFFICERS.iris.id, kind: 'training', on: isoDay('2025-02-03'), course: 'course-data' },
  { person: OFFICERS.joel.id, kind: 'panel', on: isoDay('2026-04-01'), what: 'Permanence panel' },
  { person: OFFICERS.ruth.id, kind: 'panel', on: isoDay('2024-09-01'), what: 'Missing children panel' },
  advised(OFFICERS.ruth.id, '2026-09-14', 'Age assessment', OFFICERS.owen.id),
  advised(OFFICERS.ruth.id, '2026-10-22', 'Interpreters at reviews', OFFICERS.joel.id),
  advised(OFFICERS.helen.id, '2026-07-03', 'Applications to the High Court', OFFICERS.martin.id),
]

function known(person: string, what: string): Entry {
  return { person, kind: 'expertise', on: isoDay('2023-04-01'), what }
}

function advised(person: string, on: string, what: string, other: string): Entry {
  return { person, kind: 'consultation', on: isoDay(on), what, with: other }
}

const PROFILE = [
  { name: 'Asian or Asian British', people: 2 },
  { name: 'Black or Black British', people: 2 },
  { name: 'White British', people: 8 },
  { name: 'Not said', people: 0 },
]

/** Writes the record of everybody in an officer's post. `accountId` is who wrote it down. */
export async function saveStaffEntries(trx: Trx, accountId: string): Promise<void> {
  const now = new Date('2026-11-20T09:00:00Z')
  const recorded = { recorded_by: accountId, recorded_at: now }
  await trx
    .insertInto('training_course')
    .values(COURSES.map((course) => ({ ...course, from_day: '2019-04-01', to_day: null })))
    .execute()
  const entries = [...people.flatMap(({ id }, place) => entriesOf(id, place)), ...KNOWN]
  await trx
    .insertInto('staff_entry')
    .values(entries.map((entry, place) => ({ ...toRow(entry, place), ...recorded })))
    .execute()
  await trx
    .insertInto('legal_advice_arrangement')
    .values({
      id: 'arrangement-2024',
      from_day: '2024-04-01',
      kind: 'another-authority',
      how: 'Ring the duty solicitor of Eastmere Council, who acts for our officers as our solicitors act for theirs. Nobody here is told what it was about.',
      ...recorded,
    })
    .execute()
  const counts = JSON.stringify(PROFILE)
  await trx
    .insertInto('staff_profile')
    .values({ id: 'profile-2026', counted_on: '2026-03-31', asked: 'ethnic-group', counts })
    .execute()
}

const toRow = ({ person, kind, on, to, course, what, with: other }: Entry, place: number) => ({
  id: `staff-entry-${place + 1}`,
  person_id: person,
  kind,
  on_day: toIsoDate(on),
  to_day: to === undefined ? null : toIsoDate(to),
  course_id: course ?? null,
  what: what ?? null,
  with_id: other ?? null,
  taken_back_at: null,
})
