import { addMonths, type Day, toDate } from '../../../kit/dates/index.ts'
import { fail, ok, type Result } from '../../../kit/result.ts'
import {
  errorsOf,
  type FieldErrors,
  parseChoice,
  parseDateFields,
  type PostedFields,
  readDateText,
  readText,
} from '../../../ui/forms/index.ts'
import {
  type Change,
  CHANGE_KINDS,
  type ChangeKind,
  MOST_COMING,
  MOST_POSTS,
  MOST_SIBLINGS,
  parseWeek,
} from '../what-if-change.ts'

/** Which form was sent; null where none was. */
export function kindAdded(typed: PostedFields): ChangeKind | null {
  return CHANGE_KINDS.find((kind) => kind === readText(typed, 'add')) ?? null
}

/** How far ahead something may be tried out. */
const MONTHS_AHEAD = 24

type Asked = { readonly today: Day; readonly officerIds: readonly string[] }

/** What one form adds, or what is wrong with it. Its fields begin with its kind. */
export function parseAdded(kind: ChangeKind, typed: PostedFields, asked: Asked): Result<Change, FieldErrors> {
  const on = parseOn(kind, typed, asked.today)
  if (kind === 'relieve') return on.ok ? ok({ kind, on: on.value }) : on
  if (kind === 'come' || kind === 'siblings') {
    const number = parseMany(kind, typed, kind === 'come' ? MOST_COMING : MOST_SIBLINGS)
    return on.ok && number.ok ? ok({ kind, on: on.value, number: number.value }) : fail(errorsOf(number, on))
  }
  if (kind === 'leaves') {
    const officer = parseOfficer(kind, typed, asked)
    return on.ok && officer.ok
      ? ok({ kind, on: on.value, officerId: officer.value })
      : fail(errorsOf(officer, on))
  }
  const week = parseHours(kind, typed)
  return kind === 'hours'
    ? withWeek(kind, parseOfficer(kind, typed, asked), { on, week })
    : withMany(kind, parseMany(kind, typed, MOST_POSTS), { on, week })
}

type OnAndWeek = {
  readonly on: Result<Day, FieldErrors>
  readonly week: Result<number, FieldErrors>
}

function withWeek(
  kind: 'hours',
  officer: Result<string, FieldErrors>,
  { on, week }: OnAndWeek,
): Result<Change, FieldErrors> {
  return on.ok && officer.ok && week.ok
    ? ok({ kind, on: on.value, officerId: officer.value, fullTimeEquivalent: week.value })
    : fail(errorsOf(officer, week, on))
}

function withMany(
  kind: 'posts',
  number: Result<number, FieldErrors>,
  { on, week }: OnAndWeek,
): Result<Change, FieldErrors> {
  return on.ok && number.ok && week.ok
    ? ok({ kind, on: on.value, number: number.value, fullTimeEquivalent: week.value })
    : fail(errorsOf(number, week, on))
}

function parseOn(kind: ChangeKind, typed: PostedFields, today: Day): Result<Day, FieldErrors> {
  const name = `${kind}-on`
  const last = addMonths(today, MONTHS_AHEAD)
  const parsed = parseDateFields(readDateText(typed, name), {
    name,
    what: 'the day of the change',
    example: today,
    notBefore: { day: today, says: 'today or later' },
    notAfter: { day: last, says: `on or before ${toDate(last)}` },
  })
  return parsed.ok ? parsed : fail([parsed.failure])
}

function parseMany(kind: ChangeKind, typed: PostedFields, most: number): Result<number, FieldErrors> {
  const name = `${kind}-number`
  const text = readText(typed, name)
  const number = /^\d{1,4}$/.test(text) ? Number(text) : 0
  return number >= 1 && number <= most
    ? ok(number)
    : fail([{ field: name, message: `Enter how many, from 1 to ${most}` }])
}

function parseHours(kind: ChangeKind, typed: PostedFields): Result<number, FieldErrors> {
  const name = `${kind}-week`
  const week = parseWeek(readText(typed, name))
  return week === null
    ? fail([{ field: name, message: 'Enter how much of a full week, over 0 and up to 1, like 0.6' }])
    : ok(week)
}

function parseOfficer(kind: ChangeKind, typed: PostedFields, { officerIds }: Asked) {
  return parseChoice(typed, `${kind}-officer`, { among: officerIds, message: 'Choose an IRO' })
}
