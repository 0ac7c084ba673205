import type { Day } from '../../../kit/dates/index.ts'
import { fail, ok, type Result } from '../../../kit/result.ts'
import {
  type DateText,
  type FieldErrors,
  parseDateFields,
  readDateText,
  readText,
  toDateText,
  readVersion,
} from '../../../ui/forms/index.ts'

/** What was typed, to be shown again. */
export type AllocateTyped = {
  readonly officer: string
  readonly from: DateText
  readonly ends: DateText
  readonly registered: boolean
  readonly experienced: boolean
  readonly handover: string
}

/** Who held the child, and after how many decisions, when the form was drawn. */
export type Seen = { readonly version: number; readonly holder: string }

export type AllocateAsked = {
  readonly officerId: string
  readonly from: Day
  readonly registered: boolean
  readonly experienced: boolean
  readonly handover: string
}

/** What a form is drawn with at first: nobody chosen, from today. */
export function emptyTyped(today: Day): AllocateTyped {
  return {
    officer: '',
    from: toDateText(today),
    ends: toDateText(today),
    registered: false,
    experienced: false,
    handover: '',
  }
}

export function readAllocateForm(form: URLSearchParams): AllocateTyped {
  const posted = Object.fromEntries(form)
  return {
    officer: readText(posted, 'officer'),
    from: readDateText(posted, 'from'),
    ends: readDateText(posted, 'ends'),
    registered: form.get('registered') === 'checked',
    experienced: form.get('experienced') === 'checked',
    handover: readText(posted, 'handover'),
  }
}

export function readSeen(form: URLSearchParams): Seen {
  return { version: readVersion(form), holder: form.get('holder') ?? '' }
}

/** The most characters of a handover note. */
export const LONGEST_NOTE = 5000

export function parseAllocate(typed: AllocateTyped, today: Day): Result<AllocateAsked, FieldErrors> {
  const { officer, registered, experienced, handover } = typed
  const from = parseDateFields(typed.from, {
    name: 'from',
    what: 'the first day',
    example: today,
    notAfter: { day: today, says: 'today or in the past' },
  })
  const errors = [
    ...(officer === '' ? [{ field: 'officer', message: 'Choose an IRO' }] : []),
    ...(from.ok ? [] : [from.failure]),
    ...(handover.length > LONGEST_NOTE
      ? [{ field: 'handover', message: `Write the handover note in ${LONGEST_NOTE} characters or fewer` }]
      : []),
  ]
  return from.ok && errors.length === 0
    ? ok({ officerId: officer, from: from.value, registered, experienced, handover })
    : fail(errors)
}

export function parseEnd(typed: AllocateTyped, today: Day): Result<Day, FieldErrors> {
  const ends = parseDateFields(typed.ends, {
    name: 'ends',
    what: 'the day it ended',
    example: today,
    notAfter: { day: today, says: 'today or in the past' },
  })
  return ends.ok ? ends : fail([ends.failure])
}
