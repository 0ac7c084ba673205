import type { Day } from '../../../kit/dates/index.ts'
import { fail, ok, type Result } from '../../../kit/result.ts'
import {
  type DateText,
  type FieldErrors,
  NO_DATE_TEXT,
  parseDateFields,
  readDateText,
  readText,
  toDateText,
} from '../../../ui/forms/index.ts'
import { isEntryStatus } from '../entry-status.ts'
import type { Tellers } from '../queries/tellers.ts'

/** What was typed, to be shown again. */
export type EntryTyped = {
  readonly number: string
  readonly given: string
  readonly family: string
  readonly born: DateText
  readonly start: DateText
  readonly status: string
  readonly team: string
  readonly worker: string
  readonly received: DateText
}

/** A child nobody has on the books yet, who came into care. */
export type EntryTold = {
  readonly number: string
  readonly givenName: string
  readonly familyName: string
  readonly born: Day
  readonly start: Day
  readonly legalStatus: string
  readonly teamId: string
  readonly workerId: string | null
  readonly receivedOn: Day
}

export function emptyEntry(today: Day, own: Pick<EntryTyped, 'worker' | 'team'>): EntryTyped {
  const blank = { number: '', given: '', family: '', status: '', ...own }
  return { ...blank, born: NO_DATE_TEXT, start: NO_DATE_TEXT, received: toDateText(today) }
}

export function readEntry(form: URLSearchParams): EntryTyped {
  const posted = Object.fromEntries(form)
  const text = (name: string) => readText(posted, name)
  const date = (name: string) => readDateText(posted, name)
  return {
    number: text('number'),
    given: text('given'),
    family: text('family'),
    born: date('born'),
    start: date('start'),
    status: text('status'),
    team: text('team'),
    worker: text('worker'),
    received: date('received'),
  }
}

const PAST = 'today or in the past'
const LONGEST_NUMBER = 40
const LONGEST_NAME = 100

export function parseEntry(
  typed: EntryTyped,
  { teams, workers }: Tellers,
  today: Day,
): Result<EntryTold, FieldErrors> {
  const notAfter = { day: today, says: PAST }
  const date = (name: 'born' | 'start' | 'received', what: string) =>
    parseDateFields(typed[name], { name, what, example: today, notAfter })
  const born = date('born', 'the birth date')
  const start = date('start', 'the day the child came into care')
  const received = date('received', 'the day we were told')
  const errors = [
    ...faultOf('number', typed.number, LONGEST_NUMBER, 'Enter the child’s number'),
    ...faultOf('given', typed.given, LONGEST_NAME, 'Enter the first name'),
    ...faultOf('family', typed.family, LONGEST_NAME, 'Enter the family name'),
    ...(born.ok ? [] : [born.failure]),
    ...(start.ok ? [] : [start.failure]),
    ...(isEntryStatus(typed.status) ? [] : [{ field: 'status', message: 'Choose the legal status' }]),
    ...(teams.some(({ id }) => id === typed.team) ? [] : [{ field: 'team', message: 'Choose the team' }]),
    ...(typed.worker === '' || workers.some(({ id }) => id === typed.worker)
      ? []
      : [{ field: 'worker', message: 'Choose the social worker, or leave it open' }]),
    ...(received.ok ? [] : [received.failure]),
  ]
  if (!born.ok || !start.ok || !received.ok || errors.length > 0) return fail(errors)
  return ok({
    number: typed.number,
    givenName: typed.given,
    familyName: typed.family,
    born: born.value,
    start: start.value,
    legalStatus: typed.status,
    teamId: typed.team,
    workerId: typed.worker === '' ? null : typed.worker,
    receivedOn: received.value,
  })
}

function faultOf(field: string, text: string, longest: number, message: string): FieldErrors {
  if (text === '' || /\p{Cc}/u.test(text)) return [{ field, message }]
  return text.length > longest ? [{ field, message: `${message} in ${longest} characters or fewer` }] : []
}
